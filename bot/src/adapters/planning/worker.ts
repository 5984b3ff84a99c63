import { parentPort, workerData } from 'node:worker_threads';
import { run } from '../../domain/planning/run.ts';
import type { Setup } from '../../domain/planning/run.ts';
import type { SimulationTold } from '../../use-cases/planning/types.ts';

/** A thread of its own for one simulation; tells how far it is, and at last what came out. */
const tell = (told: SimulationTold) => parentPort?.postMessage(told);

const going = run(workerData as Setup);
for (let next = going.next(); ; next = going.next()) {
  if (next.done) {
    tell({ kind: 'done', result: next.value });
    break;
  }
  tell({ kind: 'progress', ...next.value });
}
