import { recordsOf } from '../domain/directory/records.ts';
import type { Directory } from '../domain/directory/types.ts';
import { idOf } from '../domain/library/change.ts';
import { storedIn } from '../domain/library/pictures/names.ts';
import { readPicture } from '../domain/library/pictures/read.ts';
import type { StoredPicture } from '../domain/library/pictures/types.ts';
import type { FiledItem, InductionPath, Item } from '../domain/library/types.ts';
import { koppiItself } from '../domain/roster/county.ts';
import type { Instant } from '../domain/time.ts';
import type { PictureBytes, Shelves } from '../ports.ts';

/** With what a county begins besides its file. */
export interface FirstContents {
  readonly directory?: Directory;
  readonly items: readonly FiledItem[];
  readonly paths: readonly InductionPath[];
  /** Those that the items show, by the names that these call them. */
  readonly pictures?: readonly { readonly source: string; readonly bytes: Uint8Array }[];
}

/** Puts what a county begins with into an empty store; what stands there already stays as it is. */
export async function layOut(
  {
    directory,
    library,
    paths,
    pictures,
  }: Pick<Shelves, 'directory' | 'library' | 'paths' | 'pictures'>,
  pictureBytes: PictureBytes,
  first: FirstContents,
  now: Instant,
): Promise<void> {
  if (first.directory) await directory.begin(koppiItself, now, recordsOf(first.directory));
  const items = first.items.map((item): Item => ({
    ...item,
    id: idOf(item.group, item.language),
    ...{ version: 1, changed: now, changedBy: koppiItself },
  }));
  await layOutPictures(pictures, pictureBytes, first.pictures ?? [], now);
  if (items.length > 0) await library.begin(koppiItself, now, items);
  if (first.paths.length > 0) await paths.begin(koppiItself, now, first.paths);
}

/** Before the items that name them; on a store that has or had any, nothing is read or written. */
async function layOutPictures(
  shelf: Shelves['pictures'],
  pictureBytes: PictureBytes,
  given: NonNullable<FirstContents['pictures']>,
  now: Instant,
): Promise<void> {
  if (given.length === 0 || (await shelf.revision()) > 0) return;
  const pictures: StoredPicture[] = [];
  for (const { source, bytes } of given) {
    const [named, read] = [storedIn(source), readPicture(bytes)];
    if (!named || !read.ok) throw new Error('A first picture that is none');
    await pictureBytes.put(named.id, bytes);
    const { type, width, height } = read;
    pictures.push({ id: named.id, type, width, height, at: now });
  }
  await shelf.begin(koppiItself, now, pictures);
}
