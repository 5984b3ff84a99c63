import type { StationId } from '../roster/county.ts';
import type { EntryFact, Fact, RequestFact } from './fact.ts';
import type { Month } from './months.ts';
import { mergeTallies, tally, type Tally } from './tally.ts';

/** What is counted of requests and entries alike. */
interface WorkSums {
  readonly total: number;
  readonly byTopic: Tally<string>;
  readonly byKind: Tally<string>;
  readonly byOutcome: Tally<string>;
  readonly byDirection: Tally<string>;
  readonly byCounterpart: Tally<string>;
  readonly byChannel: Tally<string>;
  readonly byTimeBand: Tally<string>;
}

export interface RequestSums extends WorkSums {
  readonly byUrgency: Tally<string>;
  readonly byState: Tally<string>;
  readonly byFollowUpResult: Tally<string>;
  /** Whether one contact was enough: `yes` and `no`. */
  readonly byOneContact: Tally<string>;
  readonly minutesToAccept: Tally<number>;
  readonly minutesToClose: Tally<number>;
}

interface EntrySums extends WorkSums {
  /** Of the total, those that belong to a request. */
  readonly linked: number;
}

/**
 * Sums of any set of facts; sums of two sets without common facts merge into those of both.
 * Nothing in them describes clients: age band, pension, client relationship and phenomenon stay in the facts.
 */
export interface Sums {
  readonly requests: RequestSums;
  readonly entries: EntrySums;
}

export interface MonthStation {
  readonly month: Month;
  readonly station: StationId;
  readonly sums: Sums;
}

export function foldFacts(facts: readonly Fact[]): Sums {
  return {
    requests: foldRequests(facts.filter((fact) => fact.source === 'request')),
    entries: foldEntries(facts.filter((fact) => fact.source === 'entry')),
  };
}

/** Neither order nor grouping matters; merging nothing gives the sums of no facts. */
export function mergeSums(all: readonly Sums[]): Sums {
  return {
    requests: mergeRequests(all.map(({ requests }) => requests)),
    entries: mergeEntries(all.map(({ entries }) => entries)),
  };
}

function foldRequests(facts: readonly RequestFact[]): RequestSums {
  return {
    ...foldWork(facts),
    byChannel: tally(facts, ({ details }) => details.channel),
    byTimeBand: tally(facts, ({ details }) => details.timeBand),
    byUrgency: tally(facts, ({ urgency }) => urgency),
    byState: tally(facts, ({ state }) => state),
    byFollowUpResult: tally(facts, ({ followUpResult }) => followUpResult),
    byOneContact: tally(facts, ({ details }) => yesOrNo(details.oneContact)),
    minutesToAccept: tally(facts, ({ minutesToAccept }) => minutesToAccept),
    minutesToClose: tally(facts, ({ minutesToClose }) => minutesToClose),
  };
}

function foldEntries(facts: readonly EntryFact[]): EntrySums {
  return {
    ...foldWork(facts),
    byChannel: tally(facts, ({ channel }) => channel),
    byTimeBand: tally(facts, ({ timeBand }) => timeBand),
    linked: facts.filter(({ linked }) => linked).length,
  };
}

function foldWork(facts: readonly Fact[]) {
  return {
    total: facts.length,
    byTopic: tally(facts, ({ topic }) => topic),
    byKind: tally(facts, ({ kind }): string => kind),
    byOutcome: tally(facts, ({ outcome }) => outcome),
    byDirection: tally(facts, ({ direction }) => direction),
    byCounterpart: tally(facts, ({ counterpart }) => counterpart),
  };
}

function mergeRequests(all: readonly RequestSums[]): RequestSums {
  return {
    ...mergeWork(all),
    byUrgency: mergeTallies(all.map(({ byUrgency }) => byUrgency)),
    byState: mergeTallies(all.map(({ byState }) => byState)),
    byFollowUpResult: mergeTallies(all.map(({ byFollowUpResult }) => byFollowUpResult)),
    byOneContact: mergeTallies(all.map(({ byOneContact }) => byOneContact)),
    minutesToAccept: mergeTallies(all.map(({ minutesToAccept }) => minutesToAccept)),
    minutesToClose: mergeTallies(all.map(({ minutesToClose }) => minutesToClose)),
  };
}

function mergeEntries(all: readonly EntrySums[]): EntrySums {
  return { ...mergeWork(all), linked: total(all.map(({ linked }) => linked)) };
}

function mergeWork(all: readonly WorkSums[]): WorkSums {
  return {
    total: total(all.map((each) => each.total)),
    byTopic: mergeTallies(all.map(({ byTopic }) => byTopic)),
    byKind: mergeTallies(all.map(({ byKind }) => byKind)),
    byOutcome: mergeTallies(all.map(({ byOutcome }) => byOutcome)),
    byDirection: mergeTallies(all.map(({ byDirection }) => byDirection)),
    byCounterpart: mergeTallies(all.map(({ byCounterpart }) => byCounterpart)),
    byChannel: mergeTallies(all.map(({ byChannel }) => byChannel)),
    byTimeBand: mergeTallies(all.map(({ byTimeBand }) => byTimeBand)),
  };
}

function yesOrNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
