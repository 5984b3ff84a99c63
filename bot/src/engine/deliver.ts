import { factOf } from '../domain/statistics/fact.ts';
import type { Instant } from '../domain/time.ts';
import type { CardRow, Messenger, OutboxRow, StoredRequest } from '../ports.ts';
import { besideOf } from '../use-cases/beside.ts';
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
    const [{ sent, unsettled }] = await Promise.all([
      sendAll(tools, messenger, stored, dueRows(stored, tools.clock.now())),
      redraw(tools, messenger, stored, late),
    ]);
    listed = version;
    // Only now: what was sent is remembered as sent, whatever became of the lists.
    const failure = (await lists) ?? unsettled;
    if (failure !== undefined) throw failure;
    if (sent.length === 0) return hintAtRest(tools, stored);
    created = sent.flatMap(({ card }) => (card && card.etag === undefined ? [card] : []));
  }
}

/** For a request whose sending is held up by what went before: lists need not wait for Teams. */
export async function showInLists(tools: Tools, id: string): Promise<void> {
  const stored = await tools.requests.load(id);
  if (stored) await keepLists(tools, stored);
}

/** Lists and figures follow the state; an older version never overwrites a newer one. */
async function keepLists(tools: Tools, { consultation }: StoredRequest): Promise<void> {
  const { timeZone } = tools.known.county();
  await Promise.all([
    tools.views.put(consultation),
    tools.facts.put({ ...factOf(consultation, timeZone), beside: besideOf(tools, consultation) }),
  ]);
}

function dueRows({ outbox }: StoredRequest, now: Instant): OutboxRow[] {
  return outbox.filter(({ dead, notBefore }) => !dead && notBefore <= now);
}

interface Round {
  readonly sent: readonly Sent[];
  /** What kept somebody's from being remembered as sent. */
  readonly unsettled: Error | undefined;
}

/**
 * One after another for one person, so that the short word comes before its card. Each is settled as
 * soon as theirs is sent, so that nobody gets anything twice for what became of somebody else's.
 */
async function sendAll(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  rows: readonly OutboxRow[],
): Promise<Round> {
  const unreached: Sent[][] = [];
  const toOne = async (own: readonly OutboxRow[]): Promise<Sent[]> => {
    const sent = await sendInTurn(tools, messenger, stored, own);
    if (sent.some(({ delivery }) => delivery.kind === 'unreachable')) unreached.push(sent);
    else await settle(tools, stored, sent);
    return sent;
  };
  const byPerson = Map.groupBy(rows, ({ intent }) => intent.person);
  const rounds = await Promise.allSettled([...byPerson.values()].map(toOne));
  const skipped = await failureOf(passOver(tools, messenger, stored, unreached));
  const failed = rounds.find((round) => round.status === 'rejected');
  return {
    sent: rounds.flatMap((round) => (round.status === 'fulfilled' ? round.value : [])),
    unsettled: skipped ?? (failed && errorOf(failed.reason)),
  };
}

/** First to the next person, then settled: cut off in between, it is only found out once more. */
async function passOver(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  unreached: readonly (readonly Sent[])[],
): Promise<void> {
  for (const sent of unreached) {
    await skipUnreachable(tools, messenger, stored.consultation.id, sent);
    await settle(tools, stored, sent);
  }
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
      : await sendSafely(tools, messenger, stored, row);
    current ??= one.card;
    sent.push(one);
    if (one.delivery.kind === 'later' || one.delivery.kind === 'unreachable') {
      const rest = rows.slice(sent.length);
      return [...sent, ...rest.map((left): Sent => ({ row: left, delivery: one.delivery }))];
    }
  }
  return sent;
}

/** What cannot be drawn or found out for one person comes later, and is given up in the end. */
async function sendSafely(
  tools: Tools,
  messenger: Messenger,
  stored: StoredRequest,
  row: OutboxRow,
): Promise<Sent> {
  try {
    return await sendOne(tools, messenger, stored, row);
  } catch (error) {
    const { id } = stored.consultation;
    tools.log.error('row not sent', { request: id, cause: errorOf(error).name });
    return { row, delivery: { kind: 'later' } };
  }
}

/** The engine comes back as soon as what was put off may be tried, never before a moment has passed. */
async function hintAtRest({ due, clock }: Tools, stored: StoredRequest): Promise<void> {
  const left = stored.outbox.filter(({ dead }) => !dead).map(({ notBefore }) => notBefore);
  if (left.length === 0) return;
  await due.hint(stored.consultation.id, [Math.max(Math.min(...left), clock.now() + 1000)]);
}

/** The error of work that goes on beside, so that nobody has to wait for it to know. */
function failureOf(work: Promise<void>): Promise<Error | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => errorOf(error),
  );
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error('not an error');
}

async function redraw(
  tools: Tools,
  messenger: Messenger,
  newest: StoredRequest,
  cards: readonly CardRow[],
): Promise<void> {
  const { id } = newest.consultation;
  for (const card of cards) {
    const failure = await failureOf(redrawOne(tools, messenger, newest, card));
    if (failure) tools.log.error('card not redrawn', { request: id, cause: failure.name });
  }
}

async function redrawOne(
  tools: Tools,
  messenger: Messenger,
  newest: StoredRequest,
  { person, activityId }: CardRow,
): Promise<void> {
  const contact = tools.known.contact(person);
  if (!contact?.reference) return;
  const view = viewFor(tools, newest, person);
  const language = contact.language ?? messenger.languageOf(contact.reference);
  await messenger.update(contact.reference, activityId, { view, language, reader: person });
}
