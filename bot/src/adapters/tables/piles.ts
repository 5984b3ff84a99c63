import type { Piles } from '../../use-cases/directory-imports/types.ts';
import { contended } from './contended.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows } from './rows.ts';

const table = 'Directory';
const partitionOf = (pile: string): string => `pile-${pile}`;
/** Each may be half a megabyte. */
const partsAtOnce = 20;

/** Partitions `pile-<name>`: one row a part, in the order of their names. */
export function createPiles(rows: Rows): Piles {
  return {
    put: (pile, part, value) => {
      const values = packed(value);
      return contended(async () => {
        const there = await rows.get(table, partitionOf(pile), part);
        const { kind } = await rows.write(table, partitionOf(pile), [
          there
            ? { do: 'replace', row: part, values, etag: there.etag }
            : { do: 'insert', row: part, values },
        ]);
        return kind === 'done' ? true : undefined;
      }).then(() => undefined);
    },
    parts: async function* <T>(pile: string) {
      for (let from = ''; ;) {
        const range = { ...(from === '' ? {} : { from }), limit: partsAtOnce };
        const found = await rows.list(table, partitionOf(pile), range);
        for (const { values } of found) yield unpacked<T>(values);
        const last = found.at(-1);
        if (!last || found.length < partsAtOnce) return;
        // The first key after it.
        from = `${last.row}!`;
      }
    },
    remove: async (pile) => {
      for (;;) {
        const found = await rows.list(table, partitionOf(pile), { limit: partsAtOnce });
        if (found.length === 0) return;
        // Who else removes them is welcome to it.
        await rows.write(
          table,
          partitionOf(pile),
          found.map(({ row, etag }) => ({ do: 'remove', row, etag })),
        );
      }
    },
  };
}
