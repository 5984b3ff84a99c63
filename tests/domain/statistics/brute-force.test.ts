import { definitionsIn } from '../../../bot/src/telling/report/definitions.ts';
import { some } from '../../helpers/thorough.ts';
import { clientRecounts } from './recount/clients.ts';
import { compared } from './recount/compared.ts';
import { figureRecounts } from './recount/figures.ts';
import { differences } from './recount/lines.ts';

// Every figure that a report, a table or a feed tells is counted a second time: from the raw log, line by
// line, by what docs/statistics.md says that it means.

const everyTenth = Array.from({ length: 100 }, (_, nth) => nth * 10);

it.each(some(everyTenth, 1))('ten random logs from seed %i on', async (first) => {
  for (let seed = first; seed < first + 10; seed += 1) {
    const { unsealed, sealed, recounted } = await compared(seed);
    expect({ seed, of: differences(unsealed, recounted) }).toEqual({ seed, of: [] });
    expect({ seed, of: differences(sealed, recounted) }).toEqual({ seed, of: [] });
  }
});

it('every figure that is defined is counted again', () => {
  const counted = [...Object.keys(figureRecounts), ...Object.keys(clientRecounts)];
  const others = ['activeAskers', 'firstAskers', 'load', 'feedback'];
  expect(
    definitionsIn('en')
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...counted, ...others].sort());
});
