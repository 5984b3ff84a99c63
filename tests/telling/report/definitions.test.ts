import { readFileSync } from 'node:fs';
import { figures } from '../../../bot/src/domain/statistics/figures.ts';
import { guardedCodes } from '../../../bot/src/domain/statistics/counted.ts';
import { definitionsIn } from '../../../bot/src/telling/report/definitions.ts';
import { definitionsTable } from '../../helpers/definitions-table.ts';

it('docs/statistics.md defines every figure in the words that people read', () => {
  const written = readFileSync('docs/statistics.md', 'utf8');
  const [, table = ''] = written.split(/<!-- definitions -->\n\n|\n\n<!-- end -->/u);
  expect(table).toBe(definitionsTable());
});

it('every figure that is computed is defined', () => {
  const defined = new Set(definitionsIn('fi').map(({ id }) => id));
  for (const id of [...Object.keys(figures), ...Object.keys(guardedCodes)])
    expect(defined).toContain(id);
});

it.each(['fi', 'sv', 'en'] as const)(
  'no definition in %s is empty or called like another',
  (lang) => {
    const all = definitionsIn(lang);
    for (const { name, means, leavesOut } of all)
      expect([name, means, leavesOut].every((text) => text.length > 0)).toBe(true);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  },
);
