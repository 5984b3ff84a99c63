import type { StationId, TopicId } from '../roster/county.ts';
import { figures } from './figures.ts';
import { mergeWork, type Work } from './fold.ts';
import { size, type Tally } from './tally.ts';

/** One of the five sentences that open a report, as a code with what it tells. */
export type Sentence =
  | {
      readonly says: 'volume';
      readonly requests: number;
      readonly entries: number;
      readonly before?: number;
    }
  | { readonly says: 'taken'; readonly half: number; readonly most: number }
  | { readonly says: 'none-taken' | 'no-requests' | 'none-closed' | 'no-topic' | 'all-taken' }
  | { readonly says: 'solved'; readonly closed: number; readonly percent: number }
  | { readonly says: 'topics'; readonly topics: readonly (readonly [TopicId, number])[] }
  | {
      readonly says: 'grown';
      readonly topic: TopicId;
      readonly before: number;
      readonly now: number;
    }
  | { readonly says: 'not-taken'; readonly count: number; readonly percent: number }
  | { readonly says: 'quiet'; readonly stations: readonly StationId[] }
  | { readonly says: 'slower'; readonly before: number; readonly now: number };

export interface StationWork {
  readonly station: StationId;
  readonly work: Work;
}

/** So few requests say nothing about growth or slowness. */
const fewestToCompare = 10;
/** A change smaller than by half is told by the tables. */
const muchMore = 1.5;
/** From one in twenty on it is told that requests find no taker. */
const manyNotTaken = 5;

/**
 * How much, how fast, with what result, about what, and what is worth a look: five sentences, each
 * chosen by a rule. None is about a person, and none blames.
 */
export function sentencesOf(
  stations: readonly StationWork[],
  compared: Work | undefined,
): readonly Sentence[] {
  const now = mergeWork(stations.map(({ work }) => work));
  return [
    volume(now, compared),
    taken(now),
    solved(now),
    topics(now, compared),
    worthALook(now, stations, compared),
  ];
}

function volume(now: Work, compared: Work | undefined): Sentence {
  const { total: requests } = now.requests;
  const before = compared ? { before: compared.requests.total } : {};
  return { says: 'volume', requests, entries: now.entries.total, ...before };
}

function taken(now: Work): Sentence {
  const { value: half } = figures.acceptMedian.measure(now);
  const { value: most } = figures.acceptMost.measure(now);
  if (half !== undefined && most !== undefined) return { says: 'taken', half, most };
  return { says: now.requests.total > 0 ? 'none-taken' : 'no-requests' };
}

function solved(now: Work): Sentence {
  const { value: percent, of = 0 } = figures.solvedAlone.measure(now);
  return percent === undefined ? { says: 'none-closed' } : { says: 'solved', closed: of, percent };
}

function topics(now: Work, compared: Work | undefined): Sentence {
  const { byTopic } = now.requests;
  const grown = compared && mostGrown(compared.requests.byTopic, byTopic);
  if (grown) return { says: 'grown', ...grown };
  const sorted = [...byTopic].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.length === 0
    ? { says: 'no-topic' }
    : { says: 'topics', topics: sorted.slice(0, 3) };
}

function mostGrown(before: Tally<TopicId>, now: Tally<TopicId>) {
  const grown = [...now]
    .map(([topic, count]) => ({ topic, before: before.get(topic) ?? 0, now: count }))
    .filter((one) => one.now >= fewestToCompare && one.now >= one.before * muchMore)
    .sort((a, b) => b.now - b.before - (a.now - a.before) || (a.topic < b.topic ? -1 : 1));
  return size(before) < fewestToCompare ? undefined : grown[0];
}

function worthALook(
  now: Work,
  stations: readonly StationWork[],
  compared: Work | undefined,
): Sentence {
  const { value: percent = 0 } = figures.notTakenShare.measure(now);
  const { value: count = 0 } = figures.notTaken.measure(now);
  if (percent >= manyNotTaken) return { says: 'not-taken', count, percent };
  const quiet = stations.filter(({ work }) => work.requests.total === 0);
  if (now.requests.total > 0 && quiet.length > 0)
    return { says: 'quiet', stations: quiet.map(({ station }) => station) };
  const slower = compared && muchSlower(compared, now);
  if (slower) return { says: 'slower', ...slower };
  if (count > 0) return { says: 'not-taken', count, percent };
  return { says: now.requests.total > 0 ? 'all-taken' : 'no-requests' };
}

function muchSlower(compared: Work, now: Work) {
  const [before, after] = [compared, now].map((work) => figures.acceptMost.measure(work));
  if (before?.value === undefined || after?.value === undefined) return undefined;
  const isEnough = Math.min(before.of ?? 0, after.of ?? 0) >= fewestToCompare;
  const isSlower = after.value >= before.value * muchMore && after.value > before.value + 5;
  return isEnough && isSlower ? { before: before.value, now: after.value } : undefined;
}
