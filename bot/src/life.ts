import { causeOf } from './adapters/cause.ts';
import { repeat } from './adapters/clock/background.ts';
import { machineNow } from './adapters/clock/clock.ts';
import { within } from './adapters/clock/limit.ts';
import type { Http } from './adapters/http/index.ts';
import type { Auditor } from './audit/auditor.ts';
import type { Engine } from './engine/engine.ts';
import type { Log } from './ports.ts';

export interface Service {
  readonly http: Http;
  /** Begins the engine's loop. */
  start(): void;
  /** Not ready from now on, and another may lead at once; whoever comes is still answered. */
  drain(): void;
  /** Drains; then takes nothing new and resolves when all that was begun is done. */
  stop(): Promise<void>;
}

interface Parts {
  readonly http: Http;
  readonly engine: Engine;
  readonly auditor: Auditor;
  readonly notReady: () => void;
  /** Looks whether the roster changed, or the log's level, also while the engine is held up. */
  readonly watch: () => Promise<void>;
  /** Resolves when nothing is being answered or sent any more. */
  readonly idle: () => Promise<void>;
  /** Writes what is in memory alone and may be lost, when nobody asks for anything any more. */
  readonly lastly: () => Promise<void>;
  readonly log: Log;
}

/** Machine milliseconds between two engine cycles. */
const enginePauseMs = 1_000;
/** Machine milliseconds between two looks at roster and level, and what one may take. */
const watchPauseMs = 30_000;
const watchMs = 5_000;

/** How the composed parts begin and end together. */
export function createLife(parts: Parts): Service {
  const { http, engine, auditor, log } = parts;
  let loops: readonly ReturnType<typeof repeat>[] = [];
  let firstLook: Promise<unknown> | undefined;
  let left: Promise<unknown> | undefined;

  const turn = async () => {
    const began = machineNow();
    const cycle = await engine.cycle().catch((error: unknown) => {
      log.error('engine cycle failed', { cause: causeOf(error) });
    });
    log.debug('engine cycle', { kind: cycle ?? 'failed', ms: machineNow() - began });
    // What stops the engine is for the auditor to see, on whichever instance.
    if (cycle !== 'elsewhere') auditor.begin();
  };
  const look = () =>
    within(watchMs, parts.watch()).catch((error: unknown) => {
      log.error('roster not looked at', { cause: causeOf(error) });
    });
  const leave = async () => {
    // Where it cannot be let go, the lease ends by itself.
    const released = engine.release().catch((error: unknown) => {
      log.error('lease not released', { cause: causeOf(error) });
    });
    await Promise.all([...loops.map((loop) => loop.stop()), firstLook, released]);
  };
  const drain = () => {
    parts.notReady();
    http.drain();
    auditor.stop();
    left ??= leave();
  };

  return {
    http,
    start: () => {
      firstLook = look();
      loops = [repeat(turn, enginePauseMs), repeat(look, watchPauseMs)];
    },
    drain,
    stop: async () => {
      drain();
      await http.close();
      await left;
      await parts.idle();
      await parts.lastly().catch((error: unknown) => {
        log.error('uses not written', { cause: causeOf(error) });
      });
    },
  };
}
