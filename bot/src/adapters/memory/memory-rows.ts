import { checkKey, checkPrefix, checkRange, checkWrites } from '../tables/limits.ts';
import type { Range, Row, Rows, Table, Write, Written } from '../tables/rows.ts';

type Partition = Map<string, Row>;
type Partitions = Map<string, Partition>;

/** The twin of the Azure rows: the same answers, limits and order, and nothing outlives the process. */
export function createMemoryRows(): Rows {
  const stored = new Map<Table, Partitions>();
  let writes = 0;
  const nextEtag = () => `W/"${++writes}"`;
  const partitions = (table: Table) => entry(stored, table, (): Partitions => new Map());
  return {
    get: (table, partition, row) =>
      later(() => {
        checkKey(partition);
        checkKey(row);
        const found = partitions(table).get(partition)?.get(row);
        return found && copy(found);
      }),
    list: (table, partition, range = {}) =>
      later(() => {
        checkKey(partition);
        checkRange(range);
        return inRange(partitions(table).get(partition), range).slice(0, range.limit);
      }),
    listAcross: (table, prefix, range = {}) =>
      later(() => {
        checkPrefix(prefix);
        checkRange(range);
        return ordered(partitions(table))
          .filter(([partition]) => partition.startsWith(prefix))
          .filter(([partition]) => range.after === undefined || partition > range.after)
          .flatMap(([, rows]) => inRange(rows, range))
          .slice(0, range.limit);
      }),
    write: (table, partition, changes) =>
      later(() => {
        checkWrites(partition, changes);
        const rows = entry(partitions(table), partition, (): Partition => new Map());
        return (
          refusal(rows, changes) ?? {
            kind: 'done',
            etags: changes.map((change) => apply(rows, partition, change, nextEtag)),
          }
        );
      }),
  };
}

/** As over a wire: the answer comes later, and a fault is a rejection. */
async function later<T>(act: () => T): Promise<T> {
  await Promise.resolve();
  return act();
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

/** The order of Azure: by UTF-16 code unit, which is also how JavaScript compares. */
function ordered<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inRange(rows: Partition = new Map(), { from, before }: Range): Row[] {
  return ordered(rows)
    .filter(
      ([key]) => (from === undefined || key >= from) && (before === undefined || key < before),
    )
    .map(([, row]) => copy(row));
}

function refusal(rows: Partition, writes: readonly Write[]): Written | undefined {
  for (const [index, write] of writes.entries()) {
    const stands = rows.get(write.row);
    if (write.do === 'insert' && stands) return { kind: 'exists', index };
    if (write.do !== 'insert' && stands?.etag !== write.etag) return { kind: 'stale', index };
  }
  return undefined;
}

function apply(rows: Partition, partition: string, write: Write, nextEtag: () => string): string {
  if (write.do === 'remove') {
    rows.delete(write.row);
    return '';
  }
  const etag = nextEtag();
  rows.set(write.row, { partition, row: write.row, etag, values: { ...write.values } });
  return etag;
}

function copy(row: Row): Row {
  return { ...row, values: { ...row.values } };
}
