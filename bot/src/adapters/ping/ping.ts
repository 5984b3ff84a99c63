import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';

const limitMs = 5_000;

/** Calls an address that raises the alarm when it is not called. Says nothing but that it was called. */
export function createPing(address: string, log: Log): () => Promise<void> {
  return async () => {
    try {
      const signal = AbortSignal.timeout(limitMs);
      const { status, ok, body } = await fetch(address, { redirect: 'error', signal });
      await body?.cancel();
      if (!ok) log.warn('ping refused', { status });
    } catch (error) {
      log.warn('ping failed', { cause: causeOf(error) });
    }
  };
}
