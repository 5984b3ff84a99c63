import type { Log } from '../../ports.ts';
import type { Beside } from '../../use-cases/directory-imports/types.ts';
import { causeOf } from '../cause.ts';

export interface LongWork extends Beside {
  /** What is under way is left at its next step; nothing new begins. */
  leave(): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Work of minutes that nobody waits for: without a time limit, and left where the service ends. */
export function createLongWork(log: Log): LongWork {
  const running = new Map<string, Promise<void>>();
  let isLeaving = false;
  return {
    begin: (id, work) => {
      if (isLeaving || running.has(id)) return false;
      const done = work()
        .catch((error: unknown) => {
          log.error('long work failed', { request: id, cause: causeOf(error) });
        })
        .finally(() => running.delete(id));
      running.set(id, done);
      return true;
    },
    isBusy: (id) => running.has(id),
    isLeaving: () => isLeaving,
    leave: () => {
      isLeaving = true;
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
