import fc from 'fast-check';
import { directoryOf, recordsOf } from '../../../bot/src/domain/directory/records.ts';
import type { Directory } from '../../../bot/src/domain/directory/types.ts';
import { directories } from './directories.ts';

/** Tables hold no order. */
const sorted = (directory: Directory) =>
  Object.fromEntries(
    Object.entries(directory).map(([table, rows]) => [
      table,
      (rows as readonly unknown[]).map((row) => JSON.stringify(row)).toSorted(),
    ]),
  );

it('any directory cut into records is the same directory again', () => {
  fc.assert(
    fc.property(directories, (directory) => {
      const filled = { ...directory };
      if (directory.others?.length === 0) delete filled.others;
      expect(sorted(directoryOf(recordsOf(directory)))).toEqual(sorted(filled));
    }),
  );
});

it('no two records share an id', () => {
  fc.assert(
    fc.property(directories, (directory) => {
      const ids = recordsOf(directory).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
