import { allRows, pairedRows } from './all-pairs.ts';
import { seeded } from './seeded.ts';

const factors = {
  page: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  language: ['fi', 'sv', 'en'],
  theme: ['default', 'dark', 'contrast'],
  width: [1280, 360],
} as const;

it('makes every row there is', () => {
  expect(new Set(allRows(factors).map((row) => JSON.stringify(row))).size).toBe(7 * 3 * 3 * 2);
});

it('puts every value beside every other in few rows', () => {
  const rows = pairedRows(factors, seeded(1));
  for (const row of allRows(factors))
    for (const [name, other] of [
      ['page', 'language'],
      ['page', 'theme'],
      ['page', 'width'],
      ['language', 'theme'],
      ['language', 'width'],
      ['theme', 'width'],
    ] as const)
      expect(rows).toContainEqual(
        expect.objectContaining({ [name]: row[name], [other]: row[other] }),
      );
  expect(rows.length).toBeLessThan(7 * 3 + 6);
});

it('draws the same rows in every run', () => {
  expect(pairedRows(factors, seeded(1))).toEqual(pairedRows(factors, seeded(1)));
});
