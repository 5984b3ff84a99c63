import type { Log } from '../ports.ts';

/** Work that goes on beside the cycles, one at a time. */
export interface Beside {
  /** Begins it; where it runs, it is done once more afterwards. What fails is only told. */
  begin(): void;
  /** Resolves when it does not run. */
  done(): Promise<void>;
}

export function beside(log: Log, name: string, work: () => Promise<void>): Beside {
  let running: Promise<void> | undefined;
  let asked = 0;
  const run = async (): Promise<void> => {
    for (let seen = 0; seen < asked;) {
      seen = asked;
      try {
        await work();
      } catch (error) {
        log.error(`${name} failed`, { cause: error instanceof Error ? error.name : '' });
      }
    }
    running = undefined;
    asked = 0;
  };
  return {
    begin: () => {
      asked += 1;
      running ??= run();
    },
    done: () => running ?? Promise.resolve(),
  };
}
