import type { Row, Rows } from '../../../bot/src/adapters/tables/rows.ts';

/** Azure Tables gives at most so many rows in one answer; more are asked for page by page. */
const page = 1_000;

/** What was asked of the store: requests as Azure Tables would count them, and the rows that came back. */
export interface Calls {
  readonly reads: number;
  readonly writes: number;
  readonly rows: number;
}

export interface Counted extends Rows {
  calls(): Calls;
}

const pagesOf = (found: readonly Row[]): number => Math.max(1, Math.ceil(found.length / page));

export function counted(rows: Rows): Counted {
  let calls: Calls = { reads: 0, writes: 0, rows: 0 };
  const read = (found: readonly Row[]) => {
    calls = {
      ...calls,
      reads: calls.reads + pagesOf(found),
      rows: calls.rows + found.length,
    };
  };
  return {
    calls: () => calls,
    get: async (table, partition, row) => {
      const found = await rows.get(table, partition, row);
      read(found ? [found] : []);
      return found;
    },
    list: async (table, partition, range) => {
      const found = await rows.list(table, partition, range);
      read(found);
      return found;
    },
    listAcross: async (table, prefix, range) => {
      const found = await rows.listAcross(table, prefix, range);
      read(found);
      return found;
    },
    write: async (table, partition, writes) => {
      calls = { ...calls, writes: calls.writes + 1 };
      return rows.write(table, partition, writes);
    },
  };
}
