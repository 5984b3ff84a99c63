import type { Language } from '../language.ts';
import type { StationId, TopicId } from '../roster/county.ts';
import type { MonthStation } from '../statistics/fold.ts';
import type { Instant } from '../time.ts';
import { monthAfter, monthsBetween, quarterOf, type Month } from '../statistics/months.ts';
import { fewest, told, type Told } from '../statistics/small.ts';
import { mergeTallies } from '../statistics/tally.ts';
import { groupOf } from './completion.ts';
import type { Completion, Item } from './types.ts';

export interface AskedTopic {
  readonly topic: TopicId;
  readonly count: number;
}

/**
 * What is asked most at a station this quarter and has no item in the reader's language; most first.
 * Topics asked fewer than five times are left out.
 *
 * @param log sums by month and station, of the quarter at least
 */
export function askedWithoutItem(
  log: readonly MonthStation[],
  items: readonly Item[],
  reader: { readonly station: StationId; readonly month: Month; readonly language: Language },
): readonly AskedTopic[] {
  const quarter = quarterOf(reader.month);
  const here = log.filter(
    ({ month, station }) => station === reader.station && quarter.includes(month),
  );
  const asked = mergeTallies(here.map(({ sums }) => sums.requests.byTopic));
  const taught = new Set(
    items
      .filter(({ state, language }) => state === 'published' && language === reader.language)
      .flatMap(({ topics }) => topics),
  );
  return [...asked]
    .map(([topic, count]) => ({ topic, count }))
    .filter(({ topic, count }) => count >= fewest && !taught.has(topic))
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1));
}

/** The longest time that is compared, before and after. */
const comparedMonths = 3;

export interface BeforeAndAfter {
  /** Whole months on either side. */
  readonly months: number;
  readonly before: Told;
  readonly after: Told;
}

/**
 * Whether questions on a topic change after something: as many whole months after its month as have
 * gone by, at most three, beside as many before it. Undefined until a month has gone by, and where
 * nothing at all was asked before: Koppi was not in use yet.
 *
 * @param countIn how many questions a month brought
 * @param isInUse that anything was asked in a month
 */
export function beforeAndAfter(
  countIn: (month: Month) => number,
  isInUse: (month: Month) => boolean,
  { since, now }: { readonly since: Month; readonly now: Month },
): BeforeAndAfter | undefined {
  const { before, after } = comparedAround(since, now);
  const months = after.length;
  if (months === 0 || !before.every(isInUse)) return undefined;
  const sum = (all: readonly Month[]) => all.map(countIn).reduce((one, other) => one + other, 0);
  return { months, before: told(sum(before)), after: told(sum(after)) };
}

/** Since when each training is known: when the fifth person completed it, so that it tells of nobody. */
export function knownSince(completions: readonly Completion[]): ReadonlyMap<string, Instant> {
  return new Map(
    [...Map.groupBy(completions, ({ item }) => groupOf(item))].flatMap(([group, all]) => {
      const people = Map.groupBy(all, ({ person }) => person);
      const firsts = [...people.values()].map((own) => Math.min(...own.map(({ at }) => at)));
      const fifth = firsts.sort((a, b) => a - b)[fewest - 1];
      return fifth === undefined ? [] : [[group, fifth]];
    }),
  );
}

/** The whole months whose questions are compared, on either side of one. */
export function comparedAround(
  since: Month,
  now: Month,
): { readonly before: readonly Month[]; readonly after: readonly Month[] } {
  const gone = monthsBetween(monthAfter(since, 1), monthAfter(now, -1)).length;
  const months = Math.min(comparedMonths, gone);
  return {
    before: monthsBetween(monthAfter(since, -months), monthAfter(since, -1)),
    after: monthsBetween(monthAfter(since, 1), monthAfter(since, months)),
  };
}
