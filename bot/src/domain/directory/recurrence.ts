import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../time.ts';
import type { Schedule } from './types.ts';

/** Whether a schedule runs on a day, taken as if the day were that weekday (1 Monday … 7 Sunday). */
export type Rule = (date: LocalDate, weekday: number) => boolean;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A count that reaches further than this is as good as none. */
const yearsCounted = 20;

/**
 * The few parts of RFC 5545 that HSDS has, read on local days, so that no switch of the clock can
 * move them. HSDS does not check its rules: what the standard leaves out for a frequency (BYWEEKNO
 * and BYYEARDAY with WEEKLY or MONTHLY) narrows the days down, and BYDAY without FREQ means WEEKLY.
 */
export function ruleOf(schedule: Schedule): Rule {
  const { count, dtstart } = schedule;
  const first = firstDayOf(schedule);
  const days = daysOf(schedule);
  const last = lastDayOf(schedule);
  const counted = count === undefined || dtstart === undefined ? undefined : { count, dtstart };
  const end = earliest(last, counted && lastCounted(days, counted.dtstart, counted.count));
  return (date, weekday) =>
    (first === undefined || date >= first) &&
    (end === undefined || date <= end) &&
    days(Temporal.PlainDate.from(date), weekday);
}

/** Undefined: it has always run. */
export const firstDayOf = ({ validFrom, dtstart }: Schedule): LocalDate | undefined =>
  latest(validFrom, dtstart);

/** Undefined: it runs on without end, or until it has been counted. */
export const lastDayOf = (schedule: Schedule): LocalDate | undefined =>
  earliest(schedule.validTo, schedule.until ?? lastOfStretch(schedule));

/** A stretch that only begins is that one day; without any day it is not known when it is. */
function lastOfStretch({ freq, byday, dtstart, validTo, validFrom }: Schedule) {
  if (freq !== undefined || byday !== undefined || validTo !== undefined) return undefined;
  return dtstart ?? (validFrom === undefined ? '0000-01-01' : undefined);
}

type Days = (date: Temporal.PlainDate, weekday: number) => boolean;

function daysOf(schedule: Schedule): Days {
  const { freq, byday, interval = 1, dtstart, validFrom } = schedule;
  const narrow = narrowing(schedule);
  const start = plainDate(dtstart ?? validFrom);
  if (freq === 'MONTHLY') {
    const named = monthDays(schedule, start);
    return (date, weekday) =>
      weekday === date.dayOfWeek &&
      monthsApart(start, date) % interval === 0 &&
      named(date) &&
      narrow(date);
  }
  if (freq === undefined && byday === undefined) return narrow;
  const wanted = byday === undefined ? start && [start.dayOfWeek] : listOf(byday).map(weekdayOf);
  const first = weekdays.indexOf(schedule.wkst ?? 'MO') + 1;
  return (date, weekday) =>
    (wanted ?? []).includes(weekday) &&
    weeksApart(start, date, first) % interval === 0 &&
    narrow(date);
}

function narrowing({
  freq,
  byweekno,
  byyearday,
  bymonthday,
}: Schedule): (date: Temporal.PlainDate) => boolean {
  const weeks = numbersOf(byweekno);
  const yearDays = numbersOf(byyearday);
  // For MONTHLY they are what names the day.
  const monthDays = freq === 'MONTHLY' ? undefined : numbersOf(bymonthday);
  return (date) =>
    among(weeks, date.weekOfYear ?? 0, 53) &&
    among(yearDays, date.dayOfYear, date.daysInYear) &&
    among(monthDays, date.day, date.daysInMonth);
}

function monthDays(
  { byday, bymonthday }: Schedule,
  start: Temporal.PlainDate | undefined,
): (date: Temporal.PlainDate) => boolean {
  const numbers = numbersOf(bymonthday) ?? (byday === undefined && start ? [start.day] : undefined);
  const named = byday === undefined ? undefined : listOf(byday);
  if (numbers === undefined && named === undefined) return () => false;
  return (date) =>
    among(numbers, date.day, date.daysInMonth) &&
    (named === undefined || named.some((one) => isNthWeekday(one, date)));
}

/** `MO` every Monday, `1MO` the first of the month, `-1MO` the last. */
function isNthWeekday(named: string, date: Temporal.PlainDate): boolean {
  if (weekdayOf(named) !== date.dayOfWeek) return false;
  const nth = Number(named.slice(0, -2));
  if (nth === 0) return true;
  const place = nth > 0 ? date.day : date.daysInMonth - date.day + 1;
  return Math.ceil(place / 7) === Math.abs(nth);
}

/** Whether the number is listed; negative ones count from the end. */
function among(numbers: readonly number[] | undefined, number: number, last: number): boolean {
  return (
    numbers === undefined || numbers.some((one) => (one < 0 ? last + 1 + one : one) === number)
  );
}

function weeksApart(
  start: Temporal.PlainDate | undefined,
  date: Temporal.PlainDate,
  first: number,
): number {
  if (start === undefined) return 0;
  const back = (day: Temporal.PlainDate) => day.subtract({ days: (day.dayOfWeek - first + 7) % 7 });
  return Math.abs(back(start).until(back(date), { largestUnit: 'days' }).days / 7);
}

function monthsApart(start: Temporal.PlainDate | undefined, date: Temporal.PlainDate): number {
  return start === undefined
    ? 0
    : Math.abs((date.year - start.year) * 12 + date.month - start.month);
}

function lastCounted(days: Days, dtstart: LocalDate, count: number): LocalDate | undefined {
  let date = Temporal.PlainDate.from(dtstart);
  const end = date.add({ years: yearsCounted });
  let left = count;
  while (Temporal.PlainDate.compare(date, end) < 0) {
    if (days(date, date.dayOfWeek)) left -= 1;
    if (left === 0) return date.toString();
    date = date.add({ days: 1 });
  }
  return undefined;
}

const listOf = (text: string): readonly string[] =>
  text.split(',').map((one) => one.trim().toUpperCase());
const weekdayOf = (named: string): number => weekdays.indexOf(named.slice(-2)) + 1;
const numbersOf = (text: string | undefined): readonly number[] | undefined =>
  text?.split(',').map(Number);
const plainDate = (date: LocalDate | undefined): Temporal.PlainDate | undefined =>
  date === undefined ? undefined : Temporal.PlainDate.from(date);

/** Days are ordered like their texts. */
function latest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
