import { fieldOf, keyOf, references, tableNames, type TableName } from './tables.ts';
import type { Directory } from './types.ts';

/** Without the rows of what a change took away: hours of a number go with it, numbers of a place too. */
export function withoutOrphans(
  before: Partial<Directory>,
  after: Partial<Directory>,
): Partial<Directory> {
  const gone = new Map<TableName, ReadonlySet<string>>();
  let rows: Partial<Directory> = {};
  for (const table of tableNames) {
    const all = after[table];
    const stay = all?.filter((row: object) => !pointsAtGone(table, row, gone));
    if (stay) rows = { ...rows, [table]: stay };
    const keys = new Set((stay ?? []).map(keyOf));
    const left = (before[table] ?? []).map(keyOf).filter((key) => !keys.has(key));
    gone.set(table, new Set(left));
  }
  return rows;
}

const pointsAtGone = (
  table: TableName,
  row: object,
  gone: ReadonlyMap<TableName, ReadonlySet<string>>,
): boolean =>
  Object.entries(references[table]).some(([field, target]) => {
    const key = fieldOf(row, field);
    return typeof key === 'string' && gone.get(target)?.has(key) === true;
  });
