import { Temporal } from 'temporal-polyfill';
import { plusDays } from '../schedule/dates.ts';
import { isHoliday } from '../schedule/holidays.ts';
import { zoneOf } from '../schedule/zone.ts';
import { minute, type Instant, type LocalDate } from '../time.ts';
import type { Meeting, Nth, Rhythm, Series } from './types.ts';

/** So many meetings of a series stand ahead, each with an agenda that can be added to. */
export const meetingsAhead = 4;
/** A series whose every meeting falls on a holiday ends being looked for. */
const looksAtMost = 60;

export interface Occurrence {
  /** As the rhythm has it: tells occurrences apart, also those that were moved. */
  readonly date: LocalDate;
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The next meetings of a series that begin after an instant; holidays are skipped or moved to the
 * next working day, whose next meeting stays.
 */
export function occurrencesAfter(
  series: Series,
  after: Instant,
  count: number,
  timeZone: string,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const last = series.until ?? '9999-12-31';
  let looked = 0;
  for (const date of datesOf(series.rhythm, series.first, dateOf(after, timeZone))) {
    looked += 1;
    if (date > last || found.length >= count || looked > count + looksAtMost) break;
    const held = heldOn(date, series);
    const occurrence = held === undefined ? undefined : at(series, date, held, timeZone);
    if (occurrence && occurrence.from > after) found.push(occurrence);
  }
  return found;
}

const dateOf = (at: Instant, timeZone: string): LocalDate => zoneOf(timeZone).dayOf(at).date;

function heldOn(date: LocalDate, { onHoliday }: Series): LocalDate | undefined {
  if (!isHoliday(date)) return date;
  if (onHoliday === 'skip') return undefined;
  let next = plusDays(date, 1);
  while (!isWorkingDay(next)) next = plusDays(next, 1);
  return next;
}

const isWorkingDay = (date: LocalDate): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isHoliday(date);

function at(
  { time, minutes }: Series,
  date: LocalDate,
  held: LocalDate,
  timeZone: string,
): Occurrence {
  const zone = zoneOf(timeZone);
  const from = zone.timeOn(zone.onDate(held), time);
  return { date, from, until: from + minutes * minute };
}

/** Days of the rhythm without end, from a little before `from`: one may have been moved past it. */
function datesOf(rhythm: Rhythm, first: LocalDate, from: LocalDate): Iterable<LocalDate> {
  return rhythm.kind === 'weekly'
    ? weekly(rhythm.weeks, rhythm.weekday, first, from)
    : monthly(rhythm.nth, rhythm.weekday, first, from);
}

function* weekly(
  weeks: number,
  weekday: number,
  first: LocalDate,
  from: LocalDate,
): Generator<LocalDate> {
  const step = 7 * weeks;
  const ahead = (weekday - Temporal.PlainDate.from(first).dayOfWeek + 7) % 7;
  const begun = plusDays(first, ahead);
  const passed = Temporal.PlainDate.from(begun).until(Temporal.PlainDate.from(from)).days;
  const start = Math.max(0, Math.floor(passed / step) - 1);
  for (let turn = start; ; turn += 1) yield plusDays(begun, turn * step);
}

function* monthly(
  nth: Nth,
  weekday: number,
  first: LocalDate,
  from: LocalDate,
): Generator<LocalDate> {
  const later = first > from ? first : from;
  let month = Temporal.PlainDate.from(later).toPlainYearMonth().subtract({ months: 1 });
  for (;;) {
    const date = nthOf(month, nth, weekday);
    if (date >= first) yield date;
    month = month.add({ months: 1 });
  }
}

const weeksIn: Readonly<Record<Exclude<Nth, 'last'>, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
};

function nthOf(month: Temporal.PlainYearMonth, nth: Nth, weekday: number): LocalDate {
  if (nth === 'last') {
    const end = month.toPlainDate({ day: month.daysInMonth });
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 }).toString();
  }
  const begin = month.toPlainDate({ day: 1 });
  const ahead = (weekday - begin.dayOfWeek + 7) % 7;
  return begin.add({ days: ahead + 7 * weeksIn[nth] }).toString();
}

/** A meeting that stands ahead and where it shall be; without `occurrence` it is held no more. */
export interface Replanned {
  readonly meeting: Meeting;
  readonly occurrence: Occurrence | undefined;
}

/**
 * After a change of the series its planned meetings take the new times in order, agendas and all:
 * what somebody has put on the next agenda stays on the next agenda.
 */
export function replanned(
  series: Series,
  planned: readonly Meeting[],
  now: Instant,
  timeZone: string,
): readonly Replanned[] {
  const ahead = planned
    .filter(({ state, from, series: of }) => of === series.id && state === 'planned' && from > now)
    .toSorted((one, other) => one.from - other.from);
  const times = series.ended ? [] : occurrencesAfter(series, now, ahead.length, timeZone);
  return ahead.map((meeting, index) => ({ meeting, occurrence: times[index] }));
}
