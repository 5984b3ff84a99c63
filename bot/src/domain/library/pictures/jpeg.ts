import type { Inside } from './read.ts';

/** Markers by their second byte: ITU-T T.81, table B.1. */
const endOfPicture = 0xd9;
export const startOfScan = 0xda;
/** Baseline, extended and progressive; what browsers draw. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman and quantization tables, restart interval. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);
const [jfif, adobe] = [0xe0, 0xee];

/** @throws RangeError when a segment is longer than the file */
export function readJpeg(view: DataView): Inside {
  let size: Inside | undefined;
  let hasPixels = false;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return 'broken';
    const marker = view.getUint8(at + 1);
    if (marker === endOfPicture) {
      if (at + 2 < view.byteLength) return 'carries-more';
      return size && hasPixels ? size : 'broken';
    }
    const length = view.getUint16(at + 2);
    if (frames.has(marker))
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (isMore(view, at)) return 'carries-more';
    else if (!isApplication(marker) && !tables.has(marker) && marker !== startOfScan)
      return 'broken';
    at += 2 + length;
    if (marker !== startOfScan) continue;
    hasPixels = true;
    at = afterScan(view, at);
  }
}

/** A segment that tells something beside the picture. @throws RangeError at the end of the file */
export function isMore(view: DataView, at: number): boolean {
  const marker = view.getUint8(at + 1);
  return isApplication(marker) && !isPlain(view, at, marker);
}

/** What programs write beside the picture, and comments. */
const isApplication = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** Of a fixed length and without a small picture of its own: density, and how colours are written. */
function isPlain(view: DataView, at: number, marker: number): boolean {
  const length = view.getUint16(at + 2);
  const says = (name: string) =>
    Array.from(name).every(
      (letter, index) => view.getUint8(at + 4 + index) === letter.charCodeAt(0),
    );
  if (marker === jfif) return length === 16 && says('JFIF\0') && view.getUint16(at + 16) === 0;
  return marker === adobe && length === 14 && says('Adobe');
}

/** Pixels go on until a marker that is neither a byte of theirs (FF00) nor a restart. */
function afterScan(view: DataView, from: number): number {
  for (let at = from; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}
