import type { Person, PersonId } from '../roster/county.ts';
import { mayWrite } from './rights.ts';
import type { Item, Wish } from './types.ts';

export type WishDecision =
  | { readonly kind: 'changed'; readonly wish: Wish }
  | { readonly kind: 'same'; readonly wish: Wish }
  /** Nobody wishes for it any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly why: 'answered' | 'own' | 'not-writer' | 'not-published' };

/** Others say once that they would like it too. */
export function second(wish: Wish, person: PersonId): WishDecision {
  if (wish.by === person) return { kind: 'refused', why: 'own' };
  if (wish.answeredBy !== undefined) return { kind: 'refused', why: 'answered' };
  if (wish.seconds.includes(person)) return { kind: 'same', wish };
  return { kind: 'changed', wish: { ...wish, seconds: [...wish.seconds, person] } };
}

/** Taken back by whoever wished or seconded it; while others want it, the wish is theirs. */
export function takeBack(wish: Wish, person: PersonId): WishDecision {
  if (wish.answeredBy !== undefined) return { kind: 'refused', why: 'answered' };
  const seconds = wish.seconds.filter((one) => one !== person);
  if (wish.by !== person)
    return seconds.length === wish.seconds.length
      ? { kind: 'same', wish }
      : { kind: 'changed', wish: { ...wish, seconds } };
  const [by, ...rest] = seconds;
  return by === undefined
    ? { kind: 'gone' }
    : { kind: 'changed', wish: { ...wish, by, seconds: rest } };
}

/** The item is what was wished for. */
export function answerWish(wish: Wish, item: Item, person: Person | undefined): WishDecision {
  if (!mayWrite(person)) return { kind: 'refused', why: 'not-writer' };
  if (item.state !== 'published') return { kind: 'refused', why: 'not-published' };
  if (wish.answeredBy === item.id) return { kind: 'same', wish };
  const untold = [wish.by, ...wish.seconds].filter((one) => one !== person.id);
  return { kind: 'changed', wish: { ...wish, answeredBy: item.id, untold } };
}

/** Open wishes: those of most people first, among them the oldest. */
export const byDemand = (wishes: readonly Wish[]): readonly Wish[] =>
  wishes
    .filter(({ answeredBy }) => answeredBy === undefined)
    .sort((a, b) => b.seconds.length - a.seconds.length || a.at - b.at || (a.id < b.id ? -1 : 1));
