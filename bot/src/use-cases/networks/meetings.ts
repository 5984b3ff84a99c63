import {
  isWritable,
  moveMeeting,
  nextMeeting,
  overdueMs,
  type MeetingMove,
} from '../../domain/network/meeting.ts';
import { unfinished } from '../../domain/network/agenda.ts';
import { textsEndAt } from '../../domain/network/retention.ts';
import { replanned } from '../../domain/network/series.ts';
import type { AgendaItem, Meeting, Network, Series } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import {
  changePart,
  done,
  enter,
  enterMeeting,
  etagOf,
  lead,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
} from './inside.ts';
import { addItem, addMeeting, hintMeeting, placeAnswers, planAhead } from './plan-ahead.ts';
import { sinceOf } from './since.ts';
import { soonMs } from './store.ts';

export type SeriesPlan = Omit<Series, 'id' | 'revision' | 'ended'>;
export type MeetingPlan = Pick<Meeting, 'title' | 'from' | 'until' | 'place'>;

export const seriesEtag = (tools: Tools, series: Series): string => etagOf(tools, series);
/** What goes on in a meeting is no part of its plan. */
export const meetingEtag = (tools: Tools, { title, from, until, place, state }: Meeting): string =>
  etagOf(tools, { title, from, until, place, state });

/** @param act the same act sent again is the same series */
export async function makeSeries(
  tools: Tools,
  caller: PersonId,
  network: string,
  plan: SeriesPlan,
  act: string,
): Promise<Seen<Series>> {
  const led = await lead(tools, caller, network);
  if (led.kind !== 'done') return led;
  const mistake = screened(tools, textsOf(plan));
  if (mistake) return mistake;
  const id = tools.secrets.operation(['series', network, caller, act]);
  const place = { network, part: 'series', id } as const;
  const series = await makePart(tools, place, { ...plan, id, revision: 1 });
  await planAhead(tools, led.value.network);
  await carryOn(tools, led.value.network);
  return done(series);
}

const textsOf = ({ title, place = '' }: { readonly title: string; readonly place?: string }) => ({
  title,
  place,
});

/** @param plan undefined: the series ends, and its planned meetings are held no more */
export async function changeSeries(
  tools: Tools,
  caller: PersonId,
  { network, id }: { readonly network: string; readonly id: string },
  plan: SeriesPlan | undefined,
  etag: string,
): Promise<Done<Series>> {
  const led = await lead(tools, caller, network);
  if (led.kind !== 'done') return led;
  const mistake = plan && screened(tools, textsOf(plan));
  if (mistake) return mistake;
  const changed = await changePart(tools, { network, part: 'series', id }, (before) => {
    if (seriesEtag(tools, before) !== etag) return { kind: 'stale', value: before };
    const revision = before.revision + 1;
    return done(plan ? { ...plan, id, revision } : { ...before, revision, ended: true });
  });
  if (changed.kind === 'done') {
    await moveWithSeries(tools, network, changed.value);
    await planAhead(tools, led.value.network);
  }
  return changed;
}

async function moveWithSeries(tools: Tools, network: string, series: Series): Promise<void> {
  const { timeZone } = tools.known.county();
  const planned = await tools.networks.all(network, 'meeting');
  const { title, place } = series;
  for (const { meeting, occurrence } of replanned(series, planned, tools.clock.now(), timeZone)) {
    const { place: _place, ...rest } = meeting;
    const after: Meeting = occurrence
      ? {
          ...{ ...rest, title, from: occurrence.from, until: occurrence.until },
          ...(place === undefined ? {} : { place }),
        }
      : { ...meeting, state: 'cancelled' };
    if (occurrence) await hintMeeting(tools, network, after);
    await tools.networks.change({ network, part: 'meeting', id: meeting.id }, (before) =>
      before?.state === 'planned' ? after : before,
    );
  }
}

export async function makeMeeting(
  tools: Tools,
  caller: PersonId,
  network: string,
  plan: MeetingPlan,
  act: string,
): Promise<Seen<Meeting>> {
  const led = await lead(tools, caller, network);
  if (led.kind !== 'done') return led;
  const mistake = planMistake(tools, plan);
  if (mistake) return mistake;
  const id = tools.secrets.operation(['meeting', network, caller, act]);
  const made = await addMeeting(tools, network, { ...plan, id, state: 'planned', by: caller });
  await carryOn(tools, led.value.network);
  return done(made);
}

function planMistake(tools: Tools, plan: MeetingPlan) {
  if (plan.until <= plan.from) return refused('ends-before-it-begins');
  if (plan.until <= tools.clock.now()) return refused('begins-in-the-past');
  return screened(tools, textsOf(plan));
}

export async function changeMeeting(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  plan: MeetingPlan,
  etag: string,
): Promise<Done<Meeting>> {
  const led = await lead(tools, caller, at.network);
  if (led.kind !== 'done') return led;
  const mistake = planMistake(tools, plan);
  if (mistake) return mistake;
  const changed = await changePart(tools, placeOf(at), (before) => {
    if (meetingEtag(tools, before) !== etag) return { kind: 'stale', value: before };
    const { place: _place, ...rest } = before;
    return isWritable(before) ? done({ ...rest, ...plan }) : refused('meeting-over');
  });
  if (changed.kind === 'done') await hintMeeting(tools, at.network, changed.value);
  return changed;
}

export interface MeetingPlace {
  readonly network: string;
  readonly meeting: string;
}
const placeOf = ({ network, meeting }: MeetingPlace) =>
  ({ network, part: 'meeting', id: meeting }) as const;

/** Opens, ends, cancels or reopens; what follows from it is done at once, and by the engine if cut off. */
export async function move(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  what: MeetingMove,
): Promise<Done<Meeting>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const { network, person: by, meeting } = entered.value;
  const now = tools.clock.now();
  const since = await sinceOf(tools, network, meeting);
  if (what === 'end') {
    await tools.networks.hint([
      { kind: 'over', network: network.id, id: meeting.id, at: now + soonMs },
    ]);
    await hintErasing(tools, at, now);
  }
  const moved = await changePart(tools, placeOf(at), (before) => {
    const decision = moveMeeting(before, what, { by, network, now, since });
    if (decision.kind !== 'refused') return done(decision.meeting);
    return decision.why === 'not-leader' ? { kind: 'forbidden' } : refused(decision.why);
  });
  if (moved.kind === 'done' && what === 'end') await settleMeeting(tools, network, moved.value);
  if (moved.kind === 'done' && what === 'cancel') await carryFrom(tools, network, moved.value);
  return moved;
}

const hintErasing = (
  { networks }: Tools,
  { network, meeting: id }: MeetingPlace,
  endedAt: number,
) => networks.hint([{ kind: 'erase', network, id, at: textsEndAt({ endedAt, until: endedAt }) }]);

/**
 * What nobody opened is held no more once it is long past, what nobody ended ends; what is left of it
 * is carried over by `settleMeeting`, or here.
 */
export async function endByItself(
  tools: Tools,
  network: Network,
  meeting: string,
): Promise<Meeting | undefined> {
  const now = tools.clock.now();
  const at = { network: network.id, meeting };
  const before = await tools.networks.get(placeOf(at));
  const isLate = before !== undefined && isWritable(before) && before.until + overdueMs <= now;
  if (!isLate) return before;
  if (before.state === 'open') await hintErasing(tools, at, now);
  const after = await tools.networks.change(placeOf(at), (held) => {
    if (held?.state === 'open') return { ...held, state: 'ended', endedAt: now };
    return held?.state === 'planned' ? { ...held, state: 'cancelled' } : held;
  });
  if (after?.state === 'cancelled') {
    await planAhead(tools, network);
    await carryFrom(tools, network, after);
  }
  return after;
}

/** The item that all look at; any member may say so, and the last word holds. */
export async function setCurrent(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  item: string | undefined,
): Promise<Done<Meeting>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  const stands =
    item === undefined ||
    (await tools.networks.get({ ...at, part: 'item', id: item })) !== undefined;
  if (!stands) return { kind: 'unknown', field: 'item' };
  return changePart(tools, placeOf(at), ({ current: _current, ...before }) =>
    before.state === 'open'
      ? done({ ...before, ...(item === undefined ? {} : { current: item }) })
      : refused(before.state === 'planned' ? 'wrong-state' : 'meeting-over'),
  );
}

/** Plans what comes after a meeting, and carries over what is left of it. Done again, it adds nothing. */
export async function settleMeeting(
  tools: Tools,
  network: Network,
  meeting: Meeting,
): Promise<void> {
  await planAhead(tools, network);
  const isCarried = await carryFrom(tools, network, meeting);
  await placeAnswers(tools, network.id);
  const now = tools.clock.now();
  if (isCarried)
    await tools.networks.change(
      { network: network.id, part: 'meeting', id: meeting.id },
      (before) => (before?.state === 'ended' ? { ...before, settled: now } : before),
    );
}

/** What waited for a meeting to be planned: carried items and answers. */
async function carryOn(tools: Tools, network: Network): Promise<void> {
  for (const meeting of await tools.networks.all(network.id, 'meeting'))
    if (meeting.state === 'ended' && meeting.settled === undefined)
      await settleMeeting(tools, network, meeting);
  await placeAnswers(tools, network.id);
}

/** @returns false: there is no meeting to carry anything to */
async function carryFrom(
  tools: Tools,
  { id: network }: Network,
  meeting: Meeting,
): Promise<boolean> {
  const [items, meetings] = await Promise.all([
    tools.networks.all(network, 'item', meeting.id),
    tools.networks.all(network, 'meeting'),
  ]);
  const left = unfinished(items);
  const next = nextMeeting(meetings, tools.clock.now(), meeting.id);
  if (!next) return left.length === 0;
  for (const item of left) await carry(tools, network, item, next);
  return true;
}

/** Where it came from goes along; its notes stay where they were written. */
async function carry(
  tools: Tools,
  network: string,
  item: AgendaItem,
  next: Meeting,
): Promise<void> {
  const { title, text, by, owner, minutes, source } = item;
  const isKept = source.kind === 'issue' || source.kind === 'answer' || source.kind === 'case';
  await addItem(tools, network, next, {
    mark: `carried ${item.id}`,
    source: isKept ? source : { kind: 'carried', meeting: item.meeting, item: item.id },
    like: {
      ...{ title, text, by },
      ...(owner === undefined ? {} : { owner }),
      ...(minutes === undefined ? {} : { minutes }),
    },
  });
}

export interface MeetingsPage {
  readonly items: readonly Meeting[];
  readonly next: string | undefined;
}

/** Coming ones by their beginning; past ones newest first, without those that were cancelled. */
export async function meetingsPage(
  tools: Tools,
  caller: PersonId,
  network: string,
  {
    when,
    after,
    limit,
  }: {
    readonly when: 'coming' | 'past';
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<Seen<MeetingsPage>> {
  const inside = await enter(tools, caller, network);
  if (inside.kind !== 'done') return inside;
  const now = tools.clock.now();
  const isComing = ({ state, until }: Meeting) =>
    state === 'open' || (state === 'planned' && until > now - overdueMs);
  const all = (await tools.networks.all(network, 'meeting'))
    .filter(({ state }) => state !== 'cancelled')
    .filter((one) => isComing(one) === (when === 'coming'))
    .toSorted((a, b) => (when === 'coming' ? a.from - b.from : b.from - a.from));
  const begin = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(begin, begin + limit);
  return done({ items, next: begin + limit < all.length ? items.at(-1)?.id : undefined });
}
