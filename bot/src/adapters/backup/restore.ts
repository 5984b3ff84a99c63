import { createDue } from '../tables/due.ts';
import { restoring } from '../tables/restoring.ts';
import { tables, type Rows, type Write } from '../tables/rows.ts';
import { fileOf, summaryOf } from './export.ts';
import { lineOf, type Kept } from './lines.ts';
import type { TableSummary } from './manifest.ts';
import { BackupMistake } from './mistake.ts';
import { keptRows, verify } from './verify.ts';

/** Well below the limits of a transaction: 100 writes, 4 MiB. */
const writesAtOnce = 100;
const lettersAtOnce = 2 * 1024 * 1024;
const transactionsAtOnce = 8;

/**
 * Verifies the export, fills empty tables with it and reads them back. A mark stands in the tables
 * from before the first row until after the last check: with it the service does not start.
 * @throws BackupMistake when the export is damaged, the tables are not empty, or do not hold it afterwards
 */
export async function restoreFrom(folder: string, rows: Rows): Promise<readonly TableSummary[]> {
  const summaries = await verify(folder);
  for (const table of tables)
    if ((await rows.listAcross(table, '', { limit: 1 })).length > 0)
      throw new BackupMistake(`${table} is not empty; restore into new tables only`);
  const mark = restoring(rows);
  await mark.begin();
  for (const { table } of summaries)
    await inBatches(transactionsOf(keptRows(folder, table)), async ([first, ...others]) => {
      const writes = [first, ...others].map(inserted);
      // 'exists' is our own write, repeated: the tables were empty and each key comes once.
      await rows.write(table, first.partition, writes);
    });
  await inBatches(hinted(folder, await listed(folder, summaries)), (id) =>
    createDue(rows).hint(id, [0]),
  );
  for (const told of summaries) await check(rows, told);
  await mark.end();
  return summaries;
}

async function check(rows: Rows, told: TableSummary): Promise<void> {
  const { rows: count, sha256 } = await summaryOf(rows, told.table);
  if (count !== told.rows || sha256 !== told.sha256)
    throw new BackupMistake(`${told.table} does not hold what ${fileOf(told.table)} does`);
}

function inserted({ row, values }: Kept): Write {
  return { do: 'insert', row, values };
}

type Transaction = [Kept, ...Kept[]];

async function* transactionsOf(kept: AsyncIterable<Kept>): AsyncGenerator<Transaction> {
  let gathered: Transaction | undefined;
  let letters = 0;
  for await (const row of kept) {
    const length = lineOf(row).length;
    const fits =
      gathered?.[0].partition === row.partition &&
      gathered.length < writesAtOnce &&
      letters + length <= lettersAtOnce;
    if (gathered && fits) {
      gathered.push(row);
      letters += length;
      continue;
    }
    if (gathered) yield gathered;
    gathered = [row];
    letters = length;
  }
  if (gathered) yield gathered;
}

type Versions = ReadonlyMap<string, number>;

/** The oldest version of each request in lists and figures, by id. */
async function listed(folder: string, summaries: readonly TableSummary[]): Promise<Versions> {
  const oldest = new Map<string, number>();
  for (const { table } of summaries) {
    if (table !== 'Views' && table !== 'Facts') continue;
    for await (const { row, values } of keptRows(folder, table)) {
      const version = Number(values['version']);
      oldest.set(row, Math.min(version, oldest.get(row) ?? version));
    }
  }
  return oldest;
}

/**
 * Requests that are to be looked at at once: to send what waits, hint at what is due, and put right
 * the lists that were copied before the request.
 */
async function* hinted(folder: string, versions: Versions): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const { partition, row, values } of keptRows(folder, 'Requests')) {
    const isDue = row === 'state' && Number(values['dueAt']) > 0;
    const isBehind =
      row === 'state' && Number(values['version']) > (versions.get(partition) ?? Infinity);
    if ((!isDue && !isBehind && !row.startsWith('out-')) || partition === last) continue;
    last = partition;
    yield partition;
  }
}

async function inBatches<T>(all: AsyncIterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < transactionsAtOnce) continue;
    await Promise.all(batch.map(work));
    batch = [];
  }
  await Promise.all(batch.map(work));
}
