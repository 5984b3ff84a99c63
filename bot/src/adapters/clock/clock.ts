import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports.ts';

export interface MovableClock extends Clock {
  /** Milliseconds between the machine's clock and the product's. */
  offset(): number;
  /** Sets the product clock; it never goes back. */
  moveTo(at: Instant): void;
}

/** The product clock: the machine's, moved by an offset that only local mode ever changes. */
export function createClock(offset = 0, machine: () => Instant = machineNow): MovableClock {
  let ahead = offset;
  const now = () => machine() + ahead;
  return {
    now,
    offset: () => ahead,
    moveTo: (at) => {
      ahead += Math.max(0, at - now());
    },
  };
}

/** The machine clock: leases, timers, time limits, tokens. */
export function machineNow(): Instant {
  return Date.now();
}
