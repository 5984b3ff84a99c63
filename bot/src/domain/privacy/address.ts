import { leftEdge, spansOf, type Span } from './spans.ts';

const inCase = '(?:n|a|ä|lla|llä|lle|lta|ltä|ssa|ssä|sta|stä)?';
const street = [
  `ka(?:tu|du)${inCase}|katuun`,
  'tie(?:llä|lle|ltä|ssä|stä|tä)?',
  `kuja${inCase}`,
  `pol(?:ku|u)${inCase}`,
  `rait(?:ti|i)${inCase}`,
  `aukio${inCase}`,
  'gata(?:n)?|väg(?:en)?|gränd(?:en)?|stigen',
].join('|');
const number = '\\d{1,3}(?!\\d|[.:]\\d)';

const named = new RegExp(`(?<=\\p{L}{2})(?:${street}) ?${number}`, 'giu');
/** Any other capitalised word before a stairway and a flat: Esimerkkirinne 5 B 12, as 12. */
const flat = /(?<=\p{Ll}{3}) \d{1,3} ?(?:[A-H] ?(?:as\.? ?)|[A-H] |as\.? ?)\d{1,3}(?!\d)/gu;

/** Compounds of work that have paths and rooms that have numbers: no streets. */
const noStreet =
  /^(?:hoito|palvelu|moni|kuntoutu|perehdyty|asiakas|asiakkuu|potilas|jatko|opinto|ura|koulutu|osaami|oppimi|tutkimus|keino|hoidon|huone|kerros|osasto|luokka|rappu)/i;

const letter = /[\p{L}-]/u;

const isStreet = (text: string, match: RegExpExecArray): boolean => {
  const start = leftEdge(text, match.index, letter);
  return !noStreet.test(text.slice(start, match.index));
};

/** Finnish and Swedish street addresses with a house number, in any case form. */
export const addresses = (text: string): Span[] =>
  [named, flat]
    .flatMap((pattern) => spansOf(text, pattern, (match) => isStreet(text, match)))
    .map(({ start, end }) => ({ start: leftEdge(text, start, letter), end }));
