import { dependsOnPeople, replan } from '../domain/consultation/engine-steps.ts';
import { minute } from '../domain/time.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';

/** So many requests are read and written at the same time. */
const atOnce = 16;

/**
 * Plans still waiting are made anew, and what leavers took finds others; answers how many changed. One that cannot be read or written
 * stops no other, and nobody's word: it is looked at again a minute later.
 */
export async function replanWaiting(tools: Tools): Promise<number> {
  const context = { now: tools.clock.now(), facts: tools.known.facts() };
  const waiting = tools.known.open().filter((one) => dependsOnPeople(one, context));
  let changed = 0;
  for (let from = 0; from < waiting.length; from += atOnce) {
    const some = waiting.slice(from, from + atOnce);
    const tried = await Promise.all(some.map(({ id }) => tryOne(tools, id)));
    changed += tried.filter(Boolean).length;
  }
  return changed;
}

async function tryOne(tools: Tools, id: string): Promise<boolean> {
  try {
    return await replanOne(tools, id);
  } catch (error) {
    await leaveForLater(tools, id, error).catch(() => undefined);
    return false;
  }
}

/** Without this hint the one of its next step is still there. */
async function leaveForLater(
  { log, due, clock }: Tools,
  id: string,
  error: unknown,
): Promise<void> {
  log.error('replan failed', { request: id, cause: error instanceof Error ? error.name : '' });
  await due.hint(id, [clock.now() + minute]);
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
