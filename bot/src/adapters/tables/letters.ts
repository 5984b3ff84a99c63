import { randomBytes } from 'node:crypto';

/** So many by chance: marks hold no digits, so that no scanner takes them for a number. */
export const letters = (count: number): string =>
  Array.from(randomBytes(count), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
