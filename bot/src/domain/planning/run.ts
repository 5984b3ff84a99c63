import type { PersonId, StationId } from '../roster/county.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { daysFrom } from '../schedule/dates.ts';
import type { Schedules } from '../schedule/types.ts';
import { arrivalsOf } from './arrivals.ts';
import type { Period } from './arrivals.ts';
import { differencesOf, estimatesOf } from './compare.ts';
import type { Differences, Estimates } from './compare.ts';
import { countyWorld } from './county-world.ts';
import type { SimulatedCounty } from './county-world.ts';
import type { Demand } from './demand.ts';
import { outcomeOf } from './figures.ts';
import type { AdviserFigures, Outcome } from './figures.ts';
import { simulate } from './simulate.ts';

/** Everything that a simulation needs, as plain data: it may be sent to another thread. */
export interface Setup {
  readonly county: SimulatedCounty;
  readonly demand: Demand;
  readonly period: Period;
  /** The days as they stand, then one for each alternative. */
  readonly schedules: readonly Schedules[];
  /** Whose requests the figures are of. */
  readonly stations: readonly StationId[];
  readonly advisers: readonly PersonId[];
  readonly seed: number;
  readonly replications: number;
}

/** One alternative, over all its replications. */
export interface Alternative {
  readonly estimates: Estimates;
  /** From the days as they stand; of those themselves none. */
  readonly differences: Differences | undefined;
  readonly advisers: readonly AdviserFigures[];
}

export interface Result {
  readonly replications: number;
  /** Requests of the stations looked at in one replication, on average. */
  readonly requests: number;
  /** In the order of the schedules. */
  readonly alternatives: readonly Alternative[];
}

/** So many of `of` pieces of the work are done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * The same requests come to every alternative, replication by replication; the same setup gives the
 * same result. A generator, so that whoever runs it hears how far it is and may leave off.
 */
export function* run(setup: Setup): Generator<Progress, Result> {
  const { county, demand, period, schedules, seed, replications } = setup;
  const worlds = schedules.map((one) => countyWorld(county, one, demand));
  const of = replications * worlds.length;
  const outcomes: Outcome[][] = worlds.map(() => []);
  let done = 0;
  for (let replication = 0; replication < replications; replication += 1) {
    const arrivals = arrivalsOf(demand, period, seed, replication);
    for (const [index, world] of worlds.entries()) {
      yield { done, of };
      const workingDays = workingDaysOf(world.calendar, period);
      const stations = new Set(setup.stations);
      const looked = { stations, advisers: setup.advisers, weeks: period.weeks, workingDays };
      outcomes[index]?.push(outcomeOf(simulate(arrivals, world), world, looked));
      done += 1;
    }
  }
  return resultOf(outcomes, replications);
}

const workingDaysOf = (calendar: Calendar, { from, weeks }: Period): number =>
  daysFrom(from, 7 * weeks).filter((date) => calendar.isWorkingDay(date)).length;

function resultOf(outcomes: readonly (readonly Outcome[])[], replications: number): Result {
  const [present = []] = outcomes;
  const figures = (of: readonly Outcome[]) => of.map((outcome) => outcome.figures);
  return {
    replications,
    requests: meanOf(present.map(({ requests }) => requests)),
    alternatives: outcomes.map((own, index) => ({
      estimates: estimatesOf(figures(own)),
      differences: index === 0 ? undefined : differencesOf(figures(present), figures(own)),
      advisers: advisersOf(own),
    })),
  };
}

function advisersOf(outcomes: readonly Outcome[]): readonly AdviserFigures[] {
  const [first] = outcomes;
  return (first?.advisers ?? []).map(({ person }, index) => {
    const all = outcomes.flatMap(({ advisers }) => advisers[index] ?? []);
    return {
      person,
      takenPerWeek: meanOf(all.map(({ takenPerWeek }) => takenPerWeek)),
      interruptionsPerDay: meanOf(all.map(({ interruptionsPerDay }) => interruptionsPerDay)),
    };
  });
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + one, 0) / Math.max(1, numbers.length);

/** Chance wants many replications, people want an answer: so many requests are simulated in all. */
const requestsInAll = 120_000;
const [fewestReplications, mostReplications] = [6, 20];

/** How often a time is lived through, from the requests expected in it. */
export function replicationsFor({ stations }: Demand, weeks: number, alternatives: number): number {
  const weekly = stations.flatMap(({ perHour }) => perHour).reduce((all, one) => all + one, 0);
  const affordable = Math.floor(requestsInAll / Math.max(1, weekly * weeks * alternatives));
  return Math.min(mostReplications, Math.max(fewestReplications, affordable));
}
