import { minute } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Hint, LeaseStore, Messenger } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { replanWaiting } from '../use-cases/replan.ts';
import { look } from './look.ts';
import { makePosts } from './posts.ts';

export interface EngineParts {
  readonly tools: Tools;
  readonly messenger: Messenger;
  readonly lease: LeaseStore;
  /** One after another for the same request; see `soon`. */
  readonly inTurn: (key: string, work: () => Promise<void>) => Promise<void>;
  /** Monthly sums and other housekeeping of the store. */
  readonly tidy: (now: Instant) => Promise<void>;
  readonly machineNow: () => Instant;
  /** This process among many. */
  readonly holder: string;
}

export interface Engine {
  /** One whole cycle; cycles of one process never overlap. True when this process has the lease. */
  cycle(): Promise<boolean>;
  /** Lets another process lead at once. */
  release(): Promise<void>;
}

/** Machine milliseconds a leader may be silent before another takes over. */
const leaseMs = 15_000;
const refreshMs = 30_000;
const tidyMs = 3_600_000;
const hintsAtOnce = 200;
const looksAtOnce = 16;

/** What happens without a person. ETags guard every act, so two engines would be harmless. */
export function createEngine(parts: EngineParts): Engine {
  let running: Promise<unknown> = Promise.resolve();
  let refreshedAt = -Infinity;
  let tidiedAt = -Infinity;
  let version = 0;
  let reachable = parts.tools.known.facts().reachable.size;

  const refresh = async (now: Instant) => {
    const { tools } = parts;
    const current = await tools.config.version();
    if (current !== version) {
      tools.known.setConfig(await tools.config.read());
      version = current;
    }
    if (now - refreshedAt < refreshMs) return;
    tools.known.setPeople(await tools.people.people(), await tools.people.channels());
    tools.known.setOpen(await tools.views.open());
    refreshedAt = now;
  };

  /** Somebody can be reached who could not: waiting plans are made anew. */
  const replanForNewcomers = async () => {
    const { size } = parts.tools.known.facts().reachable;
    if (size > reachable) await replanWaiting(parts.tools);
    reachable = size;
  };

  const run = async (): Promise<boolean> => {
    const now = parts.machineNow();
    await refresh(now);
    if (!(await parts.lease.take(parts.holder, now, now + leaseMs))) return false;
    await replanForNewcomers();
    await lookAtDue(parts);
    await makePosts(parts.tools, parts.messenger);
    if (now - tidiedAt >= tidyMs) {
      await parts.tidy(parts.tools.clock.now());
      tidiedAt = now;
    }
    await parts.lease.cycleEnded(parts.machineNow());
    return true;
  };

  return {
    cycle: () => {
      const next = running.then(run, run);
      running = next;
      return next;
    },
    release: () => parts.lease.release(parts.holder),
  };
}

/** Everything whose time has come; a stale hint costs one read. */
async function lookAtDue({ tools, messenger, inTurn }: EngineParts): Promise<void> {
  for (;;) {
    const hints = await tools.due.due(tools.clock.now(), hintsAtOnce);
    const byRequest = Map.groupBy(hints, ({ request }) => request);
    await inBatches([...byRequest], async ([id, own]) => {
      try {
        await inTurn(id, () => look(tools, messenger, id));
      } catch (error) {
        await lookLater(tools, id, error);
      }
      await tools.due.remove(own);
    });
    if (hints.length < hintsAtOnce) return;
  }
}

/** One request that cannot be handled must not stop the others: it is looked at again a minute later. */
async function lookLater({ log, due, clock }: Tools, id: string, error: unknown): Promise<void> {
  log.error('look failed', { request: id, cause: error instanceof Error ? error.name : '' });
  await due.hint(id, [clock.now() + minute]);
}

async function inBatches(
  all: readonly (readonly [string, readonly Hint[]])[],
  work: (one: readonly [string, readonly Hint[]]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += looksAtOnce)
    await Promise.all(all.slice(from, from + looksAtOnce).map(work));
}
