import { Worker } from 'node:worker_threads';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Log } from '../../ports.ts';
import type { SimulationTold, Simulator } from '../../use-cases/planning/types.ts';
import { causeOf } from '../cause.ts';

/** Threads at once: the service itself keeps a processor. */
const mostAtOnce = 2;
/** Of one simulation; what would need more is stopped, and said to be too much. */
const memoryMb = 512;

/**
 * Each simulation in a thread of its own: the bot answers meanwhile, and stopping ends it at once.
 * @param limitMs machine milliseconds that one may take
 */
export function createSimulator(log: Log, limitMs: number): Simulator {
  const busy = new Set<PersonId>();
  return {
    begin: (person, setup, hear) => {
      if (busy.has(person) || busy.size >= mostAtOnce) return undefined;
      busy.add(person);
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: setup,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      });
      let isOver = false;
      const stop = () => {
        if (isOver) return;
        isOver = true;
        clearTimeout(late);
        busy.delete(person);
        void worker.terminate();
      };
      const end = (told: SimulationTold) => {
        if (isOver) return;
        stop();
        hear(told);
      };
      const late = setTimeout(() => end({ kind: 'failed', why: 'too-long' }), limitMs);
      worker.on('message', (told: SimulationTold) => {
        if (told.kind !== 'progress') end(told);
        else if (!isOver) hear(told);
      });
      worker.on('error', (error) => {
        log.error('simulation failed', { cause: causeOf(error) });
        end({ kind: 'failed', why: 'broken' });
      });
      return stop;
    },
  };
}
