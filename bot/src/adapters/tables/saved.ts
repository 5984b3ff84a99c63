import { packed, unpacked } from './packed.ts';
import type { Rows, Table } from './rows.ts';

/** Reads a row, changes what it holds, writes it by ETag; again when somebody else was faster. */
export async function saved<T>(
  rows: Rows,
  place: { readonly table: Table; readonly partition: string; readonly row: string },
  change: (before: T | undefined) => T,
): Promise<T> {
  const { table, partition, row } = place;
  for (;;) {
    const held = await rows.get(table, partition, row);
    const after = change(held && unpacked<T>(held.values));
    const values = packed(after);
    const result = await rows.write(table, partition, [
      held ? { do: 'replace', row, values, etag: held.etag } : { do: 'insert', row, values },
    ]);
    if (result.kind === 'done') return after;
  }
}

/** What a row holds, if it is there. */
export async function held<T>(
  rows: Rows,
  place: { readonly table: Table; readonly partition: string; readonly row: string },
): Promise<T | undefined> {
  const row = await rows.get(place.table, place.partition, place.row);
  return row && unpacked<T>(row.values);
}
