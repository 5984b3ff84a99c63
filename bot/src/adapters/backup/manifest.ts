import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { tables } from '../tables/rows.ts';
import { BackupMistake } from './mistake.ts';

/** Raised when exports are written in another way. */
const format = 1;
export const manifestFile = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const contents = z.strictObject({
  format: z.literal(format),
  product: z.string().min(1),
  tables: z.array(
    z.strictObject({
      table: z.enum(tables),
      rows: z.int().nonnegative(),
      sha256,
    }),
  ),
});
type Contents = z.output<typeof contents>;
export type TableSummary = Contents['tables'][number];

/** What an export holds; no time stands in it, so that the same tables give the same bytes. */
export function manifestOf(product: string, summaries: readonly TableSummary[]): string {
  const written: Contents = { format, product, tables: [...summaries] };
  return `${JSON.stringify({ ...written, sha256: digest(written) }, null, 2)}\n`;
}

/** @throws BackupMistake when it is missing, or not as it was written */
export async function readManifest(folder: string): Promise<Contents> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new BackupMistake(`${manifestFile} is missing: the export was not finished`);
  const read = contents.extend({ sha256 }).safeParse(parsed(text));
  if (!read.success) throw new BackupMistake(`${manifestFile} cannot be read by this version`);
  const { sha256: told, ...written } = read.data;
  const whole = manifestOf(written.product, written.tables);
  if (told !== digest(written) || text !== whole)
    throw new BackupMistake(`${manifestFile} has been changed since it was written`);
  return written;
}

function digest(written: Contents): string {
  return createHash('sha256').update(JSON.stringify(written)).digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
