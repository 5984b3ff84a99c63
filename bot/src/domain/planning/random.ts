/** Numbers in [0, 1): the same ones for the same seed. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), begun from two numbers. Written out here, since what was
 * simulated must come out the same after every renewal of a library.
 * @param stream another sequence of the same seed, for what must not disturb the rest
 */
export function randomOf(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still look like what it was begun from.
  for (let mixed = 0; mixed < 15; mixed += 1) next();
  return next;
}

/** Exponentially distributed, with this mean. */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** A value, and how often it comes in proportion to the others. */
export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

/** One of the values; the weights must not all be nothing. */
export function pick<T>(from: readonly Weighted<T>[], random: Random): T {
  let left = random() * from.reduce((sum, { weight }) => sum + weight, 0);
  for (const { value, weight } of from) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = from.findLast(({ weight }) => weight > 0);
  if (last === undefined) throw new Error('nothing to pick from');
  return last.value;
}
