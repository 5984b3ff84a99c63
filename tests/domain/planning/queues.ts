import { exponential, randomOf } from '../../../bot/src/domain/planning/random.ts';
import { simulate } from '../../../bot/src/domain/planning/simulate.ts';
import type { Arrival, Simulated, World } from '../../../bot/src/domain/planning/simulate.ts';
import { minute } from '../../../bot/src/domain/time.ts';

/** A queue of the textbooks: so many advisers who are always there, and who look at once. */
export interface Queue {
  readonly advisers: number;
  /** Requests an hour. */
  readonly rate: number;
  /** Minutes that one takes on average. */
  readonly minutes: number;
}

/** Erlang C: the share of requests that wait, and the mean wait of all of them in minutes. */
export function erlangC({ advisers, rate, minutes }: Queue): { waits: number; mean: number } {
  const load = (rate * minutes) / 60;
  let term = 1;
  let below = 0;
  for (let busy = 0; busy < advisers; busy += 1) {
    below += term;
    term *= load / (busy + 1);
  }
  const all = (term * advisers) / (advisers - load);
  const waits = all / (below + all);
  return { waits, mean: (waits * minutes) / (advisers - load) };
}

/** One station at which requests come and are dealt with as chance says, without any calendar. */
export function played({ advisers, rate, minutes }: Queue, count: number, seed: number): Simulated {
  const random = randomOf(seed);
  const people = Array.from({ length: advisers }, (_, index) => `adviser ${index}`);
  const arrivals: Arrival[] = [];
  for (let at = 0, index = 0; index < count; index += 1) {
    at += exponential(random, 60 / rate) * minute;
    arrivals.push(request({ at, minutes: exponential(random, minutes) }));
  }
  return simulate(arrivals, alwaysThere(people));
}

export const request = (more: Partial<Arrival>): Arrival => ({
  ...{ at: 0, station: 'kitee', urgency: 'today', profession: 'social-counsellor' },
  ...{ minutes: 10, chance: 1, ...more },
});

/** All are asked at once, look at once, and never go home. */
export const alwaysThere = (people: readonly string[]): World => ({
  route: ({ at }) => ({ asks: [{ at, people, delay: 0, digest: false }], expiresAt: Infinity }),
  takesAt: (_person, at) => at,
});

/** Minutes that each waited, those of the beginning left out: the queue was empty then. */
export const waitsOf = ({ fates }: Simulated): readonly number[] =>
  fates.slice(fates.length / 10).map(({ arrival, taken }) => {
    if (!taken) throw new Error('nobody took it');
    return (taken.at - arrival.at) / minute;
  });

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((all, one) => all + one, 0) / numbers.length;

/** Half the 99 % interval of the mean; batches stand in for single waits, which depend on each other. */
export function marginOf(numbers: readonly number[], batches = 40): number {
  const size = Math.floor(numbers.length / batches);
  const means = Array.from({ length: batches }, (_, index) =>
    meanOf(numbers.slice(index * size, (index + 1) * size)),
  );
  const mean = meanOf(means);
  const variance = means.reduce((all, one) => all + (one - mean) ** 2, 0) / (batches - 1);
  return 2.708 * Math.sqrt(variance / batches);
}
