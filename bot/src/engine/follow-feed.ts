import type { Instant } from '../domain/time.ts';
import type { ChangeFeed, ChangeTold, Log } from '../ports.ts';

/** Calls `work` again and again, a moment after it ended, until stopped. */
export type Repeat = (work: () => Promise<void>) => { stop(): Promise<void> };

export interface FeedReader {
  /** Resolves when whatever is written from now on will be heard; begins to read where nobody did. */
  start(): Promise<void>;
  stop(): void;
  /** Written here, and heard already. */
  seen(position: string): void;
  /** Resolves when nothing is being read any more. */
  stopped(): Promise<void>;
}

interface Reading {
  readonly feed: ChangeFeed;
  readonly machineNow: () => Instant;
  readonly repeat: Repeat;
  readonly hear: (told: ChangeTold) => void;
  /** After each look, also one that failed. */
  readonly looked: () => void;
  readonly log: Log;
}

/**
 * Instances do not have quite the same time, and a row may be written a while after its instant: each
 * look goes back so far, in machine milliseconds, and drops what it has seen.
 */
export const overlapMs = 10_000;

/** Reads what other instances told, and only while somebody listens here. */
export function createFeedReader(parts: Reading): FeedReader {
  const { feed, machineNow, repeat, hear, looked, log } = parts;
  let ready: Promise<void> | undefined;
  let loop: ReturnType<Repeat> | undefined;
  let stopping: Promise<void> = Promise.resolve();
  let known = new Set<string>();
  let readAt: Instant = 0;
  let failing = false;
  // Everybody may leave while the first look is under way.
  let turns = 0;

  const readNew = async (): Promise<readonly ChangeTold[]> => {
    const began = machineNow();
    const from = readAt - overlapMs;
    const fresh = (await feed.since(from)).filter(({ position }) => !known.has(position));
    readAt = began;
    const kept = [...known].filter((position) => (feed.instantOf(position) ?? 0) >= from);
    known = new Set([...kept, ...fresh.map(({ position }) => position)]);
    return fresh;
  };
  const look = async (): Promise<void> => {
    try {
      for (const told of await readNew()) hear(told);
      failing = false;
    } catch (error) {
      if (!failing)
        log.warn('changes not read', { cause: error instanceof Error ? error.name : '' });
      failing = true;
    }
    looked();
  };
  const begin = async (turn: number): Promise<void> => {
    readAt = machineNow();
    // What stands there was told before anybody listened.
    await readNew();
    if (turn === turns) loop = repeat(look);
  };
  return {
    start: () => (ready ??= begin(turns)),
    stop: () => {
      turns += 1;
      const ending = loop;
      stopping = Promise.all([stopping, ending?.stop()]).then(() => undefined);
      ready = undefined;
      loop = undefined;
    },
    seen: (position) => void known.add(position),
    stopped: () => stopping,
  };
}
