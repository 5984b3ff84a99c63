import { chunkName } from './png.ts';
import type { Inside } from './read.ts';

/** Of the extended header only this flag: with transparency. developers.google.com/speed/webp/docs/riff_container */
const withAlpha = 0x10;
const sideBits = 0x3fff;
const header = 12;

/** @throws RangeError when a chunk is longer than the file */
export function readWebp(view: DataView): Inside {
  const end = 8 + view.getUint32(4, true);
  if (chunkName(view, 0) !== 'RIFF' || end > view.byteLength) return 'broken';
  if (end < view.byteLength) return 'carries-more';
  let size: Inside | undefined;
  for (let at = header; at < end;) {
    const length = view.getUint32(at + 4, true);
    const name = chunkName(view, at);
    if (name === 'VP8X') {
      if (length !== 10 || (view.getUint8(at + 8) & ~withAlpha) !== 0) return 'carries-more';
    } else if (name === 'VP8 ' || name === 'VP8L') {
      // A second picture is none that anybody would see.
      if (size) return 'carries-more';
      size = name === 'VP8 ' ? lossySize(view, at + 8) : losslessSize(view, at + 8);
    } else if (name !== 'ALPH') return 'carries-more';
    at += 8 + length + (length % 2);
    if (at > end) return 'broken';
  }
  return size ?? 'broken';
}

/** RFC 6386, 9.1: behind three bytes of a tag and three of a mark. */
function lossySize(view: DataView, at: number): Inside {
  if (view.getUint16(at + 3, true) !== 0x019d || view.getUint8(at + 5) !== 0x2a) return 'broken';
  return {
    width: view.getUint16(at + 6, true) & sideBits,
    height: view.getUint16(at + 8, true) & sideBits,
  };
}

/** Each side less one in fourteen bits, behind a mark. */
function losslessSize(view: DataView, at: number): Inside {
  if (view.getUint8(at) !== 0x2f) return 'broken';
  const bits = view.getUint32(at + 1, true);
  return { width: (bits & sideBits) + 1, height: ((bits >>> 14) & sideBits) + 1 };
}
