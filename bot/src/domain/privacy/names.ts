import { firstNames } from './first-names.ts';
import { ordinaryCapitals, organisationParts } from './ordinary-capitals.ts';
import { spansOf } from './spans.ts';

const title = '\\p{Lu}\\p{Ll}{1,30}(?:-\\p{Lu}\\p{Ll}{1,30})?(?!\\p{L}|-\\p{Ll})';
const inside = '(?<=[\\p{L}\\d,;:)"\'] )';
const surnameEnd =
  '(?:[aeiouyäö](?:nen|se(?:n|t|ll[aä]|lle|lt[aä]|st[aä]|ss[aä]|n[aä]|ksi))|sson(?:in?)?|ström(?:in)?)';

const pair = new RegExp(`${inside}(?<first>${title}) (?<second>${title})`, 'gu');
const surname = new RegExp(`${inside}(?<name>\\p{Lu}\\p{Ll}{0,20}${surnameEnd})(?!\\p{L})`, 'gu');

/** A first name, in the nominative or in a case that leaves it whole. */
const firstName = `(?:${firstNames.join('|')})`;
const mentioned = new RegExp(
  `${inside}(?<name>${firstName})(?:n|a|ä|lla|llä|lle|lta|ltä|sta|stä|ssa|ssä|s)?(?![\\p{L}-])`,
  'gu',
);
/** At the beginning of a sentence every word has a capital: the next one tells. */
const opening = new RegExp(
  `(?<![\\p{L}\\d,;:)"'-] |[\\p{L}\\d-])(?:${firstName} (?<second>${title})|\\p{Lu}\\p{Ll}{0,20}${surnameEnd} (?<first>${firstName})(?!\\p{L}))`,
  'gu',
);

const titles =
  '[Rr]ouva\\p{L}{0,4}|[Hh]erra\\p{L}{0,4}|[Nn]eiti|[Rr]va|[Hh]ra|M(?:rs?|s|iss)|m(?:rs?|iss)|[Ff]ru|[Hh]err|[Ff]röken';
const cues =
  '[Pp]otila(?:s|a\\p{L}{1,4})|[Aa]siak(?:as|ka\\p{L}{1,4})|[Pp]atient(?:en)?|[Kk]lient(?:en)?|[Cc]lient|' +
  '[Nn]imi(?:ltään)?(?: on)?:?|nimeltään?|heter|named';
const titled = new RegExp(`(?<!\\p{L})(?:${titles})\\.? (?<name>${title})`, 'gu');
const titledInHaste = new RegExp(
  `(?<!\\p{L})(?:${titles})\\.? (?<name>\\p{Ll}{1,20}${surnameEnd})(?!\\p{L})`,
  'gu',
);
const called = new RegExp(`(?<!\\p{L})(?:${cues}) (?<name>${title})`, 'gu');

const isSurname = new RegExp(`${surnameEnd}$`, 'u');
/** In Finnish only the last word of a name is inflected: "Lieksan asema", "Enosta Kiteelle" are places. */
const inflected = /(?:[aeiouyäö]n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle)$/;
const uninflected =
  /^(?:Camilla|Christian|Fabian|Gunilla|Isabelle|Julian|Kamilla|Kristian|Larissa|Martin|Melissa|Sebastian|Stella|Valentin|Vanessa|Benjamin|Adrian)$/;
const isInflected = (word: string): boolean =>
  word.length > 5 && inflected.test(word) && !uninflected.test(word) && !isSurname.test(word);

/** The part of a name that inflection leaves alone: Kitee and Kiteellä, Outokumpu and Outokummussa. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3));

const stemsOf = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => name.split(/[^\p{L}]+/u))
    .filter((word) => word.length > 2)
    .map(stem);

type Groups = Readonly<Partial<Record<string, string>>>;

/** Judges one word: false for what is known to be nobody's name. */
const personalWords = (names: readonly string[]) => {
  let known: readonly string[] | undefined; // most texts have no candidate: not built for them
  return (word = ''): boolean => {
    known ??= [...ordinaryCapitals, ...stemsOf(names)];
    return !organisationParts.test(word) && !known.some((start) => word.startsWith(start));
  };
};

/**
 * Whether somebody seems to be named: two capitalised words inside a sentence, a common first name,
 * a surname's ending, or a capitalised word after "rouva" or "potilas". A guess, so it is only
 * asked about. `names` are those of stations, services and staff; they never count.
 */
export const hasLikelyName = (text: string, names: readonly string[]): boolean => {
  const isPersonal = personalWords(names);
  const some = (pattern: RegExp, accept: (groups: Groups) => boolean): boolean =>
    spansOf(text, pattern, ({ groups = {} }) => accept(groups)).length > 0;
  const isUninflected = (word = ''): boolean => isPersonal(word) && !isInflected(word);
  return (
    some(titled, ({ name }) => isPersonal(name)) ||
    some(titledInHaste, () => true) ||
    some(surname, ({ name }) => isPersonal(name)) ||
    some(mentioned, ({ name }) => isPersonal(name)) ||
    some(opening, ({ first, second = first }) => isPersonal(second)) ||
    some(called, ({ name }) => isUninflected(name)) ||
    some(pair, ({ first, second }) => isUninflected(first) && isPersonal(second))
  );
};
