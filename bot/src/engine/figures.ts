import { urgencies } from '../domain/routing/types.ts';
import type { Instant } from '../domain/time.ts';
import type { AuditTold, Figure, LeaseStore } from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { givenUp } from './health.ts';

interface Parts {
  readonly tools: Pick<Tools, 'known'>;
  readonly lease: Pick<LeaseStore, 'lastCycle'>;
  readonly machineNow: () => Instant;
  /** The last audit of any instance. */
  readonly audit: () => Promise<AuditTold | undefined>;
  readonly listening: () => number;
  readonly within: <T>(limitMs: number, work: Promise<T>) => Promise<T>;
}

/** Whoever reads the figures waits no longer for the store; machine milliseconds. */
const readLimitMs = 5_000;

/** What stands at some height now: out of memory, and where all instances share it, out of the store. */
export function createFigures(parts: Parts): () => Promise<readonly Figure[]> {
  const { tools, lease, machineNow } = parts;
  const age = (at: Instant): number => Math.max(0, machineNow() - at) / 1000;
  return async () => {
    const open = tools.known.open();
    const own: Figure[] = [
      ...urgencies.map((urgency): Figure => ({
        what: 'koppi.requests.open',
        value: open.filter((one) => one.urgency === urgency).length,
        labels: { 'koppi.urgency': urgency },
      })),
      { what: 'koppi.dead_letters', value: givenUp(tools) },
      { what: 'koppi.live.listeners', value: parts.listening() },
    ];
    const [cycle, audit] = await parts
      .within(readLimitMs, Promise.all([lease.lastCycle(), parts.audit()]))
      .catch(() => []);
    return [
      ...own,
      ...(cycle === undefined
        ? []
        : [{ what: 'koppi.engine.cycle.age', value: age(cycle) } as const]),
      ...(audit ? auditFigures(audit, age) : []),
    ];
  };
}

function auditFigures(
  { at, findings, wholeFindings, cleanAt, outbox }: AuditTold,
  age: (at: Instant) => number,
): readonly Figure[] {
  return [
    { what: 'koppi.audit.age', value: age(at) },
    { what: 'koppi.audit.findings', value: Math.max(findings, wholeFindings) },
    ...(cleanAt === undefined
      ? []
      : [{ what: 'koppi.audit.clean.age', value: age(cleanAt) } as const]),
    ...(outbox
      ? ([
          { what: 'koppi.outbox.length', value: outbox.length },
          { what: 'koppi.outbox.oldest.age', value: outbox.oldestMs / 1000 },
        ] as const)
      : []),
  ];
}
