import { nextDue } from '../../../bot/src/domain/consultation/due.ts';
import type { Consultation } from '../../../bot/src/domain/consultation/types.ts';
import { planRoute } from '../../../bot/src/domain/routing/plan.ts';
import type { Plan, RouteRequest, RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import { aConsultation } from '../../helpers/builders.ts';
import type { Oracle } from './oracle.ts';
import { minuteMs, type WallMinute } from './wall.ts';

export interface Look {
  readonly oracle: Oracle;
  readonly facts: RoutingFacts;
  /** Everybody in the schedules. */
  readonly people: readonly string[];
  /** Those whose hours follow one another without a break. */
  readonly watch: readonly string[];
  readonly gap: (what: string) => void;
  readonly overlap: (what: string) => void;
  /** Takes in every answer, so that server zones can be compared. */
  readonly note: (answer: string) => void;
  /** As the service sees the clock; an hour off where the row is broken on purpose. */
  readonly seen: (at: number) => number;
}

/**
 * One minute. Presence: a minute in which the wall clock is within somebody's hours and the calendar
 * does not see them is a gap, one in which it sees them too often or too long is an overlap; of the
 * watch, whose hours follow one another, exactly one is there. Due: what comes later than the wall
 * says leaves a gap, what comes earlier overlaps with the step before.
 */
export function lookAt(look: Look, { at, date, time }: WallMinute): void {
  const { oracle, facts, people, watch, gap, overlap, note, seen } = look;
  const { calendar } = facts;
  const compare = (what: string, is: number, wanted: number) => {
    note(`${what} ${is}`);
    if (is < wanted) overlap(`${date} ${time}: ${what} ${(wanted - is) / minuteMs} min early`);
    if (is > wanted) gap(`${date} ${time}: ${what} ${(is - wanted) / minuteMs} min late`);
  };
  if (calendar.dateOf(seen(at)) !== date) gap(`${date} ${time} falls on another day`);
  for (const person of people) {
    const there = calendar.presencesAt(person, seen(at)).length;
    const wanted = oracle.presences(person, at);
    note(`${person} ${there}`);
    if (there < wanted) gap(`${date} ${time}: ${person} is not seen`);
    if (there > wanted) overlap(`${date} ${time}: ${person} is seen ${there} times`);
    if (calendar.worksAt(person, seen(at)) !== oracle.works(person, at))
      gap(`${date} ${time}: whether ${person} works`);
  }
  const watching = watch.filter((person) => calendar.worksAt(person, seen(at))).length;
  const wanted = time === '23:59' ? 0 : 1;
  if (watching < wanted) gap(`${date} ${time}: nobody keeps watch`);
  if (watching > wanted) overlap(`${date} ${time}: ${watching} keep watch`);
  compare(`the time ${time}`, calendar.instantOf(date, time), oracle.instantOf(date, time));
  for (const group of [people.slice(0, 1), people.slice(1, 3), people.slice(3, 4)])
    compare(
      `an hour of work of ${group.join(' and ')}`,
      calendar.afterWorkingMinutes(group, seen(at), 60),
      oracle.after(group, at, 60),
    );
  compareDues(look, at, compare);
}

type Compare = (what: string, is: number, wanted: number) => void;

function compareDues({ oracle, facts, seen }: Look, at: number, compare: Compare): void {
  const { unfinishedAt, digestAt } = facts.settings;
  const due = (changes: Partial<Consultation>) =>
    nextDue(aConsultation({ since: at, ...changes }), facts, seen(at))?.at ?? 0;
  compare('Keskeneräiset', due({ state: 'accepted' }), oracle.nextDaily(unfinishedAt, at));
  compare(
    'the coordinator’s reminder',
    due({ state: 'expired', endedAt: at }),
    oracle.nextDaily(digestAt, at),
  );
}

/** The plan of a request sent in this minute, for each urgency. */
export function lookAtPlans(look: Look, { at, date, time }: WallMinute): void {
  const { facts, gap, overlap, note, seen } = look;
  for (const urgency of ['now', 'today', 'week'] as const) {
    const plan = planRoute(requestOf(urgency, seen(at)), facts, seen(at));
    note(JSON.stringify(plan));
    const place = `${date} ${time}, ${urgency}`;
    const [first] = plan.steps;
    if (first && first.at < at) overlap(`${place}: a step before it was sent`);
    if ((plan.steps.at(-1)?.at ?? at) >= plan.expiresAt)
      gap(`${place}: no time left after the last step`);
    if (urgency === 'now') lookAtNow(look, plan, at, place);
    else lookAtSteps(look, plan, place);
  }
}

function requestOf(urgency: RouteRequest['urgency'], since: number): RouteRequest {
  return {
    ...{ urgency, since, station: 'rantakyla', profession: 'social-counsellor' },
    ...{ asker: 'nurse', excluded: [], notified: [], wider: false },
  };
}

/** Nyt runs in minutes that pass, whatever the wall shows. */
function lookAtNow({ gap, facts }: Look, plan: Plan, at: number, place: string): void {
  const { nowCoordinatorMinutes, nowExpiresMinutes } = facts.settings;
  const told = plan.steps.find(({ tier }) => tier === 'coordinator')?.at;
  const wanted = plan.nobodyNow ? at : at + nowCoordinatorMinutes * minuteMs;
  if (told !== wanted) gap(`${place}: the coordinator is told at ${told ?? 'no time'}`);
  if (plan.expiresAt !== at + nowExpiresMinutes * minuteMs)
    gap(`${place}: expires at another time`);
}

/** Everybody asked works then, and has an hour of work before the next is asked. */
function lookAtSteps({ oracle, facts, gap, overlap }: Look, plan: Plan, place: string): void {
  for (const [index, step] of plan.steps.entries()) {
    const isLast = step.tier === 'coordinator';
    if (!isLast && !step.digest && !step.people.some((person) => oracle.works(person, step.at)))
      gap(`${place}: asked when nobody of them works`);
    if (step.digest && !isDigestTime(oracle, facts.settings.digestAt, step.at))
      gap(`${place}: the digest comes at another time`);
    const next = plan.steps[index + 1];
    const hour = oracle.after(step.people, step.at, facts.settings.todayStepMinutes);
    if (next && next.at < hour) overlap(`${place}: step ${index + 2} begins too early`);
  }
}

function isDigestTime(oracle: Oracle, digestAt: string, at: number): boolean {
  return oracle.dates.some((date) => oracle.instantOf(date, digestAt) === at);
}
