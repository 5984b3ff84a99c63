import { randomBytes } from 'node:crypto';
import type { County } from '../../domain/roster/county.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import type { ConfigStore } from '../../ports.ts';
import { packed, unpacked } from './packed.ts';
import { saved } from './saved.ts';
import type { Row, Rows } from './rows.ts';

/** Partition: area. Rows: `current` and `history-<n>`; `version/current` grows with every change. */
export function createConfig(rows: Rows): ConfigStore {
  const current = async (area: string): Promise<Row> => {
    const row = await rows.get('Config', area, 'current');
    if (!row) throw new Error(`configuration area ${area} is missing`);
    return row;
  };
  const read = async () => {
    const [county, schedules, secret] = await Promise.all(
      ['county', 'schedules', 'secret'].map(current),
    );
    if (!county || !schedules || !secret) throw new Error('configuration is incomplete');
    return {
      county: unpacked<County>(county.values),
      schedules: unpacked<Schedules>(schedules.values),
      secret: unpacked<string>(secret.values),
    };
  };
  return {
    // Each insert may find its row there: somebody else, or an earlier start, was first.
    open: async (first) => {
      await insertOnce(rows, 'county', first.county);
      await insertOnce(rows, 'schedules', first.schedules);
      await insertOnce(rows, 'secret', randomBytes(32).toString('base64url'));
      await insertOnce(rows, 'version', 1);
      return read();
    },
    version: async () => unpacked<number>((await current('version')).values),
    read,
    changeSchedules: async (by, at, change) => {
      for (;;) {
        const held = await current('schedules');
        const before = unpacked<Schedules>(held.values);
        const after = change(before);
        const revision = Number(held.values['revision'] ?? 0) + 1;
        const result = await rows.write('Config', 'schedules', [
          {
            do: 'replace',
            row: 'current',
            etag: held.etag,
            values: { revision, ...packed(after) },
          },
          {
            do: 'insert',
            row: `history-${String(revision).padStart(8, '0')}`,
            values: { by, at, ...packed(before) },
          },
        ]);
        if (result.kind !== 'done') continue;
        await raiseVersion(rows);
        return after;
      }
    },
  };
}

async function insertOnce(rows: Rows, area: string, value: unknown): Promise<void> {
  await rows.write('Config', area, [{ do: 'insert', row: 'current', values: packed(value) }]);
}

function raiseVersion(rows: Rows): Promise<number> {
  return saved<number>(
    rows,
    { table: 'Config', partition: 'version', row: 'current' },
    (before) => (before ?? 0) + 1,
  );
}
