import fc from 'fast-check';
import {
  changeSession,
  completionsOf,
  heard,
  planRefusal,
  seated,
  waiting,
} from '../../../bot/src/domain/library/sessions.ts';
import type { SessionMove, SessionPlan } from '../../../bot/src/domain/library/sessions.ts';
import type { Session } from '../../../bot/src/domain/library/types.ts';
import { at } from '../../helpers/builders.ts';
import { runs } from '../../helpers/thorough.ts';
import { anItem, aSession, somebody } from './items.ts';

const context = { by: somebody('a'), now: at('10:00'), others: [] };
const later = { ...context, now: at('2026-12-01T13:10') };
const full = aSession({ signedUp: ['x', 'y', 'z'] });
const plan = (changes: Partial<SessionPlan> = {}): SessionPlan => {
  const { title, station, from, until, seats } = aSession();
  return { title, station, from, until, seats, item: 'toimeentulotuki.fi', ...changes };
};

describe('signing up', () => {
  it('gives a seat while there are any, then a place in the queue', () => {
    const two = aSession({ signedUp: ['x', 'y'] });
    expect(changeSession(two, { kind: 'sign-up', person: 'z' }, context)).toEqual({
      ...{ kind: 'changed', session: full },
    });
    expect(seated(full)).toEqual(['x', 'y']);
    expect(waiting(full)).toEqual(['z']);
  });

  it('twice is once', () => {
    const move: SessionMove = { kind: 'sign-up', person: 'z' };
    expect(changeSession(full, move, context)).toEqual({ kind: 'same', session: full });
  });

  it('off moves the first in the queue up', () => {
    const move: SessionMove = { kind: 'sign-off', person: 'x' };
    expect(changeSession(full, move, context)).toEqual({
      kind: 'changed',
      session: aSession({ signedUp: ['y', 'z'], news: [{ person: 'z', kind: 'seat' }] }),
    });
  });

  const elsewhere = (changes: Partial<Session>) => ({
    ...context,
    others: [aSession({ id: 'muu', signedUp: ['z'], ...changes })],
  });

  it('is refused to who is elsewhere then, with or without a seat', () => {
    const move: SessionMove = { kind: 'sign-up', person: 'z' };
    const overlapping = [{}, { seats: 0 }, { from: at('2026-12-01T13:29') }];
    for (const changes of overlapping)
      expect(changeSession(aSession(), move, elsewhere(changes))).toEqual({
        kind: 'double-booked',
        session: 'muu',
      });
  });

  it.each([
    {
      case: 'ends as this begins',
      changes: { from: at('2026-12-01T12:00'), until: at('2026-12-01T13:00') },
    },
    { case: 'was cancelled', changes: { cancelled: at('09:00') } },
    { case: 'is somebody else’s', changes: { signedUp: ['x'] } },
  ])('is possible when the other one $case', ({ changes }) => {
    const move: SessionMove = { kind: 'sign-up', person: 'z' };
    expect(changeSession(aSession(), move, elsewhere(changes)).kind).toBe('changed');
  });
});

describe('a session', () => {
  const noHolder = { ...context, by: somebody('b') };
  const cancelled = aSession({ cancelled: at('09:00') });

  it.each<{ why: string; before: Session; move: SessionMove; when: typeof context }>([
    { why: 'cancelled', before: cancelled, move: { kind: 'sign-up', person: 'x' }, when: context },
    { why: 'begun', before: full, move: { kind: 'sign-up', person: 'q' }, when: later },
    { why: 'begun', before: full, move: { kind: 'sign-off', person: 'x' }, when: later },
    { why: 'begun', before: full, move: { kind: 'cancel' }, when: later },
    { why: 'begun', before: full, move: { kind: 'plan', plan: plan() }, when: later },
    { why: 'not-begun', before: full, move: { kind: 'attended', people: [] }, when: context },
    { why: 'not-holder', before: full, move: { kind: 'cancel' }, when: noHolder },
    { why: 'not-holder', before: full, move: { kind: 'plan', plan: plan() }, when: noHolder },
    {
      why: 'not-holder',
      before: full,
      move: { kind: 'attended', people: ['x'] },
      when: { ...later, by: somebody('a', 'asker') },
    },
    {
      why: 'signed-up-for-this-time',
      before: full,
      move: { kind: 'plan', plan: plan({ station: 'outokumpu' }) },
      when: context,
    },
    { why: 'seats', before: full, move: { kind: 'plan', plan: plan({ seats: 0 }) }, when: context },
    {
      why: 'waiting-list-full',
      before: aSession({ signedUp: Array.from({ length: 1000 }, (_, index) => `p${index}`) }),
      move: { kind: 'sign-up', person: 'x' },
      when: context,
    },
  ])('stays as it is: $why ($move.kind)', ({ why, before, move, when }) => {
    expect(changeSession(before, move, when)).toEqual({ kind: 'refused', why });
  });

  it('is cancelled once', () => {
    const news = ['x', 'y', 'z'].map((person) => ({ person, kind: 'cancelled' as const }));
    const done = { ...full, cancelled: context.now, news };
    expect(changeSession(full, { kind: 'cancel' }, context)).toMatchObject({ session: done });
    expect(changeSession(done, { kind: 'cancel' }, context)).toEqual({
      kind: 'same',
      session: done,
    });
  });

  it('with more seats moves the queue up, with fewer the last ones down', () => {
    const seats = (count: number) =>
      changeSession(full, { kind: 'plan', plan: plan({ seats: count }) }, context);
    expect(seats(3)).toMatchObject({ session: { news: [{ person: 'z', kind: 'seat' }] } });
    expect(seats(1)).toMatchObject({ session: { news: [{ person: 'y', kind: 'waits' }] } });
  });

  it('without sign-ups moves in time and place, and loses the room and item it no longer names', () => {
    const { item: _, ...moved } = plan({ station: 'outokumpu' });
    const before = aSession({ room: 'kahvihuone' });
    const { item: _item, ...expected } = aSession({ station: 'outokumpu' });
    expect(changeSession(before, { kind: 'plan', plan: moved }, context)).toMatchObject({
      session: expected,
    });
    const decision = changeSession(before, { kind: 'plan', plan: moved }, context);
    expect(decision).not.toHaveProperty('session.room');
    expect(decision).not.toHaveProperty('session.item');
  });

  it.each([
    { why: 'ends-before-it-begins', changes: { until: at('2026-12-01T13:00') } },
    { why: 'begins-in-the-past', changes: { from: at('10:00') } },
    { why: 'seats', changes: { seats: 1.5 } },
    { why: 'seats', changes: { seats: 501 } },
    { why: undefined, changes: {} },
  ])('is planned: $why', ({ why, changes }) => {
    expect(planRefusal(plan(changes), context.now)).toBe(why);
  });

  it('completes its item for who was there, signed up or not', () => {
    const decision = changeSession(full, { kind: 'attended', people: ['x', 'q', 'x'] }, later);
    expect(decision).toMatchObject({ session: { attended: ['x', 'q'] } });
    const held = { ...full, attended: ['x', 'q'] };
    const completion = {
      ...{ item: 'toimeentulotuki.fi', itemVersion: 3, at: held.until },
      ...{ answers: [], rightAnswers: 0, session: 'aamukoulu' },
    };
    expect(completionsOf(held, anItem())).toEqual([
      { person: 'x', ...completion },
      { person: 'q', ...completion },
    ]);
  });

  it('about no item completes none', () => {
    const { item: _, ...free } = { ...full, attended: ['x'] };
    expect(completionsOf(free, undefined)).toEqual([]);
    expect(completionsOf(free, anItem())).toEqual([]);
  });
});

describe('what people have yet to hear of a session', () => {
  const after = (before: Session, ...moves: readonly SessionMove[]): Session =>
    moves.reduce((session, move) => {
      const decision = changeSession(session, move, context);
      return decision.kind === 'changed' ? decision.session : session;
    }, before);
  const seats = (count: number): SessionMove => ({ kind: 'plan', plan: plan({ seats: count }) });
  const news = (person: string, kind: 'seat' | 'waits' | 'cancelled') => ({ person, kind });

  it('is what differs from what each knows: who is back where they were hears nothing', () => {
    expect(after(full, seats(3), seats(1)).news).toEqual([news('y', 'waits')]);
    expect(after(full, seats(1), seats(3), seats(2)).news).toBeUndefined();
  });

  it('goes with who leaves', () => {
    expect(after(full, seats(3), { kind: 'sign-off', person: 'z' }).news).toBeUndefined();
  });

  it('is, once it is cancelled, that alone, and nothing for who cancels', () => {
    const own = aSession({ signedUp: ['a', 'x', 'y'] });
    expect(after(own, seats(3), { kind: 'cancel' }).news).toEqual([
      news('x', 'cancelled'),
      news('y', 'cancelled'),
    ]);
  });

  it('is gone once they have heard it, and what came meanwhile is not', () => {
    const moved = after(full, seats(3));
    expect(heard(moved, news('z', 'seat')).news).toBeUndefined();
    expect(heard(moved, news('z', 'waits'))).toEqual(moved);
    expect(heard(full, news('x', 'seat'))).toEqual(full);
  });

  it('is that they are back, where they moved while the other was on its way to them', () => {
    expect(heard(after(full, seats(3), seats(2)), news('z', 'seat')).news).toEqual([
      news('z', 'waits'),
    ]);
    expect(heard(after(full, seats(1), seats(2)), news('y', 'waits')).news).toEqual([
      news('y', 'seat'),
    ]);
    const left = after(full, seats(3), { kind: 'sign-off', person: 'z' });
    expect(heard(left, news('z', 'seat'))).toEqual(left);
  });
});

describe('whatever people do with sessions', () => {
  const ids = ['aamu', 'ilta', 'sama-aika'];
  const people = ['x', 'y', 'z', 'q', 'w'];
  const times: Readonly<Record<string, [string, string]>> = {
    aamu: ['2026-12-01T09:00', '2026-12-01T10:00'],
    ilta: ['2026-12-01T15:00', '2026-12-01T16:00'],
    'sama-aika': ['2026-12-01T09:30', '2026-12-01T15:30'],
  };
  const fresh = () =>
    ids.map((id) => {
      const [from = '', until = ''] = times[id] ?? [];
      return aSession({ id, from: at(from), until: at(until) });
    });
  const acts = fc.array(
    fc.record({
      id: fc.constantFrom(...ids),
      person: fc.constantFrom(...people),
      kind: fc.constantFrom('sign-up', 'sign-up', 'sign-off', 'seats', 'told', 'cancel'),
      seats: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 40 },
  );

  it('seats are never exceeded, the order is kept, and nobody is in two places', () => {
    fc.assert(
      fc.property(acts, (all) => {
        let sessions = fresh();
        const knows = new Map<string, string>();
        for (const { id, person, kind, seats } of all) {
          const before = sessions.find((one) => one.id === id)!;
          const news = before.news?.find((one) => one.person === person);
          if (kind === 'told') {
            if (!news) continue;
            knows.set(`${id} ${person}`, news.kind);
            sessions = sessions.map((one) => (one === before ? heard(before, news) : one));
            continue;
          }
          const { title, station, from, until } = before;
          const move: SessionMove =
            kind === 'seats'
              ? { kind: 'plan', plan: { title, station, from, until, seats } }
              : kind === 'cancel'
                ? { kind }
                : { kind: kind === 'sign-up' ? kind : 'sign-off', person };
          const decision = changeSession(before, move, { ...context, others: sessions });
          if (decision.kind !== 'changed') continue;
          const after = decision.session;
          expect(seated(after).length).toBeLessThanOrEqual(after.seats);
          expect(new Set(after.signedUp).size).toBe(after.signedUp.length);
          const kept = before.signedUp.filter((one) => after.signedUp.includes(one));
          expect(after.signedUp.slice(0, kept.length)).toEqual(kept);
          expect(waiting(after).length > 0).toBe(after.signedUp.length > after.seats);
          for (const one of after.cancelled === undefined ? after.signedUp : []) {
            const stands = seated(after).includes(one) ? 'seat' : 'waits';
            if (!before.signedUp.includes(one)) knows.set(`${id} ${one}`, stands);
            const untold = (after.news ?? []).filter((news) => news.person === one);
            const isNews = knows.get(`${id} ${one}`) !== stands;
            expect(untold.map(({ kind }) => kind)).toEqual(isNews ? [stands] : []);
          }
          sessions = sessions.map((one) => (one === before ? after : one));
        }
        const held = sessions.filter(({ cancelled }) => cancelled === undefined);
        for (const person of people) {
          const own = held.filter(({ signedUp }) => signedUp.includes(person));
          for (const one of own)
            for (const other of own)
              expect(one === other || one.until <= other.from || other.until <= one.from).toBe(
                true,
              );
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
