import type { ReportTable } from '../../contract/report.ts';
import type { Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import type { Work } from '../../domain/statistics/fold.ts';
import type { Dimension, Slices } from '../../domain/statistics/slices.ts';
import { countedBy } from '../../domain/statistics/tables.ts';
import type { Crossed } from '../../domain/statistics/report.ts';
import { namesIn } from './names.ts';

/** One dimension against another as a table: how many requests, most first both ways. */
export function tellCross(
  { now, before }: Crossed,
  { rows, columns }: { readonly rows: Dimension; readonly columns: Dimension },
  county: County,
  language: Language,
): ReportTable {
  const names = namesIn(county, language);
  const { table, cross } = names.words;
  const codes = columnCodes(now, columns);
  const valuesIn = (slices: Slices, row: string) => {
    const work = slices.get(row);
    return codes.map((code) => (work ? (countedIn(work, columns).get(code) ?? 0) : 0));
  };
  return {
    id: `${rows}-${columns}`,
    name: cross(table[rows], table[columns]),
    columns: codes.map((id) => ({ id, name: names.code(columns, id), unit: 'count' })),
    rows: [...now]
      .filter(([, { requests }]) => requests.total > 0)
      .sort(([a, m], [b, n]) => n.requests.total - m.requests.total || (a < b ? -1 : 1))
      .map(([row]) => ({
        ...{ id: row, name: names.code(rows, row), values: valuesIn(now, row) },
        before: before ? valuesIn(before, row) : null,
      })),
  };
}

const countedIn = (work: Work, dimension: Dimension): ReadonlyMap<string, number> =>
  countedBy(dimension, work).requests ?? new Map<string, number>();

function columnCodes(slices: Slices, dimension: Dimension): readonly string[] {
  const counted = [...slices.values()].map((work) => countedIn(work, dimension));
  const codes = new Set(counted.flatMap((one) => [...one.keys()]));
  const sum = (code: string) => counted.reduce((all, one) => all + (one.get(code) ?? 0), 0);
  return [...codes].sort((a, b) => sum(b) - sum(a) || (a < b ? -1 : 1));
}
