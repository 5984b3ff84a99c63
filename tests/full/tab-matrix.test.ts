import { allRows } from '../helpers/all-pairs.ts';
import { expected, factors, tabMatrix } from '../helpers/tab-matrix.ts';

const { see } = tabMatrix();
const cells = allRows(factors);

describe.each(factors.view)('%s', (view) => {
  it.each(factors.theme)('is clean in %s, in every language and width', async (theme) => {
    // A width at a time: a person's sixth tab would not be told of changes.
    for (const width of factors.width) {
      const some = cells.filter(
        (cell) => cell.view === view && cell.theme === theme && cell.width === width,
      );
      expect(await Promise.all(some.map(see))).toEqual(some.map(expected));
    }
  });
});
