/** How many times each value came. Of whole minutes it is an exact histogram. */
export type Tally<V> = ReadonlyMap<V, number>;

/** Counts the values; an item without one is left out. */
export function tally<T, V>(items: readonly T[], valueOf: (item: T) => V | undefined): Tally<V> {
  const counts = new Map<V, number>();
  for (const value of items.map(valueOf)) if (value !== undefined) add(counts, value, 1);
  return counts;
}

/** All of them as one; neither order nor grouping matters. */
export function mergeTallies<V>(tallies: readonly Tally<V>[]): Tally<V> {
  const counts = new Map<V, number>();
  for (const [value, count] of tallies.flatMap((each) => [...each])) add(counts, value, count);
  return counts;
}

/** How many values were counted in all. */
export function size(counted: Tally<unknown>): number {
  return [...counted.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * The nearest-rank percentile: the smallest value that at least `percent` per cent of all values do not exceed.
 * It is always one of the values; the median of an even number of them is the lower of the two in the middle.
 */
export function percentile(minutes: Tally<number>, percent: number): number | undefined {
  let left = Math.max(1, Math.ceil((percent * size(minutes)) / 100));
  for (const [value, count] of [...minutes].sort(([a], [b]) => a - b)) {
    left -= count;
    if (left <= 0) return value;
  }
  return undefined;
}

function add<V>(counts: Map<V, number>, value: V, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}
