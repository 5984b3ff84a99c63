import type { StationId } from '../src/domain/roster/county.ts';
import type { Calendar } from '../src/domain/schedule/calendar.ts';
import type { Instant } from '../src/domain/time.ts';

const tryAt = '10:15';

/**
 * Where the clock of a demo starts: nowhere special (undefined) during office hours, else at 10.15
 * of the next day on which somebody is on site at the station then. Undefined too when nobody ever is.
 */
export function clockStart(
  calendar: Calendar,
  office: { readonly from: string; readonly until: string },
  station: StationId,
  now: Instant,
): Instant | undefined {
  const today = calendar.dateOf(now);
  const opens = calendar.instantOf(today, office.from);
  const closes = calendar.instantOf(today, office.until);
  if (calendar.isWorkingDay(today) && now >= opens && now < closes) return undefined;
  let after = now;
  for (;;) {
    const presence = calendar.nextOnSite(station, after);
    if (!presence) return undefined;
    const at = calendar.instantOf(calendar.dateOf(presence.from), tryAt);
    if (at > now && at >= presence.from && at < presence.until) return at;
    after = presence.until;
  }
}
