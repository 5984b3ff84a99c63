import { isDay } from './calendar-date.ts';
import { spansOf, type Span } from './spans.ts';

/** The remainder by 31 of the nine digits points to the check character (as the Finnish population register defines it). */
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

// d: a digit, or a letter written for 0 or 1. s: what hurried people put between the parts.
const d = '[\\dOIL]';
const s = '[\\s.,/_:;|()=<>\'"‘’“”-]{0,3}';
const sign = '[-+A-FU-Y]';
// A word before it may be glued to a digit; its own last letter is no digit.
const begins = '(?<!\\d)(?:(?=\\d)|(?<!\\p{L}))';
const ends = '(?![\\p{L}\\d])(?![.,/-]\\d)';

const plain = new RegExp(`${begins}${d}{6}${sign}${d}{3}[\\dA-Y](?!\\d)`, 'giu');

/** Without its last character; a real day tells it from an order's number. */
const cut = new RegExp(`${begins}(\\d\\d)(\\d\\d)(\\d\\d)[-+]\\d{3}${ends}(?![-+]\\d)`, 'gu');

const loose = new RegExp(
  `${begins}(?<date>(?<day>${d} ?${d}|${d}(?=[./]))` +
    `${s}(?<month>${d} ?${d}|${d}(?=[./]))` +
    `${s}(?<year>(?:[1IL] ?[89]|2 ?[0O]) ?${d} ?${d}|${d} ?${d}))` +
    `(?<sign>${s}${sign}?${s})` +
    `(?<individual>${d} ?${d} ?${d})` +
    `(?<gap>${s})(?<check>[\\dA-Y])${ends}(?! ?(?:€|e(?!\\p{L})|eur|kr(?!\\p{L})))`,
  'giu',
);

/** Every character on its own, the same mark between all: 0 1 0 1 9 0 - 9 0 0 X. */
const spelled = new RegExp(
  `${begins}${d}(?<mark>[ .,/_-]{1,2})(?:${d}\\k<mark>){5,7}(?:${sign}\\k<mark>)?(?:${d}\\k<mark>){3}[\\dA-Y]${ends}`,
  'giu',
);
const joined = new RegExp(
  `^(?<day>..)(?<month>..)(?<year>..(?:..)?)(?<sign>${sign}?)(?<individual>...)(?<check>.)$`,
  'i',
);

type Parts = Readonly<Partial<Record<string, string>>>;

const toDigits = (text: string): string =>
  text.toUpperCase().replace(/\s/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

const checks = (digits: string, check: string): boolean => {
  const expected = checkCharacters.charAt(Number(digits) % 31);
  return check.toUpperCase() === expected || toDigits(check) === expected;
};

const isValid = ({
  day = '',
  month = '',
  year = '',
  individual = '',
  check = '',
}: Parts): boolean => {
  const [dd, mm, yyyy] = [day, month, year].map((part) => toDigits(part).padStart(2, '0'));
  if (!dd || !mm || !yyyy || !isDay(Number(dd), Number(mm), Number(yyyy))) return false;
  return checks(dd + mm + yyyy.slice(-2) + toDigits(individual), check);
};

/**
 * "15.10.2024 450 e": a dotted date, then a sum or a number of hours or years.
 * "1.2.-07.03.2027", "1.2.2026-2027": parts of a range, then its year.
 */
const isDateAndMore = (parts: Parts): boolean => {
  const { date = '', year = '', sign: between = '', individual = '', gap = '', check = '' } = parts;
  if (!/[./]/.test(date)) return false;
  if (/^[ehtvm]$/.test(check)) return /\s/.test(between + gap);
  const endsWithYear = /^(?:19|20)\d\d$/.test(individual + check);
  return endsWithYear && (/^[./] ?$/.test(between) || year.length === 4);
};

/** A space inside a part counts only beside a letter or a sign: blood pressures have neither. */
const isSplitLikeACode = ({
  day,
  month,
  year,
  sign: between = '',
  individual,
  check = '',
}: Parts): boolean =>
  ![day, month, year, individual].some((part) => part?.includes(' ')) ||
  /[-+\p{L}]/u.test(between + check);

/** The shape of an identity code, blocked even when its check character is wrong: people mistype. */
export const plainCodes = (text: string): Span[] =>
  spansOf(text, plain, ([code]) => /\d/.test(code));

/** A code whose last character was left out: who it is can be reckoned from the rest. */
export const cutCodes = (text: string): Span[] =>
  spansOf(text, cut, ([, day, month, year]) => isDay(Number(day), Number(month), Number(year)));

/**
 * Codes with anything between their parts, without the century sign, or with a four-digit year.
 * So loose a shape is met in ordinary text too: only with a real day and the right check character.
 */
export const looseCodes = (text: string): Span[] =>
  spansOf(
    text,
    loose,
    ({ groups = {} }) => isValid(groups) && isSplitLikeACode(groups) && !isDateAndMore(groups),
  );

/** Codes spelled out character by character; valid ones only. */
export const spelledCodes = (text: string): Span[] =>
  spansOf(text, spelled, ([code, mark = '']) => {
    const parts = joined.exec(code.replaceAll(mark, ''))?.groups;
    return parts !== undefined && isValid(parts);
  });
