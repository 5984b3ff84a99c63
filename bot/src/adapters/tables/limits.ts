import { asciiJson } from './ascii.ts';
import type { RangeAcross, Value, Values, Write } from './rows.ts';

/**
 * What Azure Tables refuses and its emulator accepts, checked before any call, so that a fault shows on
 * the desk and not in production. Each throws a RangeError that names the limit and never the data.
 * Limits: learn.microsoft.com, "Understanding the Table service data model".
 */

const keyUnits = 512; // 1 KiB of UTF-16
const textUnits = 32 * 1024; // 64 KiB of UTF-16
const properties = 252;
const entityBytes = 1024 * 1024;
const transactionBytes = 4 * 1024 * 1024;
export const transactionWrites = 100;

/** What the service forbids in a key, and the comma, at which the emulator misreads a transaction. */
const forbiddenInKeys = /[/\\#?,\p{Cc}]/u;
const propertyName = /^[A-Za-z][A-Za-z0-9_]{0,254}$/;
/** Names of the service and of its SDK, which would take the value for a key. */
const reserved = new Set(['partitionkey', 'rowkey', 'timestamp', 'etag']);
/** One opaque ETag of the service; above all not `*`, which would write over anything. */
const knownEtag = /^W\/"[\x20-\x7e]+"$/;

/** @throws RangeError unless the key can stand in every Azure table. */
export function checkKey(key: unknown): void {
  checkKeyText(key);
  if (key === '') throw new RangeError('A key is empty');
  if (forbiddenInKeys.test(String(key))) throw new RangeError('A key holds a forbidden character');
}

/** @throws RangeError unless the prefix can begin a key; '' begins all of them. */
export function checkPrefix(prefix: unknown): void {
  if (prefix !== '') checkKey(prefix);
}

/** @throws RangeError unless all ends are text and the limit is a positive integer. */
export function checkRange({ from, before, after, limit }: RangeAcross): void {
  if (from !== undefined) checkKeyText(from);
  if (before !== undefined) checkKeyText(before);
  if (after !== undefined) checkKeyText(after);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new RangeError('A limit is not a positive integer');
}

/** @throws RangeError unless Azure would take these writes as one transaction. */
export function checkWrites(partition: string, writes: readonly Write[]): void {
  checkKey(partition);
  if (writes.length > transactionWrites) throw new RangeError('More than 100 writes');
  if (new Set(writes.map(({ row }) => row)).size < writes.length)
    throw new RangeError('A row twice in one transaction');
  for (const write of writes) checkWrite(partition, write);
  const sent = writes.reduce((sum, write) => sum + bytesSent(partition, write), 0);
  if (sent > transactionBytes) throw new RangeError('A transaction over 4 MiB');
}

function checkWrite(partition: string, write: Write): void {
  checkKey(write.row);
  if (write.do !== 'insert' && !knownEtag.test(write.etag))
    throw new RangeError('A write without the ETag that was read');
  if (write.do !== 'remove') checkValues(partition + write.row, write.values);
}

function checkValues(keys: string, values: Values): void {
  const entries = Object.entries(values);
  if (entries.length > properties) throw new RangeError('More than 252 properties');
  for (const [name, value] of entries) {
    if (!propertyName.test(name) || reserved.has(name.toLowerCase()))
      throw new RangeError('A property name that cannot be stored');
    checkValue(value);
  }
  const stored = entries.reduce((sum, entry) => sum + bytesStored(...entry), 4 + 2 * keys.length);
  if (stored > entityBytes) throw new RangeError('A row over 1 MiB');
}

function checkValue(value: unknown): void {
  if (typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value !== 'string') throw new RangeError('A value that cannot be stored');
  if (value.length > textUnits) throw new RangeError('A text over 32 K characters');
  checkWellFormed(value);
}

function checkKeyText(key: unknown): void {
  if (typeof key !== 'string') throw new RangeError('A key is not text');
  if (key.length > keyUnits) throw new RangeError('A key over 1 KiB');
  checkWellFormed(key);
}

/** Half a surrogate pair cannot be said in UTF-8: it would be read back as another character. */
function checkWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new RangeError('A text that is not well-formed Unicode');
}

/** The service's own formula for the size of a property. */
function bytesStored(name: string, value: Value): number {
  const size = typeof value === 'string' ? 4 + 2 * value.length : typeof value === 'number' ? 8 : 1;
  return 8 + 2 * name.length + size;
}

/** At least what the write takes in the body of a transaction: its JSON, its types, its headers and address. */
function bytesSent(partition: string, write: Write): number {
  const values = write.do === 'remove' ? {} : write.values;
  const typed = 64 * Object.keys(values).length;
  const address = encodeURIComponent(partition + write.row).length;
  return asciiJson(JSON.stringify(values)).length + typed + address + 1024;
}
