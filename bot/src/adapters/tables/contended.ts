import { StorageUnavailable } from './rows.ts';

/** More than people and instances together could bring about on one row. */
const triesAtMost = 40;

/**
 * Reads and writes by ETag again while somebody else is faster: undefined from `attempt` means that.
 * @throws StorageUnavailable when every try was refused: then it is not others who write, storage is ill
 */
export async function contended<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const value = await attempt();
    if (value !== undefined) return value;
  }
  throw new StorageUnavailable('Storage refused every write of a row');
}
