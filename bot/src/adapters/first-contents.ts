import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonId } from '../domain/roster/county.ts';
import type { Instant } from '../domain/time.ts';
import type { FirstContents } from '../use-cases/first-contents.ts';
import { readFolder } from './directory-files/folder.ts';
import { readHsds } from './directory-files/hsds-read.ts';
import { filesOf, readLibrary } from './library-files/folder.ts';

export type ContentsRead =
  | { readonly ok: true; readonly contents: FirstContents }
  /** Every mistake with its file and line, never empty. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

/**
 * The folder beside a county file that is called like it: `directory/` holds an HSDS data package,
 * `library/` trainings in Markdown. Either may be missing.
 * @param people by the ids that they have in the county file, as authors are written
 */
export async function readContents(
  countyFile: string,
  people: ReadonlyMap<string, PersonId>,
  at: Instant,
): Promise<ContentsRead> {
  const folder = countyFile.replace(/\.json$/u, '');
  const [directory, library] = await Promise.all([
    directoryIn(join(folder, 'directory'), at),
    libraryIn(join(folder, 'library')),
  ]);
  const mistakes = [...(directory?.mistakes ?? []), ...library.mistakes];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const items = library.items.map((item) => ({
    ...item,
    author: people.get(item.author) ?? item.author,
  }));
  return {
    ok: true,
    contents: {
      ...{ items, paths: library.paths, pictures: library.pictures },
      ...(directory ? { directory: directory.directory } : {}),
    },
  };
}

async function directoryIn(folder: string, at: Instant) {
  const files = await readFolder(folder);
  if (!files) return undefined;
  const { directory, mistakes } = await readHsds(files, at);
  return {
    directory,
    mistakes: mistakes.map((one) => `${folder}: ${JSON.stringify(one)}`),
  };
}

async function libraryIn(folder: string) {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  const read = readLibrary(isThere ? await filesOf(folder) : []);
  if (read.ok)
    return { items: read.items, paths: read.paths, pictures: read.pictures, mistakes: [] };
  return {
    ...{ items: [], paths: [], pictures: [] },
    mistakes: read.mistakes.map((one) => `${folder}: ${JSON.stringify(one)}`),
  };
}
