import { readFileSync } from 'node:fs';
import { readCounty } from '../../bot/src/contract/county.ts';
import { createKnown } from '../../bot/src/use-cases/known.ts';

const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
const config = { county: read.county, schedules: read.schedules, secret: 'secret' };
const [first, second, third] = config.county.people.map(({ id }) => id);

describe('who can be reached', () => {
  it('in local mode: who has written, and is not known to be unreachable', () => {
    const known = createKnown(config);
    known.setPeople(
      [
        { id: first!, name: '', reference: 'somewhere' },
        { id: second!, name: '', reference: 'somewhere', unreachable: true },
        { id: third!, name: '' },
      ],
      [],
      0,
    );
    expect([...known.facts().reachable]).toEqual([first]);
  });

  it('in production: everybody of the roster who is not known to be unreachable', () => {
    const known = createKnown(config, true);
    known.setPeople([{ id: second!, name: '', unreachable: true }], [], 0);
    const { reachable } = known.facts();
    expect(reachable.size).toBe(config.county.people.length - 1);
    expect(reachable.has(second!)).toBe(false);
  });
});
