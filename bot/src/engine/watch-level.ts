import type { Instant } from '../domain/time.ts';
import type { LevelBook, Log, LogLevel } from '../ports.ts';

interface Parts {
  readonly book: LevelBook;
  readonly machineNow: () => Instant;
  /** Undefined: as the settings say. */
  readonly setLevel: (level: LogLevel | undefined) => void;
  readonly log: Log;
}

/** Takes up the level of log that somebody asked for, and lets it go when its time is over. */
export function createLevelWatch({ book, machineNow, setLevel, log }: Parts): () => Promise<void> {
  let held: LogLevel | undefined;
  return async () => {
    const asked = await book.asked();
    const level = asked && machineNow() < asked.until ? asked.level : undefined;
    if (level === held) return;
    held = level;
    setLevel(level);
    log.info('log level', { kind: level ?? 'usual' });
  };
}
