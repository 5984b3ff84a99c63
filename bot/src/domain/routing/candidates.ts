import type { PersonId, RegionId, Settings } from '../roster/county.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { holdsAt } from '../schedule/intervals.ts';
import type { Instant } from '../time.ts';
import { advisersOf } from './advisers.ts';
import type { Advisers } from './advisers.ts';
import type { Load, RouteRequest, RoutingFacts, Tier } from './types.ts';

/** One decision's view of the facts: who may be asked about this request. */
export interface Route {
  readonly request: RouteRequest;
  readonly calendar: Calendar;
  readonly settings: Settings;
  readonly advisers: Advisers;
  readonly load: ReadonlyMap<PersonId, Load>;
  /** Empty for a station that the county does not list: only people of the whole county serve it. */
  readonly region: RegionId;
  /** The named receiver of a hand-over, when the roster knows them as an adviser. */
  readonly wished: PersonId | undefined;
  /** Can be reached and has not said no; may have been asked already. */
  readonly counts: (person: PersonId) => boolean;
  /** Counts and has not been asked. */
  readonly mayAsk: (person: PersonId) => boolean;
}

export function routeOf(request: RouteRequest, facts: RoutingFacts): Route {
  const { calendar, settings, load, people, stations, reachable } = facts;
  const out = new Set([request.asker, ...request.excluded]);
  const asked = new Set(request.notified);
  const advisers = advisersOf(people);
  const { wished } = request;
  const counts = (person: PersonId) => reachable.has(person) && !out.has(person);
  return {
    request,
    calendar,
    settings,
    load,
    advisers,
    region: stations.find(({ id }) => id === request.station)?.region ?? '',
    wished: wished !== undefined && advisers.known(wished) ? wished : undefined,
    counts,
    mayAsk: (person) => counts(person) && !asked.has(person),
  };
}

export interface TierPeople {
  readonly tier: Tier;
  readonly people: readonly PersonId[];
}

/** The wanted advisers as seen at an instant, each in the nearest tier only; also those asked already. */
export function* tiersAt(route: Route, at: Instant): Generator<TierPeople> {
  const { request, calendar, advisers, region } = route;
  const { station, profession } = request;
  const seen = new Set<PersonId>();
  const first = (tier: Tier, people: readonly PersonId[]): TierPeople => {
    const fresh = people.filter((person) => !seen.has(person));
    fresh.forEach((person) => seen.add(person));
    return { tier, people: [...new Set(fresh)] };
  };
  const onSite = calendar
    .onSite(station, calendar.dateOf(at))
    .filter(({ person }) => advisers.known(person)?.profession === profession);
  const here = onSite.filter((presence) => holdsAt(presence, at));
  const later = onSite.filter(({ from }) => from > at);
  yield first(
    'on-site-now',
    here.map(({ person }) => person),
  );
  yield first(
    'on-site-later',
    later.map(({ person }) => person),
  );
  yield first('station-remote', advisers.ofStation(station, profession));
  yield first('region', advisers.ofRegion(region, profession));
  yield first('pool', advisers.ofPool(profession));
}

/** Where a named person stands; whoever is in no tier is asked as one of the pool. */
export function tierOf(route: Route, person: PersonId, at: Instant): Tier {
  for (const { tier, people } of tiersAt(route, at)) if (people.includes(person)) return tier;
  return 'pool';
}

/** The wished receiver, the advisers of station and region, and of the pool when asked wider. */
export function nearby(route: Route, at: Instant): readonly PersonId[] {
  const { request, wished } = route;
  const tiers = [...tiersAt(route, at)].filter(({ tier }) => tier !== 'pool' || request.wider);
  const people = tiers.flatMap((tier) => tier.people);
  return wished === undefined ? people : [...new Set([wished, ...people])];
}
