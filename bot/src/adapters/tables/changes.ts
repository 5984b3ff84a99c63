import type { Instant } from '../../domain/time.ts';
import type { ChangeFeed, ChangeTold } from '../../ports.ts';
import { letters } from './letters.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows } from './rows.ts';

const partition = 'feed';
const stampLength = 24;
/** Rows that one transaction may hold. */
const atOnce = 100;

/** Partition: feed. Row: <instant>-<letters>, in the machine time of whoever wrote it. */
export function createChanges(rows: Rows): ChangeFeed {
  return {
    positionAt: (at) => `${stamp(at)}-${letters(8)}`,
    instantOf: (position) => (wellFormed.test(position) ? instantOf(position) : undefined),
    write: async (told) => {
      for (let from = 0; from < told.length; from += atOnce) {
        const writes = told
          .slice(from, from + atOnce)
          .map(({ position, change }) => insertOf(position, change));
        await rows.write('Changes', partition, writes);
      }
    },
    since: async (at, most) => {
      const limit = most === undefined ? {} : { limit: most };
      const found = await rows.list('Changes', partition, { from: stamp(at), ...limit });
      return found.map(({ row, values }) => ({ position: row, change: unpacked(values) }));
    },
    sweep: async (before) => {
      for (;;) {
        const range = { before: stamp(before), limit: atOnce };
        const old = await rows.list('Changes', partition, range);
        const removals = old.map(({ row, etag }) => ({ do: 'remove', row, etag }) as const);
        if (old.length === 0) return;
        // Another instance sweeps at this moment: what it leaves is the next hour's.
        if ((await rows.write('Changes', partition, removals)).kind !== 'done') return;
      }
    },
  };
}

const insertOf = (row: string, change: ChangeTold['change']) =>
  ({ do: 'insert', row, values: packed(change) }) as const;

const wellFormed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[a-z]{8}$/u;

function instantOf(position: string): Instant | undefined {
  const at = Date.parse(position.slice(0, stampLength));
  return Number.isNaN(at) ? undefined : at;
}

/** Sorts as text in the order of time. */
function stamp(at: Instant): string {
  return new Date(at).toISOString();
}
