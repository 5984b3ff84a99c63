import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { MomentaryState, Presence, Schedules } from './types.ts';

/** Questions about who is where and when; answers never change for the same schedules. */
export interface Calendar {
  readonly timeZone: string;
  /** The local day that an instant falls on. */
  dateOf(at: Instant): LocalDate;
  /** The instant of a local time on a local day; in a DST gap the time just after it. */
  instantOf(date: LocalDate, time: string): Instant;
  isHoliday(date: LocalDate): boolean;
  /** A weekday that is neither a public holiday nor an eve kept as one. */
  isWorkingDay(date: LocalDate): boolean;
  /** Everybody's presences on a day, by start. */
  day(date: LocalDate): readonly Presence[];
  /** Where the person is at this instant: on-site, remote, meeting or focus, several at once possible. */
  presencesAt(person: PersonId, at: Instant): readonly Presence[];
  /** The momentary state in force, if any. */
  stateAt(person: PersonId, at: Instant): MomentaryState | undefined;
  /** The next on-site presence at a station that ends after `after`; undefined when none within a year. */
  nextOnSite(station: StationId, after: Instant, who?: (person: PersonId) => boolean): Presence | undefined;
  /** The first instant at or after `at` when the person may be disturbed: not busy, not in focus, not in a meeting. */
  freeAt(person: PersonId, at: Instant): Instant;
  /** The person works (on site or remotely) at the instant. */
  worksAt(person: PersonId, at: Instant): boolean;
  /** The instant when `minutes` of these people's working time have passed since `from`; office hours count where they have none. */
  afterWorkingMinutes(people: readonly PersonId[], from: Instant, minutes: number): Instant;
}

/**
 * Builds the calendar of a county; day tables are made once per day asked for.
 * `office` is the time that counts as working time on working days for people without hours.
 */
export declare function createCalendar(
  schedules: Schedules,
  office: { readonly from: string; readonly until: string },
): Calendar;
