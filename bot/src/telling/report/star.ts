import type { Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { guardedCodes, type GuardedCode } from '../../domain/statistics/counted.ts';
import { yearAndMonth, type Month } from '../../domain/statistics/months.ts';
import { monthsOfQuarter, quarterNameOf } from '../../domain/statistics/periods.ts';
import {
  everywhere,
  others,
  regionKey,
  starFacts,
  stationKey,
  type StarData,
  type StarTable,
} from '../../domain/statistics/star.ts';
import type { CodeTable } from '../../domain/statistics/tables.ts';
import { definitionsIn } from './definitions.ts';
import { namesIn, type Names } from './names.ts';

/** Facts and dimensions of a feed by their names; keys are codes, names are in the feed's language. */
export function starIn(
  data: StarData,
  county: County,
  language: Language,
): Readonly<Record<string, StarTable>> {
  const names = namesIn(county, language);
  const facts = starFacts(data);
  const met = (column: string) =>
    new Set(
      Object.values(facts).flatMap(({ columns, rows }) => {
        const index = columns.indexOf(column);
        return rows.flatMap((row) => (index < 0 ? [] : [String(row[index])]));
      }),
    );
  return {
    ...facts,
    months: monthsTable(data.months, names),
    quarters: quartersTable(data, names),
    areas: areasTable(data, met('area'), names),
    codes: codesTable(met('code'), names),
    figures: figuresTable(language),
  };
}

const monthsTable = (months: readonly Month[], names: Names): StarTable => ({
  columns: ['month', 'firstDay', 'year', 'quarter', 'name'],
  rows: months.map((month) => [
    ...[month, firstDayOf(month), yearAndMonth(month).year],
    ...[quarterNameOf(month), names.month(month)],
  ]),
});

const quartersTable = ({ months, published }: StarData, names: Names): StarTable => {
  const settled = new Set(published.map(({ id }) => id));
  return {
    columns: ['quarter', 'firstDay', 'name', 'isSettled'],
    rows: [...new Set(months.map(quarterNameOf))].map((quarter) => {
      const [first = ''] = monthsOfQuarter(quarter);
      return [quarter, firstDayOf(first), names.quarter(quarter), String(settled.has(quarter))];
    }),
  };
};

const firstDayOf = (month: Month): string => `${month}-01`;

/** All of the feed, its regions and stations, and what of several is told together. */
function areasTable({ stations }: StarData, met: ReadonlySet<string>, names: Names): StarTable {
  const regions = [...new Set(stations.map(({ region }) => region))];
  const single = [
    [everywhere, 'all', names.words.wholeCounty, '', ''],
    ...regions.map((id) => [regionKey(id), 'region', names.region(id), id, names.region(id)]),
    ...stations.map(({ id, name, region }) => [
      ...[stationKey(id), 'station', name, region, names.region(region)],
    ]),
  ];
  const known = new Set(single.map(([key]) => key));
  const together = [...met].filter((key) => !known.has(key)).toSorted();
  return {
    columns: ['area', 'level', 'name', 'region', 'regionName'],
    rows: [...single, ...together.map((key) => [key, 'group', groupName(key, names), '', ''])],
  };
}

function groupName(key: string, names: Names): string {
  const [level = '', ids = ''] = key.split(':');
  const named = (id: string) => (level === 'region' ? names.region(id) : names.station(id));
  return ids.split('+').map(named).join(', ');
}

const codesTable = (met: ReadonlySet<string>, names: Names): StarTable => ({
  columns: ['code', 'table', 'tableName', 'name'],
  rows: [...met].toSorted().map((key) => {
    const [table = '', code = ''] = key.split(':');
    return [key, table, ...namesOf(table as CodeTable | GuardedCode, code, names)];
  }),
});

const namesOf = (table: CodeTable | GuardedCode, code: string, names: Names) => [
  isGuarded(table) ? names.words.kept[table].name : names.words.table[table],
  code === others ? names.words.rest : names.code(table, code),
];

const isGuarded = (table: CodeTable | GuardedCode): table is GuardedCode => table in guardedCodes;

const figuresTable = (language: Language): StarTable => ({
  columns: ['figure', 'name', 'unit', 'means', 'leavesOut'],
  rows: definitionsIn(language).map(({ id, name, unit, means, leavesOut }) => [
    ...[id, name, unit, means, leavesOut],
  ]),
});
