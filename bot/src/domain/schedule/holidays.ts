import Holidays from 'date-holidays';
import { languages } from '../language.ts';
import type { Localised } from '../language.ts';
import type { LocalDate } from '../time.ts';
import { remember } from './remember.ts';

/** Juhannusaatto and jouluaatto are kept as holidays in practice, though the law does not list them. */
const keptEves: readonly string[] = ['friday after 06-19', '12-24'];

const finnish = new Holidays('FI');
const years = new Map<number, ReadonlyMap<LocalDate, Localised>>();

/** A Finnish public holiday, or an eve on which health stations keep no office. */
export function isHoliday(date: LocalDate): boolean {
  return holidayOn(date) !== undefined;
}

/** What the holiday is called; undefined on every other day. */
export function holidayOn(date: LocalDate): Localised | undefined {
  const year = Number(date.slice(0, 4));
  return remember(years, year, () => holidaysOf(year)).get(date);
}

function holidaysOf(year: number): ReadonlyMap<LocalDate, Localised> {
  const [fi, sv, en] = languages.map((language) => namesOf(year, language));
  return new Map(
    [...(fi ?? [])].map(([date, name]) => [
      date,
      { fi: name, sv: sv?.get(date) ?? name, en: en?.get(date) ?? name },
    ]),
  );
}

function namesOf(year: number, language: string): ReadonlyMap<LocalDate, string> {
  const kept = finnish
    .getHolidays(year, language)
    .filter(({ type, rule }) => type === 'public' || keptEves.includes(rule));
  return new Map(kept.map(({ date, name }) => [date.slice(0, 10), name]));
}
