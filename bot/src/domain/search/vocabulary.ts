import SearchableMap from 'minisearch/SearchableMap';

import { createSorted } from './sorted.ts';
import { undotted } from './tokens.ts';

/** A stem with the documents in which it is, by their ascending numbers. */
export interface Term {
  readonly stem: string;
  /** Ascending; each is `place(document, worth)`, one number instead of two, for there are millions. */
  readonly places: number[];
}

const worthBits = 7;
/** A document by its number, and what the best place of the stem in it is worth, 1–100. */
const place = (document: number, worth: number): number => (document << worthBits) | worth;
export const documentAt = (placed: number): number => placed >> worthBits;
export const worthAt = (placed: number): number => placed & ((1 << worthBits) - 1);

/** Stems that are the same without dots and rings: "vård" and "vard". */
type Slot = Term[];

export interface Vocabulary {
  readonly add: (stem: string, document: number, worth: number) => void;
  readonly remove: (stem: string, document: number) => void;
  /** Stems that are written so, or with dots where this has none. */
  readonly same: (stem: string) => readonly Term[];
  readonly beginning: (start: string) => readonly Term[];
  readonly ending: (end: string) => readonly Term[];
  /** Stems at most so many typing errors away, with their number. */
  readonly near: (stem: string, most: number) => readonly (readonly [term: Term, errors: number])[];
  /** Whether a part of a compound is a word of the documents by itself, whichever its last vowels. */
  readonly knows: (part: string) => boolean;
}

/** A part's letters up to its last consonant, without dots, which its forms and stems share. */
export function skeleton(word: string): string {
  const plain = undotted(word);
  let end = plain.length;
  while (end > plain.length - 2 && isVowel(plain.charAt(end - 1))) end -= 1;
  return end >= shortestKnown ? plain.slice(0, end) : plain;
}
const isVowel = (letter: string): boolean => letter !== '' && 'aeiouy'.includes(letter);
const shortestKnown = 3;
/** Longer words are compounds rather than parts. */
const longestKnown = 14;

const reversed = (word: string): string => Array.from(word).reverse().join('');

/**
 * The stems of all documents, by their beginning, their end and their typing errors. The last are
 * found in MiniSearch's own radix tree; the documents lie in plain arrays (docs/adr/0012-search.md).
 */
export function createVocabulary(): Vocabulary {
  const tree = new SearchableMap<Slot>();
  const forward = createSorted<Slot>();
  const backward = createSorted<Slot>();
  const slots = new Map<string, Slot>();
  const known = new Map<string, number>();

  const learn = (stem: string, count: 1 | -1): void => {
    if (stem.length < shortestKnown || stem.length > longestKnown) return;
    const part = skeleton(stem);
    const now = (known.get(part) ?? 0) + count;
    if (now === 0) known.delete(part);
    else known.set(part, now);
  };

  const slotOf = (plain: string): Slot => {
    const before = slots.get(plain);
    if (before) return before;
    const slot: Slot = [];
    slots.set(plain, slot);
    tree.set(plain, slot);
    forward.add(plain, slot);
    backward.add(reversed(plain), slot);
    return slot;
  };

  const add = (stem: string, document: number, worth: number): void => {
    const slot = slotOf(undotted(stem));
    let term = slot.find((other) => other.stem === stem);
    if (!term) {
      term = { stem, places: [] };
      slot.push(term);
      slot.sort(byStem);
      learn(stem, 1);
    }
    insert(place(document, worth), term.places);
  };

  const remove = (stem: string, document: number): void => {
    const plain = undotted(stem);
    const slot = slots.get(plain);
    const term = slot?.find((other) => other.stem === stem);
    if (!slot || !term) return;
    const at = firstFrom(place(document, 0), term.places);
    if (documentAt(term.places[at] ?? -1) !== document) return;
    term.places.splice(at, 1);
    if (term.places.length > 0) return;
    learn(stem, -1);
    slot.splice(slot.indexOf(term), 1);
    if (slot.length > 0) return;
    slots.delete(plain);
    tree.delete(plain);
    forward.remove(plain);
    backward.remove(reversed(plain));
  };

  const same = (stem: string): readonly Term[] =>
    (slots.get(undotted(stem)) ?? []).filter((term) => mayBegin(stem, term.stem));

  return {
    add,
    remove,
    same,
    beginning: (start) => {
      const terms = termsIn(forward.beginning(undotted(start)));
      return isDotted(start) ? terms.filter(({ stem }) => mayBegin(start, stem)) : terms;
    },
    ending: (end) => {
      const terms = termsIn(backward.beginning(reversed(undotted(end))));
      return isDotted(end) ? terms.filter(({ stem }) => mayEnd(end, stem)) : terms;
    },
    near: (stem, most) => {
      const plain = undotted(stem);
      // Hardly anybody mistypes the first letter (Pollock and Zamora 1984), and each other letter halves the tree.
      const [first = ''] = plain;
      return [...tree.atPrefix(first).fuzzyGet(plain.slice(1), most)].flatMap(
        ([, [slot, errors]]) => slot.map((term) => [term, errors] as const),
      );
    },
    knows: (part) => known.has(skeleton(part)),
  };
}

const byStem = (a: Term, b: Term): number => (a.stem < b.stem ? -1 : 1);

/** Often tens of thousands: `flat` would take several times as long. */
function termsIn(slots: readonly Slot[]): readonly Term[] {
  const terms: Term[] = [];
  for (const slot of slots) for (const term of slot) terms.push(term);
  return terms;
}

const plainLetters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o' };
const isDotted = (text: string): boolean => /[åäö]/.test(text);

/** Whether one may have written what a stem begins with: each letter the same, or dotless for dotted. */
export const mayBegin = (written: string, stem: string): boolean => mayBe(written, stem, 0);
export const mayEnd = (written: string, stem: string): boolean =>
  mayBe(written, stem, stem.length - written.length);

function mayBe(written: string, stem: string, from: number): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const letter = written.charAt(at);
    const other = stem.charAt(from + at);
    if (letter !== other && letter !== plainLetters[other]) return false;
  }
  return true;
}

function insert(number: number, numbers: number[]): void {
  if (number > (numbers.at(-1) ?? -1)) numbers.push(number);
  else numbers.splice(firstFrom(number, numbers), 0, number);
}

/** The index of the first of ascending numbers that is not less. */
function firstFrom(number: number, numbers: readonly number[]): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
