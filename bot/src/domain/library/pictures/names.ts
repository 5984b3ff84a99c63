import { isOwnPicture } from '../links.ts';
import type { FiledItem, Picture } from '../types.ts';
import { pictureTypes, type PictureType, type StoredPicture } from './types.ts';

/** Letters of a picture's id. */
export const idLength = 24;
const stored = new RegExp(`^([a-z]{${idLength}})\\.(${pictureTypes.join('|')})$`, 'u');

/** What trainings call a stored picture, and what its file is called when it is shared. */
export const sourceOf = ({ id, type }: Pick<StoredPicture, 'id' | 'type'>): string =>
  `${id}.${type}`;

/** Undefined where the source is no stored picture's: an address elsewhere, or a file never brought. */
export function storedIn(
  source: string,
): { readonly id: string; readonly type: PictureType } | undefined {
  const [, id, type] = stored.exec(source) ?? [];
  const known = pictureTypes.find((one) => one === type);
  return id !== undefined && known ? { id, type: known } : undefined;
}

/** Ids of the stored pictures that an item names. */
export const idsIn = (pictures: readonly Picture[]): readonly string[] =>
  pictures.flatMap(({ source }) => storedIn(source)?.id ?? []);

/**
 * A filed item that calls its pictures as the store does.
 *
 * @param nameOf what the store calls a file of the item's folder; undefined: there is none
 */
export function withStoredNames(
  item: FiledItem,
  nameOf: (source: string) => string | undefined,
): FiledItem {
  const renamed = item.pictures.flatMap(({ source }) => {
    const name = isOwnPicture(source) ? nameOf(source) : undefined;
    return name === undefined || name === source ? [] : [[source, name] as const];
  });
  if (renamed.length === 0) return item;
  const names = new Map(renamed);
  return {
    ...item,
    pictures: item.pictures.map((one) => ({ ...one, source: names.get(one.source) ?? one.source })),
    body: withNames(item.body, names),
  };
}

/** Where Markdown has an address: in brackets behind a text, or behind a label at a line's beginning. */
const address = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([a-z0-9.-]+)(?=[\s>)]|$)/gmu;

const withNames = (body: string, names: ReadonlyMap<string, string>): string =>
  body.replaceAll(address, (whole, before: string, source: string) => {
    const name = names.get(source);
    return name === undefined ? whole : before + name;
  });
