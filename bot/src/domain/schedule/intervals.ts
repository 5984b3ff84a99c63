import type { Instant } from '../time.ts';

/** From `from` up to, but not including, `until`. */
export interface Interval {
  readonly from: Instant;
  readonly until: Instant;
}

export function holdsAt(interval: Interval, at: Instant): boolean {
  return interval.from <= at && at < interval.until;
}

/** The part that both share; undefined when they only touch. */
export function overlap(a: Interval, b: Interval): Interval | undefined {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : undefined;
}

/** What is left of `whole` when the holes are cut out, in order of time. */
export function without(whole: Interval, holes: readonly Interval[]): readonly Interval[] {
  return holes.reduce<readonly Interval[]>(
    (left, hole) => left.flatMap((i) => cut(i, hole)),
    [whole],
  );
}

function cut(whole: Interval, hole: Interval): readonly Interval[] {
  const shared = overlap(whole, hole);
  if (shared === undefined) return [whole];
  const before = { from: whole.from, until: shared.from };
  const after = { from: shared.until, until: whole.until };
  return [before, after].filter(({ from, until }) => from < until);
}

/** The same time as few intervals without overlaps, in order. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.until) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, next.until) };
  }
  return merged;
}
