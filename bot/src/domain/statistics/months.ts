import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time.ts';

/** A calendar month in the county's zone, `2026-11`. */
export type Month = string;

/** What is still asked and corrected late (reopening, rating, "Miten päättyi?") has come by then. */
const settledDays = 45;

/** The month an instant falls in. */
export function monthOf(at: Instant, timeZone: string): Month {
  return zoned(at, timeZone).toPlainDate().toPlainYearMonth().toString();
}

/** Both as numbers, January being 1. */
export function yearAndMonth(month: Month): { readonly year: number; readonly month: number } {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return { year, month: number };
}

/** The month so many months later; earlier for a negative number. */
export function monthAfter(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** Every month from the first to the last, both included; none when they are the wrong way round. */
export function monthsBetween(from: Month, until: Month): readonly Month[] {
  const first = Temporal.PlainYearMonth.from(from);
  const count = first.until(Temporal.PlainYearMonth.from(until), { largestUnit: 'month' }).months;
  return Array.from({ length: Math.max(0, count + 1) }, (_, months) => monthAfter(from, months));
}

/** The three months of the calendar quarter that the month lies in. */
export function quarterOf(month: Month): readonly Month[] {
  const first = monthAfter(month, -((Temporal.PlainYearMonth.from(month).month - 1) % 3));
  return monthsBetween(first, monthAfter(first, 2));
}

/** The latest month that ended more than 45 days ago. */
export function lastSettledMonth(now: Instant, timeZone: string): Month {
  const then = zoned(now, timeZone).subtract({ days: settledDays });
  return monthAfter(monthOf(then.epochMilliseconds, timeZone), -1);
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
