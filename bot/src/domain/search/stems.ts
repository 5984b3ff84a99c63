import { languages, type Language } from '../language.ts';
import * as english from './english.ts';
import * as finnish from './finnish.ts';
import * as swedish from './swedish.ts';

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  fi: finnish.stemOf,
  sv: swedish.stemOf,
  en: english.stemOf,
};
const paradigms: Readonly<Record<Language, (word: string) => readonly string[]>> = {
  fi: finnish.formsOf,
  sv: swedish.formsOf,
  en: (word) => [word],
};

const hasLetter = /\p{L}/u;
const mostRemembered = 60_000;

export type Stemmer = (word: string, language: Language) => string;

const stemOf = (word: string, language: Language): string =>
  // A stemmer may leave nothing of a word; a number has no stem.
  (hasLetter.test(word) && stemmers[language](word)) || word;

/** Stems words of texts; the same words come again and again, so that the latest are remembered. */
export function createStemmer(): Stemmer {
  const caches: Readonly<Record<Language, (word: string) => string>> = {
    fi: remembering('fi'),
    sv: remembering('sv'),
    en: remembering('en'),
  };
  return (word, language) => caches[language](word);
}

function remembering(language: Language): (word: string) => string {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const stem = old.get(word) ?? stemOf(word, language);
    if (young.size >= mostRemembered) {
      old = young;
      young = new Map();
    }
    young.set(word, stem);
    return stem;
  };
}

/** A searched word: what its forms may have become in the index. */
export interface Searched {
  readonly word: string;
  /** Stems of the word as it is written, in each language. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the other forms of its paradigms. */
  readonly otherStems: ReadonlySet<string>;
  /** Its forms, as they begin compounds. */
  readonly forms: ReadonlySet<string>;
  /** Its stems as they end compounds, where a short word is stemmed further than alone. */
  readonly compoundStems: ReadonlySet<string>;
}

/** Any first part: it is long enough for the stemmers to work on the whole last part. */
const anyFirstPart = 'kana';
const longestShort = 5;

/** A query does not say its language, nor do names keep to it: each language's stems are looked for. */
export function searched(word: string, stem: Stemmer): Searched {
  const stems = new Set(languages.map((language) => stem(word, language)));
  const otherStems = new Set<string>();
  const compoundStems = new Set<string>(stems);
  const forms = new Set<string>();
  for (const language of languages)
    for (const form of paradigms[language](word)) {
      forms.add(form);
      const plain = stem(form, language);
      if (!stems.has(plain)) otherStems.add(plain);
      compoundStems.add(plain);
      if (form.length <= longestShort)
        compoundStems.add(stem(anyFirstPart + form, language).slice(anyFirstPart.length));
    }
  return { word, stems, otherStems, forms, compoundStems };
}
