import { isDeepStrictEqual } from 'node:util';
import { pageRowsOf } from '../tables/pages.ts';
import { restoringPartition } from '../tables/restoring.ts';
import { tables, type Row, type Rows, type Table } from '../tables/rows.ts';
import { isAfter, type Kept } from './lines.ts';
import { BackupMistake } from './mistake.ts';

/**
 * Left out, since each belongs to the running machine and not to the county: hints are made anew
 * from the requests, and the feed of changes is for those who listen at this moment.
 */
const leftOut: ReadonlySet<Table> = new Set(['Due', 'Changes']);
/**
 * Koppi writes a request first and what follows it later. Read in the opposite order, a list is never
 * newer than its request, and an older one is put right by looking at the request.
 */
const following: readonly Table[] = ['Views', 'Facts'];
export const exported: readonly Table[] = [
  ...following,
  ...tables.filter((table) => !leftOut.has(table) && !following.includes(table)),
];

/** Who leads and when the last cycle ended is the machine's; the product clock goes with the data. Nor is the mark of a restore of it. */
function isExported(table: Table, { partition, row }: Row): boolean {
  if (table === 'Config') return partition !== restoringPartition;
  return table !== 'Lease' || row === 'clock';
}

const readingsAtMost = 20;

/** The rows of a table that an export holds, page by page, in the order of their keys. */
export async function* storedPages(rows: Rows, table: Table): AsyncGenerator<readonly Kept[]> {
  let before: Kept | undefined;
  for await (const page of wholePartitions(rows, table)) {
    const kept = page.filter((row) => isExported(table, row));
    for (const row of kept) {
      if (before && !isAfter(row, before)) throw new BackupMistake(`${table} is not in key order`);
      before = row;
    }
    yield kept;
  }
}

async function* wholePartitions(rows: Rows, table: Table): AsyncGenerator<readonly Row[]> {
  const pageRows = pageRowsOf(table);
  let after: string | undefined;
  for (;;) {
    const range = { limit: pageRows, ...(after === undefined ? {} : { after }) };
    const page = await steady(table, () => rows.listAcross(table, '', range));
    const last = page.at(-1);
    if (!last || page.length < pageRows) {
      yield page;
      return;
    }
    const whole = page.filter(({ partition }) => partition !== last.partition);
    if (whole.length > 0) yield whole;
    else yield* onePartition(rows, table, last.partition);
    after = whole.at(-1)?.partition ?? last.partition;
  }
}

/** Of more rows than a page holds. */
async function* onePartition(
  rows: Rows,
  table: Table,
  partition: string,
): AsyncGenerator<readonly Row[]> {
  const pageRows = pageRowsOf(table);
  let from: string | undefined;
  for (;;) {
    const range = { limit: pageRows, ...(from === undefined ? {} : { from }) };
    const page = await rows.list(table, partition, range);
    const known = from;
    yield page.filter(({ row }) => row !== known);
    if (page.length < pageRows) return;
    from = page.at(-1)?.row;
  }
}

/**
 * The rows of a request are written together and have to be read together: a page that reads the
 * same twice stood like that between the two readings.
 */
async function steady(table: Table, read: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  let page = await read();
  if (table !== 'Requests') return page;
  for (let reading = 0; reading < readingsAtMost; reading += 1) {
    const again = await read();
    if (isDeepStrictEqual(page, again)) return page;
    page = again;
  }
  throw new BackupMistake('Requests change faster than they can be read; try at a quieter time');
}
