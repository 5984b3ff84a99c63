import type { Instant } from '../../domain/time.ts';
import type { DueStore, Hint } from '../../ports.ts';
import type { Row, Rows } from './rows.ts';

const partitions = ['due-0', 'due-1', 'due-2', 'due-3'] as const;

/** Partition: due-<0..3>, by request. Row: <instant>-<request id>. */
export function createDue(rows: Rows): DueStore {
  return {
    hint: async (request, instants) => {
      const keys = [...new Set(instants.map((at) => keyOf(at, request)))];
      const writes = keys.map((row) => ({ do: 'insert', row, values: {} }) as const);
      const result = await rows.write('Due', partitionOf(request), writes);
      if (result.kind === 'done') return;
      // One of them stands already, which took the others back: write them one by one.
      if (writes.length > 1)
        for (const write of writes) await rows.write('Due', partitionOf(request), [write]);
    },
    // One by one: across partitions storage would read the hints of all the time to come as well.
    due: async (until, limit) => {
      const range = { before: stamp(until + 1), limit };
      const lists = partitions.map((partition) => rows.list('Due', partition, range));
      const hints = (await Promise.all(lists)).flat().map(hintOf);
      return hints.sort((a, b) => a.at - b.at).slice(0, limit);
    },
    nextAfter: async (after) => {
      const range = { from: stamp(after + 1), limit: 1 };
      const firsts = await Promise.all(
        partitions.map((partition) => rows.list('Due', partition, range)),
      );
      const instants = firsts.flat().map((row) => hintOf(row).at);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    remove: async (hints) => {
      for (const { partition, key, etag } of hints)
        await rows.write('Due', partition, [{ do: 'remove', row: key, etag }]);
    },
  };
}

function keyOf(at: Instant, request: string): string {
  return `${stamp(at)}-${request}`;
}

const stampLength = 24;

/** Sorts as text in the order of time. */
function stamp(at: Instant): string {
  return new Date(at).toISOString();
}

function partitionOf(request: string): string {
  let sum = 0;
  for (const letter of request) sum += letter.charCodeAt(0);
  return partitions[sum % partitions.length] ?? partitions[0];
}

function hintOf({ partition, row, etag }: Row): Hint {
  const at = Date.parse(row.slice(0, stampLength));
  return { request: row.slice(stampLength + 1), at, key: row, etag, partition };
}
