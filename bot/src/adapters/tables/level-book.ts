import type { LevelAsked, LevelBook } from '../../ports.ts';
import type { Rows } from './rows.ts';
import { held, saved } from './saved.ts';

const place = { table: 'Lease', partition: 'engine', row: 'log-level' } as const;

/** Beside the lease, where whatever concerns all instances stands. */
export function createLevelBook(rows: Rows): LevelBook {
  return {
    asked: () => held<LevelAsked>(rows, place),
    ask: async (asked) => {
      await saved<LevelAsked>(rows, place, () => asked);
    },
  };
}
