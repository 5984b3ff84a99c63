import { unreachable } from '../domain/consultation/engine-steps.ts';
import type { Intent } from '../domain/consultation/types.ts';
import { factOf } from '../domain/statistics/fact.ts';
import type { Instant } from '../domain/time.ts';
import type { CardRow, Messenger, OutboxRow, StoredRequest } from '../ports.ts';
import { viewFor } from '../use-cases/seen.ts';
import type { Tools } from '../use-cases/tools.ts';
import type { View } from '../use-cases/view.ts';
import { settle } from './settle.ts';
import type { Sent } from './settle.ts';

/**
 * Brings everybody up to date with one request: what its outbox holds, drawn from the newest state.
 * At least once; two instances doing it at the same time only say the same thing twice.
 */
export async function deliver(tools: Tools, messenger: Messenger, id: string): Promise<void> {
  let listed = 0;
  let created: readonly CardRow[] = [];
  for (let round = 0; round < 4; round += 1) {
    const stored = await tools.requests.load(id);
    if (!stored) return;
    const { version } = stored.consultation;
    // A move may have landed while a first card was on its way: that card is drawn again.
    const late = created.filter((card) => card.version < version);
    const lists = version === listed ? undefined : failureOf(keepLists(tools, stored));
    const [sent] = await Promise.all([
      sendAll(tools, messenger, stored, dueRows(stored, tools.clock.now())),
      redraw(tools, messenger, stored, late),
      version === listed ? undefined : showInChannel(messenger, stored),
    ]);
    listed = version;
    if (sent.length > 0) await settle(tools, stored, sent);
    await skipUnreachable(tools, id, sent);
    // Only now: what was sent is remembered as sent, whatever became of the lists.
    const failure = await lists;
    if (failure !== undefined) throw failure;
    if (sent.length === 0) return;
    created = sent.flatMap(({ card }) => (card && card.etag === undefined ? [card] : []));
  }
}

/** For everybody in the channel; a card that is gone there is no loss. */
async function showInChannel(messenger: Messenger, { consultation }: StoredRequest): Promise<void> {
  if (!consultation.channelCard) return;
  const { reference, activityId } = consultation.channelCard;
  const language = messenger.languageOf(reference);
  const view = { kind: 'channel-status', consultation } as const;
  await messenger.update(reference, activityId, { view, language, reader: '' });
}

/** Lists and figures follow the state; an older version never overwrites a newer one. */
async function keepLists(tools: Tools, { consultation }: StoredRequest): Promise<void> {
  const { timeZone } = tools.known.county();
  await Promise.all([
    tools.views.put(consultation),
    tools.facts.put(factOf(consultation, timeZone)),
  ]);
}

function dueRows({ outbox }: StoredRequest, now: Instant): OutboxRow[] {
  return outbox.filter(({ dead, notBefore }) => !dead && notBefore <= now);
}

/** One after another for one person, so that the short word comes before its card. */
async function sendAll(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  rows: readonly OutboxRow[],
): Promise<Sent[]> {
  const byPerson = new Map<string, OutboxRow[]>();
  for (const row of rows)
    byPerson.set(row.intent.person, [...(byPerson.get(row.intent.person) ?? []), row]);
  const sent = await Promise.all(
    [...byPerson.values()].map((own) => sendInTurn(tools, messenger, stored, own)),
  );
  return sent.flat();
}

async function sendInTurn(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  rows: readonly OutboxRow[],
): Promise<Sent[]> {
  const sent: Sent[] = [];
  let current: CardRow | undefined;
  for (const row of rows) {
    // Several moves since the last time: the card is drawn once, from the newest state.
    const again = row.intent.kind === 'card' && current !== undefined;
    const one = again
      ? ({ row, delivery: { kind: 'nothing' } } as const)
      : await sendOne(tools, messenger, stored, row);
    current ??= one.card;
    sent.push(one);
    if (one.delivery.kind === 'later' || one.delivery.kind === 'unreachable') {
      const rest = rows.slice(sent.length);
      return [...sent, ...rest.map((left): Sent => ({ row: left, delivery: one.delivery }))];
    }
  }
  return sent;
}

async function sendOne(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  row: OutboxRow,
): Promise<Sent> {
  const { person } = row.intent;
  const contact = tools.known.contact(person) ?? (await tools.people.person(person));
  if (!contact?.reference || contact.unreachable === true)
    return { row, delivery: { kind: 'unreachable' } };
  const held = stored.cards.find((card) => card.person === person);
  const view = viewOf(tools, stored, row.intent, held);
  if (!view) return { row, delivery: { kind: 'nothing' } };
  const language = contact.language ?? messenger.languageOf(contact.reference);
  const message = { view, language, reader: person };
  if (row.intent.kind !== 'card')
    return { row, delivery: await messenger.send(contact.reference, message) };
  const updated = held && (await messenger.update(contact.reference, held.activityId, message));
  // A card that is gone (its reader deleted it, or the chat was begun anew) is sent once more.
  const delivery =
    updated && updated.kind !== 'unreachable'
      ? updated
      : await messenger.send(contact.reference, message);
  if (delivery.kind !== 'sent') return { row, delivery };
  const activityId = updated === delivery ? held?.activityId : delivery.activityId;
  const { version } = stored.consultation;
  // The others stand further up in the same chat; one that is gone is no loss.
  const others = held?.others ?? [];
  for (const other of others) await messenger.update(contact.reference, other, message);
  const etag = held?.etag;
  const card = { person, version, activityId: activityId ?? delivery.activityId, others };
  return { row, delivery, card: etag === undefined ? card : { ...card, etag } };
}

/** Undefined when there is nothing left to show: the card is as new as the state. */
function viewOf(
  tools: Tools,
  stored: StoredRequest,
  intent: Intent,
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

/** The error of work that goes on beside, so that nobody has to wait for it to know. */
function failureOf(work: Promise<void>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error('lists not written')),
  );
}

/** 403 or 404: remembered, and the request goes to the next person at once. */
async function skipUnreachable(tools: Tools, id: string, sent: readonly Sent[]): Promise<void> {
  const gone = sent.filter(({ delivery }) => delivery.kind === 'unreachable');
  for (const person of new Set(gone.map(({ row }) => row.intent.person))) {
    const known = tools.known.contact(person);
    if (known && known.unreachable !== true) {
      tools.log.warn('person unreachable', { request: id });
      tools.known.setPerson(
        await tools.people.savePerson(person, (before) => ({
          ...(before ?? known),
          unreachable: true,
        })),
      );
    }
    await routePast(tools, id, person);
  }
}

async function routePast(tools: Tools, id: string, person: string): Promise<void> {
  for (;;) {
    const stored = await tools.requests.load(id);
    const context = { now: tools.clock.now(), facts: tools.known.facts() };
    const change = stored && unreachable(stored, person, context);
    if (!change) return;
    if ((await tools.requests.commit(stored, change, undefined, undefined)) !== 'done') continue;
    tools.known.note(change.consultation);
    return;
  }
}

async function redraw(
  tools: Tools,
  messenger: Messenger,
  newest: StoredRequest,
  cards: readonly CardRow[],
): Promise<void> {
  for (const { person, activityId } of cards) {
    const contact = tools.known.contact(person);
    if (!contact?.reference) continue;
    const view = viewFor(tools, newest, person);
    const language = contact.language ?? messenger.languageOf(contact.reference);
    await messenger.update(contact.reference, activityId, { view, language, reader: person });
  }
}
