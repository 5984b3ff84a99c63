import { limits } from '../limits.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import type { PictureRead, PictureType } from './types.ts';
import { readWebp } from './webp.ts';

/** Width and height in pixels, or why the file is not taken. */
export type Inside =
  { readonly width: number; readonly height: number } | Extract<PictureRead, { ok: false }>['why'];

/**
 * Looks at each part of a file and lets none pass but those that are needed to draw the picture:
 * nothing about a person, and nothing that another program would run, hides beside its pixels.
 */
export function readPicture(bytes: Uint8Array): PictureRead {
  if (bytes.length > limits.pictureBytes) return { ok: false, why: 'too-many-bytes' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeOf(view);
  if (!type) return { ok: false, why: 'wrong-kind' };
  const inside = insideOf(type, view);
  if (typeof inside === 'string') return { ok: false, why: inside };
  const { width, height } = inside;
  if (width === 0 || height === 0) return { ok: false, why: 'broken' };
  if (width > limits.pictureSide || height > limits.pictureSide)
    return { ok: false, why: 'too-many-pixels' };
  return { ok: true, type, width, height };
}

const readers = { png: readPng, jpg: readJpeg, webp: readWebp } as const;

function insideOf(type: PictureType, view: DataView): Inside {
  try {
    return readers[type](view);
  } catch (error) {
    // A part that says it is longer than the file.
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

const beginnings: readonly (readonly [type: PictureType, at: number, begins: readonly number[]])[] =
  [
    ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['jpg', 0, [0xff, 0xd8, 0xff]],
    ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ];

/** By what it begins with: what it is called, or said to be, does not matter. */
export const typeOf = (view: DataView): PictureType | undefined =>
  beginnings.find(
    ([, at, begins]) =>
      view.byteLength >= at + begins.length &&
      begins.every((byte, index) => view.getUint8(at + index) === byte),
  )?.[0];
