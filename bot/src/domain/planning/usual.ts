import type { Urgency } from '../routing/types.ts';
import type { Spread } from './demand.ts';

/**
 * What is assumed where the log says little, until it outweighs this. These are assumptions and no
 * measurements (docs/planning-model.md); a page that rests on them says so.
 */

/** Requests that a station sends in a week. */
export const usualWeekly = 3;

export const usualUrgencies: Readonly<Record<Urgency, number>> = {
  now: 0.2,
  today: 0.5,
  week: 0.3,
};

const spread = (
  ...spans: readonly (readonly [from: number, until: number, share: number])[]
): Spread => spans.map(([from, until, weight]) => ({ value: { from, until }, weight }));

/** Minutes that one request takes. */
export const usualHandling = spread(
  [1, 5, 0.3],
  [5, 10, 0.3],
  [10, 15, 0.2],
  [15, 20, 0.1],
  [20, 40, 0.1],
);

/** Minutes from being asked to looking at it. */
export const usualReactions = {
  now: spread([0, 1, 0.3], [1, 3, 0.4], [3, 6, 0.2], [6, 12, 0.1]),
  calm: spread([0, 5, 0.25], [5, 15, 0.3], [15, 30, 0.2], [30, 60, 0.2], [60, 120, 0.05]),
} as const;
