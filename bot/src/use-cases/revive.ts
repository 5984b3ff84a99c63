import type { KnownPerson } from '../ports.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';
import { untilDone } from './until-done.ts';

/** So many of a person's requests are gone through within one turn. */
const atOnce = 10;

/**
 * Somebody who writes can be reached: what was given up for them is tried again, by the engine
 * in a while, so that the answer to what they wrote comes first.
 */
export async function revive(tools: Tools, { id, undelivered = [] }: KnownPerson): Promise<void> {
  const some = undelivered.slice(0, atOnce);
  for (const request of some) {
    await tools.due.hint(request, [tools.clock.now() + lookAgainMs]);
    await untilDone(() => reviveRows(tools, request, id));
  }
  const saved = await tools.people.savePerson(id, (before) => ({
    ...(before ?? { id, name: '' }),
    undelivered: (before?.undelivered ?? []).filter((request) => !some.includes(request)),
  }));
  tools.known.setPerson(saved);
}

/** False when somebody else changed the request meanwhile. */
async function reviveRows(tools: Tools, request: string, person: string): Promise<boolean> {
  const stored = await tools.requests.load(request);
  const dead = stored?.outbox.filter((row) => row.dead && row.intent.person === person) ?? [];
  if (dead.length === 0) return true;
  const notBefore = tools.clock.now();
  const postponed = dead.map((row) => ({ ...row, dead: false, attempts: 0, notBefore }));
  const settled = { delivered: [], postponed, cards: [] };
  return (await tools.requests.settle(request, settled)) === 'done';
}
