import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../time.ts';

export function plusDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The Monday of the week that the day lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** So many days in a row, the first included. */
export function daysFrom(first: LocalDate, count: number): readonly LocalDate[] {
  return Array.from({ length: count }, (_, ahead) => plusDays(first, ahead));
}

/** ISO week number, 1–53. */
export function weekOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).weekOfYear ?? 0;
}

/** The Monday of the first ISO week of the year that the day's week belongs to. */
export function firstMondayOfYear(date: LocalDate): LocalDate {
  const day = Temporal.PlainDate.from(date);
  // 4 January is always in week 1.
  return mondayOf(`${String(day.yearOfWeek ?? day.year).padStart(4, '0')}-01-04`);
}

/** `2026-11-24T08:15:00.000Z` */
export function isoOf(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 });
}

/** A day of the calendar as Koppi writes it, in the years that people mean. */
export function isDate(text: string): text is LocalDate {
  if (!/^20\d\d-\d\d-\d\d$/u.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** From the one to the other; 0 for the same day. */
export function daysBetween(first: LocalDate, last: LocalDate): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days;
}
