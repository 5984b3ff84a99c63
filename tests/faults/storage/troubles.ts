import type { Tier } from '../row.ts';
import type { StorageCall, Trouble } from './troubled-storage.ts';

/** Trouble for the calls about one request, drawn by chance. */
export interface Plan {
  readonly trouble: Trouble;
  readonly hits: (call: StorageCall) => boolean;
  /** So many of its calls, then no more. */
  readonly times: number;
}

const all = () => true;
const reading = ({ method }: StorageCall) => method === 'GET';
const hint = ({ method, path }: StorageCall) => method === 'POST' && path.includes('/Due');
const isTransaction = ({ path, body }: StorageCall) =>
  path.endsWith('/$batch') && body.includes('/Requests');

const draws = {
  slow: (random) => ({ trouble: { kind: 'slow', ms: 100 + 1_200 * random() }, hits: all }),
  busy: (random) => ({
    trouble: { kind: 'refused', status: pick(random, [429, 500, 503]) },
    hits: pick(random, [all, isTransaction]),
    times: pick(random, [1, 2, Infinity]),
  }),
  'busy, come back later': (random) => ({
    trouble: { kind: 'refused', status: 503, retryAfterSeconds: pick(random, [0, 1, 30]) },
    hits: pick(random, [all, isTransaction]),
    times: pick(random, [1, Infinity]),
  }),
  'stale ETags': (random) => ({
    trouble: { kind: 'stale' },
    hits: isTransaction,
    times: pick(random, [1, 5, Infinity]),
  }),
  'no answer': (random) => ({
    trouble: { kind: 'silent', passedOn: false },
    hits: pick(random, [all, isTransaction, reading, hint]),
    times: 1,
  }),
  'no answer after commit': () => ({
    trouble: { kind: 'silent', passedOn: true },
    hits: isTransaction,
    times: 1,
  }),
  'commit after the answer': (random) => ({
    trouble: { kind: 'late', ms: 4_300 + 1_500 * random() },
    hits: isTransaction,
    times: 1,
  }),
  'reset before commit': (random) => ({
    trouble: { kind: 'reset', passedOn: false },
    hits: pick(random, [all, isTransaction, hint]),
    times: pick(random, [1, 2, Infinity]),
  }),
  'reset after commit': (random) => ({
    trouble: { kind: 'reset', passedOn: true },
    hits: pick(random, [all, isTransaction]),
    times: pick(random, [1, 2, Infinity]),
  }),
  'half an answer': (random) => ({
    trouble: { kind: 'half' },
    hits: pick(random, [isTransaction, reading]),
    times: 1,
  }),
  'empty pages': () => ({ trouble: { kind: 'empty-pages' }, hits: reading }),
} as const satisfies Record<string, Draw>;

/** Each try takes its time and fails: what is left is the time a whole turn may take. */
const slowStorm: Draw = () => ({ trouble: { kind: 'stale', ms: 400 }, hits: isTransaction });

type Drawn = Pick<Plan, 'trouble' | 'hits'> & Partial<Plan>;

type Draw = (random: () => number) => Drawn;

const kinds: Readonly<Record<Tier, readonly Draw[]>> = {
  sample: Object.values(draws),
  full: [...Object.values(draws), slowStorm],
  long: [...Object.values(draws), slowStorm],
};

/** @param turn every kind comes round, whatever chance says */
export function drawPlan(tier: Tier, turn: number, random: () => number): Plan {
  const drawn = kinds[tier][turn % kinds[tier].length]?.(random);
  if (drawn === undefined) throw new Error('There are no troubles');
  return { times: Infinity, ...drawn };
}

/** Of the broken variant: a store that says it has written. */
export const lying: Plan = { trouble: { kind: 'lie' }, hits: isTransaction, times: 1 };

function pick<T>(random: () => number, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}
