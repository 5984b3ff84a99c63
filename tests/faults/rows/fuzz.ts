import { Worker } from 'node:worker_threads';
import { breaks, type Break, type Lived, type Plan } from '../fuzz/life.ts';
import type { Order, Told } from '../fuzz/worker.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

const mostGrowth = 100_000_000;
/** What one life may keep: compiled code and caches at first, and then next to nothing for a case. */
const mostKept = (cases: number): number => 20_000_000 + 300 * cases;
const hangsAfterMs = 20_000;
const casesInALife = 50_000;

export const row: FaultRow = {
  test: 'fuzzed activities and card answers',
  goal: '0 crashes, 0 hangs, 0 of our 5xx, memory growth <100 MB',
  unit: 'cases',
  amounts: { sample: 3_000, full: 50_000, long: 1_000_000 },
  brokenBy:
    'wrappers round the bot: one throws on one case in 500, one keeps 19 KB of each, one never answers; each must be seen',
  run: (asked) => (asked.broken ? prove(asked) : run(asked)),
};

async function run({ amount, seed, tier }: Asked): Promise<Outcome> {
  const plans = plansOf(amount, seed);
  const workers = tier === 'sample' ? 1 : 2;
  const shares = Array.from({ length: workers }, (_, n) =>
    plans.filter(({ life }) => life % workers === n),
  );
  return judged(shares, amount);
}

/** Each kind of fault in lives of its own: none may hide behind another. */
async function prove({ amount, seed }: Asked): Promise<Outcome> {
  const signs: Readonly<Record<Break, RegExp>> = {
    throws: /turn-failed/u,
    leaks: /the heap grew/u,
    hangs: /^hangs: /u,
  };
  const outcomes = await Promise.all(
    breaks.map(async (broken) => {
      const plans = plansOf(amount, seed).map((plan) => ({ ...plan, broken }));
      const { faults, result } = await judged([plans], amount);
      const seen = faults.find((fault) => signs[broken].test(fault));
      return { broken, seen, result };
    }),
  );
  const unseen = outcomes.filter(({ seen }) => seen === undefined);
  return {
    // Red only when every one was noticed.
    ok: unseen.length > 0,
    result: outcomes
      .map(
        ({ broken, seen }) => `${broken}: ${seen === undefined ? 'not seen' : seen.slice(0, 60)}`,
      )
      .join('; '),
    faults: unseen.map(({ broken, result }) => `not seen that it ${broken}: ${result}`),
  };
}

async function judged(shares: readonly (readonly Plan[])[], amount: number): Promise<Outcome> {
  const faults = createFaults();
  const told = await Promise.all(shares.map((share) => work(share, faults)));
  const lives = told.flatMap(({ lives: lived }) => lived);
  // First, since only the first few faults are kept in words.
  for (const { grown, cases } of lives)
    if (grown > mostKept(cases))
      faults.add(`the heap grew by ${(grown / cases).toFixed(0)} bytes a case`);
  for (const { faults: found } of lives) for (const fault of found) faults.add(fault);
  const cases = told.reduce((sum, { begun }) => sum + begun, 0);
  const grown = Math.max(...lives.map(({ grown: each }) => each), ...told.map(({ kept }) => kept));
  const statuses = Map.groupBy(
    lives.flatMap((life) => [...life.statuses]),
    ([status]) => status,
  );
  const count = (from: number) =>
    [...statuses]
      .filter(([status]) => Math.floor(status / 100) === from)
      .reduce((sum, [, each]) => sum + each.reduce((all, [, times]) => all + times, 0), 0);
  if (grown >= mostGrowth) faults.add(`the heap grew by ${megabytes(grown)} MB`);
  if (cases < amount) faults.add(`only ${cases} cases were begun`);
  const longest = Math.max(0, ...lives.map(({ longestMs }) => longestMs));
  return {
    ok: faults.count() === 0,
    result:
      `${cases.toLocaleString('en')} cases in ${lives.length} lives: ${faults.count()} faults, ${count(5)} of 5xx, ` +
      `${count(4).toLocaleString('en')} refused; the longest ${longest.toFixed(0)} ms; heap +${megabytes(grown)} MB at most`,
    faults: faults.list(),
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function plansOf(amount: number, seed: number): readonly Plan[] {
  const lives = Math.max(2, Math.ceil(amount / casesInALife));
  const cases = Math.ceil(amount / lives);
  return Array.from({ length: lives }, (_, life) => ({ seed, life, cases }));
}

interface Worked {
  readonly lives: readonly Lived[];
  readonly kept: number;
  readonly begun: number;
}

/** A thread of its own, so that one that never comes back can be seen and named. */
function work(plans: readonly Plan[], faults: ReturnType<typeof createFaults>): Promise<Worked> {
  const progress = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  const under = new Int32Array(progress);
  const order: Order = { plans, progress };
  const worker = new Worker(new URL('../fuzz/worker.ts', import.meta.url), { workerData: order });
  const lives: Lived[] = [];
  let kept = 0;
  const place = () => `life ${under[0]}, case ${under[1]}`;
  return new Promise((resolve) => {
    let seen = -1;
    let since = performance.now();
    const watch = setInterval(() => {
      const begun = Atomics.load(under, 2);
      if (begun !== seen) [seen, since] = [begun, performance.now()];
      if (performance.now() - since < hangsAfterMs) return;
      faults.add(`hangs: ${place()}`);
      void worker.terminate();
    }, 500);
    worker.on('message', (told: Told) => {
      if ('lived' in told) lives.push(told.lived);
      else kept = told.kept;
    });
    worker.on('error', (error: Error) => {
      faults.add(`crashed: ${place()}: ${error.stack ?? error.message}`);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve({ lives, kept, begun: Atomics.load(under, 2) });
    });
  });
}
