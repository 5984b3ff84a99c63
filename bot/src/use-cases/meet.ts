import type { Caller, Incoming, KnownPerson, Reference } from '../ports.ts';
import { revive, reviveChannel } from './revive.ts';
import type { Tools } from './tools.ts';

/** Keeps how to reach a person or channel, and who was here; written only when something about it is new. */
export async function meet(
  tools: Tools,
  { caller, conversation }: Incoming,
): Promise<{ readonly first: boolean }> {
  if (conversation.kind === 'personal')
    return meetPerson(tools, caller, conversation.reference || undefined);
  // Whoever only ever writes in a channel must be seen to leave as well.
  const [channel] = await Promise.all([
    meetChannel(tools, conversation),
    meetPerson(tools, caller, undefined),
  ]);
  return channel;
}

/** Whoever opens the tab is here, and has a name; how to reach them, only the bot learns. */
export async function meetAtTab(tools: Tools, caller: Caller): Promise<void> {
  const name = tools.known.person(caller.id)?.name ?? caller.name;
  await meetPerson(tools, { id: caller.id, name }, undefined);
}

/** @param reference of the personal conversation, when it is there that they wrote */
async function meetPerson(
  tools: Tools,
  caller: Caller,
  reference: Reference | undefined,
): Promise<{ readonly first: boolean }> {
  const known = tools.known.contact(caller.id);
  const reached = reference === undefined ? {} : { reference, unreachable: false };
  if (reference !== undefined && known?.undelivered?.length) await revive(tools, known);
  const seen = tools.known.calendar().dateOf(tools.clock.now()).slice(0, 7);
  const isNews =
    reference !== undefined && (known?.reference !== reference || known.unreachable === true);
  if (!isNews && known?.seen === seen && known.gone === undefined) return { first: false };
  const isStaff = tools.known.person(caller.id) !== undefined;
  const saved = await tools.people.savePerson(caller.id, (before) => {
    const { gone: _, staff = isStaff, ...rest }: KnownPerson = before ?? caller;
    return { ...rest, ...reached, seen, staff: staff || isStaff };
  });
  tools.known.setPerson(saved);
  return { first: known?.reference === undefined };
}

async function meetChannel(
  tools: Tools,
  { id, reference }: Incoming['conversation'],
): Promise<{ readonly first: boolean }> {
  const known = tools.known.channels().find((channel) => channel.id === id);
  if (known?.undelivered?.length) await reviveChannel(tools, known);
  if (known?.reference === reference) return { first: false };
  const saved = await tools.people.saveChannel(id, (before) => ({
    ...(before ?? { id }),
    reference,
  }));
  tools.known.setChannel(saved);
  return { first: known === undefined };
}
