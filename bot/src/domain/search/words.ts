import { searched, type Searched, type Stemmer } from './stems.ts';
import { mayBegin, mayEnd, skeleton, type Term, type Vocabulary } from './vocabulary.ts';

/** Which stems of the documents a searched word may mean, and how surely, 0–1. */
export type Meant = ReadonlyMap<Term, number>;

export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly stem: Stemmer;
}

/** A reader of one query, whose words are also parts that compounds may have: "vuokra rästissä". */
export interface QueryReader extends Reader {
  readonly parts: ReadonlySet<string>;
}

export const partsOf = (words: readonly Searched[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ forms, compoundStems }) => [...forms, ...compoundStems].map(skeleton)));

const knows = (part: string, { vocabulary, parts }: QueryReader): boolean =>
  vocabulary.knows(part) || parts.has(skeleton(part));

/** How surely a stem is meant that was found so. */
const sure = {
  written: 1,
  inflected: 0.92,
  /** "vard" for "vård". */
  dotless: 0.85,
  /** The word is still being typed. */
  begun: 0.75,
  /** The last part says what a compound is: "toimeentulo|tuki". */
  lastPart: 0.6,
  firstPart: 0.5,
  /** A first part that is no word of the documents. */
  unknownPart: 0.4,
  mistypedOnce: 0.6,
  mistypedTwice: 0.45,
  /** A part of what was asked: "lastensuojelu" for "lastensuojeluilmoitus". */
  partOfAsked: 0.4,
};

const shortestBegun = 2;
const shortestPart = 3;
const shortestBesideUnknown = 4;
const mistypedFrom = 4;
const twiceMistypedFrom = 8;
/** Of the many words with a short beginning the most common are meant. */
const mostBegun = 60;
const mostCompounds = 120;
/** So many that begin or end alike are looked at. */
const mostLikeCompounds = 400;

const vowels = ['a', 'ä', 'o', 'ö', 'u', 'y', 'e', 'i'];

/** What is meant by a word: `begun` when it may be still being typed. */
export function meant(asked: Searched, begun: boolean, reader: QueryReader): Meant {
  const { word } = asked;
  const found = new Map<Term, number>();
  const add = (terms: Iterable<Term>, surety: number, written?: string): void => {
    for (const term of terms) {
      const exact = written === undefined || term.stem === written;
      const now = exact ? surety : surety * sure.dotless;
      if (now > (found.get(term) ?? 0)) found.set(term, now);
    }
  };
  addForms(asked, reader, add);
  const known = found.size > 0;
  if (begun) addBegun(word, reader, add);
  const begins = found.size > 0;
  addCompounds(asked, reader, add);
  if (!begins) addMistyped(asked, reader, add);
  if (!known) addParts(asked, reader, add);
  return found;
}

/** What is meant by a word of ours, such as a synonym: its forms, no guesses. */
export function meantExactly(word: string, { vocabulary, stem }: Reader): Meant {
  const found = new Map<Term, number>();
  addForms(searched(word, stem), { vocabulary, stem }, (terms, surety, written) => {
    for (const term of terms)
      if (term.stem === written) found.set(term, Math.max(surety, found.get(term) ?? 0));
  });
  return found;
}

type Add = (terms: Iterable<Term>, surety: number, written?: string) => void;

function addForms({ stems, otherStems }: Searched, { vocabulary }: Reader, add: Add): void {
  for (const stem of stems) add(vocabulary.same(stem), sure.written, stem);
  for (const stem of otherStems) add(vocabulary.same(stem), sure.inflected, stem);
}

function addBegun(word: string, { vocabulary, stem }: Reader, add: Add): void {
  if (word.length < shortestBegun) return;
  for (const term of mostCommon(vocabulary.beginning(word), mostBegun))
    add([term], sure.begun * (0.6 + (0.4 * word.length) / term.stem.length), undefined);
  // A stem may be shorter than what is typed of its word: "väkivalt" of "väkivalta", whose stem is "väkiv".
  if (word.length > shortestBesideUnknown)
    for (const vowel of vowels) {
      const ended = stem(word + vowel, 'fi');
      if (ended.length < word.length) add(vocabulary.same(ended), sure.begun, ended);
    }
}

/** The most common of many, without putting the rest in order; each once. */
function mostCommon(terms: readonly Term[], count: number): readonly Term[] {
  const best: Term[] = [];
  for (const term of terms) {
    const worst = best[count - 1];
    if (worst && byCommonness(term, worst) >= 0) continue;
    let at = best.length;
    while (at > 0 && byCommonness(term, best[at - 1] ?? term) < 0) at -= 1;
    if (best[at - 1] === term) continue;
    best.splice(at, 0, term);
    best.length = Math.min(best.length, count);
  }
  return best;
}

const byCommonness = (a: Term, b: Term): number => {
  const difference = b.places.length - a.places.length;
  if (difference !== 0 || a === b) return difference;
  return a.stem < b.stem ? -1 : 1;
};

function addCompounds(
  { word, forms, compoundStems }: Searched,
  reader: QueryReader,
  add: Add,
): void {
  if (word.length < shortestPart) return;
  const { vocabulary } = reader;
  const ends = [...compoundStems].filter(({ length }) => length >= shortestPart);
  const starts = [...forms].filter(({ length }) => length >= shortestPart);
  const suretyOf = ({ stem }: Term): number =>
    Math.max(
      0,
      ...ends
        .filter((end) => mayEnd(end, stem))
        .map((end) => suretyAfter(stem.slice(0, -end.length), word, reader)),
      ...starts
        .filter((start) => mayBegin(start, stem))
        .map((start) => (isLastPart(stem.slice(start.length), reader) ? sure.firstPart : 0)),
    );
  const all = [
    ...ends.flatMap((end) => vocabulary.ending(end)),
    ...starts.flatMap((start) => vocabulary.beginning(start)),
  ];
  let count = 0;
  for (const term of mostCommon(all, mostLikeCompounds)) {
    const surety = suretyOf(term);
    if (surety === 0) continue;
    add([term], surety, undefined);
    count += 1;
    if (count === mostCompounds) return;
  }
}

const hasVowel = /[aeiouyåäö]/;

function suretyAfter(first: string, word: string, reader: QueryReader): number {
  if (isFirstPart(first, reader)) return sure.lastPart;
  if (word.length < shortestBesideUnknown || first.length < shortestPart || !hasVowel.test(first))
    return 0;
  const beginsOthers = reader.vocabulary.beginning(first).length > 1;
  return first.length >= shortestBesideUnknown || beginsOthers ? sure.unknownPart : 0;
}

/** The other part; behind a first part in its stem there may be a linking s: "barn|s|skydd". */
const isLastPart = (part: string, reader: QueryReader): boolean =>
  part.length >= shortestPart &&
  (knows(part, reader) || (part.startsWith('s') && knows(part.slice(1), reader)));

/** First parts are nominatives or genitives (-n, -en, Swedish -s): "koti|hoito", "lasten|suojelu". */
const isFirstPart = (part: string, reader: QueryReader): boolean =>
  [part, ...links.map((link) => part.replace(link, ''))].some(
    (bare) => bare.length >= shortestPart && knows(bare, reader),
  );
const links = [/n$/, /s$/, /en$/];

function addMistyped({ word, stems }: Searched, { vocabulary, stem }: Reader, add: Add): void {
  if (word.length < mistypedFrom || !hasVowel.test(word)) return;
  for (const swapped of swaps(word)) {
    const ended = stem(swapped, 'fi');
    add(vocabulary.same(ended), sure.mistypedOnce, ended);
  }
  const most = word.length < twiceMistypedFrom ? 1 : 2;
  for (const written of stems)
    for (const [term, errors] of vocabulary.near(written, most))
      add([term], errors < 2 ? sure.mistypedOnce : sure.mistypedTwice, undefined);
}

/** Two letters in the wrong order are one error to who types, two to Levenshtein. */
const swaps = (word: string): readonly string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );

/** A compound that no document has: those that have one of its parts. */
function addParts({ word }: Searched, reader: QueryReader, add: Add): void {
  const { vocabulary, stem } = reader;
  for (let at = shortestBesideUnknown; at <= word.length - shortestBesideUnknown; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (!isFirstPart(first, reader) || !vocabulary.knows(stem(last, 'fi'))) continue;
    for (const part of [first, last, first.replace(/[ns]$/, '')])
      add(meantExactly(part, reader).keys(), sure.partOfAsked, undefined);
  }
}
