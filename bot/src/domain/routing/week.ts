import type { PersonId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import { isWanted, tierOf, wantedOf } from './candidates.ts';
import type { Route } from './candidates.ts';
import { withPartners } from './groups.ts';
import type { Group } from './groups.ts';
import type { Tier } from './types.ts';

/** How far a digest is looked for where nobody is on site: after that the wider circle is asked. */
const farthestDays = 14;

/**
 * Ei kiirettä: the morning digest of the station's next on-site day, or, where nobody is on site
 * within a year, that of the station's own advisers' next day at work.
 */
export function digestGroup(route: Route, now: Instant): Group | undefined {
  return onSiteDigest(route, now) ?? ownDigest(route, now);
}

/** A person named in a hand-over reads it in the digest of their next day at work. */
export function wishedDigest(route: Route, person: PersonId, now: Instant): Group | undefined {
  if (!route.mayAsk(person)) return undefined;
  const date = digestDates(route, now).find((one) => works(route, person, one));
  if (date === undefined) return undefined;
  const at = digestOn(route, date);
  return digest(route, tierOf(route, person, at), date, [person]);
}

/** The first digest of a working day at or after `now`, for a route without any digest reader. */
export function nextDigestAt(route: Route, now: Instant): Instant {
  const date = digestDates(route, now).find((one) => route.calendar.isWorkingDay(one));
  return date === undefined ? now : digestOn(route, date);
}

function onSiteDigest(route: Route, now: Instant): Group | undefined {
  const { calendar, request } = route;
  const wanted = (person: PersonId) => route.mayAsk(person) && isWanted(route, person);
  const start = calendar.instantOf(firstDigestDate(route, now), '00:00');
  const next = calendar.nextOnSite(request.station, start, wanted);
  if (next === undefined) return undefined;
  const date = calendar.dateOf(next.from);
  const people = wantedOf(route, calendar.onSite(request.station, date)).filter(route.mayAsk);
  return digest(route, 'on-site-later', date, people);
}

function ownDigest(route: Route, now: Instant): Group | undefined {
  const { request, advisers } = route;
  const own = advisers.ofStation(request.station, request.profession).filter(route.mayAsk);
  for (const date of digestDates(route, now)) {
    const people = own.filter((person) => works(route, person, date));
    if (people.length > 0) return digest(route, 'station-remote', date, people);
  }
  return undefined;
}

function digest(route: Route, tier: Tier, date: LocalDate, people: readonly PersonId[]): Group {
  const all = withPartners(route, people, (person) => works(route, person, date));
  return { tier, at: digestOn(route, date), people: all, digest: true };
}

function works({ calendar }: Route, person: PersonId, date: LocalDate): boolean {
  return calendar.askableAt(person, calendar.instantOf(date, '00:00')) !== undefined;
}

function digestOn({ calendar, settings }: Route, date: LocalDate): Instant {
  return calendar.instantOf(date, settings.digestAt);
}

function firstDigestDate(route: Route, now: Instant): LocalDate {
  const today = route.calendar.dateOf(now);
  return digestOn(route, today) >= now ? today : route.calendar.nextDate(today);
}

function digestDates(route: Route, now: Instant): readonly LocalDate[] {
  const dates = [firstDigestDate(route, now)];
  while (dates.length < farthestDays) {
    const last = dates.at(-1);
    if (last !== undefined) dates.push(route.calendar.nextDate(last));
  }
  return dates;
}
