import { seeded } from '../../../helpers/seeded.ts';

/** Draws from one seed; the same in every run. */
export interface Luck {
  /** A whole number in [0, most). */
  readonly below: (most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
  /** One of them, or nothing. */
  readonly maybe: <T>(of: readonly T[], share: number) => T | undefined;
}

export function luckOf(seed: number): Luck {
  const next = seeded(seed);
  const below = (most: number) => Math.floor(next() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const chance = (share: number) => next() < share;
  return { below, chance, one, maybe: (of, share) => (chance(share) ? one(of) : undefined) };
}
