import { minute } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Hint, LeaseStore, Messenger } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { replanWaiting } from '../use-cases/replan.ts';
import { beside } from './beside.ts';
import { look } from './look.ts';
import { createPosts } from './posts.ts';
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
  /** Put round each cycle, where somebody measures them. */
  readonly watched?: ((cycle: () => Promise<Cycle>) => Promise<Cycle>) | undefined;
}

/** Whole: it looked at all that was due. More: much is due, the next goes on. Elsewhere: another leads. */
export type Cycle = 'whole' | 'more' | 'elsewhere';

export interface Engine {
  /** A cycle that begins from now on; cycles of one process never overlap. */
  cycle(): Promise<Cycle>;
  /** Resolves when nothing goes on any more that cycles have begun beside them. */
  settled(): Promise<void>;
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
/** After so long a cycle leaves what is still due to the next. */
const lookMs = 5_000;
const hintsAtOnce = 200;
const looksAtOnce = 16;

/** What happens without a person. ETags guard every act, so two engines would be harmless. */
export function createEngine(parts: EngineParts): Engine {
  const { tools, machineNow, inTime } = parts;
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Cycle> | undefined;
  let leaving = false;
  let takenAt = -Infinity;
  let taking: Promise<boolean> | undefined;
  let tidiedAt = -Infinity;
  let replanAt = Infinity;
  let reachable = tools.known.facts().reachable.size;
  // Product instants: another instance waits until both have come to where its clock was moved.
  let lookedTo: Instant = 0;
  let postedTo: Instant = 0;

  const takeNow = async (): Promise<boolean> => {
    const now = machineNow();
    const isTaken = !leaving && (await parts.lease.take(parts.holder, now, now + leaseMs));
    takenAt = isTaken ? now : -Infinity;
    return isTaken;
  };

  /** Cycle and posts may both ask: twice at once, one would be told that somebody else was faster. */
  const take = (): Promise<boolean> =>
    (taking ??= inTime(takeNow()).finally(() => {
      taking = undefined;
    }));

  /** Whoever was stopped for a while, or has a long cycle, looks whether another leads by now. */
  const leads = async (): Promise<boolean> =>
    !leaving && (machineNow() - takenAt < renewMs || (await take()));

  const makePosts = createPosts({ tools, messenger: parts.messenger, leads, inTime });
  const posts = beside(tools.log, 'posts', async () => {
    const now = tools.clock.now();
    await makePosts();
    postedTo = now;
  });
  const reading = beside(tools.log, 'book', () => inTime(tools.book.refresh()));
  const tidying = beside(tools.log, 'tidy', () => inTime(parts.tidy(tools.clock.now())));

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

  const turn = async (): Promise<Cycle> => {
    if (leaving) return 'elsewhere';
    const began = machineNow();
    const changed = await inTime(parts.refresh(began));
    reading.begin();
    if (!(await take())) return 'elsewhere';
    const now = tools.clock.now();
    await inTime(replanForNews(changed));
    const looked = await lookAtDue(parts, leads);
    if (looked === 'elsewhere') return looked;
    if (looked === 'whole') lookedTo = now;
    posts.begin();
    if (began - tidiedAt >= tidyMs) {
      tidiedAt = began;
      tidying.begin();
    }
    await inTime(parts.lease.cycleEnded(machineNow(), Math.min(lookedTo, postedTo)));
    return looked;
  };

  const run = (): Promise<Cycle> => {
    next = undefined;
    return parts.watched ? parts.watched(turn) : turn();
  };

  return {
    cycle: () => {
      // All who ask while one runs share the next: however many they are, only one waits.
      next ??= last.then(run, run);
      last = next;
      return next;
    },
    settled: async () => {
      await Promise.all([posts.done(), tidying.done(), reading.done()]);
    },
    release: async () => {
      leaving = true;
      // A post that is being sent is marked before another may lead; housekeeping can be cut off.
      await Promise.allSettled([last, posts.done()]);
      await inTime(parts.lease.release(parts.holder));
    },
  };
}

/** What has waited since is the next cycle's, so that everything else has its turn too. */
async function lookAtDue(
  { tools, messenger, inTurn, inTime, machineNow }: EngineParts,
  leads: () => Promise<boolean>,
): Promise<Cycle> {
  const began = machineNow();
  const lookAt = async (id: string, own: readonly Hint[]) => {
    try {
      await inTurn(id, () => look(tools, messenger, id));
    } catch (error) {
      await lookLater(tools, id, error);
    }
    await tools.due.remove(own);
  };
  for (;;) {
    const hints = await inTime(tools.due.due(tools.clock.now(), hintsAtOnce));
    // A stale hint costs one read.
    const waiting = [...Map.groupBy(hints, ({ request }) => request)];
    for (let from = 0; from < waiting.length; from += looksAtOnce) {
      if (!(await inTime(leads()))) return 'elsewhere';
      const some = waiting.slice(from, from + looksAtOnce);
      await Promise.all(some.map(([id, own]) => inTime(lookAt(id, own))));
      // Only now: however slow the store is, every cycle gets some of it done.
      if (machineNow() - began >= lookMs) return 'more';
    }
    if (hints.length < hintsAtOnce) return 'whole';
  }
}

/** One request that cannot be handled must not stop the others: it is looked at again a minute later. */
async function lookLater({ log, due, clock }: Tools, id: string, error: unknown): Promise<void> {
  log.error('look failed', { request: id, cause: error instanceof Error ? error.name : '' });
  await due.hint(id, [clock.now() + minute]);
}
