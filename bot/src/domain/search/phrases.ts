import type { Language } from '../language.ts';
import { languages } from '../language.ts';
import type { Searched, Stemmer } from './stems.ts';
import { tokensOf } from './tokens.ts';

/** Words in a row that stand for something: a synonym, a place. */
export interface Phrase<Label> {
  readonly label: Label;
  /** As they are written there. */
  readonly words: readonly string[];
}

export interface PhraseFinder<Label> {
  /** The longest phrases that begin with the first of the words, each word in any of its forms. */
  readonly at: (words: readonly Searched[]) => readonly Phrase<Label>[];
  /** Whether a stem begins a phrase. */
  readonly begins: (stem: string) => boolean;
}

interface Entry<Label> extends Phrase<Label> {
  readonly stems: readonly ReadonlySet<string>[];
}

export function createPhraseFinder<Label>(
  entries: readonly {
    readonly label: Label;
    readonly text: string;
    readonly language?: Language;
  }[],
  stem: Stemmer,
): PhraseFinder<Label> {
  const byFirst = new Map<string, Entry<Label>[]>();
  for (const { label, text, language } of entries) {
    const words = tokensOf(text).map(({ word }) => word);
    const stems = words.map(
      (word) => new Set((language ? [language] : languages).map((each) => stem(word, each))),
    );
    for (const first of stems[0] ?? [])
      byFirst.set(first, [...(byFirst.get(first) ?? []), { label, words, stems }]);
  }

  return {
    begins: (first) => byFirst.has(first),
    at: (words) => {
      const [first] = words;
      if (!first) return [];
      const met = new Set(
        [...first.stems, ...first.otherStems].flatMap((each) => byFirst.get(each) ?? []),
      );
      const whole = [...met].filter(({ stems }) =>
        stems.every((forms, at) => words[at] !== undefined && isForm(words[at], forms)),
      );
      const longest = Math.max(0, ...whole.map((entry) => entry.words.length));
      return whole.filter((entry) => entry.words.length === longest);
    },
  };
}

const isForm = ({ stems, otherStems }: Searched, forms: ReadonlySet<string>): boolean =>
  [...forms].some((form) => stems.has(form) || otherStems.has(form));
