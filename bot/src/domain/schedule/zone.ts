import { Temporal } from 'temporal-polyfill';
import { day as dayLength, minute } from '../time.ts';
import type { Instant, LocalDate, LocalTime } from '../time.ts';
import { remember } from './remember.ts';

/** What the clock on the wall says about one day of the county. */
export interface LocalDay {
  /** Days since 1970-01-01, so that neighbours are found by arithmetic. */
  readonly number: number;
  readonly date: LocalDate;
  readonly start: Instant;
  /** Start of the next day: 23 or 25 hours later on the DST days. */
  readonly end: Instant;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** ISO week, 1–53. */
  readonly week: number;
}

export interface Zone {
  dayOf(at: Instant): LocalDay;
  onDate(date: LocalDate): LocalDay;
  next(day: LocalDay): LocalDay;
  /** The earlier of two equal wall-clock times; in a DST gap the moment the gap ends. */
  timeOn(day: LocalDay, time: LocalTime): Instant;
  /** What the clock on the wall shows, to the minute. */
  clockOf(at: Instant): LocalTime;
}

const zones = new Map<string, Zone>();

/** One per time zone for good: its days are computed once, since Temporal is slow, and never change. */
export function zoneOf(timeZone: string): Zone {
  return remember(zones, timeZone, () => createZone(timeZone));
}

function createZone(timeZone: string): Zone {
  const known = new Map<number, LocalDay>();
  const numbers = new Map<LocalDate, number>();
  const byNumber = (number: number) => remember(known, number, () => localDay(number, timeZone));
  return {
    dayOf(at) {
      const day = byNumber(Math.floor(at / dayLength));
      if (at >= day.end) return byNumber(day.number + 1);
      return at < day.start ? byNumber(day.number - 1) : day;
    },
    onDate: (date) => byNumber(remember(numbers, date, () => dayNumber(date))),
    next: (day) => byNumber(day.number + 1),
    timeOn: (day, time) =>
      day.end - day.start === dayLength
        ? day.start + minutesOf(time) * minute
        : onSwitchDay(day, time, timeZone),
    clockOf: (at) =>
      Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(timeZone)
        .toPlainTime()
        .toString({ smallestUnit: 'minute' }),
  };
}

const epoch = Temporal.PlainDate.from('1970-01-01');

function dayNumber(date: LocalDate): number {
  return epoch.until(Temporal.PlainDate.from(date), { largestUnit: 'days' }).days;
}

function localDay(number: number, timeZone: string): LocalDay {
  const date = epoch.add({ days: number });
  return {
    number,
    date: date.toString(),
    start: date.toZonedDateTime(timeZone).epochMilliseconds,
    end: date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
    weekday: date.dayOfWeek,
    week: date.weekOfYear ?? 0,
  };
}

const minutesKnown = new Map<LocalTime, number>();

/** Parsed once: schedules name few times, and each of them very often. */
function minutesOf(time: LocalTime): number {
  return remember(minutesKnown, time, () => {
    const { hour, minute: minutes } = Temporal.PlainTime.from(time);
    return hour * 60 + minutes;
  });
}

function onSwitchDay(day: LocalDay, time: LocalTime, timeZone: string): Instant {
  const wall = Temporal.PlainDate.from(day.date).toPlainDateTime(Temporal.PlainTime.from(time));
  const there = wall.toZonedDateTime(timeZone);
  if (there.toPlainDateTime().equals(wall)) return there.epochMilliseconds;
  // The transition after the last moment before the gap: a time at its very start is no exception.
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? there).epochMilliseconds;
}
