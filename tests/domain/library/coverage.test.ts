import fc from 'fast-check';
import { coverageOf, type Learner } from '../../../bot/src/domain/library/coverage.ts';
import { fewest } from '../../../bot/src/domain/statistics/small.ts';
import { runs } from '../../helpers/thorough.ts';

const regions = { kitee: 'keski-karjala', tohmajarvi: 'keski-karjala', rantakyla: 'joensuu' };
type At = keyof typeof regions;

/** So many people of a profession at a station, of whom the first ones have completed it. */
function staff(station: At, profession: string, people: number, done: number) {
  const learners = Array.from({ length: people }, (_, index): Learner => ({
    person: `${station} ${profession} ${index}`,
    ...{ station, region: regions[station], profession },
  }));
  return { learners, done: learners.slice(0, done).map(({ person }) => person) };
}

const covered = (...all: readonly ReturnType<typeof staff>[]) =>
  coverageOf(
    all.flatMap(({ learners }) => learners),
    new Set(all.flatMap(({ done }) => done)),
  );

describe('coverage', () => {
  it('is told per station and profession where both counts are big enough', () => {
    expect(covered(staff('kitee', 'nurse', 12, 7))).toEqual({
      groups: [
        {
          level: 'station-and-profession',
          ...{ stations: ['kitee'], professions: ['nurse'], people: 12, done: 7 },
        },
      ],
      someHidden: false,
    });
  });

  it.each([
    { case: 'nobody yet', done: 0 },
    { case: 'everybody', done: 6 },
  ])('points at nobody when it is $case', ({ done }) => {
    expect(covered(staff('kitee', 'nurse', 6, done)).groups).toMatchObject([{ people: 6, done }]);
  });

  it.each([
    { case: 'few work there', people: 4, done: 0 },
    { case: 'few have completed', people: 12, done: 4 },
    { case: 'few have not', people: 12, done: 8 },
  ])('says nothing when $case', ({ people, done }) => {
    expect(covered(staff('kitee', 'nurse', people, done))).toEqual({
      groups: [],
      someHidden: true,
    });
  });

  it('puts small professions of a station together, then the small ones of the region', () => {
    const told = covered(
      ...[staff('kitee', 'nurse', 12, 6), staff('kitee', 'doctor', 6, 3)],
      ...[staff('kitee', 'pharmacist', 5, 3), staff('tohmajarvi', 'nurse', 6, 4)],
      staff('tohmajarvi', 'doctor', 7, 1),
    );
    expect(told.groups.map(({ level, people, done }) => ({ level, people, done }))).toEqual([
      { level: 'station-and-profession', people: 12, done: 6 },
      { level: 'station', people: 11, done: 6 },
      { level: 'station', people: 13, done: 5 },
    ]);
    expect(told.groups[1]).toMatchObject({ professions: ['doctor', 'pharmacist'] });
  });

  it('counts a person once, however often they are listed', () => {
    const once = staff('kitee', 'nurse', 6, 6);
    const moved = once.learners.map((one) => ({ ...one, station: 'tohmajarvi' }));
    const told = covered(once, { learners: moved, done: [] }).groups;
    expect(told).toMatchObject([{ stations: ['tohmajarvi'], people: 6, done: 6 }]);
  });

  it('never reveals fewer than five, by difference neither', () => {
    const some = fc.array(
      fc
        .record({
          station: fc.constantFrom<At>('kitee', 'tohmajarvi', 'rantakyla'),
          profession: fc.constantFrom('nurse', 'doctor', 'pharmacist', 'geronomist'),
          people: fc.integer({ min: 1, max: 25 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .map(({ station, profession, people, share }) =>
          staff(station, profession, people, Math.round(share * people)),
        ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.boolean()), (all, coins) => {
        const { groups, someHidden } = covered(...all);
        const told = groups.filter(() => coins.next().value);
        const people = told.reduce((sum, group) => sum + group.people, 0);
        const done = told.reduce((sum, group) => sum + group.done, 0);
        for (const count of [people, done, people - done])
          expect(count === 0 || count >= fewest).toBe(true);
        const everybody = new Set(all.flatMap(({ learners }) => learners.map((l) => l.person)));
        const counted = groups.reduce((sum, group) => sum + group.people, 0);
        expect(someHidden).toBe(counted < everybody.size);
      }),
      { numRuns: runs(300) },
    );
  });
});
