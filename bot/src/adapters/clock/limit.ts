/** Work that did not end in its time; nothing is known of what became of it. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/** `within` a limit that is the same for all. */
export type InTime = <T>(work: Promise<T>) => Promise<T>;

/**
 * The work's outcome, if it comes in time; the work itself goes on, and what comes later is dropped.
 * @param limitMs machine milliseconds
 * @throws TookTooLong
 */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`not done in ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
