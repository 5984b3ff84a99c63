import { everybody } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { minute } from '../domain/time.ts';
import type {
  CardRow,
  Delivery,
  KnownChannel,
  KnownPerson,
  OutboxRow,
  Settled,
  StoredRequest,
} from '../ports.ts';
import type { Tools } from '../use-cases/tools.ts';
import { untilDone } from '../use-cases/until-done.ts';

/** After this many attempts a row is left to the operator. */
const attemptsAtMost = 8;

/** What came of one outbox row. */
export interface Sent {
  readonly row: OutboxRow;
  readonly delivery: Delivery | { readonly kind: 'nothing' };
  readonly card?: CardRow;
}

/** Somebody may have pressed meanwhile, which writes a card row: then what was sent is fitted to it. */
export async function settle(
  tools: Tools,
  stored: StoredRequest,
  sent: readonly Sent[],
): Promise<void> {
  const { id } = stored.consultation;
  let outcome = settled(tools, stored, sent);
  const given = outcome.postponed.filter(({ dead }) => dead);
  if (given.length > 0) await giveUp(tools, stored, given);
  await untilDone(async () => {
    if ((await tools.requests.settle(id, outcome)) === 'done') return true;
    const newest = await tools.requests.load(id);
    if (newest) outcome = fitted(outcome, newest);
    return newest === undefined;
  });
}

/** Leaves out what stands already: it may be our own, written before its answer was lost. */
function fitted({ delivered, postponed, cards }: Settled, newest: StoredRequest): Settled {
  const standing = (rows: readonly OutboxRow[]) =>
    rows.flatMap((row) => {
      const now = newest.outbox.find(({ key }) => key === row.key);
      return now ? [{ ...row, etag: now.etag }] : [];
    });
  return {
    delivered: standing(delivered),
    postponed: standing(postponed).filter(({ key, attempts }) =>
      newest.outbox.some((row) => row.key === key && row.attempts < attempts),
    ),
    cards: cards.flatMap((card) => beside(card, newest.cards) ?? []),
  };
}

/** The card that stands leads; the one just sent is kept up to date beside it. */
function beside(card: CardRow, held: readonly CardRow[]): CardRow | undefined {
  const standing = held.find(({ person }) => person === card.person);
  if (!standing) return card;
  if (standing.activityId === card.activityId && standing.version >= card.version) return undefined;
  const ids = new Set([...standing.others, card.activityId, ...card.others]);
  ids.delete(standing.activityId);
  return { ...standing, others: [...ids], version: 0 };
}

function settled(tools: Tools, stored: StoredRequest, sent: readonly Sent[]): Settled {
  const isLeft = ({ row }: Sent) => !stored.outbox.some((held) => held.dead && isSame(held, row));
  const isKept = ({ row, delivery }: Sent) =>
    delivery.kind === 'unreachable' && isOwed(tools, stored, row.intent.person);
  const later = sent.filter(({ delivery }) => delivery.kind === 'later');
  const kept = sent.filter((one) => isKept(one) && isLeft(one));
  return {
    delivered: sent.filter((one) => ![...later, ...kept].includes(one)).map(({ row }) => row),
    postponed: [
      ...together(later.map((one) => postponed(tools, stored, one))),
      ...kept.map(({ row }) => ({ ...row, attempts: row.attempts + 1, dead: true })),
    ],
    cards: sent.flatMap(({ card }) => card ?? []),
  };
}

/** One person's rows come at the same moment, else the short word could come after its card. */
function together(rows: readonly OutboxRow[]): OutboxRow[] {
  const last = Math.max(...rows.map(({ notBefore }) => notBefore));
  return rows.map((row) => ({ ...row, notBefore: last }));
}

function isSame({ intent }: OutboxRow, { intent: other }: OutboxRow): boolean {
  return JSON.stringify(intent) === JSON.stringify(other);
}

/**
 * Nobody else gets it in the place of this person, whose chat said no: it is kept for when it does not.
 * Others who were asked are passed over for good, a coordinator too while a request waits.
 */
function isOwed(tools: Tools, { consultation }: StoredRequest, person: PersonId): boolean {
  const { asker, adviser, responsibleAdviser, state, excluded, textErased } = consultation;
  const { unreachable, unreachableAt } = tools.known.contact(person) ?? {};
  const isRefused = unreachable === true || unreachableAt !== undefined;
  if (textErased || !isRefused) return false;
  if ([asker, adviser, responsibleAdviser].includes(person)) return true;
  const isCoordinator = tools.known.person(person)?.role === 'coordinator';
  return isCoordinator && state === 'expired' && !excluded.includes(person);
}

/**
 * An alert in the log, and a mark at each person or channel, for the operator's count and for trying
 * again when they are heard from. The mark comes first: one too many is taken away then, none is missing.
 */
async function giveUp(
  tools: Tools,
  { consultation }: StoredRequest,
  rows: readonly OutboxRow[],
): Promise<void> {
  const { id, channelCard } = consultation;
  for (const { attempts } of rows) tools.log.error('dead letter', { request: id, count: attempts });
  const mark = ({ undelivered = [] }: KnownPerson | KnownChannel) => ({
    undelivered: [...new Set([...undelivered, id])],
  });
  for (const person of new Set(rows.map(({ intent }) => intent.person)))
    if (person !== everybody) await markPerson(tools, person, mark);
  const { conversation, reference = '' } = channelCard ?? {};
  if (conversation === undefined || !rows.some(({ intent }) => intent.person === everybody)) return;
  const saved = await tools.people.saveChannel(
    conversation,
    (before = { id: conversation, reference }) => ({ ...before, ...mark(before) }),
  );
  tools.known.setChannel(saved);
}

/** Also somebody of the roster with whom no conversation could be begun yet. */
async function markPerson(
  { known, people }: Tools,
  id: string,
  mark: (before: KnownPerson) => Pick<KnownPerson, 'undelivered'>,
): Promise<void> {
  const first = known.contact(id) ?? { id, name: known.person(id)?.name ?? '' };
  const saved = await people.savePerson(id, (before = first) => ({ ...before, ...mark(before) }));
  known.setPerson(saved);
}

/**
 * Backoff doubles from two seconds; jitter follows from the row, so that many do not come at once.
 * What was only held back comes at whole seconds, since it is spread already.
 */
function postponed(tools: Tools, stored: StoredRequest, { row, delivery }: Sent): OutboxRow {
  const now = tools.clock.now();
  const later = delivery.kind === 'later' ? delivery : undefined;
  const asked = later?.afterMs ?? 0;
  if (later?.why === 'held') return { ...row, notBefore: Math.ceil((now + asked) / 1000) * 1000 };
  const attempts = row.attempts + 1;
  const jitter = tools.secrets.pick(`${stored.consultation.id} ${row.key} ${attempts}`, 1000);
  const wait = Math.max(asked, Math.min(2000 * 2 ** row.attempts, 10 * minute)) + jitter;
  return { ...row, attempts, dead: attempts >= attemptsAtMost, notBefore: now + wait };
}
