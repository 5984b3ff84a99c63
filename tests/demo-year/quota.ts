import { seeded } from '../helpers/seeded.ts';

/** Draws that are the same in every run with the same seed. */
export interface Luck {
  /** A whole number from `from` to `until`, both among them. */
  between(from: number, until: number): number;
  one<T>(all: readonly T[]): T;
  shuffled<T>(all: readonly T[]): readonly T[];
}

export function createLuck(seed: number): Luck {
  const next = seeded(seed);
  const between = (from: number, until: number) => from + Math.floor(next() * (until - from + 1));
  return {
    between,
    one: (all) => {
      const found = all[between(0, all.length - 1)];
      if (found === undefined) throw new Error('Nothing to choose from');
      return found;
    },
    shuffled: (all) =>
      all
        .map((value) => ({ value, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
}

/** How many of a whole each value gets, in any unit: `{phone: 80, reception: 10}`. */
export type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;

/**
 * Exactly `total` values, each as often as its weight says: the largest remainders make up what
 * rounding leaves. Drawing each by itself would only come near.
 */
export function quota<K extends string>(total: number, weights: Weights<K>): readonly K[] {
  const all = Object.entries<number | undefined>(weights).map(
    // Object.entries knows no keys but strings.
    ([value, weight = 0]) => [value as K, weight] as const,
  );
  const sum = all.reduce((before, [, weight]) => before + weight, 0);
  const exact = all.map(([value, weight]) => ({ value, share: (total * weight) / sum }));
  const missing = total - exact.reduce((before, { share }) => before + Math.floor(share), 0);
  const roundedUp = new Set(
    exact
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, missing)
      .map(({ value }) => value),
  );
  return exact.flatMap(({ value, share }) =>
    Array.from({ length: Math.floor(share) + (roundedUp.has(value) ? 1 : 0) }, () => value),
  );
}
