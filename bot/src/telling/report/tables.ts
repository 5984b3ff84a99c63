import type { ReportTable } from '../../contract/report.ts';
import type { County } from '../../domain/roster/county.ts';
import {
  columnsOfPlaces,
  figures,
  percentOf,
  type FigureId,
} from '../../domain/statistics/figures.ts';
import { mergeWork, type Work } from '../../domain/statistics/fold.ts';
import { monthsBetween } from '../../domain/statistics/months.ts';
import { halfYearNameOf, quarterNameOf } from '../../domain/statistics/periods.ts';
import { codeTables, countedBy, type CodeTable } from '../../domain/statistics/tables.ts';
import { size, type Tally } from '../../domain/statistics/tally.ts';
import type { ReportData, WorkPart } from '../../domain/statistics/report.ts';
import type { Names } from './names.ts';

/** Tables by place and time, each with the same columns. */
export function placeTables(
  data: ReportData,
  county: County,
  names: Names,
): readonly ReportTable[] {
  const { scope } = data;
  const stations = scope.stations.map(({ id, name }) => ({ id, name }));
  const inScope = new Set(scope.stations.map(({ region }) => region));
  const regions = county.regions.filter(({ id }) => inScope.has(id));
  const regionOf = new Map(county.stations.map(({ id, region }) => [id, region]));
  const months = monthsBetween(scope.period.from, scope.period.until);
  const spans = (idOf: (month: string) => string, nameOf: (id: string) => string) =>
    [...new Set(months.map(idOf))].map((id) => ({ id, name: nameOf(id) }));
  const one = (id: 'station' | 'region' | 'month' | 'quarter' | 'halfYear') => ({
    id,
    name: names.words.table[id],
  });
  const by = byPart(data, names);
  return [
    by(one('station'), stations, ({ station }) => station, 'compared'),
    by(one('region'), regions, ({ station }) => regionOf.get(station), 'compared'),
    by(one('month'), spans(String, names.month), ({ month }) => month),
    by(one('quarter'), spans(quarterNameOf, names.quarter), ({ month }) => quarterNameOf(month)),
    by(one('halfYear'), spans(halfYearNameOf, names.halfYear), ({ month }) =>
      halfYearNameOf(month),
    ),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const byPart =
  ({ parts, before, scope }: ReportData, { words }: Names) =>
  (
    table: Named,
    rows: readonly Named[],
    idOf: (part: WorkPart) => string | undefined,
    compared?: 'compared',
  ): ReportTable => {
    const valuesOf = (id: string, all: readonly WorkPart[]) => {
      const work = mergeWork(all.filter((part) => idOf(part) === id).map((part) => part.work));
      return columnsOfPlaces.map((figure) => measured(figure, work));
    };
    return {
      ...table,
      columns: columnsOfPlaces.map((id) => ({
        ...{ id, name: words.figure[id].name },
        unit: figures[id].unit,
      })),
      rows: rows.map(({ id, name }) => ({
        ...{ id, name, values: valuesOf(id, parts) },
        before: compared && scope.compared ? valuesOf(id, before) : null,
      })),
    };
  };

const measured = (figure: FigureId, work: Work): number | null =>
  figures[figure].measure(work).value ?? null;

/** Tables by code: how many, and which share of those of whom it is known. */
export function codeTablesOf(
  now: Work,
  before: Work | undefined,
  names: Names,
): readonly ReportTable[] {
  return Object.keys(codeTables)
    .filter(isTable)
    .map((table) => codeTable(table, now, before, names))
    .filter(({ rows }) => rows.length > 0);
}

const isTable = (name: string): name is CodeTable => name in codeTables;

function codeTable(
  table: CodeTable,
  now: Work,
  before: Work | undefined,
  names: Names,
): ReportTable {
  const { column } = names.words;
  const counted = countedBy(table, now);
  const earlier = before && countedBy(table, before);
  const sides = [
    ...(counted.requests ? (['requests'] as const) : []),
    ...(counted.entries ? (['entries'] as const) : []),
  ];
  const shares = { requests: 'requestShare', entries: 'entryShare' } as const;
  const valuesOf = (code: string, from: typeof counted) =>
    sides.flatMap((side) => countAndShare(from[side], code));
  return {
    id: table,
    name: names.words.table[table],
    columns: sides.flatMap((side) => [
      { id: side, name: column[side], unit: 'count' as const },
      { id: shares[side], name: column[shares[side]], unit: 'percent' as const },
    ]),
    rows: codesOf(
      table,
      sides.flatMap((side) => counted[side] ?? []),
      names,
    ).map((code) => ({
      ...{ id: code, name: names.code(table, code), values: valuesOf(code, counted) },
      before: earlier ? valuesOf(code, earlier) : null,
    })),
  };
}

function countAndShare(counted: Tally<string> | undefined, code: string): (number | null)[] {
  if (!counted) return [null, null];
  const count = counted.get(code) ?? 0;
  const of = size(counted);
  return [count, of === 0 ? null : percentOf(count, of)];
}

/** Most first; what has an order of its own, such as time bands, in that order. */
function codesOf(table: CodeTable, counted: readonly Tally<string>[], names: Names): string[] {
  const all = [...new Set(counted.flatMap((one) => [...one.keys()]))];
  const known = names.order(table);
  const count = (code: string) => counted.reduce((sum, one) => sum + (one.get(code) ?? 0), 0);
  return known === undefined
    ? all.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
    : all.sort((a, b) => known.indexOf(a) - known.indexOf(b) || (a < b ? -1 : 1));
}
