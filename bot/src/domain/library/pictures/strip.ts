import { isMore, startOfScan } from './jpeg.ts';
import { chunkName, frame, needed, signature } from './png.ts';
import { typeOf } from './read.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The parts of a file that was just drawn by a browser, without what the browser put beside its pixels:
 * profiles, sizes, how it was turned. What cannot be walked through stays whole, to be refused.
 */
export function withoutMore(file: Bytes): readonly Bytes[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const type = typeOf(view);
  if (!type) return [file];
  try {
    return { png: pngParts, jpg: jpegParts, webp: webpParts }[type](file, view);
  } catch (error) {
    if (error instanceof RangeError) return [file];
    throw error;
  }
}

function pngParts(file: Bytes, view: DataView): readonly Bytes[] {
  const parts = [file.subarray(0, signature)];
  for (let at = signature; at < file.length;) {
    const length = view.getUint32(at);
    const end = at + frame + length;
    if (length <= (needed[chunkName(view, at + 4)] ?? -1)) parts.push(file.subarray(at, end));
    at = end;
  }
  return parts;
}

function jpegParts(file: Bytes, view: DataView): readonly Bytes[] {
  const parts = [file.subarray(0, 2)];
  for (let at = 2; ;) {
    if (view.getUint8(at + 1) === startOfScan) return [...parts, file.subarray(at)];
    const end = at + 2 + view.getUint16(at + 2);
    if (!isMore(view, at)) parts.push(file.subarray(at, end));
    at = end;
  }
}

/** Of an opaque picture its pixels alone are needed. */
function webpParts(file: Bytes, view: DataView): readonly Bytes[] {
  const header = 12;
  for (let at = header; at < file.length;) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const name = chunkName(view, at);
    if (name === 'VP8 ' || name === 'VP8L') {
      const head = file.slice(0, header);
      new DataView(head.buffer).setUint32(4, 4 + end - at, true);
      return [head, file.subarray(at, end)];
    }
    at = end;
  }
  return [file];
}
