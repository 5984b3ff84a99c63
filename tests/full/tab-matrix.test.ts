import { allRows } from '../helpers/all-pairs.ts';
import { expected, factors, tabMatrix } from '../helpers/tab-matrix.ts';

const { see } = tabMatrix();
const cells = allRows(factors);

describe.each(factors.view)('%s', (view) => {
  it.each(factors.theme)('is clean in %s, in every language and width', async (theme) => {
    const some = cells.filter((cell) => cell.view === view && cell.theme === theme);
    expect(await Promise.all(some.map(see))).toEqual(some.map(expected));
  });
});
