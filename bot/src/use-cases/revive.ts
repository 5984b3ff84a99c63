import { everybody } from '../domain/consultation/types.ts';
import type { KnownChannel, KnownPerson } from '../ports.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';
import { untilDone } from './until-done.ts';

/** So many requests of a person or channel are gone through within one turn. */
const atOnce = 10;

/**
 * Somebody who writes can be reached: what was given up for them is tried again, by the engine
 * in a while, so that the answer to what they wrote comes first.
 */
export async function revive(tools: Tools, person: KnownPerson): Promise<void> {
  const { id } = person;
  const left = await reviveSome(tools, person, id);
  const saved = await tools.people.savePerson(id, (before = { id, name: '' }) => ({
    ...before,
    undelivered: left(before),
  }));
  tools.known.setPerson(saved);
}

/** The same for the cards in a channel, when it is heard from. */
export async function reviveChannel(tools: Tools, channel: KnownChannel): Promise<void> {
  const left = await reviveSome(tools, channel, everybody);
  const saved = await tools.people.saveChannel(channel.id, (before = channel) => ({
    ...before,
    undelivered: left(before),
  }));
  tools.known.setChannel(saved);
}

type Marked = Pick<KnownPerson, 'undelivered'>;

/** @returns what is still marked after it */
async function reviveSome(
  tools: Tools,
  { undelivered = [] }: Marked,
  reader: string,
): Promise<(before: Marked) => readonly string[]> {
  const some = undelivered.slice(0, atOnce);
  for (const request of some) {
    await tools.due.hint(request, [tools.clock.now() + lookAgainMs]);
    await untilDone(() => reviveRows(tools, request, reader));
  }
  return (before) => (before.undelivered ?? []).filter((request) => !some.includes(request));
}

/** False when somebody else changed the request meanwhile. */
async function reviveRows(tools: Tools, request: string, reader: string): Promise<boolean> {
  const stored = await tools.requests.load(request);
  const dead = stored?.outbox.filter((row) => row.dead && row.intent.person === reader) ?? [];
  if (dead.length === 0) return true;
  const notBefore = tools.clock.now();
  const postponed = dead.map((row) => ({ ...row, dead: false, attempts: 0, notBefore }));
  const settled = { delivered: [], postponed, cards: [] };
  return (await tools.requests.settle(request, settled)) === 'done';
}
