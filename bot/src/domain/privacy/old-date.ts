import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time.ts';
import { writtenDates } from './calendar-date.ts';

const fullYear = (year: number, thisYear: number): number => {
  if (year >= 100) return year;
  return year <= (thisYear % 100) + 10 ? 2000 + year : 1900 + year;
};

/**
 * Whether a date lies more than a year before now: it may be a birth date, or only an old decision,
 * so it is asked about. Days are counted in UTC; at this distance the zone makes no difference.
 */
export const hasOldDate = (text: string, now: Instant): boolean => {
  const dates = writtenDates(text);
  if (dates.length === 0) return false;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC');
  const limit = ((today.year - 1) * 100 + today.month) * 100 + today.day;
  return dates.some(
    ({ day, month, year }) => (fullYear(year, today.year) * 100 + month) * 100 + day < limit,
  );
};
