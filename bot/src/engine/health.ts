import type { Instant } from '../domain/time.ts';
import type { AuditTold, LeaseStore } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { Engine } from './engine.ts';

interface Parts {
  readonly tools: Tools;
  readonly engine: Engine;
  readonly lease: LeaseStore;
  readonly machineNow: () => Instant;
  /** The outcome of what ends within so many machine milliseconds; rejects otherwise. */
  readonly within: <T>(limitMs: number, work: Promise<T>) => Promise<T>;
  /** The last audit of any instance. */
  readonly audit: () => Promise<AuditTold | undefined>;
}

interface Health {
  readonly ok: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Limits in machine milliseconds. */
const probeEveryMs = 5_000;
const probeLimitMs = 5_000;
const cycleLimitMs = 10_000;
const othersCycleMs = 30_000;

/** live: the process answers · ready: store probed, not draining · engine: a whole cycle just ended. */
export function createHealth({ tools, engine, lease, machineNow, within, audit }: Parts) {
  let draining = false;
  let audited: AuditTold | undefined;
  let probed: { readonly at: Instant; readonly ok: boolean } = { at: -Infinity, ok: false };

  const probe = async (): Promise<boolean> => {
    if (probed.ok && machineNow() - probed.at < probeEveryMs) return true;
    const answered = await within(
      probeLimitMs,
      Promise.all([audit(), tools.config.version()]),
    ).catch(() => undefined);
    if (answered) audited = answered[0];
    probed = { at: machineNow(), ok: answered !== undefined };
    return probed.ok;
  };

  const engineTurned = async (): Promise<Health> => {
    const asked = machineNow();
    const own = await within(cycleLimitMs, engine.cycle()).catch(() => undefined);
    const last = await within(probeLimitMs, lease.lastCycle());
    const leads = own === 'whole' || own === 'more';
    const isFresh = last !== undefined && asked - last < othersCycleMs;
    const ok = own === 'whole' || (own === 'elsewhere' && isFresh);
    return { ok, detail: { leads, behind: own === 'more', lastCycle: last ?? null } };
  };

  return {
    drain: () => {
      draining = true;
    },
    live: (): Promise<Health> => Promise.resolve({ ok: true, detail: {} }),
    ready: async (): Promise<Health> => {
      // Whoever leaves says so at once, however long the store takes.
      const storage = draining ? probed.ok : await probe();
      const deadLetters = givenUp(tools);
      const detail = { county: true, storage, draining, deadLetters, audit: shown(audited) };
      return { ok: storage && !draining, detail };
    },
    engine: () => engineTurned().catch((): Health => ({ ok: false, detail: { storage: false } })),
  };
}

/** One that found something, or does not run any more, is for the operator: people are served all the same. */
function shown(told: AuditTold | undefined) {
  if (!told) return null;
  const { at, findings, wholeFindings } = told;
  return { at, findings: Math.max(findings, wholeFindings) };
}

/** For how many people or channels, and requests, something was given up after eight attempts; see the log. */
export function givenUp({ known }: Pick<Tools, 'known'>): number {
  const all = [...known.contacts(), ...known.channels()];
  return all.reduce((sum, { undelivered = [] }) => sum + undelivered.length, 0);
}
