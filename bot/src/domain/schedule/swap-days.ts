import { onSiteOf } from './swap-moves.ts';
import type { Presence, Schedules, Swap } from './types.ts';

/** Where and when each of the two is on site on their own day, as if there were no such swap. */
export interface SwapDays {
  readonly gives: readonly Presence[];
  readonly takes: readonly Presence[];
}

export function swapDays(schedules: Schedules, swap: Swap): SwapDays {
  const { swaps = [] } = schedules;
  const own = swaps.findIndex(({ id }) => id === swap.id);
  // Those accepted later were asked on top of it.
  const before = swap.state === 'accepted' && own >= 0 ? swaps.slice(0, own) : swaps;
  const without = { ...schedules, swaps: before };
  return {
    gives: onSiteOf(without, swap.person, swap.date),
    takes: onSiteOf(without, swap.other, swap.otherDate),
  };
}
