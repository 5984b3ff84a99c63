import { languages, type Language } from '../language.ts';
import { fold } from './tokens.ts';
import { createWordIndex } from './word-index.ts';

/**
 * What points to a label: words in a row, `..` where up to three others may stand between,
 * `a|b` where either may stand. A weak pointer stands in parentheses, a decisive one begins with `!`.
 */
export interface Entry<Label> {
  readonly label: Label;
  readonly language: Language;
  /** `kela*`, `ei .. kiire*`, `klo|kello #`, `(laps*)`, `!lausun*` */
  readonly phrase: string;
}

export interface Match<Label> {
  readonly label: Label;
  readonly language: Language;
  readonly weight: number;
  /** Letters of the phrase: longer ones say more. */
  readonly letters: number;
  /** Positions of the tokens it was found in. */
  readonly at: readonly number[];
}

export type PhraseBook<Label> = (tokens: readonly string[]) => readonly Match<Label>[];

interface Phrase<Label> extends Omit<Match<Label>, 'at'> {
  readonly words: readonly { readonly id: number; readonly reach: number }[];
}

/** Any number of pointers of one weight is worth less than one of the next. */
const weights: Readonly<Record<string, number>> = { '(': 1, '!': 10_000 };
const plainWeight = 100;
const gap = '..';
const widestGap = 3;

/**
 * Finds the phrases of a sentence, once for each language. Within a language each token belongs
 * to one phrase at most: longer phrases go first.
 */
export function createPhraseBook<Label>(entries: readonly Entry<Label>[]): PhraseBook<Label> {
  const index = createWordIndex();
  const byFirstWord = new Map<number, Phrase<Label>[]>();
  for (const phrase of entries.flatMap((entry) => compile(entry, index.add))) {
    const first = phrase.words[0]?.id;
    if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }

  return (tokens) => {
    const ids = tokens.map(index.idsOf);
    const found = ids.flatMap((firsts, start) =>
      firsts
        .flatMap((first) => byFirstWord.get(first) ?? [])
        .flatMap((phrase) => locate(phrase, ids, start)),
    );
    return languages.flatMap((language) =>
      withoutOverlaps(found.filter((match) => match.language === language)),
    );
  };
}

const compile = <Label>(
  { label, language, phrase }: Entry<Label>,
  idOf: (word: string) => number,
): readonly Phrase<Label>[] =>
  alternatives(
    fold(phrase)
      .replace(/[()!]/g, '')
      .split(/[\s-]+/),
  ).map((parts) => ({
    label,
    language,
    weight: weights[phrase.charAt(0)] ?? plainWeight,
    letters: parts.join('').replace(/[.*]/g, '').length,
    words: parts.flatMap((part, position) =>
      part === gap
        ? []
        : [{ id: idOf(part), reach: parts[position - 1] === gap ? widestGap + 1 : 1 }],
    ),
  }));

/** `ku|kun ehdit` is two phrases. */
const alternatives = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.reduce<readonly (readonly string[])[]>(
    (before, part) => part.split('|').flatMap((word) => before.map((words) => [...words, word])),
    [[]],
  );

function locate<Label>(
  { words, ...phrase }: Phrase<Label>,
  ids: readonly (readonly number[])[],
  start: number,
): readonly Match<Label>[] {
  const at = [start];
  for (const { id, reach } of words.slice(1)) {
    const after = (at.at(-1) ?? start) + 1;
    const next = ids.slice(after, after + reach).findIndex((known) => known.includes(id));
    if (next < 0) return [];
    at.push(after + next);
  }
  return [{ ...phrase, at }];
}

function withoutOverlaps<Label>(found: readonly Match<Label>[]): readonly Match<Label>[] {
  const taken = new Set<number>();
  return found
    .toSorted((a, b) => b.at.length - a.at.length || b.letters - a.letters)
    .filter(({ at }) => {
      const free = at.every((position) => !taken.has(position));
      if (free) for (const position of at) taken.add(position);
      return free;
    });
}
