import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Secrets } from '../../use-cases/tools.ts';
import type { Wrapping } from '../../use-cases/directory-imports/types.ts';

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

/**
 * Files wait in the store until they have been read and screened: small, readable to nobody, and in
 * letters alone, so that no chance row of digits is taken for somebody's code.
 */
export const createWrapping = ({ seal, unseal }: Pick<Secrets, 'seal' | 'unseal'>): Wrapping => ({
  wrap: async (base64, nonce) => {
    const small = await deflated(Buffer.from(base64, 'base64'));
    return lettersOf(Buffer.from(seal(small.toString('base64'), nonce), 'base64url'));
  },
  unwrap: async (letters, nonce) => {
    const small = unseal(bytesOf(letters).toString('base64url'), nonce);
    if (small === undefined) throw new Error('A part of a file that was not sealed here');
    return inflated(Buffer.from(small, 'base64'));
  },
});

const [first, half] = [97, 4];

const lettersOf = (bytes: Buffer): string =>
  Buffer.from(
    Uint8Array.from({ length: 2 * bytes.length }, (_, index) => {
      const byte = bytes[index >> 1] ?? 0;
      return first + (index % 2 === 0 ? byte >> half : byte & 15);
    }),
  ).toString('latin1');

function bytesOf(letters: string): Buffer {
  const halves = Buffer.from(letters, 'latin1');
  return Buffer.from(
    Uint8Array.from({ length: halves.length / 2 }, (_, index) => {
      const [high = first, low = first] = [halves[2 * index], halves[2 * index + 1]];
      return ((high - first) << half) | (low - first);
    }),
  );
}
