import { factOf } from '../domain/statistics/fact.ts';
import type { Instant } from '../domain/time.ts';
import type { CardRow, Messenger, OutboxRow, StoredRequest } from '../ports.ts';
import { viewFor } from '../use-cases/seen.ts';
import type { Tools } from '../use-cases/tools.ts';
import { sendOne } from './send-one.ts';
import { settle } from './settle.ts';
import type { Sent } from './settle.ts';
import { skipUnreachable } from './unreachable.ts';

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
    ]);
    listed = version;
    if (sent.length > 0) await settle(tools, stored, sent);
    await skipUnreachable(tools, messenger, id, sent);
    // Only now: what was sent is remembered as sent, whatever became of the lists.
    const failure = await lists;
    if (failure !== undefined) throw failure;
    if (sent.length === 0) return;
    created = sent.flatMap(({ card }) => (card && card.etag === undefined ? [card] : []));
  }
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
    const { kind } = row.intent;
    const again = (kind === 'card' && current) || (kind === 'channel-card' && sent.length > 0);
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

/** The error of work that goes on beside, so that nobody has to wait for it to know. */
function failureOf(work: Promise<void>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error('lists not written')),
  );
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
