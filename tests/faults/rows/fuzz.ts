import { Worker } from 'node:worker_threads';
import type { Lived, Plan } from '../fuzz/life.ts';
import type { Order, Told } from '../fuzz/worker.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

const mostGrowth = 100_000_000;
const hangsAfterMs = 20_000;
/** Then the service is started anew: rows grow with what people write. */
const casesInALife = 5_000;

export const row: FaultRow = {
  test: 'fuzzed activities and card answers',
  goal: '0 crashes, 0 hangs, 0 of our 5xx, memory growth <100 MB',
  unit: 'cases',
  amounts: { sample: 3_000, full: 50_000, long: 1_000_000 },
  brokenBy: 'a wrapper round the bot that throws on one case in 500',
  run,
};

async function run({ amount, seed, broken, tier }: Asked): Promise<Outcome> {
  const faults = createFaults();
  const plans = plansOf(amount, seed, broken);
  const workers = tier === 'sample' ? 1 : 2;
  const shares = Array.from({ length: workers }, (_, n) =>
    plans.filter(({ life }) => life % workers === n),
  );
  const told = await Promise.all(shares.map((share) => work(share, faults)));
  const lives = told.flatMap(({ lives: lived }) => lived);
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

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

function plansOf(amount: number, seed: number, broken: boolean): readonly Plan[] {
  const lives = Math.max(2, Math.ceil(amount / casesInALife));
  const cases = Math.ceil(amount / lives);
  return Array.from({ length: lives }, (_, life) => ({ seed, life, cases, broken }));
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
