import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { within } from './limit.ts';

/**
 * Work that goes on after an answer: in turn for one key, side by side for different ones. What
 * hangs is given up after a while, so that it holds up nothing behind it.
 */
export interface Background {
  run(key: string, work: () => Promise<void>): void;
  /** The same, for somebody who waits for it; errors come through. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Something is under way for the key, so that more of it would have to wait. */
  isBusy(key: string): boolean;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** @param limitMs machine milliseconds that one piece of work may take */
export function createBackground(log: Log, limitMs: number): Background {
  const last = new Map<string, Promise<unknown>>();
  const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const limited = () => within(limitMs, work());
    const next = before.then(limited, limited);
    last.set(key, next);
    const forget = () => {
      if (last.get(key) === next) last.delete(key);
    };
    next.then(forget, forget);
    return next;
  };
  return {
    inTurn,
    isBusy: (key) => last.has(key),
    run: (key, work) => {
      // The outbox row stays, so the engine comes back to it: the cause is only told.
      inTurn(key, work).catch((error: unknown) =>
        log.error('background work failed', { request: key, cause: causeOf(error) }),
      );
    },
    idle: async () => {
      while (last.size > 0) await Promise.allSettled([...last.values()]);
    },
  };
}

/** A moment of machine time, a quarter of a second unless told otherwise. */
export function pause(ms = 250): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Whatever waits has its turn. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Calls `work` again and again, `pauseMs` after it ended, until stopped. */
export function repeat(work: () => Promise<unknown>, pauseMs: number): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<unknown> = Promise.resolve();
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = work().finally(next);
    }, pauseMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
