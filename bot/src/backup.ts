import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { exportTo } from './adapters/backup/export.ts';
import type { TableSummary } from './adapters/backup/manifest.ts';
import { BackupMistake } from './adapters/backup/mistake.ts';
import { restoreFrom } from './adapters/backup/restore.ts';
import { verify } from './adapters/backup/verify.ts';
import { openTables } from './adapters/tables/open-rows.ts';
import { restoring } from './adapters/tables/restoring.ts';
import type { Rows } from './adapters/tables/rows.ts';
import { readSettings } from './config.ts';

const usage = 'Usage: npm run backup -- export|verify|restore <folder>';

/** A page of large rows may take its time; nobody waits for an answer. */
const callLimitMs = 60_000;

/** `npm run backup`: arguments → settings → rows → files, or back. */
async function main(): Promise<void> {
  const asked = readArguments();
  if (!asked) {
    refuse(usage);
    return;
  }
  try {
    process.stdout.write(`${await tasks[asked.task](asked.folder)}\n`);
  } catch (error) {
    refuse(error instanceof BackupMistake ? error.message : `It did not succeed: ${words(error)}`);
  }
}

const tasks = {
  export: async (folder: string) => {
    const rows = await open();
    await restoring(rows).refuse();
    return `Exported ${counted(await exportTo(folder, rows, version()))} to ${folder}.`;
  },
  verify: async (folder: string) => `The export is whole: ${counted(await verify(folder))}.`,
  restore: async (folder: string) =>
    `Restored ${counted(await restoreFrom(folder, await open()))}. Koppi can be started.`,
} as const;

/** @throws BackupMistake that names every setting which is missing or wrong */
function open(): Promise<Rows> {
  const read = readSettings();
  if (!read.ok) throw new BackupMistake(read.mistakes.join('; '));
  return openTables(read.settings.tables, callLimitMs);
}

/** None when something in them is not known. */
function readArguments() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const [task, folder, ...more] = positionals;
    const known = (Object.keys(tasks) as (keyof typeof tasks)[]).find((each) => each === task);
    return known && folder && more.length === 0 ? { task: known, folder } : undefined;
  } catch {
    return undefined;
  }
}

function counted(summaries: readonly TableSummary[]): string {
  const rows = summaries.reduce((sum, one) => sum + one.rows, 0);
  return `${rows} rows of ${summaries.length} tables`;
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** One line, and for storage also what it said. */
function words(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause = typeof error.cause === 'string' ? ` (${error.cause})` : '';
  return `${error.message}${cause}`.replaceAll('\n', ' ');
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

await main();
