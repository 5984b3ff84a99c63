import { day } from '../time.ts';
import type { Instant } from '../time.ts';
import type { Schedules } from './types.ts';
import { zoneOf } from './zone.ts';

/** So long what is over is kept; all schedules lie in one row. The history keeps each for good. */
const keptMs = 60 * day;

/** The schedules without absences, extra days and swaps that were over long ago. */
export function withoutOld(schedules: Schedules, now: Instant): Schedules {
  const { absences, extraDays, swaps, told } = schedules;
  const first = zoneOf(schedules.timeZone).dayOf(now - keptMs).date;
  const left = swaps?.filter(({ date, otherDate }) => date >= first || otherDate >= first);
  return {
    ...schedules,
    absences: absences.filter(({ until }) => until > now - keptMs),
    extraDays: extraDays.filter(({ date }) => date >= first),
    ...(left === undefined ? {} : { swaps: left }),
    ...(told === undefined
      ? {}
      : { told: told.filter((one) => left?.some(({ id }) => one.startsWith(`${id}-`))) }),
  };
}
