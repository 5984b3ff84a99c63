import type { Shelf } from '../../ports.ts';
import type { Piles } from '../../use-cases/directory-imports/types.ts';
import { within } from './limit.ts';

/** Of an import of tens of thousands of entries each is read, and some hundreds are written at once. */
const muchMs = (workMs: number): number => 10 * workMs;

/** A look or a change that hangs is given up: whoever looks or changes next waits behind it. */
export const shelfInTime = <T>(workMs: number, shelf: Shelf<T>): Shelf<T> => ({
  ...shelf,
  revision: () => within(workMs, shelf.revision()),
  all: () => within(muchMs(workMs), shelf.all()),
  since: (revision) => within(muchMs(workMs), shelf.since(revision)),
  change: (...change) => within(muchMs(workMs), shelf.change(...change)),
});

/** The same for what long work, which has no limit of its own, puts aside and reads again. */
export const pilesInTime = (workMs: number, piles: Piles): Piles => ({
  put: (...part) => within(workMs, piles.put(...part)),
  parts: (pile) => eachWithin(workMs, piles.parts(pile)),
  remove: (pile) => within(muchMs(workMs), piles.remove(pile)),
});

async function* eachWithin<T>(limitMs: number, all: AsyncGenerator<T>): AsyncGenerator<T> {
  for (;;) {
    const step = await within(limitMs, all.next());
    if (step.done) return;
    yield step.value;
  }
}
