import type { Instant } from '../../domain/time.ts';
import type { Delivery, Log, Reached } from '../../ports.ts';

interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

/**
 * Teams' limits for one conversation. The short ones are waited for, so they go by the machine's
 * clock; the long ones are waited out in the outbox, so they go by the product clock as it does.
 */
const shortLimits: readonly Limit[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
];
const longLimits: readonly Limit[] = [
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];
/** For app and tenant: 30 a second, with a tenth more time for what the network makes uneven. */
const tenantLimits: readonly Limit[] = [{ most: 30, withinMs: 1_100 }];
/** While the connector fails for everybody, so few try whether it is back. */
const trialLimits: readonly Limit[] = [{ most: 4, withinMs: 10_000 }];
/** Those put off come back at the rate of the long limit, in the order they were put off. */
const slotMs = 500;

const shortestRestMs = 2_000;
const longestRestMs = 180_000;
/** So many conversations failing, and none getting through, is not the messages' doing. */
const failingWhenDown = 2;

/** What one conversation has been sent lately, and when it may be sent something again. */
interface Lane {
  readonly machine: number[];
  readonly product: Instant[];
  failures: number;
  restsUntil: Instant;
  slot: Instant;
}

interface Clocks {
  readonly now: () => Instant;
  readonly machineNow: () => Instant;
  readonly log: Log;
}

/** Milliseconds until one more fits, be it now or less. */
function waitFor(ends: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ most, withinMs }) => (ends.at(-most) ?? -Infinity) + withinMs - now);
  return Math.max(...waits);
}

function note(stamps: number[], at: number, limits: readonly Limit[]): void {
  stamps.push(at);
  const most = Math.max(...limits.map((limit) => limit.most));
  if (stamps.length > 2 * most) stamps.splice(0, stamps.length - most);
}

/**
 * Keeps count of what Teams counts, and of who fails. A conversation that failed rests, the longer
 * the more often, or for as long as Retry-After said. When several fail and none gets through, the
 * connector is down: then what fails is told as `held`, since no message is to blame.
 */
export function createConversations({ now, machineNow, log }: Clocks) {
  const lanes = new Map<string, Lane>();
  const begun: number[] = [];
  const trials: Instant[] = [];
  const failing = new Set<string>();
  const isDown = () => failing.size >= failingWhenDown;
  const laneOf = (conversation: string): Lane => {
    const known = lanes.get(conversation);
    if (known) return known;
    const lane = { machine: [], product: [], failures: 0, restsUntil: -Infinity, slot: -Infinity };
    lanes.set(conversation, lane);
    return lane;
  };

  const fails = (conversation: string, afterMs: number): number => {
    const lane = laneOf(conversation);
    const restMs = Math.min(shortestRestMs * 2 ** lane.failures, longestRestMs);
    lane.failures += 1;
    lane.restsUntil = now() + Math.max(afterMs, restMs);
    const wasDown = isDown();
    failing.add(conversation);
    if (isDown() && !wasDown) log.error('connector down', { count: failing.size });
    return lane.restsUntil - now();
  };

  const getsThrough = (conversation: string): void => {
    const lane = laneOf(conversation);
    lane.failures = 0;
    lane.restsUntil = -Infinity;
    if (isDown()) log.info('connector answers again');
    failing.clear();
  };

  return {
    /** `wait`: until the limits allow it; `putOff`: until the conversation has rested. Milliseconds. */
    waitOf: (conversation: string) => {
      const { machine, product, restsUntil } = laneOf(conversation);
      const rest = restsUntil - now();
      return {
        wait: Math.max(
          waitFor(machine, shortLimits, machineNow()),
          waitFor(product, longLimits, now()),
          waitFor(begun, tenantLimits, machineNow()),
        ),
        putOff: isDown() ? Math.max(rest, waitFor(trials, trialLimits, now())) : rest,
      };
    },
    /** Product milliseconds after which what is put off now shall come again. */
    slot: (conversation: string, wait: number, putOff: number): number => {
      const lane = laneOf(conversation);
      lane.slot = Math.max(now() + wait, now() + putOff, lane.slot + slotMs);
      return lane.slot - now();
    },
    begins: (): void => {
      note(begun, machineNow(), tenantLimits);
      if (isDown()) note(trials, now(), trialLimits);
    },
    /** Takes note of how it went, and says what the sender is to be told. */
    ended: <D extends Delivery | Reached>(conversation: string, delivery: D) => {
      const { machine, product } = laneOf(conversation);
      note(machine, machineNow(), shortLimits);
      note(product, now(), longLimits);
      if (delivery.kind !== 'later' || delivery.why === 'refused') {
        getsThrough(conversation);
        return delivery;
      }
      const restMs = fails(conversation, delivery.afterMs ?? 0);
      return isDown() ? ({ kind: 'later', why: 'held', afterMs: restMs } as const) : delivery;
    },
  };
}
