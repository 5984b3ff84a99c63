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
import { untilDone } from '../use-cases/until-done.ts';
import type { View } from '../use-cases/view.ts';
import { offerAfter } from './offer-after.ts';
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
  if (kind !== 'card') {
    const delivery = await messenger.send(reference, message);
    if (kind === 'follow-up') await keepFollowUp(tools, stored, person, delivery);
    if (row.intent.kind === 'notice' && row.intent.notice === 'closed' && delivery.kind === 'sent')
      await offerAfter(tools, messenger, stored, { ...contact, language });
    return { row, delivery };
  }
  const lead = await showCard(messenger, reference, held, message);
  if (lead.kind !== 'sent') return { row, delivery: lead };
  const older = held?.others ?? [];
  const { textErased } = stored.consultation;
  const others = await showOlder(messenger, reference, older, message, textErased);
  const later = others.later ?? (await showFollowUp(messenger, reference, stored, held, message));
  // Something further up is not up to date yet: then all of it is drawn again, which harms nothing.
  const version = later ? 0 : stored.consultation.version;
  const { activityId } = lead;
  const card = { ...held, person, version, activityId, others: others.standing };
  return { row, delivery: later ?? lead, card };
}

/** Where "Miten päättyi?" was asked, so that it can show what was answered elsewhere. */
async function keepFollowUp(
  tools: Tools,
  { consultation: { id } }: StoredRequest,
  person: string,
  delivery: Delivery,
): Promise<void> {
  if (delivery.kind !== 'sent') return;
  await untilDone(async () => {
    const newest = await tools.requests.load(id);
    const held = newest?.cards.find((card) => card.person === person);
    if (!held) return true;
    const cards = [{ ...held, followUp: delivery.activityId }];
    return (await tools.requests.settle(id, { delivered: [], postponed: [], cards })) === 'done';
  });
}

/** Answered in the tab: no button is left on the question in the chat. One that is gone is no loss. */
async function showFollowUp(
  messenger: Messenger,
  reference: Reference,
  { consultation }: StoredRequest,
  held: CardRow | undefined,
  message: Outgoing,
): Promise<Later | undefined> {
  if (held?.followUp === undefined || consultation.followUpResult === undefined) return undefined;
  const view = { kind: 'follow-up', consultation } as const;
  const delivery = await messenger.update(reference, held.followUp, { ...message, view });
  return delivery.kind === 'later' ? delivery : undefined;
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

/** Cards further up in the chat than these are not met again: only texts are still taken from them. */
const metAgain = 5;
/** So many older ones a round: what is left has its turn in the next. */
const erasedAtOnce = 20;
const nextRound: Later = { kind: 'later', afterMs: 1000, why: 'held' };

/** The cards that still have to be known, and whether any of them is not up to date yet. */
interface Shown {
  readonly standing: readonly string[];
  readonly later?: Later;
}

/** Those that are met again are kept up to date; the oldest are drawn once more when texts are erased. */
async function showOlder(
  messenger: Messenger,
  reference: Reference,
  ids: readonly string[],
  message: Outgoing,
  textErased: boolean,
): Promise<Shown> {
  const oldest = ids.slice(metAgain);
  const met = await showAll(messenger, reference, ids.slice(0, metAgain), message);
  const standing = [...met.standing, ...met.left];
  if (met.later || !textErased)
    return { standing: [...standing, ...oldest], ...(met.later ? { later: met.later } : {}) };
  const now = await showAll(messenger, reference, oldest.slice(0, erasedAtOnce), message);
  const left = [...now.left, ...oldest.slice(erasedAtOnce)];
  if (left.length === 0) return { standing };
  return { standing: [...standing, ...left], later: now.later ?? nextRound };
}

/** One after another in the same chat, until one has to wait; one that is gone is no loss. */
async function showAll(
  messenger: Messenger,
  reference: Reference,
  ids: readonly string[],
  message: Outgoing,
): Promise<Shown & { readonly left: readonly string[] }> {
  const standing: string[] = [];
  for (const [index, id] of ids.entries()) {
    const delivery = await messenger.update(reference, id, message);
    if (delivery.kind === 'later') return { standing, left: ids.slice(index), later: delivery };
    if (delivery.kind === 'sent') standing.push(id);
  }
  return { standing, left: [] };
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
