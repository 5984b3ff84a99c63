import type { AuditBook, AuditTold } from '../../ports.ts';
import type { Rows } from './rows.ts';
import { held, saved } from './saved.ts';

const place = { table: 'Lease', partition: 'engine', row: 'audit' } as const;

/** Beside the lease: every instance, and the next leader, sees when the last audit was. */
export function createAuditBook(rows: Rows): AuditBook {
  return {
    last: () => held<AuditTold>(rows, place),
    save: async (told) => {
      await saved<AuditTold>(rows, place, () => told);
    },
  };
}
