import { BASE_52_DIGITS, generateKeyBetween } from 'fractional-indexing';
import type { AgendaItem } from './types.ts';

type Placed = Pick<AgendaItem, 'id' | 'position'>;

/** As it is shown: the same for everybody, also where two put something into one gap at one moment. */
export const inOrder = <T extends Placed>(items: readonly T[]): readonly T[] =>
  items.toSorted(
    (one, other) => compare(one.position, other.position) || compare(one.id, other.id),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** How much of an item's id tells its place apart from others made in the same gap. */
const lettersApart = 4;

/**
 * The position of an item right after another one, or before all. Only the moved item is written, so
 * that moves of different items at the same moment both hold.
 * @param after undefined: as the first
 * @returns undefined where `after` is not on the agenda
 */
export function positionAfter(
  items: readonly Placed[],
  id: string,
  after: string | undefined,
): string | undefined {
  const others = inOrder(items.filter((one) => one.id !== id));
  const index = after === undefined ? -1 : others.findIndex((one) => one.id === after);
  if (after !== undefined && index < 0) return undefined;
  const lower = others[index]?.position;
  // Two may stand on the very same position: the new one then comes after both.
  const upper = others
    .slice(index + 1)
    .find(({ position }) => lower === undefined || position > lower)?.position;
  const key = generateKeyBetween(lower ?? null, upper ?? null, BASE_52_DIGITS);
  // Letters of the id keep two that are put into one gap at the same moment apart.
  const apart = key + id.slice(0, lettersApart).toLowerCase();
  return upper === undefined || apart < upper ? apart : key;
}

export const positionLast = (items: readonly Placed[], id: string): string =>
  positionAfter(items, id, inOrder(items.filter((one) => one.id !== id)).at(-1)?.id) ?? '';

/** What is carried to the next meeting: whatever was not done; the standing item stands there anyway. */
export const unfinished = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  inOrder(items).filter(({ state, source }) => state === 'waiting' && source.kind !== 'standing');
