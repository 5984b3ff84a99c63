import type { PersonId, RegionId, Settings, Station, StationId } from '../roster/county.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { remember } from '../schedule/remember.ts';
import type { Presence } from '../schedule/types.ts';
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
  /** The named receiver of a hand-over: an adviser, asked first, so only while nobody has been. */
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
  const first = request.notified.length === 0;
  const counts = (person: PersonId) => reachable.has(person) && !out.has(person);
  return {
    request,
    calendar,
    settings,
    load,
    advisers,
    region: regionsOf(stations).get(request.station) ?? '',
    wished: first ? advisers.known(request.wished ?? '')?.id : undefined,
    counts,
    mayAsk: (person) => counts(person) && !asked.has(person),
  };
}

const regions = new WeakMap<readonly Station[], ReadonlyMap<StationId, RegionId>>();

/** Made once per list of stations, since every decision asks it. */
function regionsOf(stations: readonly Station[]): ReadonlyMap<StationId, RegionId> {
  return remember(regions, stations, () => new Map(stations.map(({ id, region }) => [id, region])));
}

export interface TierPeople {
  readonly tier: Tier;
  readonly people: readonly PersonId[];
}

/**
 * The wanted advisers of a day, each in the nearest tier only; also those asked already. On site now
 * and later are seen from the instant of asking, so that a plan made anew names the same tiers.
 */
export function* tiersAt(route: Route, at: Instant): Generator<TierPeople> {
  const { request, calendar, advisers, region } = route;
  const { station, profession, since } = request;
  const seen = new Set<PersonId>();
  const first = (tier: Tier, people: readonly PersonId[]): TierPeople => {
    const fresh = people.filter((person) => !seen.has(person));
    fresh.forEach((person) => seen.add(person));
    return { tier, people: fresh };
  };
  const onSite = calendar.onSite(station, calendar.dateOf(at)).filter(({ until }) => until > since);
  const already = onSite.filter(({ from }) => from <= since);
  yield first('on-site-now', wantedOf(route, already));
  yield first('on-site-later', wantedOf(route, onSite));
  yield first('station-remote', advisers.ofStation(station, profession));
  yield first('region', advisers.ofRegion(region, profession));
  yield first('pool', advisers.ofPool(profession));
}

/** The people of these presences who have the wanted profession. */
export function wantedOf(route: Route, presences: readonly Presence[]): readonly PersonId[] {
  const people = new Set(presences.map(({ person }) => person));
  return [...people].filter((person) => isWanted(route, person));
}

export function isWanted({ advisers, request }: Route, person: PersonId): boolean {
  return advisers.known(person)?.profession === request.profession;
}

/** Where a named person stands; whoever is in no tier is asked as one of the pool. */
export function tierOf(route: Route, person: PersonId, at: Instant): Tier {
  for (const { tier, people } of tiersAt(route, at)) if (people.includes(person)) return tier;
  return 'pool';
}

/** The wished receiver and the advisers of station and region; when asked wider, all advisers up to the pool. */
export function nearby(route: Route, at: Instant): readonly PersonId[] {
  const { wished, request } = route;
  const tiers = [...tiersAt(route, at)];
  if (request.wider) return tiers.flatMap(({ people }) => people);
  const near = tiers.filter(({ tier }) => tier !== 'pool').flatMap(({ people }) => people);
  return wished === undefined ? near : [...new Set([wished, ...near])];
}
