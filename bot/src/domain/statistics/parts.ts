import { isFew } from './small.ts';
import { size, type Tally } from './tally.ts';

/** How a group's matters divide, as far as it may be told. */
export interface Parts {
  /** So many closed matters the group has; as shown among the workload figures as well. */
  readonly of: number;
  /** Each never fewer than five, most first. */
  readonly told: readonly (readonly [code: string, count: number])[];
  /** All others together, those of which nothing is known among them: none, or never fewer than five. */
  readonly rest: number;
}

/**
 * Divides a group so that no part of it is small: what is too few comes together with what is not
 * known. None where only one part would be left: of a group that is all alike one would know it of
 * everybody in it, also of the two whom the workload figures show at some station.
 */
export function partsOf(counted: Tally<string>, of: number): Parts | undefined {
  const sorted = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = sorted.filter(([, count]) => count > 0 && !isFew(count));
  const restOf = () => of - size(new Map(told));
  while (isFew(restOf()) && told.length > 0) told.pop();
  const rest = restOf();
  const isDivided = told.length + (rest > 0 ? 1 : 0) > 1;
  return isDivided ? { of, told, rest } : undefined;
}
