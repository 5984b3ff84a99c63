import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';

const inflated = promisify(inflateRaw);
const deflated = promisify(deflateRaw);

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

export type Unzipped =
  | { readonly kind: 'files'; readonly files: readonly NamedBytes[] }
  /** What comes out would be larger, or more files, than is taken. */
  | { readonly kind: 'too-large' | 'too-many' }
  /** No zip, cut off, encrypted, or of a kind that nobody makes for a list of contacts. */
  | { readonly kind: 'broken' };

interface Limits {
  /** All files together, as they come out. */
  readonly bytes: number;
  readonly files: number;
}

/** Signatures and sizes of the records: pkware.com, APPNOTE 6.3. */
const [localMark, centralMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
const [localSize, centralSize, endSize] = [30, 46, 22];
const longestComment = 65_535;
const [stored, deflatedAs] = [0, 8];

export const isZip = (bytes: Buffer): boolean =>
  bytes.length >= endSize && [localMark, endMark].includes(bytes.readUInt32LE(0));

/** Opens an archive. What sizes it claims does not matter: nothing is let out beyond the limits. */
export async function unzipped(bytes: Buffer, limits: Limits): Promise<Unzipped> {
  try {
    const entries = entriesOf(bytes);
    if (entries === undefined) return { kind: 'broken' };
    if (entries.length > limits.files) return { kind: 'too-many' };
    const files: NamedBytes[] = [];
    let left = limits.bytes;
    for (const entry of entries) {
      const content = await contentOf(bytes, entry, left);
      if (content === undefined) return { kind: 'broken' };
      left -= content.length;
      if (left < 0) return { kind: 'too-large' };
      files.push({ name: entry.name, bytes: content });
    }
    return { kind: 'files', files };
  } catch (error) {
    // Node says which: over `maxOutputLength`, rubbish, or a place outside the archive.
    const isTooLarge =
      typeof error === 'object' &&
      error &&
      'code' in error &&
      error.code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: isTooLarge === true ? 'too-large' : 'broken' };
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** Files alone; what a Mac adds is left out. */
function entriesOf(bytes: Buffer): readonly Entry[] | undefined {
  const end = endOf(bytes);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (bytes.readUInt32LE(at) !== centralMark || isEncrypted) return undefined;
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    ) as [number, number, number];
    const path = bytes.toString('utf8', at + centralSize, at + centralSize + nameSize);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name !== '' && !name.startsWith('.') && !path.startsWith('__MACOSX/'))
      entries.push({
        name,
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
    at += centralSize + nameSize + extraSize + commentSize;
  }
  return entries;
}

function endOf(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  return undefined;
}

async function contentOf(
  bytes: Buffer,
  { method, crc, size, at }: Entry,
  atMost: number,
): Promise<Buffer | undefined> {
  if (bytes.readUInt32LE(at) !== localMark) return undefined;
  const start = at + localSize + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size || (method !== stored && method !== deflatedAs)) return undefined;
  const content =
    method === stored ? packed : await inflated(packed, { maxOutputLength: Math.max(1, atMost) });
  return crc32(content) === crc ? content : undefined;
}

/** An archive; of the same files always the same. Text becomes UTF-8. */
export async function zipped(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [file, given] of Object.entries(files)) {
    const name = Buffer.from(file);
    const content = typeof given === 'string' ? Buffer.from(given) : given;
    const packed = await deflated(content);
    const common = commonOf(name, content, packed);
    const local = Buffer.concat([mark(localMark), common, Buffer.alloc(2), name, packed]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(at, 12);
    directory.push(Buffer.concat([mark(centralMark), version, common, central, name]));
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endMark, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
}

const version = Buffer.from([20, 0]);

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** From "version needed" to the length of the name, the same in both headers; 1980 began that day. */
function commonOf(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const bytes = Buffer.alloc(24);
  const [utf8Names, firstOfJanuary] = [0x0800, 0x0021];
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(utf8Names, 2);
  bytes.writeUInt16LE(deflatedAs, 4);
  bytes.writeUInt16LE(firstOfJanuary, 8);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(content.length, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
