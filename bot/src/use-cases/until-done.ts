/** Twenty people pressing at once need as many turns; more often than this, storage is ill. */
const triesAtMost = 40;

/**
 * Reads, decides and writes again while somebody else is faster.
 * @throws when every try was in vain: whoever asked comes back to it later
 */
export async function untilDone(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < triesAtMost; tries += 1) if (await attempt()) return;
  throw new Error('a request kept changing under every attempt');
}
