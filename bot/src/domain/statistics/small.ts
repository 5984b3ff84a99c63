/** Fewer persons or cases than this are never told (product.md, "Small numbers and persons"). */
export const fewest = 5;

/** A count that points at somebody; none at all points at nobody. */
export const isFew = (count: number): boolean => count > 0 && count < fewest;

/** A count as it is told. */
export type Told = number | 'few';

export const told = (count: number): Told => (isFew(count) ? 'few' : count);

export interface Group<C> {
  /** Index of the level on which the cells came together. */
  readonly level: number;
  readonly cells: readonly C[];
}

export interface MergedCells<C> {
  readonly groups: readonly Group<C>[];
  /** Too few even on the last level. */
  readonly hidden: readonly C[];
}

/**
 * Cells that are too small come together with others, level by level, until they may be told: each
 * cell stands in one group at most. What sums and differences of groups give is a sum of groups again,
 * so nothing smaller than a group can be worked out as long as no total is told that counts the hidden.
 *
 * @param levels from fine to coarse: the key of the group that a cell belongs to
 * @param mayTell must hold for two groups together if it holds for each
 */
export function mergeSmall<C>(
  cells: readonly C[],
  levels: readonly ((cell: C) => string)[],
  mayTell: (cells: readonly C[]) => boolean,
): MergedCells<C> {
  const groups: Group<C>[] = [];
  let hidden = cells;
  for (const [level, keyOf] of levels.entries()) {
    const met = [...Map.groupBy(hidden, keyOf).values()];
    groups.push(...met.filter(mayTell).map((together) => ({ level, cells: together })));
    hidden = met.filter((together) => !mayTell(together)).flat();
  }
  return { groups, hidden };
}
