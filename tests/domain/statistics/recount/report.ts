import type { ReportQuery } from '../../../../bot/src/contract/report.ts';
import type { Person } from '../../../../bot/src/domain/roster/county.ts';
import type { Feedback } from '../../../../bot/src/domain/statistics/feedback.ts';
import type { Target } from '../../../../bot/src/domain/statistics/targets.ts';
import { stationIds } from './county.ts';
import { codeTables, crossTable, figureRecounts, narrowed, percent } from './figures.ts';
import type { Counted } from './matters.ts';
import {
  halfYearOf,
  monthsBefore,
  monthsOf,
  monthsOfQuarter,
  nameOf,
  quarterName,
  quarterOf,
  regionOf,
  stationsOf,
  within,
} from './places.ts';
import { clientsOf, reachIn, type LogRead } from './published.ts';

// A report counted a second time: from the raw log, for the same query.

export interface Typed {
  readonly feedback: readonly Feedback[];
  readonly targets: readonly Target[];
}

export function recount(log: LogRead, query: ReportQuery, { role }: Person, typed: Typed) {
  const { from = '', until = '', by, is } = query;
  const months = monthsOf(from, until);
  const stations = stationsOf(query);
  const regions = new Set(stations.map(regionOf));
  const all = log.now;
  const asked = by === undefined || is === undefined ? all : narrowed(all, by, is);
  const counted = (some: readonly string[]) =>
    within(asked, ({ month, station }) => some.includes(month) && stations.includes(station));
  const current = counted(months);
  const before = query.compare && counted(monthsBefore(query));
  const byPart = (
    keyOf: (one: { month: string; station: string }) => string,
    keys: Iterable<string>,
    isCompared = false,
  ) =>
    new Map(
      [...keys].map((key) => {
        const part = (whole: Counted) => valuesOf(within(whole, (one) => keyOf(one) === key));
        return [key, { values: part(current), before: isCompared && before ? part(before) : null }];
      }),
    );
  const isNarrowed = by !== undefined;
  const quarters = isNarrowed
    ? []
    : [...new Set(months.map(quarterOf))].filter((quarter) =>
        monthsOfQuarter(quarter).every((month) => months.includes(month)),
      );
  return {
    figures: new Map(
      Object.entries(figureRecounts).map(([id, count]) => [
        id,
        { ...count(current), before: before ? count(before) : null },
      ]),
    ),
    places: new Map([
      ['station', byPart(({ station }) => station, stations, true)],
      ['region', byPart(({ station }) => regionOf(station), regions, true)],
      ['month', byPart(({ month }) => month, months)],
      ['quarter', byPart(({ month }) => quarterOf(month), months.map(quarterOf))],
      ['halfYear', byPart(({ month }) => halfYearOf(month), months.map(halfYearOf))],
    ]),
    codes: new Map(codeTables(current, before)),
    clients: clientsOf(log, quarters, stations),
    reach: quarters.flatMap((quarter) =>
      reachIn(log, quarter)
        .filter((group) => group.stations.some((one) => stations.includes(one)))
        .map(({ stations: area, active, first }) => ({
          ...{ quarter: quarterName(quarter), area: area.map(nameOf).join(', '), active, first },
        })),
    ),
    load: role === 'reader' || isNarrowed ? null : loadOf(current),
    feedback: isNarrowed
      ? []
      : typed.feedback
          .filter(({ period, station }) => {
            const meets = monthsOf(period.from, period.until).some((one) => months.includes(one));
            return meets && (station === undefined || stations.includes(station));
          })
          .map(({ id, answers, value }) => ({ id, answers, value })),
    targets: isNarrowed
      ? []
      : typed.targets.flatMap((target) => progressOf(target, all, months, stations)),
  };
}

/** What is told of each station, month and the like. */
const columnsOfPlaces = [
  ...['requests', 'entries', 'taken', 'notTaken', 'closed', 'solvedAlone', 'completed'],
  ...['oneContact', 'acceptMedian', 'acceptMost', 'closeMedian', 'closeMost'],
];

const valuesOf = (counted: Counted) =>
  new Map(columnsOfPlaces.map((id) => [id, figureRecounts[id]!(counted).value]));

export function recountCross(log: LogRead, query: ReportQuery, rows: string, columns: string) {
  const stations = stationsOf(query);
  const counted = (months: readonly string[]) =>
    within(log.now, ({ month, station }) => months.includes(month) && stations.includes(station));
  const [current, before] = [
    counted(monthsOf(query.from ?? '', query.until ?? '')),
    query.compare && counted(monthsBefore(query)),
  ];
  return crossTable(current, before, rows, columns);
}

function loadOf({ matters }: Counted) {
  const advisers = matters.flatMap(({ adviser }) => adviser ?? []);
  const taken = [...new Set(advisers)]
    .map((one) => advisers.filter((other) => other === one).length)
    .sort((a, b) => b - a);
  const [most = 0] = taken;
  return {
    advisers: taken.length,
    taken,
    mostPercent: advisers.length === 0 ? null : percent(most, advisers.length),
  };
}

function progressOf(
  target: Target,
  all: Counted,
  months: readonly string[],
  stations: readonly string[],
) {
  const { id, figure, period, direction, goal } = target;
  const own = stationIds.filter(
    (one) =>
      (target.station === undefined || target.station === one) &&
      (target.region === undefined || target.region === regionOf(one)),
  );
  const ownMonths = monthsOf(period.from, period.until);
  if (!own.every((one) => stations.includes(one))) return [];
  if (!ownMonths.some((one) => months.includes(one))) return [];
  const { value } = figureRecounts[figure]!(
    within(all, ({ month, station }) => ownMonths.includes(month) && own.includes(station)),
  );
  const isMet = value === null ? null : direction === 'at-least' ? value >= goal : value <= goal;
  return [{ id, value, isMet }];
}
