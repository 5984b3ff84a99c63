import type { Uses } from '../../domain/search/uses.ts';
import type { UseStore } from '../../ports.ts';
import { unpacked } from './packed.ts';
import type { Rows } from './rows.ts';
import { saved } from './saved.ts';

const table = 'Directory';
const partition = 'uses';
/** A row may hold 1 MiB: a sixteenth of the 50,000 entries that a county may have takes a fifth of it. */
const parts = 16;

/** Partition: uses. Row: part-<n>, the counts of those entries whose ids fall to it. */
export function createUses(rows: Rows): UseStore {
  return {
    all: async () =>
      (await rows.list(table, partition)).map(({ values }) => unpacked<Uses>(values)),
    add: async (opened, more) => {
      const byPart = Map.groupBy(opened, ([id]) => partOf(id));
      await Promise.all(
        [...byPart].map(([part, some]) =>
          saved<Uses>(rows, { table, partition, row: `part-${part}` }, (before) =>
            more(before, new Map(some)),
          ),
        ),
      );
    },
  };
}

function partOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % parts;
}
