import { unreachable } from '../domain/consultation/engine-steps.ts';
import { day } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { KnownPerson, Messenger } from '../ports.ts';
import { revive } from '../use-cases/revive.ts';
import type { Tools } from '../use-cases/tools.ts';
import { untilDone } from '../use-cases/until-done.ts';
import type { Sent } from './settle.ts';

/**
 * 403 or 404: remembered until the person writes or a day has passed, and the request goes to the
 * next one at once. After a 404 the reference is forgotten too.
 */
export async function skipUnreachable(
  tools: Tools,
  messenger: Messenger,
  id: string,
  sent: readonly Sent[],
): Promise<void> {
  const gone = new Map<string, boolean>();
  for (const { row, delivery } of sent)
    if (delivery.kind === 'unreachable') gone.set(row.intent.person, delivery.gone === true);
  for (const [person, forget] of gone) {
    const known = tried(tools, messenger, person);
    if (known && known.unreachable !== true) {
      tools.log.warn('person unreachable', { request: id });
      tools.known.setPerson(
        await tools.people.savePerson(person, (before) =>
          unreached(before ?? known, known, { forget, at: tools.clock.now() }),
        ),
      );
    }
    await routePast(tools, id, person);
  }
}

/** Who could not be reached a day ago may be by now, without having written: it is tried anew. */
export async function tryAgain(tools: Tools, now: Instant): Promise<void> {
  for (const { id, unreachable: isMarked, unreachableAt = 0, gone } of tools.known.contacts()) {
    if (isMarked !== true || now - unreachableAt < day || gone !== undefined) continue;
    const saved = await tools.people.savePerson(id, (before = { id, name: '' }) => ({
      ...before,
      unreachable: false,
    }));
    tools.known.setPerson(saved);
    if (saved.undelivered?.length) await revive(tools, saved);
  }
}

/** Whoever has only ever written in a channel has no chat that could have said no. */
function tried(tools: Tools, messenger: Messenger, id: string): KnownPerson | undefined {
  const contact = tools.known.contact(id);
  if (contact?.reference !== undefined) return contact;
  const person = messenger.reach && tools.known.person(id);
  return person && (contact ?? { id, name: person.name });
}

/** Who has written from elsewhere meanwhile can be reached there. */
function unreached(
  newest: KnownPerson,
  before: KnownPerson,
  { forget, at }: { readonly forget: boolean; readonly at: Instant },
): KnownPerson {
  if (newest.reference !== before.reference) return newest;
  const { reference, ...rest } = newest;
  const kept = forget || reference === undefined ? {} : { reference };
  return { ...rest, ...kept, unreachable: true, unreachableAt: at };
}

function routePast(tools: Tools, id: string, person: string): Promise<void> {
  return untilDone(async () => {
    const stored = await tools.requests.load(id);
    const context = { now: tools.clock.now(), facts: tools.known.facts() };
    const change = stored && unreachable(stored, person, context);
    if (!change) return true;
    const isDone = (await tools.requests.commit(stored, change, undefined, undefined)) === 'done';
    if (isDone) tools.known.note(change.consultation);
    return isDone;
  });
}
