import fc from 'fast-check';
import { monthsOfQuarter } from '../../../bot/src/domain/statistics/periods.ts';
import { isFew, mergeSmall, told } from '../../../bot/src/domain/statistics/small.ts';
import { runs } from '../../helpers/thorough.ts';
import { leaksOf, phenomena, quarters, subtracted } from './attack.ts';
import { aRequestFact } from './facts.ts';
import { stationIds } from './recount/county.ts';

it.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [17, 17],
])('a count of %s is told as %s', (count, expected) => {
  expect(told(count)).toBe(expected);
});

interface Cell {
  readonly month: number;
  readonly station: string;
  readonly count: number;
}

const cells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    station: fc.constantFrom('kitee', 'outokumpu', 'rantakyla'),
    count: fc.integer({ min: 0, max: 9 }),
  }),
  { selector: ({ month, station }) => `${month} ${station}`, maxLength: 30 },
);

const levels = [
  ({ month, station }: Cell) => `${station} ${month}`,
  ({ month, station }: Cell) => `${station} ${Math.ceil(month / 3)}`,
  ({ month }: Cell) => `${Math.ceil(month / 3)}`,
];
const sum = (some: readonly Cell[]) => some.reduce((all, { count }) => all + count, 0);
const merge = (some: readonly Cell[]) => mergeSmall(some, levels, (group) => !isFew(sum(group)));

describe('cells too small to be told', () => {
  it('come together: months to the quarter, stations to all of them', () => {
    const january = { month: 1, station: 'kitee', count: 3 };
    const march = { month: 3, station: 'kitee', count: 4 };
    const other = { month: 2, station: 'outokumpu', count: 2 };
    const big = { month: 2, station: 'rantakyla', count: 8 };
    expect(merge([january, big, march, other])).toEqual({
      groups: [
        { level: 0, cells: [big] },
        { level: 1, cells: [january, march] },
      ],
      hidden: [other],
    });
  });

  it('stand in one group or are hidden, and none is lost', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const { groups, hidden } = merge(some);
        const all = [...groups.flatMap((group) => group.cells), ...hidden];
        expect(all).toHaveLength(some.length);
        expect(new Set(all)).toEqual(new Set(some));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('whoever asks for every place and period and subtracts', () => {
  const closed = fc
    .record({
      station: fc.constantFrom(...stationIds),
      month: fc.constantFrom(...quarters.flatMap(monthsOfQuarter)),
      details: fc.record({ phenomenon: fc.constantFrom(...phenomena) }, { requiredKeys: [] }),
    })
    .map((changes) => aRequestFact({ ...changes, outcome: 'solved' }));

  it('learns of no cell that is smaller than five', () => {
    fc.assert(
      fc.property(fc.array(closed, { maxLength: 120, size: 'max' }), (facts) => {
        expect(leaksOf(facts)).toEqual([]);
      }),
      { numRuns: runs(8), endOnFailure: true },
    );
  });

  it('finds one where a total is told beside its parts', () => {
    const few = [
      { of: 0b111n, count: 17 },
      { of: 0b011n, count: 14 },
    ];
    expect(subtracted(few)).toContainEqual({ of: 0b100n, count: 3 });
  });
});
