import fc from 'fast-check';
import { runs } from '../../helpers/thorough.ts';
import { planRoute } from '../../../bot/src/domain/routing/plan.ts';
import type { PlanStep } from '../../../bot/src/domain/routing/types.ts';
import { day } from '../../../bot/src/domain/time.ts';
import { situations } from './situations.ts';
import type { Situation } from './situations.ts';

const planOf = ({ request, facts }: Situation) => planRoute(request, facts, request.since);

/** Holds for every step that asks advisers (the coordinator is told at any time). */
function everyAsk(
  situation: Situation,
  holds: (person: string, step: PlanStep) => boolean,
): boolean {
  const asks = planOf(situation).steps.filter(({ tier }) => tier !== 'coordinator');
  return asks.every((step) => step.people.every((person) => holds(person, step)));
}

const always = (holds: (situation: Situation) => boolean, numRuns = runs(400)) =>
  fc.assert(fc.property(situations, holds), { numRuns });

describe('every plan, over DST nights, week 53, holidays and absences', () => {
  it('has its steps in order of time, from now on and before it expires', () => {
    always((situation) => {
      const { steps, expiresAt } = planOf(situation);
      const times = [situation.request.since, ...steps.map((step) => step.at)];
      const sorted = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
      return sorted && steps.every((step) => step.at < expiresAt);
    });
  });

  it('leaves something to happen: a step, or the expiry later on', () => {
    always((situation) => {
      const { steps, expiresAt } = planOf(situation);
      return steps.every(({ people }) => people.length > 0) && expiresAt > situation.request.since;
    });
  });

  it('asks nobody twice, and never the asker, the excluded or the unreachable', () => {
    always((situation) => {
      const { request, facts } = situation;
      const people = planOf(situation).steps.flatMap((step) => step.people);
      const out = [request.asker, ...request.excluded];
      return (
        new Set(people).size === people.length &&
        people.every((person) => facts.reachable.has(person) && !out.includes(person))
      );
    });
  });

  it('asks only advisers of the wanted profession, the wished one and other halves of pairs', () => {
    always((situation) => {
      const { request, facts } = situation;
      const roster = new Map(facts.people.map((person) => [person.id, person]));
      return everyAsk(situation, (person, step) => {
        const known = roster.get(person);
        const asPair = known?.pair !== undefined && step.people.includes(known.pair);
        return (
          known?.role === 'adviser' &&
          (known.profession === request.profession || person === request.wished || asPair)
        );
      });
    });
  });

  it('reaches advisers at work only: free, or by the digest of a day they work', () => {
    always((situation) => {
      const { calendar } = situation.facts;
      return (
        situation.request.urgency === 'now' ||
        everyAsk(situation, (person, { at, digest }) =>
          digest
            ? calendar
                .day(calendar.dateOf(at))
                .some(({ person: who, kind }) => who === person && /on-site|remote/.test(kind))
            : calendar.worksAt(person, at) && calendar.freeAt(person, at) === at,
        )
      );
    });
  });

  it('sends a digest at its hour and for no other urgency than the week', () => {
    always((situation) => {
      const { calendar, settings } = situation.facts;
      return planOf(situation).steps.every(
        ({ at, digest }) =>
          !digest ||
          (situation.request.urgency === 'week' &&
            at === calendar.instantOf(calendar.dateOf(at), settings.digestAt)),
      );
    });
  });

  it('never interrupts the absent, the busy or the focused, also when the client waits', () => {
    always((situation) => {
      const { request, facts, schedules } = situation;
      const { calendar } = facts;
      const away = (person: string, at: number) =>
        schedules.absences.some((one) => one.person === person && one.from <= at && at < one.until);
      return (
        request.urgency !== 'now' ||
        everyAsk(
          situation,
          (person, { at }) =>
            calendar.worksAt(person, at) &&
            !away(person, at) &&
            calendar.stateAt(person, at) === undefined &&
            !calendar.presencesAt(person, at).some(({ kind }) => kind === 'focus'),
        )
      );
    });
  });

  it('says that nobody is there exactly when a waiting client’s request asks no adviser at once', () => {
    always((situation) => {
      const { request } = situation;
      const { nobodyNow, steps } = planOf(situation);
      const atOnce = steps.filter(({ at }) => at === request.since);
      const asksAdvisers = atOnce.some(({ tier }) => tier !== 'coordinator');
      const onlyTells = steps.every(({ tier }) => tier === 'coordinator') && atOnce.length > 0;
      if (request.urgency !== 'now') return true;
      return nobodyNow ? onlyTells || steps.length === 0 : asksAdvisers;
    });
  });

  it('goes on as it said when it is made anew at each of its steps, and ends', () => {
    always((situation) => {
      if (situation.request.urgency === 'now' || situation.request.wider) return true;
      const { facts } = situation;
      const { wished, ...request } = situation.request;
      const plan = planOf(situation);
      return plan.steps.every((_, index) => {
        const notified = plan.steps.slice(0, index + 1).flatMap(({ people }) => people);
        const next = plan.steps[index + 1]?.at ?? plan.expiresAt;
        const fresh = wished !== undefined && !notified.includes(wished);
        const again = { ...request, notified, ...(fresh ? { wished } : {}) };
        const { steps, expiresAt } = planRoute(again, facts, next);
        const rest = plan.steps.slice(index + 1);
        return expiresAt === plan.expiresAt && JSON.stringify(steps) === JSON.stringify(rest);
      });
    });
  });

  it('gives a request of today an end within two weeks', () => {
    always((situation) => {
      const { urgency, since } = situation.request;
      return urgency !== 'today' || planOf(situation).expiresAt < since + 14 * day;
    });
  });
});
