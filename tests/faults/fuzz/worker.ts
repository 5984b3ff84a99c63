import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { live, type Lived, type Plan } from './life.ts';

/** Lives through the lives it is given; the parent watches over its progress. */
export interface Order {
  readonly plans: readonly Plan[];
  /** Life and case that are under way, and how many cases were begun. */
  readonly progress: SharedArrayBuffer;
}

/** Once all is done: the heap in use at the end less that after the first life. */
export type Told = { readonly lived: Lived } | { readonly kept: number };

const { plans, progress } = workerData as Order;
const under = new Int32Array(progress);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

let first: number | undefined;
for (const plan of plans) {
  const lived = await live(
    plan,
    {
      begin: (life, number) => {
        under[0] = life;
        under[1] = number;
        Atomics.add(under, 2, 1);
      },
    },
    heapUsed,
  );
  first ??= heapUsed();
  parentPort?.postMessage({ lived } satisfies Told);
}
parentPort?.postMessage({ kept: heapUsed() - (first ?? 0) } satisfies Told);
