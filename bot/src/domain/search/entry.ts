import { languages, type Language } from '../language.ts';
import type { Stemmer } from './stems.ts';
import { holdsTogether } from './stop-words.ts';
import { tokensOf } from './tokens.ts';
import { searchFields, type SearchDocument, type SearchField } from './types.ts';

/** What the index has of a document. */
export interface Indexed {
  /** Each stem with what the best place in which it stands is worth, 1–100. */
  readonly stems: ReadonlyMap<string, number>;
  /** The stems of each of its names, places left out: whether a query is the whole name. */
  readonly names: readonly (readonly string[])[];
}

/** A word is worth most in a short name. */
const worthIn: Readonly<Record<SearchField, (words: number) => number>> = {
  name: (words) => 78 + 22 / Math.max(1, words),
  alternateNames: (words) => 75 + 20 / Math.max(1, words),
  keywords: () => 60,
  organization: () => 45,
  places: () => 45,
  summary: () => 35,
  body: () => 20,
};
/** Said several times, a word tells a little more of what a text is about. */
const worthOfRepeating = 2;
const mostRepeating = 3;
const partShare = 0.9;

interface Word {
  readonly stem: string;
  readonly parts: readonly string[];
}

export function indexed(
  { fields }: SearchDocument,
  stem: Stemmer,
  isPlace: (stem: string) => boolean,
): Indexed {
  const stems = new Map<string, number>();
  const raise = (each: string, worth: number): void => {
    const before = stems.get(each) ?? 0;
    stems.set(each, Math.max(before, Math.round(worth)));
  };
  const names: string[][] = [];
  for (const field of searchFields)
    for (const language of languages)
      for (const text of fields[field]?.[language] ?? []) {
        const words = wordsOf(text, language, stem);
        const own = words.map((word) => word.stem).filter((each) => !isPlace(each));
        if (own.length > 0 && (field === 'name' || field === 'alternateNames')) names.push(own);
        for (const [word, times] of counted(words)) {
          const worth =
            worthIn[field](own.length) + worthOfRepeating * Math.min(times - 1, mostRepeating);
          raise(word.stem, Math.min(100, worth));
          for (const part of word.parts) raise(part, worth * partShare);
        }
      }
  return { stems, names };
}

function wordsOf(text: string, language: Language, stem: Stemmer): readonly Word[] {
  return tokensOf(text)
    .filter(({ word }) => !holdsTogether(word, language))
    .map(({ word, parts }) => ({
      stem: stem(word, language),
      parts: parts.filter(({ length }) => length > 1).map((part) => stem(part, language)),
    }));
}

function counted(words: readonly Word[]): Iterable<readonly [Word, number]> {
  const times = new Map<string, [Word, number]>();
  for (const word of words) {
    const before = times.get(word.stem);
    if (before) before[1] += 1;
    else times.set(word.stem, [word, 1]);
  }
  return times.values();
}

/** Of a long text only the beginning is marked: it is what a list shows. */
const markedLetters = 300;

/** The document's words, as written, whose stem or a part's stem was meant. */
export function wordsMeant(
  { fields }: SearchDocument,
  isMeant: (stem: string) => boolean,
  stem: Stemmer,
): readonly string[] {
  const found = new Set<string>();
  for (const field of searchFields)
    for (const language of languages)
      for (const text of fields[field]?.[language] ?? [])
        for (const { word, parts, written } of tokensOf(text.slice(0, markedLetters)))
          if ([word, ...parts].some((each) => isMeant(stem(each, language)))) found.add(written);
  return [...found];
}
