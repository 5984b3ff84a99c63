import type { Refusal } from '../../domain/consultation/refusal.ts';
import { askedWithoutItem, type AskedTopic } from '../../domain/library/asked.ts';
import { groupOf } from '../../domain/library/completion.ts';
import {
  answerWish,
  byDemand,
  second,
  takeBack,
  type WishDecision,
} from '../../domain/library/wishes.ts';
import type { Wish } from '../../domain/library/types.ts';
import { writtenFor } from '../../domain/library/written.ts';
import { monthOf, quarterOf, type Month } from '../../domain/statistics/months.ts';
import type { StationId } from '../../domain/roster/county.ts';
import { meOf } from '../roster.ts';
import { screen } from '../screen.ts';
import type { Tools } from '../tools.ts';
import { publishedGroups, type LibraryReader } from './groups.ts';
import { readGroup } from './read.ts';

/** A wish as everybody may see it: how many want it, and not who. */
export interface WishShown {
  readonly wish: Wish;
  readonly count: number;
  readonly isMine: boolean;
  readonly answeredBy: { readonly group: string; readonly title: string } | undefined;
}

/** So many of those that have been answered are shown still. */
const answeredShown = 20;

/** Open wishes by demand, then the latest of those that were answered. */
export function wishesFor(tools: Tools, reader: LibraryReader): readonly WishShown[] {
  const all = [...tools.book.on('wishes').values()];
  const answered = all
    .filter(({ answeredBy }) => answeredBy !== undefined)
    .sort((a, b) => b.at - a.at)
    .slice(0, answeredShown);
  return [...byDemand(all), ...answered].map((wish) => showWish(tools, reader, wish));
}

function showWish(tools: Tools, reader: LibraryReader, wish: Wish): WishShown {
  const { by, seconds, answeredBy } = wish;
  const item = answeredBy === undefined ? undefined : readGroup(tools, reader, groupOf(answeredBy));
  return {
    wish,
    count: 1 + seconds.length,
    isMine: [by, ...seconds].includes(reader.caller),
    answeredBy: item?.item,
  };
}

export type WishMade =
  | { readonly kind: 'made'; readonly wish: WishShown }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** @param act the same act sent again is the same wish */
export async function makeWish(
  tools: Tools,
  reader: LibraryReader,
  {
    text,
    topic,
    act,
  }: { readonly text: string; readonly topic: string | null; readonly act: string },
): Promise<WishMade> {
  const { refusal } = screen(tools, { text });
  if (refusal) return { kind: 'refused', refusal };
  if (text.trim() === '')
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'text' } };
  if (topic !== null && !tools.known.county().topics.some(({ id }) => id === topic))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'topic' } };
  const { caller } = reader;
  const id = tools.secrets.operation(['wish', caller, act]);
  const fresh: Wish = {
    ...{ id, text: text.trim(), by: caller, at: tools.clock.now(), seconds: [] },
    ...(topic === null ? {} : { topic }),
  };
  const [wish = fresh] = await tools.book.change('wishes', caller, [
    { id, decide: (before) => before ?? fresh },
  ]);
  return { kind: 'made', wish: showWish(tools, reader, wish) };
}

export type WishChanged =
  | { readonly kind: 'changed'; readonly wish: WishShown | undefined }
  | { readonly kind: 'not-found' }
  | Extract<WishDecision, { kind: 'refused' }>;

/** Says that one would like it too, or takes one's voice back. */
export const wantWish = (
  tools: Tools,
  reader: LibraryReader,
  id: string,
  isWanted: boolean,
): Promise<WishChanged> =>
  changeWish(tools, reader, id, (wish) =>
    isWanted ? second(wish, reader.caller) : takeBack(wish, reader.caller),
  );

/** Says which item came of a wish. */
export async function answerWishBy(
  tools: Tools,
  reader: LibraryReader,
  id: string,
  group: string,
): Promise<WishChanged> {
  const item = writtenFor(publishedGroups(tools).get(group) ?? [], reader.language);
  if (!item) return { kind: 'refused', why: 'not-published' };
  const person = tools.known.person(reader.caller);
  return changeWish(tools, reader, id, (wish) => answerWish(wish, item, person));
}

async function changeWish(
  tools: Tools,
  reader: LibraryReader,
  id: string,
  decide: (wish: Wish) => WishDecision,
): Promise<WishChanged> {
  // Of the last try: somebody else may write at the same moment.
  const last: { decision?: WishDecision | undefined } = {};
  await tools.book.change('wishes', reader.caller, [
    {
      id,
      decide: (before) => {
        const decision = before && decide(before);
        last.decision = decision;
        if (decision?.kind === 'gone') return undefined;
        return decision?.kind === 'changed' ? decision.wish : before;
      },
    },
  ]);
  const { decision } = last;
  if (!decision) return { kind: 'not-found' };
  if (decision.kind === 'refused') return decision;
  const wish = decision.kind === 'gone' ? undefined : showWish(tools, reader, decision.wish);
  return { kind: 'changed', wish };
}

export interface AskedHere {
  readonly station: StationId | undefined;
  readonly months: readonly Month[];
  readonly topics: readonly AskedTopic[];
}

/** What one's own station asks most this quarter, and has no item about. */
export async function askedHere(tools: Tools, reader: LibraryReader): Promise<AskedHere> {
  const station = meOf(tools, reader.caller).homeStation ?? undefined;
  const month = monthOf(tools.clock.now(), tools.known.county().timeZone);
  const months = quarterOf(month);
  if (station === undefined) return { station, months, topics: [] };
  const log = await tools.facts.read(months, [station]);
  const items = [...publishedGroups(tools).values()].flat();
  const { language } = reader;
  return { station, months, topics: askedWithoutItem(log, items, { station, month, language }) };
}
