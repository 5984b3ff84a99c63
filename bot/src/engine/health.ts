import type { Instant } from '../domain/time.ts';
import type { LeaseStore } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { Engine } from './engine.ts';

interface Parts {
  readonly tools: Tools;
  readonly engine: Engine;
  readonly lease: LeaseStore;
  readonly machineNow: () => Instant;
}

interface Health {
  readonly ok: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Limits in machine milliseconds. */
const probeEveryMs = 5_000;
const cycleLimitMs = 10_000;
const othersCycleMs = 30_000;

/** live: the process answers · ready: store probed, not draining · engine: a whole cycle just ended. */
export function createHealth({ tools, engine, lease, machineNow }: Parts) {
  let draining = false;
  let probed: { readonly at: Instant; readonly ok: boolean } = { at: -Infinity, ok: false };

  const probe = async (): Promise<boolean> => {
    if (probed.ok && machineNow() - probed.at < probeEveryMs) return true;
    const ok = await tools.config.version().then(
      () => true,
      () => false,
    );
    probed = { at: machineNow(), ok };
    return ok;
  };

  const engineTurned = async (): Promise<Health> => {
    const asked = machineNow();
    const own = await within(cycleLimitMs, engine.cycle());
    const last = await lease.lastCycle();
    const ok =
      own === true || (own === false && last !== undefined && asked - last < othersCycleMs);
    return { ok, detail: { leads: own === true, lastCycle: last ?? null } };
  };

  return {
    drain: () => {
      draining = true;
    },
    live: (): Promise<Health> => Promise.resolve({ ok: true, detail: {} }),
    ready: async (): Promise<Health> => {
      const storage = await probe();
      const deadLetters = givenUp(tools);
      return { ok: storage && !draining, detail: { county: true, storage, draining, deadLetters } };
    },
    engine: () => engineTurned().catch((): Health => ({ ok: false, detail: { storage: false } })),
  };
}

/** For how many people and requests something was given up after eight attempts; see the log. */
function givenUp({ known }: Tools): number {
  return known.contacts().reduce((sum, { undelivered = [] }) => sum + undelivered.length, 0);
}

/** The value, or undefined when it took longer. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T | undefined> {
  const limit = AbortSignal.timeout(limitMs);
  const late = new Promise<undefined>((resolve) =>
    limit.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  return Promise.race([work, late]);
}
