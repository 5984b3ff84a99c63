import { matchesOf, type Span } from './spans.ts';

/** A day found in a text. */
export interface FoundDate extends Span {
  readonly day: number;
  readonly month: number;
  /** As written: two or four digits. */
  readonly year: number;
}

const monthNames = [
  'tammi|jan',
  'helmi|feb',
  'maalis|mars|march',
  'huhti|apr',
  'touko|maj|may',
  'kesä|jun',
  'heinä|jul',
  'elo|aug',
  'syys|sep',
  'loka|okt|oct',
  'marras|nov',
  'joulu|dec',
];
const months = monthNames.map((names) => new RegExp(`^(?:${names})`, 'i'));
const monthWord = `(?<word>(?:${monthNames.join('|')})\\p{L}{0,8}\\.?)`;

const numeric =
  /(?<!\d)(?<day>\d{1,2})(?<mark>[./-]) ?(?<month>\d{1,2})\k<mark> ?(?<year>\d{4}|\d{2})(?![.:]?\d)/g;
const iso = /(?<!\d)(?<year>(?:19|20)\d\d)[-/](?<month>\d{2})[-/](?<day>\d{2})(?!\d)/g;
const compact = /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})(?!\d)/g;
const dayFirst = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:\\.|:e|st|nd|rd|th)? (?:of )?${monthWord} (?<year>\\d{4})`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<!\\p{L})${monthWord} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  'giu',
);

const longestDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether such a day exists; for 29 February the century may be unknown, so 1900 passes. */
export const isDay = (day: number, month: number, year: number): boolean =>
  day >= 1 && day <= (longestDay[month - 1] ?? 0) && (month !== 2 || day < 29 || year % 4 === 0);

const found = (match: RegExpExecArray): FoundDate => {
  const { day, month, word, year } = match.groups ?? {};
  return {
    start: match.index,
    end: match.index + match[0].length,
    day: Number(day),
    month: word ? months.findIndex((name) => name.test(word)) + 1 : Number(month),
    year: Number(year),
  };
};

const datesIn = (text: string, patterns: readonly RegExp[]): FoundDate[] =>
  patterns
    .flatMap((pattern) => matchesOf(text, pattern).map(found))
    .filter((date) => isDay(date.day, date.month, date.year));

/** Full dates with a year: 3.4.2024, 3/4/24, 2024-04-03, 3. huhtikuuta 2024, April 3, 2024. */
export const writtenDates = (text: string): FoundDate[] =>
  datesIn(text, [numeric, iso, dayFirst, monthFirst]);

/** Dates without marks, 030424 and 03042024: dates only when a word beside them says so. */
export const compactDates = (text: string): FoundDate[] => datesIn(text, [compact]);
