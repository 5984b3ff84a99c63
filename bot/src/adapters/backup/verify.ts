import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../tables/rows.ts';
import { fileOf } from './export.ts';
import { isAfter, keptOf, type Kept } from './lines.ts';
import { manifestFile, readManifest, type TableSummary } from './manifest.ts';
import { BackupMistake } from './mistake.ts';

/** A row holds at most 1 MiB, of which an escaped letter takes at most six bytes. */
const lineAtMost = 8 * 1024 * 1024;

/** @throws BackupMistake that names the first file which is not as it was exported */
export async function verify(folder: string): Promise<readonly TableSummary[]> {
  const manifest = await readManifest(folder);
  // An older version may have had fewer tables.
  if (new Set(manifest.tables.map(({ table }) => table)).size < manifest.tables.length)
    throw new BackupMistake(`${manifestFile} names a table twice`);
  for (const told of manifest.tables) await verifyTable(folder, told);
  return manifest.tables;
}

async function verifyTable(folder: string, told: TableSummary): Promise<void> {
  const file = fileOf(told.table);
  const hash = createHash('sha256');
  let count = 0;
  const rows = keptRows(folder, told.table, hash);
  while ((await rows.next()).done !== true) count += 1;
  if (count !== told.rows)
    throw new BackupMistake(`${file} holds ${count} rows instead of ${told.rows}`);
  if (hash.digest('hex') !== told.sha256)
    throw new BackupMistake(`${file} has been changed since it was written`);
}

/**
 * The rows of a table's file, one by one.
 * @throws BackupMistake at the first line that is no row, or not in its place
 */
export async function* keptRows(folder: string, table: Table, hash?: Hash): AsyncGenerator<Kept> {
  const file = fileOf(table);
  let number = 0;
  let before: Kept | undefined;
  for await (const line of linesOf(folder, file, hash)) {
    number += 1;
    const row = keptOf(line);
    if (!row) throw new BackupMistake(`${file} line ${number} is not a row as Koppi writes it`);
    if (before && !isAfter(row, before))
      throw new BackupMistake(`${file} line ${number} is not in its place`);
    before = row;
    yield row;
  }
}

async function* linesOf(folder: string, file: string, hash?: Hash): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(join(folder, file)) as AsyncIterable<Buffer>) {
      hash?.update(chunk);
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > lineAtMost) break;
    }
  } catch (error) {
    if (error instanceof BackupMistake) throw error;
    throw new BackupMistake(`${file} cannot be read`);
  }
  if (rest !== '') throw new BackupMistake(`${file} ends in the middle of a line`);
}
