import { monthAfter } from '../../domain/statistics/months.ts';
import type { InVain } from '../../domain/search/in-vain.ts';
import type { SearchStore } from '../../ports.ts';
import { unpacked } from './packed.ts';
import type { Row, Rows } from './rows.ts';
import { saved } from './saved.ts';

const table = 'Changes';
const prefix = 'in-vain_';
const partitionOf = (kind: string, quarter: string): string => `${prefix}${kind}_${quarter}`;
const quarterIn = ({ partition }: Row): string => partition.slice(partition.lastIndexOf('_') + 1);

/**
 * Partition: in-vain_<kind>_<quarter>. Row: the mark of the words. In the table that no backup holds:
 * what too few have searched for must not outlive its quarter anywhere.
 */
export function createSearches(rows: Rows): SearchStore {
  return {
    note: async (kind, quarter, mark, change) => {
      const place = { table, partition: partitionOf(kind, quarter), row: mark } as const;
      await saved<InVain>(rows, place, change);
    },
    noted: async (kind, quarter) =>
      (await rows.list(table, partitionOf(kind, quarter))).map(({ values }) =>
        unpacked<InVain>(values),
      ),
    sweep: async (quarter) => {
      const before = monthAfter(quarter, -3);
      for (const row of await rows.listAcross(table, prefix)) {
        const held = unpacked<InVain>(row.values);
        const isKept = held.text !== undefined && quarterIn(row) === before;
        if (quarterIn(row) >= quarter || isKept) continue;
        await rows.write(table, row.partition, [{ do: 'remove', row: row.row, etag: row.etag }]);
      }
    },
  };
}
