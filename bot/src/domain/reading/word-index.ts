import { distance } from 'fastest-levenshtein';

/** A word of a phrase: itself, the beginning of an inflected word (`*`), or any number (`#`). */
interface Word {
  readonly id: number;
  readonly text: string;
  readonly stem: boolean;
  /** Which letters it has; see `lettersIn`. */
  readonly letters: number;
}

/** Which known words a written word may be; built once, asked for every word of every sentence. */
export interface WordIndex {
  /** Adds a folded word as phrases write it (`kela*`, `heti`, `#`) and tells its id. */
  readonly add: (written: string) => number;
  /** Ids of the words that a folded token may be; typing errors are looked for when most of it is unknown. */
  readonly idsOf: (token: string) => readonly number[];
}

const numberMark = '#';
/** Shorter words differ from each other by one letter too often for typing errors to be told from them. */
const shortestMistyped = 6;
const shortestInCompound = 5;
const shortestStem = 2;
/** The part before it in a compound: "leski|eläke" yes, "ta|lous" no. */
const shortestBeforeInCompound = 3;

/** In a long word two letters may be wrong, or have changed places; more than one is never missing. */
const shortestTwiceMistyped = 9;

export function createWordIndex(): WordIndex {
  const whole = new Map<string, Word>();
  const stems = new Map<string, Word>();
  const byFirstLetter = new Map<string, Word[]>();
  let next = 0;

  const add = (written: string): number => {
    const stem = written.endsWith('*');
    const text = stem ? written.slice(0, -1) : written;
    const known = (stem ? stems : whole).get(text);
    if (known) return known.id;
    const word = { id: next, text, stem, letters: lettersIn(text) };
    next += 1;
    (stem ? stems : whole).set(text, word);
    if (text.length >= shortestMistyped) {
      const first = text.charAt(0);
      byFirstLetter.set(first, [...(byFirstLetter.get(first) ?? []), word]);
    }
    return word.id;
  };

  const exact = (token: string): readonly Word[] => {
    const found: Word[] = [];
    const word = whole.get(token);
    if (word) found.push(word);
    for (let length = token.length; length >= shortestStem; length -= 1) {
      const stem = stems.get(token.slice(0, length));
      if (stem) found.push(stem);
    }
    return found;
  };

  const mistyped = (token: string): readonly Word[] => {
    if (token.length < shortestMistyped) return [];
    const letters = lettersIn(token);
    const near = (byFirstLetter.get(token.charAt(0)) ?? [])
      .filter((word) => countOf(word.letters & ~letters) <= mostErrors(word.text))
      .map((word) => ({ word, errors: errorsBetween(token, word) }))
      .filter(({ errors }) => errors < Infinity);
    const least = Math.min(...near.map(({ errors }) => errors));
    return near.filter(({ errors }) => errors === least).map(({ word }) => word);
  };

  const inCompound = (token: string): readonly Word[] => {
    for (let at = shortestBeforeInCompound; at <= token.length - shortestInCompound; at += 1)
      for (let end = token.length; end >= at + shortestInCompound; end -= 1) {
        const stem = stems.get(token.slice(at, end));
        if (stem) return [stem];
      }
    return [];
  };

  const lettersOf = (token: string): readonly Word[] => {
    const known = exact(token);
    if (known.some(({ text }) => 2 * text.length >= token.length)) return known;
    const inner = inCompound(token);
    return [...known, ...(inner.length > 0 ? inner : mistyped(token))];
  };

  const numbersOf = (token: string): readonly Word[] =>
    [token, numberMark].flatMap((text) => whole.get(text) ?? []);

  return {
    add,
    idsOf: (token) =>
      (/^[0-9]/.test(token) ? numbersOf(token) : lettersOf(token)).map(({ id }) => id),
  };
}

const mostErrors = (text: string): number => (text.length >= shortestTwiceMistyped ? 2 : 1);

/**
 * One bit for each letter. Each letter of a word that the token lacks is a typing error at least,
 * which tells nearly all words apart long before their distance is worked out.
 */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) - firstLetter);
  return letters;
}

const firstLetter = 'a'.charCodeAt(0);

function countOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Typing errors between a token and a word, or Infinity when they are too many to be the same word. */
function errorsBetween(token: string, { text, stem }: Word): number {
  const lengths = [text.length, text.length - 1, text.length + 1].filter((length) =>
    stem ? length <= token.length : length === token.length,
  );
  const errors = lengths.map((length) => {
    const allowed = length === text.length ? mostErrors(text) : 1;
    const found = distance(token.slice(0, length), text);
    return found <= allowed ? found : Infinity;
  });
  return Math.min(...errors);
}
