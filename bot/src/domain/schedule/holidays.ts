import Holidays from 'date-holidays';
import type { LocalDate } from '../time.ts';
import { remember } from './remember.ts';

/** Juhannusaatto and jouluaatto are kept as holidays in practice, though the law does not list them. */
const keptEves: readonly string[] = ['friday after 06-19', '12-24'];

const finnish = new Holidays('FI');
const years = new Map<number, ReadonlySet<LocalDate>>();

/** A Finnish public holiday, or an eve on which health stations keep no office. */
export function isHoliday(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return remember(years, year, () => holidaysOf(year)).has(date);
}

function holidaysOf(year: number): ReadonlySet<LocalDate> {
  const kept = finnish
    .getHolidays(year)
    .filter(({ type, rule }) => type === 'public' || keptEves.includes(rule));
  return new Set(kept.map(({ date }) => date.slice(0, 10)));
}
