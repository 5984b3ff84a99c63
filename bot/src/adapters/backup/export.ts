import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rows, Table } from '../tables/rows.ts';
import { lineOf } from './lines.ts';
import { manifestFile, manifestOf, type TableSummary } from './manifest.ts';
import { BackupMistake } from './mistake.ts';
import { exported, storedPages } from './stored.ts';

/** Only the operator who exports may read what people wrote. */
const ownFolder = 0o700;
const ownFile = 0o600;

export const fileOf = (table: Table) => `${table}.ndjson`;

/**
 * Writes a file a table, a line a row, and last of all the manifest, without which it is no export.
 * Page by page, so that memory does not grow with the tables.
 * @param folder new or empty
 * @throws BackupMistake when something stands in the folder
 */
export async function exportTo(
  folder: string,
  rows: Rows,
  product: string,
): Promise<readonly TableSummary[]> {
  await mkdir(folder, { recursive: true, mode: ownFolder });
  if ((await readdir(folder)).length > 0) throw new BackupMistake(`${folder} is not empty`);
  const summaries: TableSummary[] = [];
  for (const table of exported)
    summaries.push(
      await written(join(folder, fileOf(table)), (write) => summaryOf(rows, table, write)),
    );
  await written(join(folder, manifestFile), (write) => write(manifestOf(product, summaries)));
  return summaries;
}

/** What the manifest says of a table, over the very text of its file. */
export async function summaryOf(
  rows: Rows,
  table: Table,
  write: (text: string) => Promise<void> = () => Promise.resolve(),
): Promise<TableSummary> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const page of storedPages(rows, table)) {
    const text = page.map((row) => `${lineOf(row)}\n`).join('');
    hash.update(text);
    count += page.length;
    await write(text);
  }
  return { table, rows: count, sha256: hash.digest('hex') };
}

/** The file is new, and on the disk when this resolves. */
async function written<T>(
  file: string,
  fill: (write: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const handle = await open(file, 'wx', ownFile);
  try {
    const filled = await fill((text) => handle.appendFile(text));
    await handle.sync();
    return filled;
  } finally {
    await handle.close();
  }
}
