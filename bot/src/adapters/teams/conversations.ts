import type { Instant } from '../../domain/time.ts';
import type { Delivery, Log, Reached } from '../../ports.ts';

interface Limit {
  readonly most: number;
  readonly withinMs: number;
  /** What is waited for goes by the machine's clock, what is waited out in the outbox by the product's. */
  readonly clock: 'machine' | 'product';
}

/** Teams' limits for one conversation. */
const conversationLimits: readonly Limit[] = [
  { most: 7, withinMs: 1_000, clock: 'machine' },
  { most: 8, withinMs: 2_000, clock: 'machine' },
  { most: 60, withinMs: 30_000, clock: 'product' },
  { most: 1_800, withinMs: 3_600_000, clock: 'product' },
];
/** For app and tenant: 30 a second, with a tenth more time for what the network makes uneven. */
const tenantLimits: readonly Limit[] = [{ most: 30, withinMs: 1_100, clock: 'machine' }];
/** While the connector fails for everybody, so few try whether it is back. */
const trialLimits: readonly Limit[] = [{ most: 4, withinMs: 10_000, clock: 'product' }];
/** Local mode hops over days: nobody waits then for what was sent before the hop. Product time. */
const hopMs = 60_000;
/** Those put off come back at the rate of the long limit, in the order they were put off. */
const slotMs = 500;

/** A conversation in which nothing was sent for so long, by both clocks, is nobody's to count. */
const idleMs = 3_600_000;

const shortestRestMs = 2_000;
const longestRestMs = 180_000;
/** So many conversations failing, and none getting through, is not the messages' doing. */
const failingWhenDown = 2;

type Moment = Readonly<Record<Limit['clock'], Instant>>;

/** What one conversation has been sent lately, and when it may be sent something again. */
interface Lane {
  readonly sent: Moment[];
  failures: number;
  restsUntil: Instant;
  slot: Instant;
  /** When it was last asked after. */
  used: Moment;
}

interface Clocks {
  readonly now: () => Instant;
  readonly machineNow: () => Instant;
  readonly log: Log;
}

/** Milliseconds until one more fits; none or less: now. */
function waitFor(sent: readonly Moment[], limits: readonly Limit[], now: Moment): number {
  const waits = limits.map(({ most, withinMs, clock }) => {
    const first = sent.at(-most);
    const isOver = !first || now.product - first.product >= Math.max(withinMs, hopMs);
    return isOver ? 0 : first[clock] + withinMs - now[clock];
  });
  return Math.max(...waits);
}

function note(sent: Moment[], at: Moment, limits: readonly Limit[]): void {
  sent.push(at);
  const most = Math.max(...limits.map((limit) => limit.most));
  if (sent.length > 2 * most) sent.splice(0, sent.length - most);
}

function forgetIdle(lanes: Map<string, Lane>, now: Moment): void {
  for (const [conversation, { used }] of lanes) {
    const isIdle = now.machine - used.machine > idleMs && now.product - used.product > idleMs;
    if (!isIdle) return;
    lanes.delete(conversation);
  }
}

/**
 * Keeps count of what Teams counts, and of who fails. A conversation that failed rests, the longer
 * the more often, or for as long as Retry-After said. When the connector itself fails for several and
 * none gets through, it is down: then what fails is told as `held`, since no message is to blame.
 * What Teams limits (429) is told so too, but says nothing of anybody else's conversation.
 */
export function createConversations({ now, machineNow, log }: Clocks) {
  const lanes = new Map<string, Lane>();
  const begun: Moment[] = [];
  const trials: Moment[] = [];
  const failing = new Set<string>();
  const moment = (): Moment => ({ machine: machineNow(), product: now() });
  const isDown = () => failing.size >= failingWhenDown;
  const laneOf = (conversation: string): Lane => {
    const used = moment();
    const known = lanes.get(conversation);
    const lane = known ?? { sent: [], failures: 0, restsUntil: -Infinity, slot: -Infinity, used };
    lane.used = used;
    // The longest idle stand first.
    lanes.delete(conversation);
    lanes.set(conversation, lane);
    if (!known) forgetIdle(lanes, used);
    return lane;
  };

  /** Gives the milliseconds that the conversation rests. */
  const rests = (conversation: string, afterMs: number): number => {
    const lane = laneOf(conversation);
    const restMs = Math.min(shortestRestMs * 2 ** lane.failures, longestRestMs);
    lane.failures += 1;
    lane.restsUntil = now() + Math.max(afterMs, restMs);
    return lane.restsUntil - now();
  };

  const fails = (conversation: string): void => {
    const wasDown = isDown();
    failing.add(conversation);
    if (isDown() && !wasDown) log.error('connector down', { count: failing.size });
  };

  const getsThrough = (conversation: string): void => {
    const lane = laneOf(conversation);
    lane.failures = 0;
    lane.restsUntil = -Infinity;
    if (isDown()) log.info('connector answers again');
    failing.clear();
  };

  return {
    /** How many conversations are counted now. */
    size: (): number => lanes.size,
    /** `wait`: until the limits allow it; `putOff`: until the conversation has rested. Milliseconds. */
    waitOf: (conversation: string) => {
      const { sent, restsUntil } = laneOf(conversation);
      const at = moment();
      const rest = restsUntil - at.product;
      return {
        wait: Math.max(waitFor(sent, conversationLimits, at), waitFor(begun, tenantLimits, at)),
        putOff: isDown() ? Math.max(rest, waitFor(trials, trialLimits, at)) : rest,
      };
    },
    /** Product milliseconds after which what is put off now shall come again. */
    slot: (conversation: string, wait: number, putOff: number): number => {
      const lane = laneOf(conversation);
      lane.slot = Math.max(now() + wait, now() + putOff, lane.slot + slotMs);
      return lane.slot - now();
    },
    begins: (): void => {
      note(begun, moment(), tenantLimits);
      if (isDown()) note(trials, moment(), trialLimits);
    },
    /** Takes note of how it went, and says what the sender is to be told. */
    ended: <D extends Delivery | Reached>(conversation: string, delivery: D) => {
      note(laneOf(conversation).sent, moment(), conversationLimits);
      if (delivery.kind !== 'later' || delivery.why === 'refused') {
        getsThrough(conversation);
        return delivery;
      }
      const afterMs = rests(conversation, delivery.afterMs ?? 0);
      if (delivery.why === 'down') fails(conversation);
      const isHeld = delivery.why === 'held' || (delivery.why === 'down' && isDown());
      return isHeld ? ({ kind: 'later', why: 'held', afterMs } as const) : delivery;
    },
  };
}
