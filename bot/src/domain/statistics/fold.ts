import type { StationId } from '../roster/county.ts';
import {
  entryCodes,
  guardedCodes,
  ratedMarks,
  requestCodes,
  requestMarks,
  requestTimes,
  type GuardedCode,
} from './counted.ts';
import type { EntryFact, Fact, RequestFact } from './fact.ts';
import { mapValues } from './map-values.ts';
import type { Month } from './months.ts';
import { mergeTallies, tally, type Tally } from './tally.ts';

type Counts<Codes> = Readonly<Record<keyof Codes & string, Tally<string>>>;

export interface RequestSums
  extends Counts<typeof requestCodes>, Readonly<Record<keyof typeof requestTimes, Tally<number>>> {
  readonly total: number;
  /** Of the total, those that an adviser gave on to another one. */
  readonly handedOver: number;
}

export interface EntrySums extends Counts<typeof entryCodes> {
  readonly total: number;
  /** Of the total, those that belong to a request. */
  readonly linked: number;
}

/** Workload: what is told by station, period and code, however small. */
export interface Work {
  readonly requests: RequestSums;
  readonly entries: EntrySums;
}

/** Of closed requests alone; told only as domain/statistics/published.ts says. */
export interface GuardedSums
  extends
    Readonly<Record<GuardedCode, Tally<string>>>,
    Readonly<Record<keyof typeof ratedMarks, Tally<string>>> {
  readonly closed: number;
  readonly askers: Tally<string>;
  readonly advisers: Tally<string>;
}

/** Sums of any set of facts; sums of two sets without common facts merge into those of both. */
export interface Sums extends Work {
  readonly guarded: GuardedSums;
}

export interface MonthStation {
  readonly month: Month;
  readonly station: StationId;
  readonly sums: Sums;
}

export function foldFacts(facts: readonly Fact[]): Sums {
  return { ...foldWork(facts), guarded: foldGuarded(facts.filter(isRequest)) };
}

/** The same without what is told only in fixed cells. */
export function foldWork(facts: readonly Fact[]): Work {
  return {
    requests: foldRequests(facts.filter(isRequest)),
    entries: foldEntries(facts.filter(isEntry)),
  };
}

const isRequest = (fact: Fact): fact is RequestFact => fact.source === 'request';
const isEntry = (fact: Fact): fact is EntryFact => fact.source === 'entry';

/** Neither order nor grouping matters; merging nothing gives the sums of no facts. */
export function mergeSums(all: readonly Sums[]): Sums {
  return { ...mergeWork(all), guarded: mergeGuarded(all.map(({ guarded }) => guarded)) };
}

export function mergeWork(all: readonly Work[]): Work {
  return {
    requests: mergeRequests(all.map(({ requests }) => requests)),
    entries: mergeEntries(all.map(({ entries }) => entries)),
  };
}

function foldRequests(facts: readonly RequestFact[]): RequestSums {
  return {
    total: facts.length,
    handedOver: facts.filter(({ beside }) => beside?.handedOver).length,
    ...mapValues(requestCodes, (codeOf) => tally(facts, codeOf)),
    ...mapValues(requestTimes, (minutesOf) => tally(facts, minutesOf)),
  };
}

function foldEntries(facts: readonly EntryFact[]): EntrySums {
  return {
    total: facts.length,
    linked: facts.filter(({ linked }) => linked).length,
    ...mapValues(entryCodes, (codeOf) => tally(facts, codeOf)),
  };
}

/** Reopened requests describe nobody until they are closed again. */
function foldGuarded(facts: readonly RequestFact[]): GuardedSums {
  const closed = facts.filter(({ outcome }) => outcome !== undefined);
  return {
    closed: closed.length,
    ...mapValues(guardedCodes, (codeOf) => tally(closed, codeOf)),
    ...mapValues(ratedMarks, (markOf) => tally(closed, markOf)),
    ...mapValues(requestMarks, (markOf) => tally(facts, markOf)),
  };
}

function mergeRequests(all: readonly RequestSums[]): RequestSums {
  return {
    total: total(all, (one) => one.total),
    handedOver: total(all, ({ handedOver }) => handedOver),
    ...mapValues(requestCodes, (_, name) => mergeTallies(all.map((one) => one[name]))),
    ...mapValues(requestTimes, (_, name) => mergeTallies(all.map((one) => one[name]))),
  };
}

function mergeEntries(all: readonly EntrySums[]): EntrySums {
  return {
    total: total(all, (one) => one.total),
    linked: total(all, ({ linked }) => linked),
    ...mapValues(entryCodes, (_, name) => mergeTallies(all.map((one) => one[name]))),
  };
}

function mergeGuarded(all: readonly GuardedSums[]): GuardedSums {
  return {
    closed: total(all, ({ closed }) => closed),
    ...mapValues(guardedCodes, (_, name) => mergeTallies(all.map((one) => one[name]))),
    ...mapValues(ratedMarks, (_, name) => mergeTallies(all.map((one) => one[name]))),
    ...mapValues(requestMarks, (_, name) => mergeTallies(all.map((one) => one[name]))),
  };
}

function total<T>(all: readonly T[], countOf: (one: T) => number): number {
  return all.reduce((sum, one) => sum + countOf(one), 0);
}
