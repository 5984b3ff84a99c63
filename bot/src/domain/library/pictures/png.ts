import type { Inside } from './read.ts';

/** What a PNG begins with, and what stands round the data of each chunk. */
export const [signature, frame] = [8, 12];

/** Chunks that a picture is drawn from, with the most bytes each may hold: w3.org/TR/png-3. */
export const needed: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 768, tRNS: 256, IDAT: Infinity, IEND: 0 },
  ...{ gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, bKGD: 6, pHYs: 9 },
};
/** @throws RangeError when a chunk is longer than the file */
export function readPng(view: DataView): Inside {
  let size: Inside | undefined;
  let hasPixels = false;
  for (let at = signature; ;) {
    const length = view.getUint32(at);
    const name = chunkName(view, at + 4);
    const most = needed[name];
    if (most === undefined) return 'carries-more';
    if (length > most) return 'broken';
    if (name === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (name === 'IDAT') hasPixels = true;
    at += frame + length;
    if (at > view.byteLength) return 'broken';
    if (!size) return 'broken';
    if (name !== 'IEND') continue;
    if (!hasPixels) return 'broken';
    return at === view.byteLength ? size : 'carries-more';
  }
}

/** Four letters. */
export const chunkName = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(at + place)));
