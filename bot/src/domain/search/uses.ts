import { monthsBetween, type Month } from '../statistics/months.ts';

/** How often entries were opened, by id: of nobody, and what is long ago counts for little. */
export interface Uses {
  /** The quarter up to which they have faded, by its first month. */
  readonly quarter: Month;
  readonly counts: Readonly<Record<string, number>>;
}

/** What is left of a single use after two quarters is not worth keeping. */
const fewestUses = 0.5;

/** As they count in a quarter: half as much with each that has begun since, so that the order follows the present. */
export function fadedTo({ quarter: from, counts }: Uses, quarter: Month): Uses {
  if (quarter <= from) return { quarter: from, counts };
  const share = 0.5 ** ((monthsBetween(from, quarter).length - 1) / 3);
  const faded = Object.entries(counts).map(([id, count]) => [id, count * share] as const);
  return {
    quarter,
    counts: Object.fromEntries(faded.filter(([, count]) => count >= fewestUses)),
  };
}

/** With what was opened since. */
export function usedMore(
  before: Uses | undefined,
  opened: ReadonlyMap<string, number>,
  quarter: Month,
): Uses {
  const faded = before ? fadedTo(before, quarter) : { quarter, counts: {} };
  const more = [...opened].map(([id, times]) => [id, (faded.counts[id] ?? 0) + times] as const);
  return { ...faded, counts: { ...faded.counts, ...Object.fromEntries(more) } };
}
