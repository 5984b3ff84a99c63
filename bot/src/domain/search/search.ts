import { createAreas } from './areas.ts';
import { indexed, wordsMeant, type Indexed } from './entry.ts';
import { createPhraseFinder } from './phrases.ts';
import { isMeantIn, understand, type Group } from './query.ts';
import { rank, type Entry } from './rank.ts';
import { createRows } from './rows.ts';
import { createStemmer } from './stems.ts';
import { createTraits } from './traits.ts';
import type { Place, Search, SearchDocument, SearchOptions } from './types.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * The search over directory and library (docs/adr/0012-search.md). It keeps the documents it is given;
 * putting or removing one touches its own words only. What it answers depends on which documents there
 * are, not on the way they came.
 */
export function createSearch(documents: readonly SearchDocument[], options: SearchOptions): Search {
  const stem = createStemmer();
  const vocabulary = createVocabulary();
  const areas = createAreas();
  const traits = createTraits();
  const rows = createRows();
  const entries: (Entry | undefined)[] = [];
  const numbers = new Map<string, number>();
  const free: number[] = [];

  const places = createPhraseFinder<Place>(
    options.places.flatMap((label) => label.names.map((text) => ({ label, text }))),
    stem,
  );
  const synonyms = createPhraseFinder<Group>(
    options.synonyms.flatMap(({ language, words }) =>
      words.map((text) => ({ label: { members: words }, text, language })),
    ),
    stem,
  );
  const reader = { vocabulary, stem, synonyms, places };

  const read = (document: SearchDocument): Indexed => indexed(document, stem, places.begins);

  const remove = (id: string): void => {
    const number = numbers.get(id);
    const entry = number === undefined ? undefined : entries[number];
    if (number === undefined || !entry) return;
    for (const each of read(entry.document).stems.keys()) vocabulary.remove(each, number);
    areas.remove(number);
    entries[number] = undefined;
    numbers.delete(id);
    free.push(number);
  };

  const put = (document: SearchDocument): void => {
    remove(document.id);
    const number = free.pop() ?? entries.length;
    const { stems, names } = read(document);
    for (const [each, worth] of stems) vocabulary.add(each, number, worth);
    areas.set(number, document);
    traits.set(number, document);
    entries[number] = { document, names };
    numbers.set(document.id, number);
  };

  for (const document of documents) put(document);

  return {
    put,
    remove,
    setUses: (id, uses) => {
      const number = numbers.get(id);
      if (number !== undefined) traits.setUses(number, uses);
    },
    find: (text, asked) => {
      const query = understand(text, reader);
      const isMeant = isMeantIn(query);
      return rank(query, asked, { entries, areas, traits, rows, size: numbers.size }).map(
        ({ entry, score }) => ({
          id: entry.document.id,
          score,
          get words() {
            return wordsMeant(entry.document, isMeant, stem);
          },
        }),
      );
    },
  };
}
