import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { idOf } from '../../domain/library/change.ts';
import { isOwnPicture } from '../../domain/library/links.ts';
import { withStoredNames } from '../../domain/library/pictures/names.ts';
import type { FiledItem, InductionPath } from '../../domain/library/types.ts';
import { readItemFile } from './item-file.ts';
import type { ItemRead } from './item-file.ts';
import type { FileMistake, FileSays } from './mistake.ts';
import { pathsFile, readPathsFile } from './paths-file.ts';
import { picturesIn, storedName, type FiledPicture, type PictureFile } from './pictures.ts';

/** A file of a folder, wherever the folder came from. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type LibraryRead =
  | {
      readonly ok: true;
      /** Their pictures are called as the store calls them. */
      readonly items: readonly FiledItem[];
      readonly paths: readonly InductionPath[];
      /** Those that the items show. */
      readonly pictures: readonly FiledPicture[];
    }
  /** Every mistake of the folder, never empty. */
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const filesAtMost = 1000;
/** Bytes of a text. */
const textAtMost = 200_000;

/**
 * Items, their pictures and paths of a folder; other files are none of the library's.
 *
 * @param elsewhere what the store calls a picture that the folder names and does not hold
 */
export function readLibrary(
  files: readonly FolderFile[],
  elsewhere: (name: string) => string | undefined = () => undefined,
): LibraryRead {
  if (files.length > filesAtMost)
    return { ok: false, mistakes: [mistake('', { kind: 'too-many-files', limit: filesAtMost })] };
  const items = files.filter(({ name }) => name.endsWith('.md')).map(readItem);
  const paths = files.filter(({ name }) => name === pathsFile).map(readPaths);
  const pictures = picturesIn(files);
  const nameOf = (name: string) => storedName(pictures, name) ?? elsewhere(name);
  const good = items.filter((read) => read.ok);
  const shown = new Set(good.flatMap(({ item }) => ownPictures(item)));
  const mistakes = [
    ...[...items, ...paths].flatMap((read) => (read.ok ? [] : read.mistakes)),
    ...good.flatMap((read) => {
      const isThere = (name: string) => pictures.has(name) || nameOf(name) !== undefined;
      return missing(read, isThere, new Set(good.map(idOfRead)));
    }),
    ...[...shown].flatMap((name) => refused(name, pictures.get(name))),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    items: good.map(({ item }) => withStoredNames(item, nameOf)),
    paths: paths.flatMap((read) => (read.ok ? read.paths : [])),
    pictures: [...shown].flatMap((name) => {
      const file = pictures.get(name);
      return file?.ok ? file.picture : [];
    }),
  };
}

/** The files of a folder on this machine; those that hide, and folders in it, are left out. */
export async function filesOf(folder: string): Promise<readonly FolderFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const files = [];
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files.push({ name, bytes: await readFile(path) });
  }
  return files;
}

const mistake = (file: string, says: FileSays): FileMistake => ({ file, line: 1, path: '', says });

function readItem({ name, bytes }: FolderFile): ItemRead {
  const text = textOf(bytes);
  return typeof text === 'string'
    ? readItemFile(name, text)
    : { ok: false, mistakes: [mistake(name, text)] };
}

function readPaths({ name, bytes }: FolderFile) {
  const text = textOf(bytes);
  return typeof text === 'string'
    ? readPathsFile(text)
    : { ok: false as const, mistakes: [mistake(name, text)] };
}

function textOf(bytes: Uint8Array): string | FileSays {
  if (bytes.length > textAtMost) return { kind: 'file-too-long', limit: textAtMost };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'not-utf-8' };
  }
}

type Good = Extract<ItemRead, { ok: true }>;

const idOfRead = ({ item: { group, language } }: Good): string => idOf(group, language);

const ownPictures = ({ pictures }: FiledItem): readonly string[] =>
  pictures.map(({ source }) => source).filter(isOwnPicture);

/** What an item names and the folder does not hold. */
function missing(
  { item, lineOf }: Good,
  isThere: (picture: string) => boolean,
  ids: ReadonlySet<string>,
): readonly FileMistake[] {
  const file = `${idOf(item.group, item.language)}.md`;
  const { supersededBy } = item;
  return [
    ...item.pictures.flatMap(({ source }, index) => {
      if (!isOwnPicture(source) || isThere(source)) return [];
      const path = ['pictures', index, 'source'];
      const says = { kind: 'missing-picture', name: source } as const;
      return [{ file, line: lineOf(path), path: path.join('.'), says }];
    }),
    ...(supersededBy === undefined || ids.has(supersededBy)
      ? []
      : [
          {
            ...{ file, line: lineOf(['supersededBy']), path: 'supersededBy' },
            says: { kind: 'missing-item', id: supersededBy } as const,
          },
        ]),
  ];
}

const refused = (name: string, file: PictureFile | undefined): readonly FileMistake[] =>
  file && !file.ok ? [mistake(name, { kind: 'picture', why: file.why })] : [];
