import { Temporal } from 'temporal-polyfill';
import { statisticsQuerySchema, type Figures, type Statistics } from '../contract/statistics.ts';
import type { County, Station, StationId } from '../domain/roster/county.ts';
import type { Fact } from '../domain/statistics/fact.ts';
import { mergeSums, type MonthStation, type Work } from '../domain/statistics/fold.ts';
import {
  lastSettledMonth,
  monthAfter,
  monthOf,
  monthsBetween,
  type Month,
} from '../domain/statistics/months.ts';
import { completed, oneContact, solvedAlone } from '../domain/statistics/shares.ts';
import type { Dimension, Slices } from '../domain/statistics/slices.ts';
import { percentile, size, type Tally } from '../domain/statistics/tally.ts';
import type { Instant } from '../domain/time.ts';

/** One coded row per consultation or entry, and sums of the months that are finished. */
export interface FactStore {
  /**
   * Keeps the newest version of a fact; an older one, or the same again, changes nothing.
   * @returns what counts there now; undefined: it was moved away
   */
  put(fact: Fact): Promise<Fact | undefined>;
  /** Every month × every station, each fact in exactly one of them. */
  read(months: readonly Month[], stations: readonly StationId[]): Promise<readonly MonthStation[]>;
  /** The same with the work of each code of one dimension. */
  slices(
    months: readonly Month[],
    stations: readonly StationId[],
    dimension: Dimension,
  ): Promise<readonly MonthSlices[]>;
  /** Keeps the sums of a month so that reading it costs one row, until a later `put` undoes it. */
  seal(month: Month, station: StationId): Promise<void>;
}

export interface MonthSlices {
  readonly month: Month;
  readonly station: StationId;
  readonly slices: Slices;
}

/** One thing to mend in a query, in plain English, as for county files. */
interface Mistake {
  readonly path: string;
  readonly says: string;
}

/** What is read: months and stations, in the order they are shown in. */
interface StatisticsRange {
  readonly months: readonly Month[];
  readonly stations: readonly Station[];
}

type RangeRead =
  | { readonly ok: true; readonly range: StatisticsRange }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const usualMonths = 12;
const mostMonths = 36;
/** Older months were sealed when they were younger. */
const sealedMonths = 4;

/** Understands `from`, `until` (YYYY-MM) and `station`; the last twelve months of all stations unless said. */
export function readRange(
  query: Readonly<Record<string, unknown>>,
  county: County,
  now: Instant,
): RangeRead {
  const read = statisticsQuerySchema.safeParse(query);
  if (!read.success) return wrong(read.error.issues.map(mistakeOf));
  const until = read.data.until ?? monthOf(now, county.timeZone);
  const from = read.data.from ?? monthAfter(until, 1 - usualMonths);
  if (from > until) return wrong([{ path: 'from', says: 'This is after until.' }]);
  const months = monthsBetween(from, until);
  if (months.length > mostMonths)
    return wrong([{ path: 'from', says: `At most ${mostMonths} months are given at once.` }]);
  const { station } = read.data;
  const stations = county.stations.filter(({ id }) => station === undefined || id === station);
  if (stations.length === 0)
    return wrong([{ path: 'station', says: 'No such station is known here.' }]);
  return { ok: true, range: { months, stations } };
}

/** Reads the facts and folds them: by month and station, by each of them alone, and all together. */
export async function readStatistics(
  facts: Pick<FactStore, 'read'>,
  { months, stations }: StatisticsRange,
  now: Instant,
): Promise<Statistics> {
  const ids = stations.map(({ id }) => id);
  const read = await facts.read(months, ids);
  const figuresOf = (which: (part: MonthStation) => boolean) =>
    figures(mergeSums(read.filter(which).map(({ sums }) => sums)));
  return {
    generatedAt: Temporal.Instant.fromEpochMilliseconds(now).toString(),
    months: [...months],
    stations: stations.map(({ id, name }) => ({ id, name })),
    rows: read.map(({ month, station, sums }) => ({ month, station, ...figures(sums) })),
    perMonth: months.map((month) => ({ month, ...figuresOf((part) => part.month === month) })),
    perStation: ids.map((station) => ({
      station,
      ...figuresOf((part) => part.station === station),
    })),
    totals: figuresOf(() => true),
  };
}

/** Seals the last four months that ended more than 45 days ago; what is sealed already costs one look. */
export async function sealMonths(
  facts: Pick<FactStore, 'seal'>,
  county: County,
  now: Instant,
): Promise<void> {
  const last = lastSettledMonth(now, county.timeZone);
  for (const month of monthsBetween(monthAfter(last, 1 - sealedMonths), last))
    for (const { id } of county.stations) await facts.seal(month, id);
}

function figures({ requests, entries }: Work): Figures {
  return {
    ...work(requests),
    byUrgency: counts(requests.byUrgency),
    byState: counts(requests.byState),
    byFollowUpResult: counts(requests.byFollowUpResult),
    solvedAlone: solvedAlone(requests),
    completed: completed(requests),
    oneContact: oneContact(requests),
    minutesToAccept: times(requests.minutesToAccept),
    minutesToClose: times(requests.minutesToClose),
    entries: { ...work(entries), linked: entries.linked },
  };
}

function work(sums: Work['requests'] | Work['entries']) {
  return {
    total: sums.total,
    byTopic: counts(sums.byTopic),
    byKind: counts(sums.byKind),
    byOutcome: counts(sums.byOutcome),
    byDirection: counts(sums.byDirection),
    byCounterpart: counts(sums.byCounterpart),
    byChannel: counts(sums.byChannel),
    byTimeBand: counts(sums.byTimeBand),
  };
}

/** In the order of the codes, so that the same figures always read the same. */
function counts(tally: Tally<string>): Record<string, number> {
  return Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function times(minutes: Tally<number>): Figures['minutesToAccept'] {
  return {
    count: size(minutes),
    median: percentile(minutes, 50) ?? null,
    p90: percentile(minutes, 90) ?? null,
  };
}

function wrong(mistakes: readonly Mistake[]): RangeRead {
  return { ok: false, mistakes };
}

/** Names no key that we did not choose ourselves: nothing of the query is echoed. */
function mistakeOf(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Mistake {
  return { path: issue.path.map(String).join('.'), says: issue.message };
}
