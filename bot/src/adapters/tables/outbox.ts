import type { Intent } from '../../domain/consultation/types.ts';
import type { OutboxRow } from '../../ports.ts';
import { transactionWrites } from './limits.ts';
import { packed, unpacked } from './packed.ts';
import type { Row, Value, Write } from './rows.ts';

/**
 * What a move has to say to more people than one transaction can write rows for: all of it in one
 * row, so that the move is still all or nothing. It is laid out row by row before anything is sent.
 */
interface Heap {
  /** Place of the first in its move. */
  readonly from: number;
  readonly heap: readonly Intent[];
}

export function sortable(version: number): string {
  return String(version).padStart(6, '0');
}

/** @param room how many writes the transaction can still take, at least one */
export function outboxWrites(version: number, intents: readonly Intent[], room: number): Write[] {
  const place = (index: number) => `out-${sortable(version)}-${String(index).padStart(2, '0')}`;
  if (intents.length <= room) return intents.map((intent, index) => fresh(place(index), intent));
  const heap: Heap = { from: 1, heap: intents };
  return [{ do: 'insert', row: `out-${sortable(version)}-000`, values: heaped(heap) }];
}

const heaped = (heap: Heap) => ({ heap: true, ...packed(heap) });

export function heapIn(rows: readonly Row[]): Row | undefined {
  return rows.find(({ values }) => values['heap'] === true);
}

/** Lays out as much of a heap as one transaction can; two who do it at once do not do it twice. */
export function laidOut({ row, etag, values }: Row): Write[] {
  const { from, heap } = unpacked<Heap>(values);
  const some = heap.slice(0, transactionWrites - 1);
  const rest: Heap = { from: from + some.length, heap: heap.slice(some.length) };
  const place = (index: number) => `${row.slice(0, -3)}${String(from + index).padStart(3, '0')}`;
  return [
    rest.heap.length === 0
      ? { do: 'remove', row, etag }
      : { do: 'replace', row, etag, values: heaped(rest) },
    ...some.map((intent, index) => fresh(place(index), intent)),
  ];
}

function fresh(row: string, intent: Intent): Write {
  return { do: 'insert', row, values: columns({ attempts: 0, notBefore: 0, dead: false, intent }) };
}

export function outboxWrite(row: OutboxRow): Write {
  return { do: 'replace', row: row.key, etag: row.etag, values: columns(row) };
}

function columns({ attempts, notBefore, dead, intent }: Omit<OutboxRow, 'key' | 'etag'>) {
  return { attempts, notBefore, dead, ...packed(intent) } satisfies Record<string, Value>;
}

export function outboxRow({ row, etag, values }: Row): OutboxRow {
  return {
    key: row,
    etag,
    intent: unpacked(values),
    attempts: Number(values['attempts']),
    notBefore: Number(values['notBefore']),
    dead: values['dead'] === true,
  };
}
