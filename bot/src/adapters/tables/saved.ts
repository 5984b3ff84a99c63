import { contended } from './contended.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows, Table, Values } from './rows.ts';

interface Place {
  readonly table: Table;
  readonly partition: string;
  readonly row: string;
}

/**
 * Reads a row, changes what it holds, writes it by ETag; again when somebody else was faster.
 * A refused write may be our own repeated after its answer was lost: where the row then holds just
 * what was to be written, it is done, and the change is not made a second time on top.
 */
export async function saved<T>(
  rows: Rows,
  { table, partition, row }: Place,
  change: (before: T | undefined) => T,
): Promise<T> {
  let last: { readonly after: T; readonly values: Values } | undefined;
  const { after } = await contended(async () => {
    const held = await rows.get(table, partition, row);
    if (held && last && same(held.values, last.values)) return last;
    const changed = change(held && unpacked<T>(held.values));
    last = { after: changed, values: packed(changed) };
    const { values } = last;
    const { kind } = await rows.write(table, partition, [
      held ? { do: 'replace', row, values, etag: held.etag } : { do: 'insert', row, values },
    ]);
    return kind === 'done' ? last : undefined;
  });
  return after;
}

/** Storage may give the values back in another order. */
function same(one: Values, other: Values): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/** What a row holds, if it is there. */
export async function held<T>(
  rows: Rows,
  { table, partition, row }: Place,
): Promise<T | undefined> {
  const found = await rows.get(table, partition, row);
  return found && unpacked<T>(found.values);
}
