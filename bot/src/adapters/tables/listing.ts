import type { Consultation } from '../../domain/consultation/types.ts';
import type { ViewStore } from '../../ports.ts';
import { unpacked } from './packed.ts';
import { partitionsOf } from './pages.ts';
import type { Rows } from './rows.ts';
import { held, saved } from './saved.ts';

/** Raised with each list that is added to Views and that older requests belong into: 2 is `month_`. */
const present = 2;
const place = { table: 'Config', partition: 'lists', row: 'current' } as const;

/**
 * Puts every request into the lists that an older Koppi did not have, once for a store. Cut off, it
 * is begun again: what stands in a list already stays as it is.
 */
export function createListing(rows: Rows, views: Pick<ViewStore, 'put'>): () => Promise<void> {
  return async () => {
    if (((await held<number>(rows, place)) ?? 0) >= present) return;
    for await (const partition of partitionsOf(rows, 'Requests')) {
      const state = partition.find(({ row }) => row === 'state');
      if (state) await views.put(unpacked<Consultation>(state.values));
    }
    await saved<number>(rows, place, () => present);
  };
}
