import { planRoute } from '../routing/plan.ts';
import type { Plan, PlanStep, RouteRequest } from '../routing/types.ts';
import type { PersonId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import { give, logRow, patched, tell } from './change.ts';
import type { Context } from './change.ts';
import { nextDue } from './due.ts';
import { engineActor } from './types.ts';
import type { Change, Consultation, Intent } from './types.ts';

/**
 * Makes the plan of a waiting request anew as of an instant, carries out what is due of it by now,
 * and names what is next.
 */
export function routed(change: Change, context: Context, asOf = startOf(change, context)): Change {
  if (change.consultation.state !== 'waiting') return withDue(change, context);
  const plan = planRoute(routeRequest(change.consultation), context.facts, asOf);
  const due = plan.steps.filter((step) => step.at <= context.now);
  const asked = due.reduce((soFar, step) => askStep(soFar, step, context.now), change);
  return withDue(withPlan(asked, { ...plan, steps: plan.steps.slice(due.length) }, due), context);
}

/** The same for any state: sets the one next due step. */
export function withDue(change: Change, { facts, now }: Context): Change {
  const due = nextDue(change.consultation, facts, now);
  return { ...change, consultation: patched(change.consultation, { due }) };
}

export function routeRequest(consultation: Consultation): RouteRequest {
  const { station, urgency, profession, asker, since, excluded, notified, wider, wished } =
    consultation;
  const fresh = wished !== undefined && !notified.includes(wished) && !excluded.includes(wished);
  return {
    station,
    urgency,
    profession,
    asker,
    since,
    excluded,
    notified,
    wider,
    ...(fresh ? { wished } : {}),
  };
}

/** Those asked last keep their time, unless each of them has said no or is away for all of it. */
function startOf({ consultation }: Change, { now, facts }: Context): Instant {
  const { notified, excluded, stepUntil, urgency } = consultation;
  if (urgency === 'now' || stepUntil === undefined || stepUntil <= now) return now;
  const { calendar } = facts;
  // Office hours stand in for people without hours, but not for somebody who is away.
  const thinks = (person: PersonId) =>
    !excluded.includes(person) &&
    calendar.afterWorkingMinutes([person], calendar.backAt(person, now), 1) <= stepUntil;
  return notified.some(thinks) ? stepUntil : now;
}

function withPlan(change: Change, plan: Plan, carriedOut: readonly PlanStep[]): Change {
  const next = plan.steps[0]?.at ?? plan.expiresAt;
  const { stepUntil } = change.consultation;
  const until = carriedOut.length > 0 || stepUntil === undefined ? next : stepUntil;
  return { ...change, consultation: patched(change.consultation, { plan, stepUntil: until }) };
}

function askStep(change: Change, step: PlanStep, now: Instant): Change {
  const { notified, urgency } = change.consultation;
  const people = step.people.filter((person) => !notified.includes(person));
  if (people.length === 0) return change;
  const consultation = patched(change.consultation, {
    notified: [...notified, ...people],
    notifiedAt: now,
    reminded: false,
    ...(step.tier === 'coordinator' ? { coordinatorTold: true } : {}),
  });
  const given = give({ ...change, consultation }, people);
  const note = { actor: engineActor, action: 'notified', reason: step.tier, people } as const;
  const log = [...given.log, logRow(given.consultation, note, now)];
  const loud = urgency === 'now' ? people : [];
  return tell(
    { ...given, log },
    loud.map((person): Intent => ({ kind: 'notice', person, notice: 'now-request' })),
  );
}
