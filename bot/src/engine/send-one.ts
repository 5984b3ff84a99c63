import { everybody, type Intent } from '../domain/consultation/types.ts';
import type {
  CardRow,
  Delivery,
  KnownPerson,
  Later,
  Messenger,
  OutboxRow,
  Outgoing,
  Reference,
  StoredRequest,
} from '../ports.ts';
import { viewFor } from '../use-cases/seen.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';
import type { Sent } from './settle.ts';

/** Draws one outbox row from the newest state and sends it. */
export async function sendOne(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  row: OutboxRow,
): Promise<Sent> {
  const { person, kind } = row.intent;
  if (kind === 'channel-card') return { row, delivery: await showInChannel(messenger, stored) };
  const contact = await contactOf(tools, messenger, person);
  if ('kind' in contact) return { row, delivery: contact };
  const { reference } = contact;
  const held = stored.cards.find((card) => card.person === person);
  const view = viewOf(tools, stored, row.intent, held);
  if (!view) return { row, delivery: { kind: 'nothing' } };
  const language = contact.language ?? messenger.languageOf(reference);
  const message = { view, language, reader: person };
  if (kind !== 'card') return { row, delivery: await messenger.send(reference, message) };
  const lead = await showCard(messenger, reference, held, message);
  if (lead.kind !== 'sent') return { row, delivery: lead };
  const others = await showOthers(messenger, reference, held?.others ?? [], message);
  // Something further up is not up to date yet: then all of it is drawn again, which harms nothing.
  const version = others.later ? 0 : stored.consultation.version;
  const { activityId } = lead;
  const card = { person, version, activityId, others: others.standing };
  const etag = held?.etag === undefined ? {} : { etag: held.etag };
  return { row, delivery: others.later ?? lead, card: { ...card, ...etag } };
}

/** A card that is gone (its reader deleted it, or the chat was begun anew) is sent once more. */
async function showCard(
  messenger: Messenger,
  reference: Reference,
  held: CardRow | undefined,
  message: Outgoing,
): Promise<Delivery> {
  if (!held) return messenger.send(reference, message);
  const updated = await messenger.update(reference, held.activityId, message);
  if (updated.kind === 'unreachable') return messenger.send(reference, message);
  return updated.kind === 'sent' ? { ...updated, activityId: held.activityId } : updated;
}

/** They stand further up in the same chat; one that is gone is no loss. */
async function showOthers(
  messenger: Messenger,
  reference: Reference,
  ids: readonly string[],
  message: Outgoing,
): Promise<{ readonly standing: readonly string[]; readonly later?: Later }> {
  const standing: string[] = [];
  let later: Later | undefined;
  for (const id of ids) {
    const delivery = later ?? (await messenger.update(reference, id, message));
    if (delivery.kind === 'later') later = delivery;
    if (delivery.kind !== 'unreachable') standing.push(id);
  }
  return later ? { standing, later } : { standing };
}

/** For everybody in the channel; a card that is gone there is no loss. */
async function showInChannel(
  messenger: Messenger,
  { consultation }: StoredRequest,
): Promise<Sent['delivery']> {
  if (!consultation.channelCard) return { kind: 'nothing' };
  const { reference, activityId } = consultation.channelCard;
  const language = messenger.languageOf(reference);
  const view = { kind: 'channel-status', consultation } as const;
  const delivery = await messenger.update(reference, activityId, {
    view,
    language,
    reader: everybody,
  });
  return delivery.kind === 'unreachable' ? { kind: 'nothing' } : delivery;
}

type Contact = KnownPerson & { readonly reference: Reference };

/** How to reach a person; a conversation is begun with one of the roster who has never written. */
async function contactOf(
  tools: Tools,
  messenger: Messenger,
  id: string,
): Promise<Contact | Exclude<Delivery, { kind: 'sent' }>> {
  const known = tools.known.contact(id) ?? (await tools.people.person(id));
  if (known?.unreachable === true) return { kind: 'unreachable' };
  const { reference } = known ?? {};
  if (known && reference !== undefined) return { ...known, reference };
  const person = tools.known.person(id);
  if (!messenger.reach || !person) return { kind: 'unreachable' };
  const near = tools.known.contacts().find((contact) => contact.reference)?.reference;
  const reached = await messenger.reach(id, near);
  if (reached.kind !== 'reached') return reached;
  const saved = await tools.people.savePerson(id, (before) => ({
    reference: reached.reference,
    ...(before ?? { id, name: person.name }),
  }));
  tools.known.setPerson(saved);
  return { ...saved, reference: saved.reference ?? reached.reference };
}

/** Undefined when there is nothing left to show: the card is as new as the state. */
function viewOf(
  tools: Tools,
  stored: StoredRequest,
  intent: Exclude<Intent, { kind: 'channel-card' }>,
  held: CardRow | undefined,
): View | undefined {
  const { consultation } = stored;
  switch (intent.kind) {
    case 'card':
      if (!held && !intent.create) return undefined;
      if (held && held.version >= consultation.version) return undefined;
      return viewFor(tools, stored, intent.person);
    case 'follow-up':
      return { kind: 'follow-up', consultation };
    case 'notice':
      return noticeOf(stored, intent);
  }
}

/** A word that the state has overtaken is not said any more. */
function noticeOf(
  { consultation, text }: StoredRequest,
  { notice, person }: Extract<Intent, { kind: 'notice' }>,
): View | undefined {
  const waiting = consultation.state === 'waiting';
  const overtaken =
    (!waiting && ['now-request', 'still-here', 'replanned', 'handed-over'].includes(notice)) ||
    (notice === 'reminder' && !waiting && consultation.state !== 'expired');
  if (overtaken) return undefined;
  if (notice !== 'answered') return { kind: 'notice', notice: { kind: notice, consultation } };
  const from = text.messages.findLast((message) => message.from !== person)?.from;
  return from === undefined
    ? undefined
    : { kind: 'notice', notice: { kind: 'answered', consultation, from } };
}
