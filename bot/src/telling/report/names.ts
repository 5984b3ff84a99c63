import type { Language, Localised } from '../../domain/language.ts';
import type { County, RegionId, StationId } from '../../domain/roster/county.ts';
import type { GuardedCode } from '../../domain/statistics/counted.ts';
import { monthsBetween, yearAndMonth, type Month } from '../../domain/statistics/months.ts';
import { halfYearNameOf, quarterNameOf, type Period } from '../../domain/statistics/periods.ts';
import type { Dimension } from '../../domain/statistics/slices.ts';
import type { CodeTable } from '../../domain/statistics/tables.ts';
import { wordingOf } from '../../wording/index.ts';
import { statisticsWordingOf, type StatisticsWording } from '../../wording/statistics/index.ts';

/** What things are called in one county and language. */
export interface Names {
  readonly words: StatisticsWording;
  readonly language: Language;
  station(id: StationId): string;
  region(id: RegionId): string;
  /** Of a code; one that the county does not know any more is called as it is written. */
  code(table: CodeTable | Dimension | GuardedCode, code: string): string;
  /** Codes in the order that they have by themselves, as time bands do; undefined: most first. */
  order(table: CodeTable | GuardedCode): readonly string[] | undefined;
  readonly month: (month: Month) => string;
  readonly quarter: (quarter: string) => string;
  readonly halfYear: (halfYear: string) => string;
  readonly period: (period: Period) => string;
}

/** Their words stand in the order in which people think of them. */
const ordered: ReadonlySet<string> = new Set([
  ...['urgency', 'state', 'timeBand', 'oneContact', 'ageBand', 'pensioner', 'socialClient'],
  ...['sharedClient', 'helped'],
]);

type Book = Readonly<Record<string, string>>;

export function namesIn(county: County, language: Language): Names {
  const words = statisticsWordingOf(language);
  const books = booksOf(county, language, words);
  const stations = bookOf(county.stations.map(({ id, name }) => [id, name]));
  const regions = bookOf(county.regions.map(({ id, name }) => [id, name]));
  const month = (one: Month) => {
    const { year, month: number } = yearAndMonth(one);
    return words.month(year, number);
  };
  const quarter = (one: string) => words.quarter(...split(one, '-Q'));
  const halfYear = (one: string) => words.halfYear(...split(one, '-H'));
  return {
    ...{ words, language, month, quarter, halfYear },
    station: (id) => looked(stations, id),
    region: (id) => looked(regions, id),
    code: (table, code) => looked(books[table], code),
    order: (table) => (ordered.has(table) ? Object.keys(books[table]) : undefined),
    period: (period) => periodName(period, { words, month, quarter, halfYear }),
  };
}

/** Own entries alone: codes come from rows, and one may be called `constructor`. */
const looked = (book: Book, code: string): string =>
  Object.hasOwn(book, code) ? (book[code] ?? code) : code;

const bookOf = (entries: readonly (readonly [string, string])[]): Book =>
  Object.fromEntries(entries);

function booksOf(
  county: County,
  language: Language,
  { yesNo }: StatisticsWording,
): Readonly<Record<CodeTable | Dimension | GuardedCode, Book>> {
  const words = wordingOf(language);
  const choices = (all: readonly { readonly id: string; readonly name: Localised }[]) =>
    bookOf(all.map(({ id, name }) => [id, name[language]]));
  const professions = choices(county.professions);
  const { 'record-system': recordSystem, ...ways } = words.way;
  return {
    topic: choices(county.topics),
    kind: words.kind,
    urgency: words.urgency,
    state: words.state,
    outcome: words.outcome,
    direction: words.direction,
    counterpart: words.counterpart,
    way: { ...ways, 'record-system': recordSystem(county.recordSystem) },
    profession: professions,
    askerProfession: professions,
    channel: words.channel,
    timeBand: words.timeBand,
    followUp: words.followUp,
    followUpResult: words.followUpResult,
    oneContact: yesNo,
    entryKind: words.entryKind,
    meetingChannel: words.channel,
    ageBand: words.ageBand,
    pensioner: yesNo,
    socialClient: words.socialClient,
    phenomenon: choices(county.phenomena),
    sharedClient: yesNo,
    responsible: professions,
    helped: words.helped,
    instead: words.instead,
  };
}

function split(name: string, by: string): [year: string, number: string] {
  const [year = '', number = ''] = name.split(by);
  return [year, number];
}

/** "3/4 2026" of a quarter, "1/2 2026" of half a year, "elokuu 2026", else first to last month. */
function periodName(
  { from, until }: Period,
  { words, month, quarter, halfYear }: Pick<Names, 'words' | 'month' | 'quarter' | 'halfYear'>,
): string {
  if (from === until) return month(from);
  const first = yearAndMonth(from);
  const last = yearAndMonth(until);
  const { length } = monthsBetween(from, until);
  if (length === 3 && quarterNameOf(from) === quarterNameOf(until))
    return quarter(quarterNameOf(from));
  if (length === 6 && halfYearNameOf(from) === halfYearNameOf(until))
    return halfYear(halfYearNameOf(from));
  if (length === 12 && first.year === last.year) return String(first.year);
  return words.months(first, last);
}
