import type { Rows } from './rows.ts';

const row = 'current';
export const restoringPartition = 'restoring';
const partition = restoringPartition;

/** The tables hold an export only in part: what is in them must not be worked on. */
export class RestoreUnfinished extends Error {
  override name = 'RestoreUnfinished';
}

/** A mark in the tables for as long as an export is being brought back into them. */
export function restoring(rows: Rows) {
  return {
    /** @throws RestoreUnfinished while the mark stands */
    refuse: async (): Promise<void> => {
      if (await rows.get('Config', partition, row))
        throw new RestoreUnfinished('A restore has not been finished; empty the tables');
    },
    begin: async () => {
      await rows.write('Config', partition, [{ do: 'insert', row, values: {} }]);
    },
    end: async (): Promise<void> => {
      const mark = await rows.get('Config', partition, row);
      if (mark) await rows.write('Config', partition, [{ do: 'remove', row, etag: mark.etag }]);
    },
  };
}
