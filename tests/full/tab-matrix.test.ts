import { allRows } from '../helpers/all-pairs.ts';
import { expected, factors, tabMatrix } from '../helpers/tab-matrix.ts';

const { see } = tabMatrix();
const cells = allRows(factors);

it.each(factors.view)(
  '%s is clean in every language, theme and width',
  async (view) => {
    for (const cell of cells.filter((one) => one.view === view))
      expect(await see(cell)).toEqual(expected(cell));
  },
  120_000,
);
