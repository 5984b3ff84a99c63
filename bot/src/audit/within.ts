import { minute } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { AuditedLog, AuditedRequest, AuditedState } from './request.ts';
import type { FindingKind } from './types.ts';

/** What should be done at once may take so long; docs/architecture.md, "no outbox row older". */
export const lateAtMost = 10 * minute;
/** The engine hints again at the moment it looked, and a moment later. */
const hintSlack = minute;

/** Open: somebody waits for it, or it waits for somebody. */
export function isOpen({ state }: AuditedState): boolean {
  return state === 'waiting' || state === 'accepted' || state === 'expired';
}

/**
 * What is wrong with one request by itself.
 * @param hinted the earliest instant at which the engine will look at it
 */
export function faultsWithin(
  request: AuditedRequest,
  hinted: Instant | undefined,
  now: Instant,
): readonly FindingKind[] {
  const { state, log, versions, columnsAgree } = request;
  const found: FindingKind[] = [];
  if (!columnsAgree || versions.some((version) => version > state.version))
    found.push('half-written');
  const logged = new Set(log.map(({ version }) => version));
  for (let version = 1; version <= state.version; version += 1)
    if (!logged.has(version)) {
      found.push('log-missing');
      break;
    }
  if (!leadsTo(state, log)) found.push('log-broken');
  if (isOutboxOld(request, now)) found.push('outbox-old');
  return [...found, ...dueFaults(state, hinted, now)];
}

/** Each row begins where the one before ended, and the last ends in the present state. */
function leadsTo({ state }: AuditedState, log: readonly AuditedLog[]): boolean {
  const isChained = log.every(
    ({ from, version }, index) =>
      index === 0 || from === log[index - 1]?.to || isBeside(log, index, version),
  );
  return isChained && log.at(-1)?.to === state;
}

/** Two rows of one move each tell of the whole move. */
function isBeside(log: readonly AuditedLog[], index: number, version: number): boolean {
  return log[index - 1]?.version === version && log[index - 1]?.from === log[index]?.from;
}

function isOutboxOld({ waiting, log }: AuditedRequest, now: Instant): boolean {
  return waiting.some((version) => isOld(log, version, now));
}

/** The move that made this version was logged longer ago than anything may take. */
export function isOld(log: readonly AuditedLog[], version: number, now: Instant): boolean {
  const at = madeAt(log, version);
  return at !== undefined && at < now - lateAtMost;
}

/** What waits for delivery has waited since these. */
export const waitingSince = ({ waiting, log }: AuditedRequest): readonly Instant[] =>
  waiting.flatMap((version) => madeAt(log, version) ?? []);

const madeAt = (log: readonly AuditedLog[], version: number): Instant | undefined =>
  log.find((entry) => entry.version === version)?.at;

function dueFaults(
  state: AuditedState,
  hinted: Instant | undefined,
  now: Instant,
): readonly FindingKind[] {
  const lives = state.state === 'waiting' || state.state === 'accepted' || !state.textErased;
  if (!lives) return [];
  const { due } = state;
  if (due === undefined || due.at < now - lateAtMost) return ['not-due'];
  const inTime = hinted !== undefined && hinted <= Math.max(due.at, now) + hintSlack;
  return inTime ? [] : ['hint-missing'];
}
