import type { Trouble } from '../../helpers/fake-connector.ts';

/** What may meet a call, each drawn about as often. */
const quick: readonly Trouble[] = [
  { status: 429, retryAfterSeconds: 7 },
  { status: 429 },
  { status: 412 },
  { status: 500 },
  { status: 502 },
  { status: 503, retryAfterSeconds: 3 },
  { status: 504 },
  { lost: 'reset' },
  { lost: 'reset', delivered: true },
];

/** Each of these costs the service's time limit of five seconds. */
export const slow: readonly Trouble[] = [
  { lost: 'time-out', delivered: true },
  { lost: 'time-out' },
];

/** Troubles one after another: every kind in every round, shuffled; the slow ones in the first rounds only. */
export function* deck(
  random: () => number,
  slowRounds: number,
  slowOnes = slow,
): Generator<Trouble, never> {
  for (let round = 0; ; round += 1) {
    const kinds = round < slowRounds ? [...slowOnes, ...quick] : [...quick];
    while (kinds.length > 0) {
      const [drawn] = kinds.splice(Math.floor(random() * kinds.length), 1);
      if (drawn) yield drawn;
    }
  }
}
