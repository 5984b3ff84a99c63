import type {
  Change,
  Consultation,
  ConsultationText,
  LogRow,
} from '../../domain/consultation/types.ts';
import type {
  CardRow,
  Committed,
  Reading,
  RequestStore,
  Settled,
  StoredRequest,
} from '../../ports.ts';
import { transactionWrites } from './limits.ts';
import { heapIn, laidOut, outboxRow, outboxWrite, outboxWrites, sortable } from './outbox.ts';
import { packed, unpacked } from './packed.ts';
import type { Row, Rows, Write, Written } from './rows.ts';

/** So many older cards are known, so that texts can be taken from them. */
const othersAtMost = 99;

/** Partition: request id. Rows: state · text · log-<n> · op-<id> · out-<n> · card-<person> · read-<n>. */
export function createRequests(rows: Rows): RequestStore {
  const written = async (id: string, writes: readonly Write[]): Promise<Committed> =>
    outcome(await rows.write('Requests', id, writes));
  return {
    load: async (id) => stored(await rowsOf(rows, id)),
    create: (change, card) =>
      written(
        change.consultation.id,
        withOutbox(change, [
          { do: 'insert', row: 'state', values: stateValues(change.consultation) },
          { do: 'insert', row: 'text', values: packed(change.text) },
          ...logWrites(change),
          ...(card ? [cardWrite(card)] : []),
        ]),
      ),
    commit: async (before, change, operation, card) => {
      const writes = withOutbox(change, commitWrites(before, change, operation, card));
      const { id } = change.consultation;
      const { kind } = await rows.write('Requests', id, writes);
      if (kind !== 'exists') return kind;
      // Only the act's own mark says that it happened, not a card row that stood there. Which of
      // several rows a storage names as its reason is its own affair, so the mark is looked for.
      const mark = operation && (await rows.get('Requests', id, markOf(operation)));
      return mark ? 'exists' : 'stale';
    },
    settle: (id, settled) => written(id, settleWrites(settled)),
    noteRead: ({ consultation, readings }, reading) =>
      written(consultation.id, [
        { do: 'insert', row: `read-${sortable(readings.length + 1)}`, values: packed(reading) },
      ]),
  };
}

const marks = 'op-';
const markOf = (operation: string) => `${marks}${operation}`;

function outcome(result: Written): Committed {
  return result.kind;
}

function stateValues(consultation: Consultation) {
  return {
    version: consultation.version,
    state: consultation.state,
    dueAt: consultation.due?.at ?? 0,
    ...packed(consultation),
  };
}

function commitWrites(
  before: StoredRequest,
  change: Change,
  operation: string | undefined,
  card: CardRow | undefined,
): Write[] {
  const { consultation, text } = change;
  const same = JSON.stringify(text) === JSON.stringify(before.text);
  const held = card && before.cards.find(({ person }) => person === card.person);
  const moved = card && held?.activityId !== card.activityId;
  return [
    ...(operation ? [{ do: 'insert', row: markOf(operation), values: {} } as const] : []),
    {
      do: 'replace',
      row: 'state',
      etag: before.etags.state,
      values: stateValues(consultation),
    },
    ...(same
      ? []
      : [{ do: 'replace', row: 'text', etag: before.etags.text, values: packed(text) } as const]),
    ...logWrites(change),
    ...(card && moved ? [cardWrite(movedCard(card, held))] : []),
  ];
}

/** The newest card leads; the older ones are kept up to date beside it. */
function movedCard(card: CardRow, held: CardRow | undefined): CardRow {
  if (!held) return card;
  const others = [held.activityId, ...held.others].filter((id) => id !== card.activityId);
  return {
    ...card,
    others,
    ...(held.followUp === undefined ? {} : { followUp: held.followUp }),
    ...(held.etag ? { etag: held.etag } : {}),
  };
}

/** Log rows of a change; keys sort in the order of happening. */
function logWrites({ consultation, log }: Change): Write[] {
  const version = sortable(consultation.version);
  return log.map((entry, index) => ({
    do: 'insert',
    row: `log-${version}-${String(index).padStart(2, '0')}`,
    values: packed(entry),
  }));
}

function withOutbox({ consultation, intents }: Change, writes: readonly Write[]): Write[] {
  const room = transactionWrites - writes.length;
  return [...writes, ...outboxWrites(consultation.version, intents, room)];
}

function cardWrite(card: CardRow): Write {
  const { activityId, others, version, followUp } = card;
  const asked = followUp === undefined ? {} : { followUp };
  const values = { activityId, version, ...asked, ...packed(others.slice(0, othersAtMost)) };
  const row = `card-${card.person}`;
  return card.etag === undefined
    ? { do: 'insert', row, values }
    : { do: 'replace', row, values, etag: card.etag };
}

function settleWrites({ delivered, postponed, cards }: Settled): Write[] {
  return [
    ...delivered.map(({ key, etag }): Write => ({ do: 'remove', row: key, etag })),
    ...postponed.map(outboxWrite),
    ...cards.map(cardWrite),
  ];
}

/** What a move left in a heap is laid out first, by whoever comes by. */
async function rowsOf(rows: Rows, id: string): Promise<readonly Row[]> {
  for (;;) {
    const all = await rows.list('Requests', id);
    const heap = heapIn(all);
    if (!heap) return all;
    await rows.write('Requests', id, laidOut(heap));
  }
}

function stored(rows: readonly Row[]): StoredRequest | undefined {
  const state = rows.find(({ row }) => row === 'state');
  const text = rows.find(({ row }) => row === 'text');
  if (!state || !text) return undefined;
  return {
    consultation: unpacked<Consultation>(state.values),
    text: unpacked<ConsultationText>(text.values),
    etags: { state: state.etag, text: text.etag },
    outbox: rows.filter(({ row }) => row.startsWith('out-')).map(outboxRow),
    cards: rows.filter(({ row }) => row.startsWith('card-')).map(cardRow),
    // Keys come in the order of happening.
    log: rows
      .filter(({ row }) => row.startsWith('log-'))
      .map(({ values }) => unpacked<LogRow>(values)),
    operations: rows.flatMap(({ row }) => (row.startsWith(marks) ? row.slice(marks.length) : [])),
    readings: rows
      .filter(({ row }) => row.startsWith('read-'))
      .map(({ values }) => unpacked<Reading>(values)),
  };
}

function cardRow({ row, etag, values }: Row): CardRow {
  return {
    person: row.slice('card-'.length),
    activityId: String(values['activityId']),
    others: unpacked<readonly string[]>(values),
    version: Number(values['version']),
    ...(typeof values['followUp'] === 'string' ? { followUp: values['followUp'] } : {}),
    etag,
  };
}
