import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Secrets } from '../../use-cases/tools.ts';

const half = 12;

/** Everything that must be unguessable, from one key of the county's store. */
export function createSecrets(key: string): Secrets {
  const digest = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest();
  const mark = (first: string, person: string) => letters(digest('person', first, person), half);
  const sealKey = digest('seal');
  return {
    nonce: (seed, person) => {
      const first = letters(digest('nonce', seed, person), half);
      return first + mark(first, person);
    },
    isNonce: (nonce, person) =>
      /^[a-z]{24}$/.test(nonce) &&
      timingSafeEqual(
        Buffer.from(nonce.slice(half)),
        Buffer.from(mark(nonce.slice(0, half), person)),
      ),
    operation: (parts) => letters(digest('operation', ...parts), 2 * half),
    address: (person, act) => digest('address', person, act).toString('base64url'),
    pick: (seed, below) => digest('pick', seed).readUInt32BE(0) % below,
    seal: (text, nonce) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(nonce));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal: (sealed, nonce) => unseal(sealKey, Buffer.from(sealed, 'base64url'), nonce),
  };
}

/** Undefined when the text was not sealed by us for this nonce. */
function unseal(key: Buffer, sealed: Buffer, nonce: string): string | undefined {
  if (sealed.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      .setAAD(Buffer.from(nonce))
      .setAuthTag(sealed.subarray(12, 28));
    const text = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Ids that people or texts meet hold no digits, so that no scanner takes them for a number. */
function letters(bytes: Buffer, count: number): string {
  return [...bytes.subarray(0, count)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');
}
