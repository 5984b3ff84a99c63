import { positionAfter, positionLast } from '../../domain/network/agenda.ts';
import { limits } from '../../domain/network/limits.ts';
import { isWritable } from '../../domain/network/meeting.ts';
import { lineOf, type Line } from '../../domain/network/since.ts';
import type { AgendaItem, ItemState, Source } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { caseFrom } from './cases.ts';
import {
  changePart,
  done,
  enterMeeting,
  etagOf,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
  type InMeeting,
} from './inside.ts';
import type { MeetingPlace } from './meetings.ts';
import { sinceOf } from './since.ts';
import { soonMs } from './store.ts';

/** What people write of an item. */
export interface ItemWritten {
  readonly title: string;
  readonly text: string;
  readonly owner?: PersonId;
  readonly minutes?: number;
}

/** Where a new item comes from, as somebody asks for it. */
export type Wanted =
  | { readonly kind: 'typed' }
  | {
      readonly kind: 'since';
      readonly what: Line['what'];
      readonly station?: string | undefined;
      readonly phenomenon?: string | undefined;
    }
  | { readonly kind: 'case'; readonly request: string; readonly withText: boolean };

/** Each of its own: who changes a text and who takes notes do not disturb each other. */
export const itemEtag = (tools: Tools, { title, text, owner, minutes }: AgendaItem): string =>
  etagOf(tools, { title, text, owner, minutes });
export const notesEtag = (tools: Tools, { notes }: AgendaItem): string => etagOf(tools, { notes });

/** Whose it shall be is a member. */
async function writtenMistake(tools: Tools, { network }: MeetingPlace, written: ItemWritten) {
  const { title, text, owner } = written;
  const mistake = screened(tools, { title, text });
  if (mistake) return mistake;
  return owner === undefined || (await isMember(tools, network, owner))
    ? undefined
    : ({ kind: 'unknown', field: 'owner' } as const);
}

export const isMember = async (tools: Tools, network: string, id: PersonId): Promise<boolean> =>
  (await tools.networks.get({ network, part: 'member', id }))?.state === 'member';

/** @param act the same act sent again is the same item */
export async function addToAgenda(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  written: ItemWritten,
  wanted: Wanted,
  act: string,
): Promise<Seen<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const mistake = await writtenMistake(tools, at, written);
  if (mistake) return mistake;
  const id = tools.secrets.operation(['item', at.network, at.meeting, caller, act]);
  const items = await tools.networks.all(at.network, 'item', at.meeting);
  if (items.length >= limits.items && !items.some((one) => one.id === id)) return refused('full');
  const source = await sourceOf(tools, entered.value, wanted, id);
  if (source.kind !== 'done') return source;
  const item = await makePart(
    tools,
    { ...at, part: 'item', id },
    {
      ...written,
      ...{ id, meeting: at.meeting, source: source.value, position: positionLast(items, id) },
      ...{ state: 'waiting', notes: '', by: caller, at: tools.clock.now() },
    },
  );
  await carryLate(tools, at);
  return done(item);
}

async function sourceOf(
  tools: Tools,
  { network, meeting, person }: InMeeting,
  wanted: Wanted,
  item: string,
): Promise<Seen<Source>> {
  if (wanted.kind === 'typed') return done(wanted);
  if (wanted.kind === 'case')
    return caseFrom(tools, person.id, wanted, { network: network.id, meeting: meeting.id, item });
  const figures = await sinceOf(tools, network, meeting);
  const line = lineOf(figures, wanted);
  const { since, until } = figures;
  return line ? done({ kind: 'since', line, since, until }) : { kind: 'unknown', field: 'what' };
}

/** Somebody may have ended the meeting at the same moment: what came late is carried over as well. */
async function carryLate(tools: Tools, { network, meeting: id }: MeetingPlace): Promise<void> {
  const meeting = await tools.networks.get({ network, part: 'meeting', id });
  if (meeting?.state === 'ended')
    await tools.networks.hint([{ kind: 'over', network, id, at: tools.clock.now() + soonMs }]);
}

export async function writable(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
): Promise<Seen<InMeeting>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  return isWritable(entered.value.meeting) ? entered : refused('meeting-over');
}

export interface ItemPlace extends MeetingPlace {
  readonly item: string;
}
export const placeOfItem = ({ network, meeting, item }: ItemPlace) =>
  ({ network, part: 'item', meeting, id: item }) as const;

export async function changeItem(
  tools: Tools,
  caller: PersonId,
  at: ItemPlace,
  written: ItemWritten,
  etag: string,
): Promise<Done<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const mistake = await writtenMistake(tools, at, written);
  if (mistake) return mistake;
  return changePart(tools, placeOfItem(at), (before) => {
    const { owner: _owner, minutes: _minutes, ...rest } = before;
    const after = { ...rest, ...written };
    return guarded(before, after, (one) => itemEtag(tools, one), etag);
  });
}

export async function writeNotes(
  tools: Tools,
  caller: PersonId,
  at: ItemPlace,
  notes: string,
  etag: string,
): Promise<Done<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const mistake = screened(tools, { notes });
  if (mistake) return mistake;
  const notesAt = tools.clock.now();
  return changePart(tools, placeOfItem(at), (before) =>
    guarded(
      before,
      { ...before, notes, notesBy: caller, notesAt },
      (one) => notesEtag(tools, one),
      etag,
    ),
  );
}

/** From another state than the present one nothing is changed, unless it says the same already. */
export function guarded<T>(before: T, after: T, etag: (one: T) => string, seen: string): Done<T> {
  const present = etag(before);
  if (present === seen) return done(after);
  return present === etag(after) ? done(before) : { kind: 'stale', value: before };
}

/** Only this item is written, so that moves of different items at the same moment all hold. */
export async function placeItem(
  tools: Tools,
  caller: PersonId,
  at: ItemPlace,
  after: string | undefined,
): Promise<Done<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const items = await tools.networks.all(at.network, 'item', at.meeting);
  const position = positionAfter(items, at.item, after);
  if (position === undefined) return { kind: 'unknown', field: 'after' };
  return changePart(tools, placeOfItem(at), (before) => done({ ...before, position }));
}

export async function setItemState(
  tools: Tools,
  caller: PersonId,
  at: ItemPlace,
  state: ItemState,
): Promise<Done<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  return changePart(tools, placeOfItem(at), (before) => done({ ...before, state }));
}

/** Nothing is taken away under somebody who writes in it: notes, decisions and tasks hold an item. */
export async function removeItem(
  tools: Tools,
  caller: PersonId,
  at: ItemPlace,
  etag: string,
): Promise<Done<AgendaItem>> {
  const entered = await writable(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const [decisions, tasks] = await Promise.all([
    tools.networks.all(at.network, 'decision', at.meeting),
    tools.networks.all(at.network, 'task'),
  ]);
  if ([...decisions, ...tasks].some(({ item }) => item === at.item)) return refused('has-notes');
  const last: { outcome: Done<AgendaItem> } = { outcome: { kind: 'not-found' } };
  await tools.networks.change(placeOfItem(at), (before) => {
    if (!before) return before;
    const isStale = itemEtag(tools, before) !== etag;
    if (isStale) last.outcome = { kind: 'stale', value: before };
    else last.outcome = before.notes === '' ? done(before) : refused('has-notes');
    return last.outcome.kind === 'done' ? undefined : before;
  });
  return last.outcome;
}
