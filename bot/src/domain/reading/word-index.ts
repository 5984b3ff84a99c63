import { distance } from 'fastest-levenshtein';

/** A word of a phrase: itself, the beginning of an inflected word (`*`), or any number (`#`). */
interface Word {
  readonly id: number;
  readonly text: string;
  readonly stem: boolean;
}

/** Which known words a written word may be; built once, asked for every word of every sentence. */
export interface WordIndex {
  /** Adds a folded word as phrases write it (`kela*`, `heti`, `#`) and tells its id. */
  readonly add: (written: string) => number;
  /** Ids of the words that a folded token may be, exact ones only if there are any. */
  readonly idsOf: (token: string) => readonly number[];
}

const numberMark = '#';
/** Shorter words differ from each other by one letter too often for typing errors to be told from them. */
const shortestMistyped = 6;
const shortestInCompound = 5;
/** The part before it in a compound: "leski|eläke" yes, "ta|lous" no. */
const shortestBeforeInCompound = 3;

const allowedErrors = (length: number): number => (length >= 9 ? 2 : 1);

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
    const word = { id: next, text, stem };
    next += 1;
    (stem ? stems : whole).set(text, word);
    if (text.length >= shortestMistyped) {
      const first = text.charAt(0);
      byFirstLetter.set(first, [...(byFirstLetter.get(first) ?? []), word]);
    }
    return word.id;
  };

  const startsOf = (token: string): readonly number[] => {
    const ids: number[] = [];
    for (let length = token.length; length >= 2; length -= 1) {
      const stem = stems.get(token.slice(0, length));
      if (stem) ids.push(stem.id);
    }
    return ids;
  };

  const exact = (token: string): readonly number[] => {
    const word = whole.get(token);
    return word ? [word.id, ...startsOf(token)] : startsOf(token);
  };

  const mistyped = (token: string): readonly number[] => {
    if (token.length < shortestMistyped) return [];
    const near = (byFirstLetter.get(token.charAt(0)) ?? [])
      .map((word) => ({ id: word.id, errors: errorsBetween(token, word) }))
      .filter(({ errors }) => errors < Infinity);
    const least = Math.min(...near.map(({ errors }) => errors));
    return near.filter(({ errors }) => errors === least).map(({ id }) => id);
  };

  const inCompound = (token: string): readonly number[] => {
    for (let at = shortestBeforeInCompound; at <= token.length - shortestInCompound; at += 1)
      for (let end = token.length; end >= at + shortestInCompound; end -= 1) {
        const stem = stems.get(token.slice(at, end));
        if (stem) return [stem.id];
      }
    return [];
  };

  return {
    add,
    idsOf: (token) => {
      if (/^[0-9]/.test(token))
        return [whole.get(token), whole.get(numberMark)].flatMap((word) => word?.id ?? []);
      return [exact, inCompound, mistyped].reduce<readonly number[]>(
        (found, way) => (found.length > 0 ? found : way(token)),
        [],
      );
    },
  };
}

/** Typing errors between a token and a word, or Infinity when they are too many to be the same word. */
function errorsBetween(token: string, { text, stem }: Word): number {
  const allowed = allowedErrors(text.length);
  if (token.length < text.length - allowed) return Infinity;
  if (!stem && token.length > text.length + allowed) return Infinity;
  const longest = stem ? Math.min(token.length, text.length + 1) : token.length;
  const shortest = stem ? Math.min(longest, text.length - 1) : token.length;
  let least = Infinity;
  for (let length = shortest; length <= longest; length += 1)
    least = Math.min(least, distance(token.slice(0, length), text));
  return least <= allowed ? least : Infinity;
}
