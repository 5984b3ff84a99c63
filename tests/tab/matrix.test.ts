import { pairedRows } from '../helpers/all-pairs.ts';
import { seeded } from '../helpers/seeded.ts';
import { expected, factors, tabMatrix } from '../helpers/tab-matrix.ts';

// Every page beside every language, theme and width; all of them together: tests/full/tab-matrix.

const see = tabMatrix();
const sample = pairedRows(factors, seeded(4));

it.each(factors.view)('%s is clean', async (view) => {
  const cells = sample.filter((cell) => cell.view === view);
  expect(await Promise.all(cells.map(see))).toEqual(cells.map(expected));
});
