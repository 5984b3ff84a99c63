import type { Here, PresenceStore } from '../../use-cases/networks/store.ts';
import type { Instant } from '../../domain/time.ts';
import { unpacked } from './packed.ts';
import { saved } from './saved.ts';
import type { Row, Rows } from './rows.ts';

const table = 'Changes';
const prefix = 'here_';
const partitionOf = (meeting: string): string => prefix + meeting;

/** Partition: here_<meeting>. Row: a person; good for a moment of machine time, in no backup. */
export function createPresence(rows: Rows, now: () => Instant): PresenceStore {
  const here = async (meeting: string): Promise<readonly Here[]> =>
    (await rows.list(table, partitionOf(meeting))).map(hereOf).filter(({ until }) => until > now());
  return {
    here,
    stay: async (meeting, one) => {
      const before = await here(meeting);
      await saved<Here>(
        rows,
        { table, partition: partitionOf(meeting), row: one.person },
        () => one,
      );
      const was = before.find(({ person }) => person === one.person);
      const others = before.filter(({ person }) => person !== one.person);
      return { here: [...others, one], changed: !was || was.writing !== one.writing };
    },
    leave: async (meeting, person) => {
      const row = await rows.get(table, partitionOf(meeting), person);
      if (!row) return false;
      // Refused: they are here again already.
      const { kind } = await rows.write(table, partitionOf(meeting), [
        { do: 'remove', row: person, etag: row.etag },
      ]);
      return kind === 'done';
    },
    sweep: async (before) => {
      for (const row of await rows.listAcross(table, prefix))
        if (hereOf(row).until < before)
          await rows.write(table, row.partition, [{ do: 'remove', row: row.row, etag: row.etag }]);
    },
  };
}

const hereOf = ({ values }: Row): Here => unpacked<Here>(values);
