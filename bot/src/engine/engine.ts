import { minute } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Hint, LeaseStore, Messenger } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { replanWaiting } from '../use-cases/replan.ts';
import { look } from './look.ts';
import { makePosts } from './posts.ts';
import type { Refresh } from './refresh.ts';

export interface EngineParts {
  readonly tools: Tools;
  readonly messenger: Messenger;
  readonly lease: LeaseStore;
  /** One after another for the same request; see `soon`. */
  readonly inTurn: (key: string, work: () => Promise<void>) => Promise<void>;
  /** Gives up a step that hangs, so that the next cycle begins. */
  readonly inTime: <T>(step: Promise<T>) => Promise<T>;
  /** Monthly sums and other housekeeping of the store. */
  readonly tidy: (now: Instant) => Promise<void>;
  readonly refresh: Refresh;
  readonly machineNow: () => Instant;
  /** This process among many. */
  readonly holder: string;
}

export interface Engine {
  /** A whole cycle that begins from now on; they never overlap. True when this process has the lease. */
  cycle(): Promise<boolean>;
  /** Ends the cycle that runs and lets another process lead at once; this one never leads again. */
  release(): Promise<void>;
}

/** Machine milliseconds a leader may be silent before another takes over. */
const leaseMs = 15_000;
/** In a long cycle the lease is taken anew after so long. */
const renewMs = leaseMs / 3;
/** By then a request that was planned with old schedules stands in the lists, wherever it was sent. */
const replanAgainMs = 10_000;
const tidyMs = 3_600_000;
const hintsAtOnce = 200;
const looksAtOnce = 16;

/** What happens without a person. ETags guard every act, so two engines would be harmless. */
export function createEngine(parts: EngineParts): Engine {
  const { tools, machineNow, inTime } = parts;
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<boolean> | undefined;
  let leaving = false;
  let takenAt = -Infinity;
  let tidiedAt = -Infinity;
  let replanAt = Infinity;
  let reachable = tools.known.facts().reachable.size;

  const take = async (): Promise<boolean> => {
    const now = machineNow();
    const isTaken = !leaving && (await parts.lease.take(parts.holder, now, now + leaseMs));
    takenAt = isTaken ? now : -Infinity;
    return isTaken;
  };

  /** Whoever was stopped for a while, or has a long cycle, looks whether another leads by now. */
  const leads = async (): Promise<boolean> =>
    !leaving && (machineNow() - takenAt < renewMs || (await take()));

  /** Somebody can be reached who could not, or schedules changed: waiting plans are made anew. */
  const replanForNews = async (changed: boolean) => {
    const { size } = tools.known.facts().reachable;
    const now = machineNow();
    const isNews = changed || size > reachable || now >= replanAt;
    // Before: what cannot be planned anew has to wait for no other news.
    reachable = size;
    if (changed) replanAt = now + replanAgainMs;
    else if (now >= replanAt) replanAt = Infinity;
    if (isNews) await replanWaiting(tools);
  };

  const run = async (): Promise<boolean> => {
    next = undefined;
    if (leaving) return false;
    const began = machineNow();
    const changed = await inTime(parts.refresh(began));
    if (!(await inTime(take()))) return false;
    const looked = tools.clock.now();
    await inTime(replanForNews(changed));
    if (!(await lookAtDue(parts, leads))) return false;
    await inTime(makePosts(tools, parts.messenger));
    if (began - tidiedAt >= tidyMs) {
      await inTime(parts.tidy(tools.clock.now()));
      tidiedAt = began;
    }
    await inTime(parts.lease.cycleEnded(machineNow(), looked));
    return true;
  };

  return {
    cycle: () => {
      // All who ask while one runs share the next: however many they are, only one waits.
      next ??= last.then(run, run);
      last = next;
      return next;
    },
    release: async () => {
      leaving = true;
      await Promise.allSettled([last]);
      await inTime(parts.lease.release(parts.holder));
    },
  };
}

/** Everything whose time has come; a stale hint costs one read. False when another leads by now. */
async function lookAtDue(
  { tools, messenger, inTurn, inTime }: EngineParts,
  leads: () => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    const hints = await inTime(tools.due.due(tools.clock.now(), hintsAtOnce));
    const byRequest = Map.groupBy(hints, ({ request }) => request);
    const lookAt = async (id: string, own: readonly Hint[]) => {
      try {
        await inTurn(id, () => look(tools, messenger, id));
      } catch (error) {
        await lookLater(tools, id, error);
      }
      await tools.due.remove(own);
    };
    const isDone = await inBatches(
      [...byRequest],
      () => inTime(leads()),
      ([id, own]) => inTime(lookAt(id, own)),
    );
    if (!isDone) return false;
    if (hints.length < hintsAtOnce) return true;
  }
}

/** One request that cannot be handled must not stop the others: it is looked at again a minute later. */
async function lookLater({ log, due, clock }: Tools, id: string, error: unknown): Promise<void> {
  log.error('look failed', { request: id, cause: error instanceof Error ? error.name : '' });
  await due.hint(id, [clock.now() + minute]);
}

async function inBatches(
  all: readonly (readonly [string, readonly Hint[]])[],
  leads: () => Promise<boolean>,
  work: (one: readonly [string, readonly Hint[]]) => Promise<void>,
): Promise<boolean> {
  for (let from = 0; from < all.length; from += looksAtOnce) {
    if (!(await leads())) return false;
    await Promise.all(all.slice(from, from + looksAtOnce).map(work));
  }
  return true;
}
