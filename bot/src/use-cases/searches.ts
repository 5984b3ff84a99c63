import { quarterAt, searchedBy, wordsSearched } from '../domain/search/in-vain.ts';
import { monthAfter, type Month } from '../domain/statistics/months.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { SearchKind } from '../ports.ts';
import type { Seeker } from './book.ts';
import { scanner } from './identifiers.ts';
import type { Tools } from './tools.ts';

interface Searched {
  readonly kind: SearchKind;
  readonly query: string;
  readonly caller: PersonId;
}

/**
 * Somebody searched and found nothing. Nobody waits for what is kept of it, and a search is answered
 * whether or not it can be kept.
 *
 * A query may hold a client's name, so nothing of it may be kept that fewer than five people have
 * searched for. Until then there is a row whose name is a keyed hash of the words and in which stand
 * keyed hashes of person and words together: neither can be read back without the store's secret, and
 * nobody sees that two rows are about the same person. Whoever is the fifth brings the words along,
 * and only then are they written. Rows without words go when their quarter ends, the others a quarter
 * later. What holds an identifier, or looks like a name, is never counted.
 */
export function searchedInVain(tools: Tools, { kind, query, caller }: Searched): void {
  const words = wordsSearched(query);
  if (words === undefined || !isHarmless(tools, query)) return;
  const { clock, known, secrets, searches } = tools;
  const quarter = quarterAt(clock.now(), known.county().timeZone);
  const mark = secrets.operation(['in vain', quarter, kind, words]);
  const person = secrets.operation(['in vain', quarter, kind, words, caller]);
  tools.aside('in vain', () =>
    searches.note(kind, quarter, mark, (before) => searchedBy(before, person, words)),
  );
}

function isHarmless(tools: Tools, query: string): boolean {
  const { blocked, warnings } = scanner(tools)({ query });
  return blocked.length === 0 && warnings.length === 0;
}

/** The same of words that somebody's tab says found nothing: it is looked up once more. */
export function toldInVain(tools: Tools, { kind, query, caller }: Searched, seeker: Seeker): void {
  if (!isFound(tools, { kind, query }, seeker)) searchedInVain(tools, { kind, query, caller });
}

function isFound(
  { book }: Tools,
  { kind, query }: Pick<Searched, 'kind' | 'query'>,
  seeker: Seeker,
): boolean {
  const found =
    kind === 'directory' ? book.findContacts(query, seeker) : book.findItems(query, seeker);
  return found.length > 0;
}

interface Missed {
  readonly text: string;
  readonly people: number;
  readonly quarter: Month;
}

/**
 * What at least five people each have searched for in vain, this quarter and the last, and is still
 * not found; most people first.
 */
export async function missedSearches(
  tools: Tools,
  kind: SearchKind,
  seeker: Seeker,
): Promise<readonly Missed[]> {
  const { clock, known, searches } = tools;
  const quarter = quarterAt(clock.now(), known.county().timeZone);
  const noted = await Promise.all(
    [quarter, monthAfter(quarter, -3)].map(async (each) =>
      (await searches.noted(kind, each)).flatMap(({ text, people }) =>
        text === undefined ? [] : [{ text, people: people.length, quarter: each }],
      ),
    ),
  );
  return noted
    .flat()
    .filter(({ text }) => !isFound(tools, { kind, query: text }, seeker))
    .sort((a, b) => b.people - a.people || (a.text < b.text ? -1 : 1));
}

/** What may not be kept any longer. */
export const forgetSearches = ({ clock, known, searches }: Tools): Promise<void> =>
  searches.sweep(quarterAt(clock.now(), known.county().timeZone));
