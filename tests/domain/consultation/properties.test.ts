import fc from 'fast-check';
import {
  askWider,
  clientLeft,
  rate,
  stillHere,
  withdraw,
} from '../../../bot/src/domain/consultation/ask.ts';
import type {
  Actor,
  Context,
  Decision,
  Whole,
} from '../../../bot/src/domain/consultation/change.ts';
import { answer, close, reopen } from '../../../bot/src/domain/consultation/converse.ts';
import { dueStep, replan, unreachable } from '../../../bot/src/domain/consultation/engine-steps.ts';
import { accept, decline, handOver } from '../../../bot/src/domain/consultation/take.ts';
import { engineActor } from '../../../bot/src/domain/consultation/types.ts';
import type { Change } from '../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../bot/src/domain/routing/types.ts';
import { day, minute } from '../../../bot/src/domain/time.ts';
import { at, tuesdayAbsences } from './walk-situations.ts';
import { runs } from '../../helpers/thorough.ts';
import { actor, nurse, sent, tuesday } from './situation.ts';

/** What a person may do next; most do not fit the state, and are refused. */
type Step = (whole: Whole, context: Context) => Decision | Change | undefined;

const advisers = ['a', 'b', 'c', 'leader'].map(actor);
const by = (make: (who: Actor) => Step): Step[] => advisers.map(make);
const steps: readonly Step[] = [
  ...by((who) => (whole, context) => accept(whole, who, context)),
  ...by((who) => (whole, context) => decline(whole, who, 'busy', context)),
  ...by((who) => (whole, context) => handOver(whole, who, undefined, undefined, context)),
  ...by((who) => (whole, context) => answer(whole, who, 'Soita Kelaan.', context)),
  ...by(
    (who) => (whole, context) =>
      close(whole, who, { outcome: 'handled', result: 'Tehty.', details: {} }, context),
  ),
  (whole, context) => withdraw(whole, nurse, context),
  (whole, context) => stillHere(whole, nurse, context),
  (whole, context) => clientLeft(whole, nurse, context),
  (whole, context) => askWider(whole, nurse, context),
  (whole, context) => reopen(whole, nurse, context),
  (whole, context) => rate(whole, nurse, { helped: 'yes' }, context),
  (whole, context) => replan(whole, context),
  (whole, context) => unreachable(whole, 'a', context),
];

const lagAtMost = 4000;

const walks = fc.record({
  urgency: fc.constantFrom(...urgencies),
  /** Ordinary weeks, both DST nights, week 53, Christmas. */
  start: fc.constantFrom(
    at('2026-11-24T10:15'),
    at('2026-03-28T12:00'),
    at('2026-10-24T23:30'),
    at('2026-12-24T09:00'),
    at('2026-12-31T15:30'),
  ),
  absences: fc.constantFrom(...tuesdayAbsences),
  /** The engine comes a little after the instant. */
  lag: fc.constantFrom(0, 300, lagAtMost),
  moves: fc.array(
    fc.record({ step: fc.nat(steps.length - 1), pause: fc.integer({ min: 0, max: 3 * 24 * 60 }) }),
    { maxLength: 12 },
  ),
});

/** Every state the request was in on its way, each with the moment it came to be. */
function lived({
  urgency,
  start,
  absences,
  lag,
  moves,
}: typeof walks extends fc.Arbitrary<infer T> ? T : never) {
  const facts = tuesday({ schedules: { ...absences } });
  let now = start;
  let change = sent({ urgency, kind: 'handle', permission: true }, { now, facts });
  const seen = [{ change, now }];
  const keep = (next: Change | undefined) => {
    if (!next) return;
    change = next;
    seen.push({ change, now });
  };
  /** As the engine does: from due instant to due instant, in order. */
  const runUntil = (end: number) => {
    for (let taken = 0; ; taken += 1) {
      if (taken > 200) throw new Error('the engine does not come to rest');
      const { due } = change.consultation;
      if (!due || due.at + lag > end) break;
      now = Math.max(now, due.at + lag);
      keep(dueStep(change, { now, facts }));
    }
    now = end;
  };
  for (const { step, pause } of moves) {
    runUntil(now + pause * minute);
    const made = steps[step]!(change, { now, facts });
    if (made && 'kind' in made) keep(made.kind === 'done' ? made.change : undefined);
    else keep(made);
  }
  runUntil(now + 70 * day);
  return { seen, facts };
}

const holds = (check: (life: ReturnType<typeof lived>) => void) =>
  fc.assert(
    fc.property(walks, (walk) => check(lived(walk))),
    { numRuns: runs(150) },
  );

describe('whatever people do and whenever', () => {
  it('an open request always has exactly one next due step, and engine work comes to rest', () => {
    holds(({ seen }) => {
      for (const { change, now } of seen) {
        const { state, due, textErased } = change.consultation;
        if (state === 'waiting' || state === 'accepted' || (state === 'expired' && !textErased))
          expect(due!.at + lagAtMost).toBeGreaterThanOrEqual(now);
      }
    });
  });

  it('every change is logged, and the version grows', () => {
    holds(({ seen }) => {
      seen.slice(1).forEach(({ change }, index) => {
        const before = seen[index]!.change.consultation;
        expect(change.consultation.version).toBeGreaterThan(before.version);
        expect(change.log.map(({ version }) => version)).toContain(change.consultation.version);
      });
    });
  });

  it('nobody is asked twice in one wait, after a no, or about their own request', () => {
    holds(({ seen }) => {
      for (const { change } of seen) {
        const { notified, excluded, asker } = change.consultation;
        expect(new Set(notified).size).toBe(notified.length);
        expect(notified).not.toContain(asker);
        const asked = change.log
          .filter(({ action }) => action === 'notified')
          .flatMap(({ people = [] }) => people);
        expect(asked.filter((person) => excluded.includes(person))).toEqual([]);
      }
    });
  });

  it('advisers are not disturbed outside their working time unless it is for now', () => {
    holds(({ seen, facts }) => {
      for (const { change, now } of seen) {
        if (change.consultation.urgency === 'now') continue;
        const asked = change.log.filter(
          ({ action, actor: who, reason }) =>
            action === 'notified' && who === engineActor && reason !== 'coordinator',
        );
        for (const person of asked.flatMap(({ people = [] }) => people)) {
          const today = facts.calendar.day(facts.calendar.dateOf(now));
          expect(today.map((presence) => presence.person)).toContain(person);
        }
      }
    });
  });

  it('texts are gone in the end', () => {
    holds(({ seen }) => {
      const { consultation, text } = seen.at(-1)!.change;
      if (consultation.endedAt === undefined) return;
      expect(consultation.textErased).toBe(true);
      expect(text).toEqual({ question: '', messages: [] });
    });
  });
});
