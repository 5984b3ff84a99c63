import type { Instant } from '../../domain/time.ts';
import type { LeaseStore } from '../../ports.ts';
import { held, saved } from './saved.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows } from './rows.ts';

interface Leader {
  readonly holder: string;
  readonly until: number;
}

/** The last whole cycle: when it ended, and up to which product instant it looked. */
interface Cycle {
  readonly ended: Instant;
  readonly looked: Instant;
}

const place = (row: string) => ({ table: 'Lease', partition: 'engine', row }) as const;

/** Partition: engine. Rows: leader · cycle · clock. All in machine time but the clock's offset. */
export function createLease(rows: Rows): LeaseStore {
  return {
    take: async (holder, now, until) => {
      const row = await rows.get('Lease', 'engine', 'leader');
      const leader = row && unpacked<Leader>(row.values);
      if (leader && leader.holder !== holder && leader.until > now) return false;
      const write = { row: 'leader', values: packed({ holder, until }) };
      const result = await rows.write('Lease', 'engine', [
        row ? { do: 'replace', ...write, etag: row.etag } : { do: 'insert', ...write },
      ]);
      return result.kind === 'done' || (await isHeld(rows, { holder, until }));
    },
    release: async (holder) => {
      const row = await rows.get('Lease', 'engine', 'leader');
      if (row && unpacked<Leader>(row.values).holder === holder)
        await rows.write('Lease', 'engine', [{ do: 'remove', row: 'leader', etag: row.etag }]);
    },
    cycleEnded: async (at, looked) => {
      await saved<Cycle>(rows, place('cycle'), (before) => ({
        ended: Math.max(before?.ended ?? at, at),
        looked: Math.max(before?.looked ?? looked, looked),
      }));
    },
    lastCycle: async () => (await held<Cycle>(rows, place('cycle')))?.ended,
    lastLooked: async () => (await held<Cycle>(rows, place('cycle')))?.looked,
    clockOffset: () => held<number>(rows, place('clock')),
    saveClockOffset: async (offset) => {
      await saved<number>(rows, place('clock'), (before) => Math.max(before ?? offset, offset));
    },
  };
}

/** A refused write may be our own, repeated after its answer was lost: the row tells. */
async function isHeld(rows: Rows, { holder, until }: Leader): Promise<boolean> {
  const leader = await held<Leader>(rows, place('leader'));
  return leader?.holder === holder && leader.until === until;
}
