import fc from 'fast-check';
import { mergeTallies, percentile, size, tally } from '../../../bot/src/domain/statistics/tally.ts';

const histogram = (values: readonly number[]) => tally(values, (value) => value);

describe('percentile by nearest rank', () => {
  it.each([
    ['nothing', [], 50, undefined],
    ['one value', [7], 50, 7],
    ['one value, whatever is asked', [7], 90, 7],
    ['the middle of three', [9, 1, 5], 50, 5],
    ['the lower middle of four', [1, 2, 3, 4], 50, 2],
    ['nine of ten', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    ['the tenth of eleven', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
    ['many of the same', [0, 0, 0, 0, 60], 50, 0],
    ['numbers, not digits', [9, 10, 100], 50, 10],
    ['the greatest', [3, 1, 2], 100, 3],
    ['the smallest', [3, 1, 2], 0, 1],
  ])('%s', (_, values, percent, expected) => {
    expect(percentile(histogram(values), percent)).toBe(expected);
  });

  it('is what sorting gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 500 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const sorted = values.toSorted((a, b) => a - b);
          const found = sorted.find(
            (value) =>
              sorted.filter((each) => each <= value).length * 100 >= percent * sorted.length,
          );
          expect(percentile(histogram(values), percent)).toBe(found);
        },
      ),
    );
  });
});

it('merging counts what counting all at once does', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 9 }))), (parts) => {
      const merged = mergeTallies(parts.map(histogram));
      expect(merged).toEqual(histogram(parts.flat()));
      expect(size(merged)).toBe(parts.flat().length);
    }),
  );
});
