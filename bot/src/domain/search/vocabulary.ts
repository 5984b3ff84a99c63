import SearchableMap from 'minisearch/SearchableMap';

import { undotted } from './tokens.ts';

/** A stem with the documents in which it is, by their ascending numbers. */
export interface Term {
  readonly stem: string;
  /** Ascending; each is `place(document, worth)`, one number instead of two, for there are millions. */
  readonly places: number[];
}

const worths = 128;
/** A document by its number, and what the best place of the stem in it is worth, 1–100. */
const place = (document: number, worth: number): number => document * worths + worth;
export const documentAt = (placed: number): number => Math.floor(placed / worths);
export const worthAt = (placed: number): number => placed % worths;

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
export const skeleton = (word: string): string => {
  const bare = undotted(word).replace(/[aeiouy]{1,2}$/, '');
  return bare.length >= shortestKnown ? bare : undotted(word);
};
const shortestKnown = 3;
/** Longer words are compounds rather than parts. */
const longestKnown = 14;

const reversed = (word: string): string => Array.from(word).reverse().join('');

/**
 * The stems of all documents, by their beginning, their end and their typing errors. The trees are
 * MiniSearch's own radix trees; the documents lie in plain arrays beside them (docs/adr/0012-search.md).
 */
export function createVocabulary(): Vocabulary {
  const forward = new SearchableMap<Slot>();
  const backward = new SearchableMap<Slot>();
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
    forward.set(plain, slot);
    backward.set(reversed(plain), slot);
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
    forward.delete(plain);
    backward.delete(reversed(plain));
  };

  const same = (stem: string): readonly Term[] =>
    (slots.get(undotted(stem)) ?? []).filter((term) => mayBe(stem, term.stem));

  const under = (tree: SearchableMap<Slot>, start: string): readonly Term[] =>
    [...tree.atPrefix(start).values()].flat();

  return {
    add,
    remove,
    same,
    beginning: (start) =>
      under(forward, undotted(start)).filter((term) =>
        mayBe(start, term.stem.slice(0, start.length)),
      ),
    ending: (end) =>
      under(backward, reversed(undotted(end))).filter((term) =>
        mayBe(end, term.stem.slice(-end.length)),
      ),
    near: (stem, most) => {
      const plain = undotted(stem);
      // Hardly anybody mistypes the first letter (Pollock and Zamora 1984), and each other letter halves the tree.
      const [first = ''] = plain;
      return [...forward.atPrefix(first).fuzzyGet(plain.slice(1), most)].flatMap(
        ([, [slot, errors]]) => slot.map((term) => [term, errors] as const),
      );
    },
    knows: (part) => known.has(skeleton(part)),
  };
}

const byStem = (a: Term, b: Term): number => (a.stem < b.stem ? -1 : 1);

/** Whether one may have written the other: each letter the same, or dotless for dotted. */
function mayBe(written: string, meant: string): boolean {
  if (written === meant) return true;
  for (let at = 0; at < written.length; at += 1) {
    const letter = written.charAt(at);
    const other = meant.charAt(at);
    if (letter !== other && letter !== undotted(other)) return false;
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
