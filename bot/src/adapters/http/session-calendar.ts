import ical, { ICalEventStatus } from 'ical-generator';
import type { Session } from '../../domain/library/types.ts';
import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';

/** One session as an iCalendar file, in UTC: opened again after a change it takes the old one's place. */
export function sessionCalendar(session: Session, county: County, now: Instant): string {
  const { id, title, station, room, from, until, cancelled } = session;
  const calendar = ical({ prodId: { company: 'Koppi', product: 'Koppi' } });
  const place = county.stations.find((one) => one.id === station)?.name ?? station;
  calendar.createEvent({
    ...{ id: `${id}@koppi`, summary: title, stamp: new Date(now) },
    ...{ start: new Date(from), end: new Date(until) },
    location: room === undefined ? place : `${place}, ${room}`,
    status: cancelled === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  return calendar.toString();
}
