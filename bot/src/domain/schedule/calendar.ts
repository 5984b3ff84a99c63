import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate, LocalTime } from '../time.ts';
import { backAt, freeAt, stateIn } from './free.ts';
import { isHoliday } from './holidays.ts';
import { holdsAt } from './intervals.ts';
import { createDayTables } from './tables.ts';
import type { DayTables, Placed } from './tables.ts';
import type { MomentaryState, Presence, Schedules } from './types.ts';
import { createWorkClock, isWork, isWorkingDay } from './working.ts';
import type { OfficeHours } from './working.ts';
import { zoneOf } from './zone.ts';
import type { LocalDay, Zone } from './zone.ts';

/** Questions about who is where and when; answers never change for the same schedules. */
export interface Calendar {
  readonly timeZone: string;
  /** The local day that an instant falls on. */
  dateOf(at: Instant): LocalDate;
  /** The instant of a local time on a local day; in a DST gap the time just after it. */
  instantOf(date: LocalDate, time: LocalTime): Instant;
  nextDate(date: LocalDate): LocalDate;
  /** A public holiday or an eve kept as one. */
  isHoliday(date: LocalDate): boolean;
  /** A weekday that is neither a public holiday nor an eve kept as one. */
  isWorkingDay(date: LocalDate): boolean;
  /** Everybody's presences on a day, by start. */
  day(date: LocalDate): readonly Presence[];
  /** The same with how each came about, for people to look at. */
  explained(date: LocalDate): readonly Placed[];
  /** The on-site presences at a station on a day, by start. */
  onSite(station: StationId, date: LocalDate): readonly Presence[];
  /** Where the person is at this instant: on-site, remote, meeting or focus, several at once possible. */
  presencesAt(person: PersonId, at: Instant): readonly Presence[];
  /** The momentary state in force, if any. */
  stateAt(person: PersonId, at: Instant): MomentaryState | undefined;
  /** The next on-site presence at a station that ends after `after`; undefined when none within a year. */
  nextOnSite(
    station: StationId,
    after: Instant,
    who?: (person: PersonId) => boolean,
  ): Presence | undefined;
  /** The first instant at or after `at` when the person is not away. */
  backAt(person: PersonId, at: Instant): Instant;
  /** The first instant at or after `at` when the person may be disturbed: not busy, not in focus, not in a meeting. */
  freeAt(person: PersonId, at: Instant): Instant;
  /** The person works (on site or remotely) at the instant. */
  worksAt(person: PersonId, at: Instant): boolean;
  /** The first instant from `at` to the end of that day when the person works and may be disturbed. */
  askableAt(person: PersonId, at: Instant): Instant | undefined;
  /**
   * The instant when `minutes` of these people's working time have passed since `from`. On a day
   * when none of them works, the office hours of a working day count. With 0 minutes: the first
   * working instant at or after `from`.
   */
  afterWorkingMinutes(people: readonly PersonId[], from: Instant, minutes: number): Instant;
}

/**
 * Builds the calendar of a county; day tables are made once per day asked for.
 * `office` is the time that counts as working time on working days for people without hours.
 */
export function createCalendar(schedules: Schedules, office: OfficeHours): Calendar {
  const zone = zoneOf(schedules.timeZone);
  const tables = createDayTables(schedules, zone);
  const states = Map.groupBy(schedules.states, ({ person }) => person);
  const absences = Map.groupBy(schedules.absences, ({ person }) => person);
  const statesOf = (person: PersonId) => states.get(person) ?? [];
  const presences = (person: PersonId, at: Instant) => tables.ofPerson(person, zone.dayOf(at));
  const free = (person: PersonId, at: Instant) =>
    freeAt(at, statesOf(person), (then) => presences(person, then));
  return {
    timeZone: schedules.timeZone,
    dateOf: (at) => zone.dayOf(at).date,
    instantOf: (date, time) => zone.timeOn(zone.onDate(date), time),
    nextDate: (date) => zone.next(zone.onDate(date)).date,
    isHoliday,
    isWorkingDay: (date) => isWorkingDay(zone.onDate(date)),
    day: (date) => tables.everybody(zone.onDate(date)),
    explained: (date) => tables.explained(zone.onDate(date)),
    onSite: (station, date) => tables.atStation(station, zone.onDate(date)),
    presencesAt: (person, at) => presences(person, at).filter((one) => holdsAt(one, at)),
    stateAt: (person, at) => stateIn(statesOf(person), at),
    nextOnSite: (station, after, who) =>
      nextOnSite(tables, zone, station, after, who ?? (() => true)),
    backAt: (person, at) => backAt(at, absences.get(person) ?? []),
    freeAt: free,
    worksAt: (person, at) => presences(person, at).some((one) => isWork(one) && holdsAt(one, at)),
    askableAt: (person, at) => firstFree(presences(person, at), at, (then) => free(person, then)),
    afterWorkingMinutes: createWorkClock(tables, zone, office),
  };
}

function firstFree(
  presences: readonly Presence[],
  at: Instant,
  free: (at: Instant) => Instant,
): Instant | undefined {
  for (const work of presences) {
    if (!isWork(work) || work.until <= at) continue;
    const then = free(Math.max(at, work.from));
    if (then < work.until) return then;
  }
  return undefined;
}

const lookAheadDays = 366;

function nextOnSite(
  tables: DayTables,
  zone: Zone,
  station: StationId,
  after: Instant,
  who: (person: PersonId) => boolean,
): Presence | undefined {
  if (!tables.everAtStation(station).some(who)) return undefined;
  let day: LocalDay = zone.dayOf(after);
  for (let days = 0; days < lookAheadDays; days += 1, day = zone.next(day)) {
    const found = tables
      .atStation(station, day)
      .find(({ person, until }) => until > after && who(person));
    if (found) return found;
  }
  return undefined;
}
