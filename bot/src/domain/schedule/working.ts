import type { PersonId } from '../roster/county.ts';
import { minute } from '../time.ts';
import type { Instant, LocalTime } from '../time.ts';
import { isHoliday } from './holidays.ts';
import { union } from './intervals.ts';
import type { Interval } from './intervals.ts';
import type { DayTables } from './tables.ts';
import type { Presence } from './types.ts';
import type { LocalDay, Zone } from './zone.ts';

export interface OfficeHours {
  readonly from: LocalTime;
  readonly until: LocalTime;
}

/** On site or remotely; meetings and focus lie within working time and neither add to it nor take from it. */
export function isWork({ kind }: Presence): boolean {
  return kind === 'on-site' || kind === 'remote';
}

export function isWorkingDay(day: LocalDay): boolean {
  return day.weekday <= 5 && !isHoliday(day.date);
}

/** Answers when these people have worked so and so many minutes since an instant. */
export type WorkClock = (people: readonly PersonId[], from: Instant, minutes: number) => Instant;

const farthest = 366;

export function createWorkClock(tables: DayTables, zone: Zone, office: OfficeHours): WorkClock {
  const timeOn = workingTime(tables, zone, office);
  return (people, from, minutes) => {
    let left = minutes * minute;
    let day = zone.dayOf(from);
    for (let days = 0; days < farthest; days += 1, day = zone.next(day)) {
      for (const stretch of timeOn(people, day)) {
        if (stretch.until <= from) continue;
        const start = Math.max(from, stretch.from);
        if (start + left <= stretch.until) return start + left;
        left -= stretch.until - start;
      }
    }
    throw new Error(`no ${minutes} working minutes within a year: are the office hours empty?`);
  };
}

/**
 * The working time of these people together on one day. On a day when none of them works the
 * office hours of a working day stand in, so that nothing waits for a day off to end.
 */
function workingTime(tables: DayTables, zone: Zone, office: OfficeHours) {
  return (people: readonly PersonId[], day: LocalDay): readonly Interval[] => {
    const own = people.flatMap((person) => tables.ofPerson(person, day).filter(isWork));
    if (own.length > 0) return union(own);
    if (!isWorkingDay(day)) return [];
    return [{ from: zone.timeOn(day, office.from), until: zone.timeOn(day, office.until) }];
  };
}
