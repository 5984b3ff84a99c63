import { pinned } from '../../domain/directory/freshness.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { entryNamed, ownOf, pinsOfStation, stationOf } from './own.ts';

export interface Pinning {
  readonly caller: PersonId;
  readonly id: string;
  readonly isPinned: boolean;
  /** `station`: for everybody at the caller's own, by anybody of it. */
  readonly whose: 'mine' | 'station';
}

export type Pinned =
  | { readonly kind: 'done'; readonly mine: boolean; readonly station: boolean }
  | { readonly kind: 'not-found' }
  /** They have not said where they work. */
  | { readonly kind: 'no-station' };

/** What is gone may still be unpinned. */
export async function pinContact(
  tools: Tools,
  { caller, id, isPinned, whose }: Pinning,
): Promise<Pinned> {
  const station = stationOf(tools, caller);
  if (whose === 'station' && station === undefined) return { kind: 'no-station' };
  const owner = whose === 'station' && station !== undefined ? pinsOfStation(station) : caller;
  const isHeld = tools.book.on('pins').get(owner)?.entries.includes(id) ?? false;
  if (!entryNamed(tools, id) && !isHeld) return { kind: 'not-found' };
  await tools.book.change('pins', caller, [
    {
      id: owner,
      decide: (before) => {
        const entries = pinned(before?.entries ?? [], id, isPinned);
        return entries.length === 0 ? undefined : { id: owner, entries };
      },
    },
  ]);
  return { kind: 'done', ...ownOf(tools, caller).pinned(id) };
}
