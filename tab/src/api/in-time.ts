/** A stream of the service says something every 15 s: two beats missed, and nobody is there any more. */
export const silentMs = 35_000;

/**
 * The work's outcome, if it comes in time: nobody waits for ever for what never comes.
 * @param late why it is given up
 * @param asked ends the work as well
 */
export async function inTime<T>(
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  late: () => Error,
  asked?: AbortSignal,
): Promise<T> {
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, limitMs);
  const givenUp = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => {
      reject(late());
    });
  });
  const signal = asked ? AbortSignal.any([asked, over.signal]) : over.signal;
  try {
    return await Promise.race([givenUp, work(signal)]);
  } finally {
    clearTimeout(timer);
  }
}
