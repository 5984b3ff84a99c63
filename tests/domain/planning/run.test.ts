import { studentsT } from '../../../bot/src/domain/planning/compare.ts';
import { demandOf } from '../../../bot/src/domain/planning/demand.ts';
import { figureNames } from '../../../bot/src/domain/planning/figures.ts';
import { countLog } from '../../../bot/src/domain/planning/log.ts';
import { replicationsFor, run } from '../../../bot/src/domain/planning/run.ts';
import type { Result, Setup } from '../../../bot/src/domain/planning/run.ts';
import type { Block } from '../../../bot/src/domain/schedule/types.ts';
import {
  adviser,
  block,
  coordinator,
  everyDay,
  factsOf,
  helsinki,
  office,
  schedules,
} from '../../helpers/schedule.ts';

/** Kitee has its counsellor on Tuesdays; on other days she works remotely. */
const tuesdays = [
  block('c', 'tue 08:00-15:00', { station: 'kitee' }),
  ...everyDay('c', '08:00-16:00').filter(({ weekday }) => weekday !== 2),
];
const andThursdays = [
  ...tuesdays.filter(({ weekday }) => weekday !== 4),
  block('c', 'thu 08:00-15:00', { station: 'kitee' }),
];
const people = [
  adviser('c', { stations: ['kitee'], regions: ['keski-karjala'] }),
  coordinator('k', { regions: [] }),
];
const { settings } = factsOf({ people, schedules: {} });
const kitee = factsOf({ people, schedules: {} }).stations.filter(({ id }) => id === 'kitee');
const demand = demandOf(countLog([], helsinki), {
  ...{ stations: kitee, office, weeks: 0, profession: 'social-counsellor' },
});

const setupOf = (weeks: readonly (readonly Block[])[], more: Partial<Setup> = {}): Setup => ({
  county: { people, settings, stations: kitee },
  demand,
  period: { timeZone: helsinki, from: '2027-01-11', weeks: 26 },
  schedules: weeks.map((blocks) => schedules({ blocks })),
  stations: ['kitee'],
  advisers: ['c'],
  seed: 1,
  replications: 12,
  ...more,
});

function resultOf(setup: Setup): Result {
  const going = run(setup);
  for (let next = going.next(); ; next = going.next()) if (next.done) return next.value;
}

const told = (result: Result) =>
  figureNames.filter((name) => result.alternatives[1]?.differences?.[name]?.told);

describe('alternatives side by side', () => {
  const compared = resultOf(setupOf([tuesdays, andThursdays]));
  const [now, then] = compared.alternatives;

  it('Kitee ti → ti + to: more is met on site, and what is not urgent waits less', () => {
    expect(told(compared)).toEqual(expect.arrayContaining(['onSite', 'weekMedian']));
    expect(then?.differences?.onSite?.mean).toBeGreaterThan(0.1);
    expect(then?.differences?.weekMedian?.mean).toBeLessThan(-600);
  });

  it('and she is asked less often while she is elsewhere', () => {
    expect(then?.advisers[0]?.interruptionsPerDay).toBeLessThan(
      now?.advisers[0]?.interruptionsPerDay ?? 0,
    );
  });

  it('promises nothing where nothing changes', () => {
    const same = resultOf(setupOf([tuesdays, tuesdays]));
    expect(told(same)).toEqual([]);
    expect(same.alternatives[1]?.estimates).toEqual(same.alternatives[0]?.estimates);
  });

  it('comes out the same for the same seed', () => {
    expect(resultOf(setupOf([tuesdays, andThursdays]))).toEqual(compared);
  });

  it('tells how far it is', () => {
    const going = run(setupOf([tuesdays, andThursdays], { replications: 2 }));
    const seen = [...going];
    expect(seen).toEqual([0, 1, 2, 3].map((done) => ({ done, of: 4 })));
  });

  it('does not tell a figure that some replication lacks', () => {
    const quiet = { ...demand, stations: demand.stations.map((one) => ({ ...one, needs: [] })) };
    const none = { ...quiet, stations: quiet.stations.map((one) => ({ ...one, perHour: [] })) };
    const empty = resultOf(setupOf([tuesdays, andThursdays], { demand: none }));
    expect(empty.requests).toBe(0);
    expect(empty.alternatives[0]?.estimates.onSite).toBeUndefined();
    expect(told(empty)).toEqual([]);
  });

  it('nobody on site: nothing is met there, and nobody of the profession: nothing is taken', () => {
    const elsewhere = resultOf(setupOf([everyDay('c', '08:00-16:00'), []]));
    expect(elsewhere.alternatives[0]?.estimates.onSite?.mean).toBe(0);
    expect(elsewhere.alternatives[1]?.estimates.notTaken?.mean).toBe(1);
  });
});

describe('how often a time is lived through', () => {
  it.each([
    ['a small county, two alternatives', 18, 2, 20],
    ['a large one', 400, 2, 6],
  ])('%s', (_name, weekly, alternatives, expected) => {
    const perHour = [weekly];
    const large = { ...demand, stations: [{ station: 'kitee', perHour, needs: [] }] };
    expect(replicationsFor(large, 52, alternatives)).toBe(expected);
  });
});

/** Quantiles from the tables: 0.975 and 0.995. */
it.each([
  [4, 2.776, 4.604],
  [5, 2.571, 4.032],
  [9, 2.262, 3.25],
  [19, 2.093, 2.861],
  [1000, 1.962, 2.581],
])('Student’s t with %s degrees of freedom', (freedom, narrow, wide) => {
  expect(studentsT(1.959964, freedom) / narrow).toBeCloseTo(1, 2);
  expect(studentsT(2.575829, freedom) / wide).toBeCloseTo(1, 2);
});
