import fc from 'fast-check';
import { simulate } from '../../../bot/src/domain/planning/simulate.ts';
import type { Arrival, World } from '../../../bot/src/domain/planning/simulate.ts';
import { minute } from '../../../bot/src/domain/time.ts';
import { alwaysThere, request } from './queues.ts';

const takers = (arrivals: readonly Arrival[], world: World) =>
  simulate(arrivals, world).fates.map(({ taken }) => taken && [taken.by, taken.at / minute]);

const at = (minutes: number, more: Partial<Arrival> = {}) =>
  request({ at: minutes * minute, ...more });

/** Asked in steps; each person is there from their own minute on. */
const inSteps = (
  steps: readonly (readonly [minutes: number, ...people: string[]])[],
  there: Readonly<Record<string, number>> = {},
  expires = Infinity,
): World => ({
  route: (arrival) => ({
    asks: steps.map(([minutes, ...people]) => ({
      ...{ at: arrival.at + minutes * minute, people, delay: 2, digest: false },
    })),
    expiresAt: arrival.at + expires * minute,
  }),
  takesAt: (person, then) => Math.max(then, (there[person] ?? 0) * minute),
});

describe('the simulation', () => {
  it('has nothing to say of no requests', () => {
    expect(simulate([], alwaysThere(['a']))).toEqual({ fates: [], asked: [] });
  });

  it('gives a request to whoever has been free the longest', () => {
    const world = alwaysThere(['a', 'b']);
    expect(takers([at(0), at(1), at(20)], world)).toEqual([
      ['a', 0],
      ['b', 1],
      ['a', 20],
    ]);
  });

  it('has the next wait until its adviser is done', () => {
    expect(takers([at(0), at(1)], alwaysThere(['a']))).toEqual([
      ['a', 0],
      ['a', 10],
    ]);
  });

  it('takes the most urgent first, then the oldest', () => {
    const arrivals = [
      at(0),
      at(1, { urgency: 'week' }),
      at(2, { urgency: 'today' }),
      at(3, { urgency: 'now' }),
      at(4, { urgency: 'now' }),
    ];
    const order = takers(arrivals, alwaysThere(['a'])).map((taken) => taken?.[1]);
    expect(order).toEqual([0, 40, 30, 10, 20]);
  });

  it('asks the next step while nobody has taken it', () => {
    expect(
      takers(
        [at(0)],
        inSteps(
          [
            [0, 'a'],
            [60, 'b'],
          ],
          { a: 500 },
        ),
      ),
    ).toEqual([['b', 62]]);
  });

  it('asks nobody further once it is taken', () => {
    const { asked } = simulate(
      [at(0)],
      inSteps([
        [0, 'a'],
        [60, 'b'],
      ]),
    );
    expect(asked.map(({ person }) => person)).toEqual(['a']);
  });

  it('waits for somebody to come', () => {
    expect(takers([at(0), at(5)], inSteps([[0, 'a']], { a: 100 }))).toEqual([
      ['a', 100],
      ['a', 110],
    ]);
  });

  it('gives up what nobody could take in time', () => {
    const { fates } = simulate([at(0)], inSteps([[0, 'a']], { a: 100 }, 30));
    expect(fates).toEqual([{ arrival: at(0), expiredAt: 30 * minute }]);
  });

  it('ends every request once, whatever comes: nothing is lost and nothing is made', () => {
    const arrivals = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 600 }),
        urgency: fc.constantFrom('now', 'today', 'week'),
        minutes: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 60 },
    );
    const people = fc.subarray(['a', 'b', 'c']);
    const there = fc.record({ a: fc.nat(800), b: fc.nat(800), c: fc.nat(800) });
    fc.assert(
      fc.property(arrivals, people, people, there, fc.nat(400), (drawn, first, then, from, end) => {
        const all = drawn.map((one) => at(one.at, { urgency: one.urgency, minutes: one.minutes }));
        const world = inSteps(
          [
            [0, ...first],
            [60, ...then],
          ],
          from,
          end,
        );
        const { fates } = simulate(all, world);
        expect(fates.map(({ arrival }) => arrival)).toEqual(all);
        for (const { arrival, taken, expiredAt } of fates) {
          expect([taken, expiredAt].filter((one) => one !== undefined)).toHaveLength(1);
          expect(taken?.at ?? expiredAt).toBeGreaterThanOrEqual(arrival.at);
          expect(taken?.at ?? 0).toBeLessThanOrEqual(arrival.at + end * minute);
        }
        expectOneAtATime(
          fates.flatMap(({ taken, arrival }) => (taken ? [{ ...taken, arrival }] : [])),
        );
      }),
    );
  });
});

function expectOneAtATime(
  taken: readonly { readonly by: string; readonly at: number; readonly arrival: Arrival }[],
): void {
  for (const own of Map.groupBy(taken, ({ by }) => by).values()) {
    // Work of no length may begin at the minute at which longer work does: it came first.
    const inOrder = own.toSorted((a, b) => a.at - b.at || a.arrival.minutes - b.arrival.minutes);
    for (const [index, { at: begins, arrival }] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next) expect(next.at).toBeGreaterThanOrEqual(begins + arrival.minutes * minute);
    }
  }
}
