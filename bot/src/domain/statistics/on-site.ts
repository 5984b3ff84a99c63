import type { StationId } from '../roster/county.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { overlap, union } from '../schedule/intervals.ts';
import { minute, type Instant } from '../time.ts';

/** Whole minutes between two instants in which at least one adviser was on site at the station. */
export function onSiteMinutes(
  calendar: Pick<Calendar, 'dateOf' | 'nextDate' | 'onSite'>,
  station: StationId,
  from: Instant,
  until: Instant,
): number {
  const last = calendar.dateOf(until);
  let met = 0;
  for (let date = calendar.dateOf(from); date <= last; date = calendar.nextDate(date))
    for (const stretch of union(calendar.onSite(station, date))) {
      const shared = overlap(stretch, { from, until });
      if (shared) met += shared.until - shared.from;
    }
  return Math.floor(met / minute);
}
