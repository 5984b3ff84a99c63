import type { PhraseFinder } from './phrases.ts';
import { searched, type Searched } from './stems.ts';
import { holdsTogetherAnywhere } from './stop-words.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Place } from './types.ts';
import type { Term } from './vocabulary.ts';
import {
  meant,
  meantExactly,
  partsOf,
  type Meant,
  type QueryReader,
  type Reader,
} from './words.ts';

/** One way to say what is looked for: words that must all be there. */
export interface Wording {
  readonly weight: number;
  readonly words: readonly Meant[];
}

/** One thing that is looked for, and the ways to say it. */
export type Concept = readonly Wording[];

export interface Query {
  readonly concepts: readonly Concept[];
  /** Places that it names, and the words for them. */
  readonly places: readonly { readonly place: Place; readonly said: Concept }[];
}

/** A group of synonyms: its other members stand for each. */
export interface Group {
  readonly members: readonly string[];
}

/** What queries are read with. */
export interface Book extends Reader {
  readonly synonyms: PhraseFinder<Group>;
  readonly places: PhraseFinder<Place>;
}

const synonymWeight = 0.75;
const partsWeight = 0.95;
const onePartWeight = 0.5;
const mostWords = 12;

/** A written word with the forms it may have. */
interface Word {
  readonly token: Token;
  readonly forms: Searched;
  /** Nothing stands behind it: it may be still being typed. */
  readonly last: boolean;
}

/** What a text asks for. Places are apart: they order the answer and leave nothing out. */
export function understand(text: string, book: Book): Query {
  const words = wordsOf(text, book);
  const reader = { ...book, parts: partsOf(words.map(({ forms }) => forms)) };
  const concepts: Concept[] = [];
  const places: { place: Place; said: Concept }[] = [];
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at).map(({ forms }) => forms);
    const named = reader.places.at(rest);
    const length = named[0]?.words.length ?? 0;
    const said = [
      {
        weight: 1,
        words: words.slice(at, at + length).map(({ token }) => meantExactly(token.word, reader)),
      },
    ];
    for (const place of new Set(named.map(({ label }) => label))) places.push({ place, said });
    if (length === 0) {
      const [concept, taken] = conceptAt(words.slice(at), rest, reader);
      concepts.push(concept);
      at += taken;
    } else at += length;
  }
  return { concepts, places };
}

function wordsOf(text: string, { stem }: Reader): readonly Word[] {
  const tokens = tokensOf(text);
  const telling = tokens.filter(({ word }) => !holdsTogetherAnywhere(word));
  const open = /[\p{L}\p{N}]$/u.test(text);
  return (telling.length > 0 ? telling : tokens).slice(0, mostWords).map((token) => ({
    token,
    forms: searched(token.word, stem),
    last: open && token === tokens.at(-1),
  }));
}

function conceptAt(
  words: readonly Word[],
  forms: readonly Searched[],
  reader: Book & QueryReader,
): readonly [concept: Concept, taken: number] {
  const phrases = reader.synonyms.at(forms);
  const taken = phrases[0]?.words.length ?? 1;
  const own = words.slice(0, taken);
  const others = phrases.flatMap(({ label, words: said }) =>
    label.members.map((member) => tokensOf(member)).filter((tokens) => !isSaid(tokens, said)),
  );
  return [
    [
      ...(own.length === 1
        ? own.flatMap((word) => wordingsOf(word, reader))
        : [together(own, reader)]),
      ...others.map((tokens) => ({
        weight: synonymWeight,
        words: tokens.map(({ word }) => meantExactly(word, reader)),
      })),
    ],
    taken,
  ];
}

const isSaid = (tokens: readonly Token[], said: readonly string[]): boolean =>
  tokens.map(({ word }) => word).join(' ') === said.join(' ');

const together = (words: readonly Word[], reader: QueryReader): Wording => ({
  weight: 1,
  words: words.map(({ forms, last }) => meant(forms, last, reader)),
});

/** "omaishoitajan-tuki" is one word, or its parts, or only the last of them. */
function wordingsOf({ token, forms, last }: Word, reader: QueryReader): Concept {
  const whole = { weight: 1, words: [meant(forms, last, reader)] };
  const parts = token.parts
    .filter(({ length }) => length > 1)
    .map((part, at, all) =>
      meant(searched(part, reader.stem), last && at === all.length - 1, reader),
    );
  if (parts.length === 0) return [whole];
  return [
    whole,
    { weight: partsWeight, words: parts },
    ...parts.slice(-1).map((part) => ({ weight: onePartWeight, words: [part] })),
  ];
}

/** From this surety on a stem is the word itself, not one that looks like it. */
const sureAbout = 0.84;

/** The stems with which a concept is said in so many words. */
export const surely = (concept: Concept): ReadonlySet<string> =>
  new Set(
    concept.flatMap(({ words }) => words.flatMap((terms) => [...terms].filter(isSure).map(stemIn))),
  );

/** Whether a stem of a document is one that a query means, for marking. */
export function isMeantIn({ concepts, places }: Query): (stem: string) => boolean {
  const stems = new Set(
    [...concepts, ...places.map(({ said }) => said)].flatMap((concept) =>
      concept.flatMap(({ words }) => words.flatMap((terms) => [...terms].map(stemIn))),
    ),
  );
  return (stem) => stems.has(stem);
}

const isSure = ([, surety]: readonly [Term, number]): boolean => surety >= sureAbout;
const stemIn = ([{ stem }]: readonly [Term, number]): string => stem;
