import { replan } from '../domain/consultation/engine-steps.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';

/** Plans still waiting are made anew; answers how many changed. */
export async function replanWaiting(tools: Tools): Promise<number> {
  const waiting = tools.known.open().filter(({ state }) => state === 'waiting');
  const changed = await Promise.all(waiting.map(({ id }) => replanOne(tools, id)));
  return changed.filter(Boolean).length;
}

async function replanOne(tools: Tools, id: string): Promise<boolean> {
  const now = tools.clock.now();
  const [stored] = await Promise.all([
    tools.requests.load(id),
    tools.due.hint(id, [now + lookAgainMs]),
  ]);
  if (!stored) return false;
  const change = replan(stored, { now, facts: tools.known.facts() });
  if (!change) return false;
  const result = await tools.requests.commit(stored, change, undefined, undefined);
  // Somebody moved it meanwhile: that move has planned it with the new schedules already.
  if (result !== 'done') return false;
  tools.known.note(change.consultation);
  tools.soon(id);
  return true;
}
