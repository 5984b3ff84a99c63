import { foldFacts, foldWork, type Sums } from '../../domain/statistics/fold.ts';
import type { Slices } from '../../domain/statistics/slices.ts';
import { packed, unpacked } from './packed.ts';
import type { Values } from './rows.ts';

/** What a sealed month is kept as, beside its facts; ids of requests hold no dash. */
export const isSumRow = (row: string): boolean => /^sum(-|$)/u.test(row);

export function packedSums(sums: Sums): Values {
  return packed(plain(sums));
}

/** None while the month is being sealed, or when other things were counted then than now. */
export function unpackedSums(values: Values): Sums | undefined {
  return 'json0' in values ? like(foldFacts([]), unpacked(values)) : undefined;
}

export function packedSlices(slices: Slices): Values {
  return packed([...slices].map(([code, work]) => [code, plain(work)]));
}

/** The same for slices. */
export function unpackedSlices(values: Values): Slices | undefined {
  const slices = new Map<string, ReturnType<typeof foldWork>>();
  for (const [code, stored] of unpacked<readonly (readonly [string, unknown])[]>(values)) {
    const work = like(foldWork([]), stored);
    if (!work) return undefined;
    slices.set(code, work);
  }
  return slices;
}

/**
 * Counts as they are, each tally as one flat list of values and counts: JSON has no maps, an object
 * would turn minutes into text, and a list of pairs takes five times as long to read.
 */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...(value as ReadonlyMap<string | number, number>)].flat();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** As the model is shaped, or not at all: sums that counted other things are not read as today's. */
function like<T>(model: T, stored: unknown): T | undefined {
  const read = shapedAs(model, stored);
  // Shaped as the model, name by name; only Koppi itself writes these rows.
  return read === undefined ? undefined : (read as T);
}

function shapedAs(model: unknown, stored: unknown): unknown {
  if (typeof model === 'number') return typeof stored === 'number' ? stored : undefined;
  if (model instanceof Map) return Array.isArray(stored) ? tallyOf(stored) : undefined;
  if (typeof model !== 'object' || typeof stored !== 'object' || !model || !stored)
    return undefined;
  const names = Object.keys(model);
  if (names.length !== Object.keys(stored).length) return undefined;
  const inner = new Map(Object.entries(stored));
  const read = Object.entries(model).map(([name, one]) => [name, shapedAs(one, inner.get(name))]);
  return read.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(read);
}

function tallyOf(flat: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  const tally = new Map<unknown, unknown>();
  for (let at = 0; at < flat.length; at += 2) tally.set(flat[at], flat[at + 1]);
  return tally;
}
