import {
  municipalitiesAround,
  municipalityPlaces,
} from '../../../bot/src/domain/directory/municipalities.ts';
import { languages, type Language } from '../../../bot/src/domain/language.ts';
import {
  searchFields,
  type SearchDocument,
  type SearchField,
} from '../../../bot/src/domain/search/types.ts';
import { seeded } from '../../helpers/seeded.ts';

/** Real entries, whose lengths, words and languages the made ones have. */
export type Real = readonly SearchDocument[];

type Random = () => number;
/** All words of a field, one after the other. */
type Running = Readonly<Record<SearchField, Readonly<Record<Language, readonly string[]>>>>;

/** So many of the words are compounds of two real ones: a larger register has more words. */
const shareOfMade = 0.2;
const mostMade: Readonly<Record<Language, number>> = { fi: 80_000, sv: 30_000, en: 30_000 };
const shortestPart = 4;
const latest = Date.parse('2026-11-24T08:00:00Z');
const twoYearsMs = 63_072_000_000;
const mostUses = 50;
const countySize = 13;

/**
 * Entries in the manner of real ones: each has the fields, languages and lengths of one of them, filled
 * with stretches of what all of them say in that field. One word of five is made, some often and most
 * hardly ever (Zipf), and each entry lies in municipalities of its own.
 */
export function corpusOf(real: Real, count: number, seed: number): readonly SearchDocument[] {
  const random = seeded(seed);
  const said = (field: SearchField, language: Language) =>
    real.flatMap(({ fields }) => wordsIn(fields[field]?.[language]));
  const inField = (field: SearchField) => byLanguage((language) => said(field, language));
  const running: Running = {
    name: inField('name'),
    alternateNames: inField('alternateNames'),
    keywords: inField('keywords'),
    organization: inField('organization'),
    places: inField('places'),
    summary: inField('summary'),
    body: inField('body'),
  };
  const made = byLanguage((language) => madeWords(running, language, random));
  const places = municipalityPlaces(municipalitiesAround(['167']));

  const text = (field: SearchField, language: Language, length: number): string => {
    const words = running[field][language];
    const start = Math.floor(random() * words.length);
    return Array.from({ length }, (_, at) =>
      random() < shareOfMade
        ? often(made[language], random)
        : (words[(start + at) % words.length] ?? ''),
    ).join(' ');
  };

  return Array.from({ length: count }, (_, number): SearchDocument => {
    const model = any(real, random);
    const there = neighbours(places, model.municipalities.length, random);
    const fields = Object.fromEntries(
      searchFields.map((field) => [
        field,
        mapped(model.fields[field], (language, texts) =>
          field === 'places' && there.length > 0
            ? there.map(({ names }) => names[0] ?? '')
            : texts.map((one) => text(field, language, wordsIn([one]).length)),
        ),
      ]),
    );
    return {
      ...{ id: `service:${number}`, kind: 'service', fields },
      municipalities: there.flatMap(({ municipalities }) => municipalities),
      changed: latest - Math.floor(random() * twoYearsMs),
      uses: Math.floor(random() * mostUses),
    };
  });
}

/** Each beginning that somebody sees the answers to who types the queries, so many of them. */
export function asTyped(queries: readonly string[], count: number, seed: number) {
  const random = seeded(seed);
  const begun = queries.flatMap((query) =>
    Array.from({ length: query.length - 1 }, (_, at) => query.slice(0, at + 1)),
  );
  return Array.from({ length: count }, () => any(begun, random));
}

/** So many of one county, or of a few. */
function neighbours<T>(places: readonly T[], count: number, random: Random): readonly T[] {
  const counties = Math.ceil(places.length / countySize);
  const first = Math.floor(random() * (count === 1 ? places.length : counties));
  return places.slice(first * (count === 1 ? 1 : countySize)).slice(0, count);
}

const wordsIn = (texts: readonly string[] = []): readonly string[] =>
  texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '');

const any = <T>(all: readonly T[], random: Random): T => {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from');
  return one;
};

/** The first of them most often. */
const often = (all: readonly string[], random: Random): string =>
  all[Math.floor(Math.exp(random() * Math.log(all.length)))] ?? all[0] ?? '';

function madeWords(running: Running, language: Language, random: Random): readonly string[] {
  const parts = searchFields
    .flatMap((field) => running[field][language])
    .flatMap((word) => word.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter(({ length }) => length >= shortestPart);
  return Array.from({ length: mostMade[language] }, () => any(parts, random) + any(parts, random));
}

const byLanguage = <T>(of: (language: Language) => T): Record<Language, T> => ({
  fi: of('fi'),
  sv: of('sv'),
  en: of('en'),
});

function mapped(
  texts: SearchDocument['fields'][SearchField],
  to: (language: Language, texts: readonly string[]) => readonly string[],
) {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const own = texts?.[language];
      return own ? [[language, to(language, own)]] : [];
    }),
  );
}
