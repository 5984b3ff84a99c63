import { isOwnPicture } from '../../domain/library/links.ts';
import { sourceOf } from '../../domain/library/pictures/names.ts';
import { readPicture } from '../../domain/library/pictures/read.ts';
import type { PictureFault } from '../../domain/library/pictures/types.ts';
import type { FolderFile } from './folder.ts';
import { pictureIdOf } from './picture-id.ts';

/** A picture of a folder under the name by which the store will know it. */
export interface FiledPicture {
  readonly source: string;
  readonly bytes: Uint8Array;
}

export type PictureFile =
  | { readonly ok: true; readonly picture: FiledPicture }
  | { readonly ok: false; readonly why: PictureFault };

/** The pictures of a folder by the names of their files. */
export const picturesIn = (files: readonly FolderFile[]): ReadonlyMap<string, PictureFile> =>
  new Map(
    files.filter(({ name }) => isOwnPicture(name)).map(({ name, bytes }) => [name, fileOf(bytes)]),
  );

function fileOf(bytes: Uint8Array): PictureFile {
  const read = readPicture(bytes);
  if (!read.ok) return read;
  const source = sourceOf({ id: pictureIdOf(bytes), type: read.type });
  return { ok: true, picture: { source, bytes } };
}

/** What the store calls a file of a folder; undefined: the folder has none that can be shown. */
export function storedName(
  pictures: ReadonlyMap<string, PictureFile>,
  name: string,
): string | undefined {
  const file = pictures.get(name);
  return file?.ok ? file.picture.source : undefined;
}
