import { monthOf, quarterOf, type Month } from '../statistics/months.ts';
import { fewest } from '../statistics/small.ts';
import type { Instant } from '../time.ts';
import { tokensOf } from './tokens.ts';

/**
 * Words searched for in vain in a calendar quarter. Somebody may have searched for a client: the words
 * themselves are not here until the fifth person brings them along. Before that there is only what
 * cannot be read, marks of the persons; that of the words is the place where this is kept.
 */
export interface InVain {
  /** One a person, other ones for other words and in another quarter. */
  readonly people: readonly string[];
  readonly text?: string;
}

/** No county has more people who search. */
const mostCounted = 1000;

/** After this person has searched for the words as well. */
export function searchedBy(before: InVain | undefined, person: string, text: string): InVain {
  const known = before?.people ?? [];
  const people = known.includes(person) ? known : [...known, person].slice(0, mostCounted);
  return people.length >= fewest ? { people, text } : { people };
}

/** Nobody looks for a service or a training with more words; more tell of somebody's case. */
const mostWords = 6;

/**
 * The words by which searches are the same: lower case and nothing between them, no other likeness,
 * since five must have searched for just what is shown. Undefined: not words to be counted.
 */
export function wordsSearched(query: string): string | undefined {
  const words = tokensOf(query).map(({ written }) => written);
  const text = words.join(' ');
  return words.length > mostWords || !/\p{L}{2}/u.test(text) ? undefined : text;
}

/** Searches are counted by calendar quarters, which are named by their first month. */
export function quarterAt(now: Instant, timeZone: string): Month {
  const month = monthOf(now, timeZone);
  return quarterOf(month)[0] ?? month;
}
