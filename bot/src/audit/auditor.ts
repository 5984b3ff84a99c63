import type { Calendar } from '../domain/schedule/calendar.ts';
import type { Instant } from '../domain/time.ts';
import { day, minute } from '../domain/time.ts';
import type { AuditBook, AuditTold, Log } from '../ports.ts';
import { auditOpen, auditWhole } from './audit.ts';
import { findingKinds, type AuditRows, type Finding } from './types.ts';

export interface AuditorParts {
  readonly rows: AuditRows;
  readonly book: AuditBook;
  /** Tells a watch outside that all is well; its silence is the alarm. */
  readonly ping: (() => Promise<void>) | undefined;
  readonly log: Log;
  /** Product time: what is due and how old a row is, and when it is night in the county. */
  readonly now: () => Instant;
  readonly calendar: () => Calendar;
  readonly machineNow: () => Instant;
  readonly pause: () => Promise<void>;
}

export interface Auditor {
  /** Begins an audit when it is time for one; nobody waits for it. */
  begin(): void;
  /** Ends the one that runs at its next page: what it has not looked at is not called clean. */
  stop(): void;
}

/** Machine time: an audit is this service's own rhythm, whatever hour it is for the county. */
const everyMs = 5 * minute;
/** A whole audit older than this is none. */
const wholeAtMost = day + 2 * 60 * minute;

/** Looks after the engine and the stores on a path of its own, and is silent outside unless all is well. */
export function createAuditor(parts: AuditorParts): Auditor {
  const { book, log, machineNow } = parts;
  let begunAt = -Infinity;
  let stopped = false;
  let isRunning = false;

  const audit = async (): Promise<void> => {
    const now = parts.now();
    const waiting = new Map<string, readonly Instant[]>();
    const asked = {
      ...{ rows: parts.rows, now, isStopped: () => stopped, pause: parts.pause },
      waits: (request: string, since: readonly Instant[]) => void waiting.set(request, since),
    };
    const before = await book.last();
    const isWhole = before === undefined || before.wholeAt < lastNight(parts.calendar(), now);
    const found = isWhole ? await auditWhole(asked) : await auditOpen(asked);
    const at = machineNow();
    const told: AuditTold = {
      at,
      findings: found.length,
      wholeAt: isWhole ? now : before.wholeAt,
      wholeFindings: isWhole ? found.length : before.wholeFindings,
      outbox: outboxOf([...waiting.values()].flat(), now),
    };
    tell(log, found);
    const isGood = isClean(told, now);
    const cleanAt = isGood ? at : before?.cleanAt;
    await book.save({ ...told, ...(cleanAt === undefined ? {} : { cleanAt }) });
    log.info('audit complete', { kind: isWhole ? 'whole' : 'open', count: found.length });
    if (isGood) await parts.ping?.();
  };

  return {
    begin: () => {
      if (stopped || isRunning || machineNow() - begunAt < everyMs) return;
      begunAt = machineNow();
      isRunning = true;
      audit()
        .catch((error: unknown) => {
          const cause = error instanceof Error ? error.name : typeof error;
          if (!stopped) log.error('audit failed', { cause });
        })
        .finally(() => {
          isRunning = false;
        });
    },
    stop: () => {
      stopped = true;
    },
  };
}

/** Two at night: nobody waits for the store, and both summer time's changes lie later. */
function lastNight(calendar: Calendar, now: Instant): Instant {
  const night = (at: Instant) => calendar.instantOf(calendar.dateOf(at), '02:00');
  const today = night(now);
  return today <= now ? today : night(today - day / 2);
}

const outboxOf = (since: readonly Instant[], now: Instant) => ({
  length: since.length,
  oldestMs: now - Math.min(now, ...since),
});

function isClean({ findings, wholeFindings, wholeAt }: AuditTold, now: Instant): boolean {
  return findings === 0 && wholeFindings === 0 && now - wholeAt <= wholeAtMost;
}

/** Counts and kinds alone: what was found may be the very thing that nobody should read. */
function tell(log: Log, found: readonly Finding[]): void {
  for (const kind of findingKinds) {
    const count = found.filter((one) => one.kind === kind).length;
    if (count > 0) log.error('audit found', { kind, count });
  }
}
