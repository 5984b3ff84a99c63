import type { PersonId } from '../roster/county.ts';
import { holdsAt } from '../schedule/intervals.ts';
import type { Presence } from '../schedule/types.ts';
import type { Instant } from '../time.ts';
import type { Route } from './candidates.ts';
import type { Load, PlanStep, Tier } from './types.ts';

/** A step before its people are put in order. */
export interface Group {
  readonly tier: Tier;
  readonly at: Instant;
  readonly people: readonly PersonId[];
  readonly digest: boolean;
}

/** Adds the other halves of pairs who may be asked at the same moment, of any profession. */
export function withPartners(
  route: Route,
  people: readonly PersonId[],
  available: (person: PersonId) => boolean,
): readonly PersonId[] {
  const partners = people
    .map((person) => route.advisers.known(person)?.pair)
    .filter((pair) => pair !== undefined)
    .filter((pair) => route.advisers.known(pair) && route.mayAsk(pair) && available(pair));
  return [...new Set([...people, ...partners])];
}

/** The order of asking: pairs together, then least open load, longest since last asked, id. */
export function inOrder(route: Route, people: readonly PersonId[]): readonly PersonId[] {
  const sorted = people
    .map((person) => ({ person, load: route.load.get(person) ?? unburdened }))
    .sort(byLoad)
    .map(({ person }) => person);
  const pairs = sorted.flatMap((person) => {
    const pair = route.advisers.known(person)?.pair;
    return pair !== undefined && people.includes(pair) ? [person, pair] : [];
  });
  return pairs.length === 0 ? sorted : [...new Set([...pairs, ...sorted])];
}

const unburdened: Load = { open: 0 };

interface Burden {
  readonly person: PersonId;
  readonly load: Load;
}

function byLoad(a: Burden, b: Burden): number {
  return (
    a.load.open - b.load.open ||
    (a.load.lastNotified ?? 0) - (b.load.lastNotified ?? 0) ||
    (a.person < b.person ? -1 : 1)
  );
}

export function stepOf(route: Route, group: Group): PlanStep {
  const people = inOrder(route, group.people);
  const place = people[0] === undefined ? undefined : placeOf(route, people[0], group);
  return {
    at: group.at,
    tier: group.tier,
    people,
    digest: group.digest,
    ...(place?.station === undefined ? {} : { station: place.station, onSiteUntil: place.until }),
  };
}

/** In a digest, where the person will be on site that day; otherwise where they are at that moment. */
function placeOf({ calendar, request }: Route, person: PersonId, group: Group) {
  const isPersons = (presence: Presence) => presence.person === person;
  if (group.digest)
    return calendar.onSite(request.station, calendar.dateOf(group.at)).find(isPersons);
  const onSite = calendar.presencesAt(person, group.at).filter(({ kind }) => kind === 'on-site');
  return (
    onSite.find((presence) => presence.station === request.station) ??
    onSite.find((presence) => holdsAt(presence, group.at))
  );
}
