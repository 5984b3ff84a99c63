import type { PersonId } from '../roster/county.ts';
import { holdsAt } from '../schedule/intervals.ts';
import { minute } from '../time.ts';
import type { Instant } from '../time.ts';
import { nearby, tierOf, wantedOf } from './candidates.ts';
import type { Route } from './candidates.ts';
import { withPartners } from './groups.ts';
import type { Group } from './groups.ts';
import type { Tier } from './types.ts';

/**
 * Nyt, in wall-clock minutes: a wished person alone, then those on site alone, then everybody of
 * station and region who works at that moment. Nobody waits for people who are not there.
 */
export function nowGroups(route: Route, now: Instant): readonly Group[] {
  const { request, settings, wished } = route;
  const { since, wider, notified } = request;
  const alone = settings.nowAloneMinutes * minute;
  const waiting = notified.filter((person) => route.counts(person) && isThere(route, person, now));
  const groups: Group[] = [];
  let open = waiting.length > 0 && !wider ? Math.max(now, since + alone) : now;
  const ask = (tier: Tier, people: readonly PersonId[]): boolean => {
    const asked = new Set(groups.flatMap((group) => group.people));
    const there = (person: PersonId) => !asked.has(person) && isThere(route, person, open);
    const free = people.filter((person) => route.mayAsk(person) && there(person));
    if (free.length === 0) return false;
    groups.push({ tier, at: open, people: withPartners(route, free, there), digest: false });
    return true;
  };
  if (!wider && wished !== undefined && ask(tierOf(route, wished, open), [wished])) open += alone;
  const onSite = onSiteAt(route, open);
  const onSiteAsked = waiting.some((person) => onSite.includes(person));
  if (!wider && !onSiteAsked && ask('on-site-now', onSite)) open += alone;
  ask(wider ? 'pool' : 'region', nearby(route, open));
  return groups;
}

function onSiteAt(route: Route, at: Instant): readonly PersonId[] {
  const { calendar, request } = route;
  const presences = calendar.onSite(request.station, calendar.dateOf(at));
  return wantedOf(
    route,
    presences.filter((presence) => holdsAt(presence, at)),
  );
}

/** Somebody may be asked, or has been, and is there to take it. */
export function isAnybodyThere(route: Route, now: Instant): boolean {
  return nearby(route, now).some((person) => route.counts(person) && isThere(route, person, now));
}

/** For a client who is waiting a team meeting is interrupted; a focus block or a momentary state is not. */
function isThere({ calendar }: Route, person: PersonId, at: Instant): boolean {
  return (
    calendar.worksAt(person, at) &&
    calendar.stateAt(person, at) === undefined &&
    !calendar.presencesAt(person, at).some(({ kind }) => kind === 'focus')
  );
}
