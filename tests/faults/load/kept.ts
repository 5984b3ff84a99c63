import { setTimeout as pause } from 'node:timers/promises';
import { createRequests } from '../../../bot/src/adapters/tables/requests.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';

const patienceMs = 60_000;
const pollMs = 250;

/**
 * Waits until nothing is left to be sent of these requests.
 * @returns what is not in the store, and what was not sent within a minute
 */
export async function keptOf(rows: Rows, acknowledged: readonly string[]) {
  const store = createRequests(rows);
  const lost: string[] = [];
  let unsent = [...new Set(acknowledged)];
  const until = Date.now() + patienceMs;
  for (;;) {
    const still: string[] = [];
    for (const id of unsent) {
      const stored = await store.load(id);
      if (!stored) lost.push(id);
      else if (stored.outbox.length > 0) still.push(id);
    }
    unsent = still;
    if (unsent.length === 0 || Date.now() > until) return { lost, unsent };
    await pause(pollMs);
  }
}
