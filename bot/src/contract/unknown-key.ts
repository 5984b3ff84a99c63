import { scan } from '../domain/privacy/scan.ts';

const longest = 40;

/**
 * A field's name that nobody knows, as it may be told back: cut, since it may be anything, and left
 * out where it reads like an identifier.
 */
export const keyAsTold = (key: string): string =>
  scan(key, { now: 0, names: [] }).blocked.length === 0 ? key.slice(0, longest) : '…';
