import type { PersonId } from '../roster/county.ts';
import type { Presence } from '../schedule/types.ts';
import { minute } from '../time.ts';
import type { Instant } from '../time.ts';
import { isWanted, nearby, routeOf } from './candidates.ts';
import type { Route } from './candidates.ts';
import { stepOf } from './groups.ts';
import type { Group } from './groups.ts';
import { isAnybodyThere, nowGroups } from './now.ts';
import { nextGroup, wishedGroup } from './today.ts';
import type { Plan, PlanStep, RouteRequest, RoutingFacts } from './types.ts';
import { digestGroup, nextDigestAt, wishedDigest } from './week.ts';

/**
 * The route of a request from `now` on; product.md "Routing". The same facts give the same plan,
 * and a plan made anew at one of its own steps goes on as it said.
 */
export function planRoute(request: RouteRequest, facts: RoutingFacts, now: Instant): Plan {
  const route = routeOf(request, facts);
  const plan = request.urgency === 'now' ? planNow(route, now) : planInWorkingTime(route, now);
  const nextOnSite = nextOnSiteOf(route, now);
  return { ...plan, ...(nextOnSite ? { nextOnSite } : {}) };
}

function planNow(route: Route, now: Instant): Plan {
  const { request, settings } = route;
  const nobodyNow = !isAnybodyThere(route, now);
  const coordinatorAt = request.since + settings.nowCoordinatorMinutes * minute;
  const coordinator = coordinatorGroup(route, nobodyNow ? now : Math.max(now, coordinatorAt));
  const steps = [...nowGroups(route, now), ...coordinator]
    .map((group) => stepOf(route, group))
    .sort((a, b) => a.at - b.at);
  return { steps, expiresAt: nowExpiresAt(route, steps), nobodyNow };
}

/** Counted from asking; whoever is asked late still gets as long as the coordinator usually has. */
function nowExpiresAt({ request, settings }: Route, steps: readonly PlanStep[]): Instant {
  const { nowExpiresMinutes, nowCoordinatorMinutes } = settings;
  const usual = request.since + nowExpiresMinutes * minute;
  const last = steps.at(-1)?.at;
  if (last === undefined) return usual;
  return Math.max(usual, last + Math.max(nowExpiresMinutes - nowCoordinatorMinutes, 1) * minute);
}

/** Tänään, and ei kiirettä from its digest on; whoever is left at the end waits one step more. */
function planInWorkingTime(route: Route, now: Instant): Plan {
  const { calendar, settings } = route;
  const { groups, end } = oneAfterAnother(route, now);
  const coordinator = coordinatorGroup(route, calendar.afterWorkingMinutes([], end, 0));
  const last = coordinator[0]?.at ?? (isUnasked(route) && groups.length === 0 ? now : undefined);
  return {
    steps: [...groups, ...coordinator].map((group) => stepOf(route, group)),
    expiresAt:
      last === undefined ? end : calendar.afterWorkingMinutes([], last, settings.todayStepMinutes),
    nobodyNow: isNobodyAtWork(route, now, groups),
  };
}

/** The advisers' steps, each with its working minutes, and the instant when the last has had its time. */
function oneAfterAnother(route: Route, now: Instant): { groups: Group[]; end: Instant } {
  const { request, calendar, settings } = route;
  const asked = new Set<PersonId>(request.notified);
  const groups: Group[] = [];
  if (isCoordinatorTold(route) && !request.wider) return { groups, end: now };
  let end = quietUntil(route, now);
  let group = firstGroup(route, now) ?? nextGroup(route, end, asked);
  while (group !== undefined) {
    groups.push(group);
    group.people.forEach((person) => asked.add(person));
    end = calendar.afterWorkingMinutes(group.people, group.at, settings.todayStepMinutes);
    group = nextGroup(route, end, asked);
  }
  return { groups, end };
}

/** A wished receiver, or the digest of a request that nobody has been asked about yet. */
function firstGroup(route: Route, now: Instant): Group | undefined {
  const { wished, request } = route;
  if (request.wider || !isUnasked(route)) return undefined;
  const named = (find: typeof wishedGroup) =>
    wished === undefined ? undefined : find(route, wished, now);
  if (request.urgency === 'week') return named(wishedDigest) ?? digestGroup(route, now);
  return named(wishedGroup);
}

/** Ei kiirettä interrupts nobody, also where no digest reader is found: it waits for the hour of digests. */
function quietUntil(route: Route, now: Instant): Instant {
  const { urgency, wider } = route.request;
  return urgency === 'week' && !wider && isUnasked(route) ? nextDigestAt(route, now) : now;
}

function isUnasked({ request }: Route): boolean {
  return request.notified.length === 0;
}

function isNobodyAtWork(route: Route, now: Instant, groups: readonly Group[]): boolean {
  if (route.request.urgency === 'week') return groups.length === 0 && isUnasked(route);
  const works = (person: PersonId) => route.counts(person) && route.calendar.worksAt(person, now);
  return !nearby(route, now).some(works);
}

/** The coordinator is the last resort: from then on nobody new is asked unless the asker asks wider. */
function isCoordinatorTold({ request, advisers, region }: Route): boolean {
  return advisers.coordinatorsOf(region).some((person) => request.notified.includes(person));
}

/** None when there is no coordinator left to tell: an empty step would wait for nobody. */
function coordinatorGroup(route: Route, at: Instant): readonly Group[] {
  const people = route.advisers.coordinatorsOf(route.region).filter(route.mayAsk);
  return people.length === 0 ? [] : [{ tier: 'coordinator', at, people, digest: false }];
}

/** Also people whom the bot cannot reach: they can be met. Whoever is on a home visit is there after it. */
function nextOnSiteOf(route: Route, now: Instant): Presence | undefined {
  const { request, calendar } = route;
  const out = new Set([request.asker, ...request.excluded]);
  const canBeMet = (person: PersonId) => !out.has(person) && isWanted(route, person);
  const next = calendar.nextOnSite(request.station, now, canBeMet);
  const back = next && calendar.stateAt(next.person, Math.max(now, next.from))?.until;
  if (!next || back === undefined) return next;
  return back < next.until
    ? { ...next, from: back }
    : calendar.nextOnSite(request.station, next.until, canBeMet);
}
