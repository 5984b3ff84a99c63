import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './hsds-write.ts';

/** All files of a folder together; a county's directory takes a hundredth of it. */
const bytesAtMost = 400 * 1024 * 1024;

/**
 * The tables and the `datapackage.json` of one folder, without folders in it; undefined when there
 * is no such folder. @throws when it is larger than any directory.
 */
export async function readFolder(folder: string): Promise<Files | undefined> {
  const names = await namesIn(folder);
  if (names === undefined) return undefined;
  const kept = names.filter((name) => name.endsWith('.csv') || name === 'datapackage.json');
  const sizes = await Promise.all(kept.map(async (name) => (await stat(join(folder, name))).size));
  if (sizes.reduce((sum, size) => sum + size, 0) > bytesAtMost)
    throw new Error(`Too much in ${folder}`);
  const read = kept.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    const isMissing = typeof error === 'object' && error !== null && 'code' in error;
    if (isMissing && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
