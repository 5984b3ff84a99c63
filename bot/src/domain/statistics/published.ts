import type { RegionId, StationId } from '../roster/county.ts';
import { guardedCodes, type GuardedCode } from './counted.ts';
import { mergeSums, type GuardedSums, type MonthStation } from './fold.ts';
import { mapValues } from './map-values.ts';
import type { Quarter } from './periods.ts';
import { partsOf, type Parts } from './parts.ts';
import { isFew, mergeSmall } from './small.ts';

/**
 * What may be told of clients, of what askers thought, and of how many of the staff ask: decided once
 * for each quarter that is settled, for fixed groups of regions, and never again. Every answer about
 * them, whatever its filters, is made of these parts alone. They do not overlap and none is small, so
 * that no sum and no difference of answers can be smaller (docs/statistics.md, "Small numbers").
 */
export interface Published {
  /** The quarter, `2026-Q3`. */
  readonly id: Quarter;
  readonly codes: Readonly<Record<GuardedCode, readonly RegionParts[]>>;
  readonly reach: readonly Reach[];
}

export interface RegionParts extends Parts {
  readonly regions: readonly RegionId[];
}

/** How many different people asked, never fewer than five. */
export interface Reach {
  readonly stations: readonly StationId[];
  readonly active: number;
  /** Of them, those who had not asked in the twelve months before; absent where either part is small. */
  readonly first?: number;
}

interface Cell {
  readonly region: RegionId;
  readonly guarded: GuardedSums;
}

export interface StationMonths {
  readonly station: StationId;
  readonly region: RegionId;
  /** Of the quarter. */
  readonly quarter: readonly MonthStation[];
  /** Of the twelve months before it. */
  readonly before: readonly MonthStation[];
}

/** With fewer rated advisers than this each of them could tell the others' ratings from their own. */
const fewestRated = 3;
const ratedBy = { helped: 'helpedBy', instead: 'insteadBy' } as const;
const isRating = (code: GuardedCode): code is keyof typeof ratedBy => code in ratedBy;

export function publish(id: Quarter, stations: readonly StationMonths[]): Published {
  const cells = [...Map.groupBy(stations, ({ region }) => region)].map(([region, some]) => ({
    region,
    guarded: guardedOf(some.flatMap(({ quarter }) => quarter)),
  }));
  return {
    id,
    codes: mapValues(guardedCodes, (_, code) => groupsOf(cells, code)),
    reach: reachOf(stations),
  };
}

const guardedOf = (months: readonly MonthStation[]): GuardedSums =>
  mergeSums(months.map(({ sums }) => sums)).guarded;

/**
 * Regions by themselves, those that are too small together; where that does not do, the whole county
 * as one: so one small region takes nothing from the others that the county as a whole would tell.
 */
function groupsOf(cells: readonly Cell[], code: GuardedCode): readonly RegionParts[] {
  const filled = cells.filter(({ guarded }) => guarded.closed > 0);
  const told = (some: readonly Cell[]) => toldOf(some, code);
  const { groups, hidden } = mergeSmall(
    filled,
    [({ region }) => region, () => 'county'],
    (some) => told(some) !== undefined,
  );
  const whole = hidden.length > 0 ? told(filled) : undefined;
  if (whole) return [whole];
  return groups.flatMap((group) => told(group.cells) ?? []);
}

function toldOf(cells: readonly Cell[], code: GuardedCode): RegionParts | undefined {
  const guarded = mergeGuarded(cells);
  if (isRating(code) && guarded[ratedBy[code]].size < fewestRated) return undefined;
  const parts = partsOf(guarded[code], guarded.closed);
  return parts && { regions: cells.map(({ region }) => region).sort(), ...parts };
}

/** Through whole sums, since they are what merges. */
const mergeGuarded = (cells: readonly Cell[]): GuardedSums => {
  const { requests, entries } = mergeSums([]);
  return mergeSums(cells.map(({ guarded }) => ({ requests, entries, guarded }))).guarded;
};

function reachOf(stations: readonly StationMonths[]): readonly Reach[] {
  const cells = stations.map(({ station, region, quarter }) => ({
    ...{ station, region },
    active: new Set(guardedOf(quarter).askers.keys()),
  }));
  // Whoever asked at another station asks for the first time nowhere.
  const known = new Set(guardedOf(stations.flatMap(({ before }) => before)).askers.keys());
  const together = (some: readonly (typeof cells)[number][]) => {
    const active = union(some.map((one) => one.active));
    const first = [...active].filter((mark) => !known.has(mark));
    return { active: active.size, first: first.length };
  };
  const { groups } = mergeSmall(
    cells.filter(({ active }) => active.size > 0),
    [({ station }) => station, ({ region }) => region, () => 'county'],
    (some) => !isFew(together(some).active),
  );
  return groups.map((group) => {
    const { active, first } = together(group.cells);
    const isTold = !isFew(first) && !isFew(active - first);
    return {
      stations: group.cells.map(({ station }) => station),
      active,
      ...(isTold ? { first } : {}),
    };
  });
}

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((one) => [...one]));
