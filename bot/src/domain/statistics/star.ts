import type { Station } from '../roster/county.ts';
import { guardedCodes, type GuardedCode } from './counted.ts';
import { figures, type FigureId } from './figures.ts';
import { mergeWork, type Work } from './fold.ts';
import type { Month } from './months.ts';
import { quartersWithin } from './periods.ts';
import type { Published } from './published.ts';
import type { WorkPart } from './report.ts';
import { codeTables, countedBy, type CodeTable } from './tables.ts';

export interface StarData {
  readonly months: readonly Month[];
  /** In the order of the county: all of each of their regions. */
  readonly stations: readonly Station[];
  /** Every month of every station. */
  readonly parts: readonly WorkPart[];
  readonly published: readonly Published[];
}

export interface StarTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Keys of places: all of the feed, a region, a station, or several that are told together. */
export const everywhere = 'all';
const areaOf = (level: 'region' | 'station', ids: readonly string[]): string =>
  `${level}:${ids.join('+')}`;
export const regionKey = (...ids: readonly string[]): string => areaOf('region', ids);
export const stationKey = (...ids: readonly string[]): string => areaOf('station', ids);
/** Of a code; no id holds an underscore. */
export const codeKey = (table: CodeTable | GuardedCode, code: string): string => `${table}:${code}`;
export const others = '_others';

/**
 * The facts of a star schema. Workload stands as it is; what describes clients, askers and how many
 * they are stands as it was published, so that no sum and no difference tells more than a report does.
 */
export const starFacts = (data: StarData) => ({
  work: workOf(data),
  counts: countsOf(data),
  times: timesOf(data),
  clients: clientsOf(data),
  reach: reachOf(data),
});

// The objects have these keys alone.
const figureIds = Object.keys(figures) as FigureId[];
const tableIds = Object.keys(codeTables) as CodeTable[];
const guardedIds = Object.keys(guardedCodes) as GuardedCode[];

const additive = figureIds.filter((id) => figures[id].unit === 'count');

/** Counts that may be added up over months and stations. */
const workOf = ({ parts }: StarData): StarTable => ({
  columns: ['month', 'area', ...additive],
  rows: parts.map(({ month, station, work }) => [
    ...[month, stationKey(station)],
    ...additive.map((id) => figures[id].measure(work).value ?? null),
  ]),
});

/** The same by code: each code table for itself may be added up. */
const countsOf = ({ parts }: StarData): StarTable => ({
  columns: ['month', 'area', 'code', 'requests', 'entries'],
  rows: parts.flatMap(({ month, station, work }) =>
    tableIds.flatMap((table) => {
      const { requests, entries } = countedBy(table, work);
      return [...new Set([...(requests?.keys() ?? []), ...(entries?.keys() ?? [])])]
        .toSorted()
        .map((code) => [
          ...[month, stationKey(station), codeKey(table, code)],
          ...[requests?.get(code) ?? 0, entries?.get(code) ?? 0],
        ]);
    }),
  ),
});

const measuredInMinutes = figureIds.filter((id) => figures[id].unit === 'minutes');

/** Times that half, or nine in ten, do not exceed: told of each place for itself, since they do not add up. */
const timesOf = ({ months, stations, parts }: StarData): StarTable => {
  const regions = Map.groupBy(stations, ({ region }) => region);
  const areas = [
    { area: everywhere, own: stations },
    ...[...regions].map(([region, own]) => ({ area: regionKey(region), own })),
    ...stations.map((one) => ({ area: stationKey(one.id), own: [one] })),
  ].map(({ area, own }) => ({ area, own: new Set(own.map(({ id }) => id)) }));
  return {
    columns: ['month', 'area', 'figure', 'minutes', 'measured'],
    rows: months.flatMap((month) => {
      const ofMonth = parts.filter((part) => part.month === month);
      return areas.flatMap(({ area, own }) => {
        const work = mergeWork(
          ofMonth.filter(({ station }) => own.has(station)).map((part) => part.work),
        );
        return measuredInMinutes.flatMap((figure) => timeRow([month, area, figure], work));
      });
    }),
  };
};

function timeRow(key: readonly [Month, string, FigureId], work: Work) {
  const { value, of = 0 } = figures[key[2]].measure(work);
  return value === undefined ? [] : [[...key, value, of]];
}

const clientsOf = ({ months, stations, published }: StarData): StarTable => {
  const regions = new Set(stations.map(({ region }) => region));
  return {
    columns: ['quarter', 'area', 'code', 'count'],
    rows: publishedWithin(published, months).flatMap(({ id, codes }) =>
      guardedIds.flatMap((table) =>
        codes[table]
          .filter((group) => group.regions.some((one) => regions.has(one)))
          .flatMap((group) => [
            ...group.told.map(([code, count]) => [
              ...[id, regionKey(...group.regions), codeKey(table, code), count],
            ]),
            ...(group.rest > 0
              ? [[id, regionKey(...group.regions), codeKey(table, others), group.rest]]
              : []),
          ]),
      ),
    ),
  };
};

const reachOf = ({ months, stations, published }: StarData): StarTable => {
  const own = new Set(stations.map(({ id }) => id));
  return {
    columns: ['quarter', 'area', 'activeAskers', 'firstAskers'],
    rows: publishedWithin(published, months).flatMap(({ id, reach }) =>
      reach
        .filter((group) => group.stations.some((one) => own.has(one)))
        .map((group) => [
          ...[id, stationKey(...group.stations), group.active, group.first ?? null],
        ]),
    ),
  };
};

function publishedWithin(published: readonly Published[], months: readonly Month[]) {
  const quarters = new Set(quartersWithin(months));
  return published.filter(({ id }) => quarters.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
