import type { RequestFact } from '../../../bot/src/domain/statistics/fact.ts';
import { foldFacts, mergeSums } from '../../../bot/src/domain/statistics/fold.ts';
import { publish } from '../../../bot/src/domain/statistics/published.ts';
import { aRequestFact } from './facts.ts';

const asked = (station: string, askers: string): readonly RequestFact[] =>
  Array.from(askers, (asker) => aRequestFact({ station, beside: { asker } }));

/** Who asked at each station in the quarter, and in the year before it; a letter is a person. */
function reachOf(
  ...stations: readonly (readonly [station: string, region: string, now: string, before: string])[]
) {
  const cells = stations.map(([station, region, now, before]) => ({
    ...{ station, region },
    quarter: [{ month: '2026-08', station, sums: foldFacts(asked(station, now)) }],
    before: [{ month: '2026-02', station, sums: foldFacts(asked(station, before)) }],
  }));
  return publish('2026-Q3', cells).reach;
}

describe('how many people asked', () => {
  it('counts each of them once, however often they asked', () => {
    expect(reachOf(['kitee', 'east', 'abcdeaabbcc', ''])).toEqual([
      { stations: ['kitee'], active: 5, first: 5 },
    ]);
  });

  it('tells those who asked for the first time, unless they or the others are few', () => {
    const first = (now: string, before: string) =>
      reachOf(['kitee', 'east', now, before]).map((one) => one.first);
    expect(first('abcdefghij', 'fghijklm')).toEqual([5]);
    expect(first('abcdefghij', 'efghij')).toEqual([undefined]);
    expect(first('abcdefghij', 'ghij')).toEqual([undefined]);
    expect(first('abcdefghij', 'abcdefghij')).toEqual([0]);
  });

  it('calls nobody first who asked at another station before', () => {
    const reach = reachOf(['kitee', 'east', 'abcdefghij', ''], ['rantakyla', 'west', '', 'abcde']);
    expect(reach).toEqual([{ stations: ['kitee'], active: 10, first: 5 }]);
  });

  it('puts stations with fewer than five together, first in their region', () => {
    const reach = reachOf(
      ['kitee', 'east', 'abcde', ''],
      ['outokumpu', 'west', 'abc', ''],
      ['polvijarvi', 'west', 'cde', ''],
      ['rantakyla', 'north', 'abcd', ''],
    );
    expect(reach).toEqual([
      { stations: ['kitee'], active: 5, first: 5 },
      { stations: ['outokumpu', 'polvijarvi'], active: 5, first: 5 },
    ]);
  });
});

describe('ratings', () => {
  const rated = (advisers: string) =>
    Array.from(advisers, (adviser, nth) =>
      aRequestFact({ outcome: 'solved', helped: nth < 5 ? 'yes' : 'no', beside: { adviser } }),
    );
  const helped = (facts: readonly RequestFact[]) => {
    const quarter = [{ month: '2026-08', station: 'kitee', sums: foldFacts(facts) }];
    return publish('2026-Q3', [{ station: 'kitee', region: 'east', quarter, before: [] }]).codes
      .helped;
  };

  it('are told of three advisers', () => {
    const all = {
      regions: ['east'],
      of: 10,
      told: [
        ['no', 5],
        ['yes', 5],
      ],
      rest: 0,
    };
    expect(helped(rated('aabbcaabbc'))).toEqual([all]);
  });

  it('are not told of two, though a third has taken something', () => {
    const taken = aRequestFact({ state: 'accepted', beside: { adviser: 'c' } });
    expect(helped([...rated('aabbaaabba'), taken])).toEqual([]);
  });
});

it('work is spread as the advisers have it', () => {
  const months = ['aab', 'abbc', 'ac'].map((advisers) =>
    foldFacts(Array.from(advisers, (adviser) => aRequestFact({ beside: { adviser } }))),
  );
  expect(mergeSums([...months, foldFacts([aRequestFact()])]).guarded.advisers).toEqual(
    new Map([
      ['a', 4],
      ['b', 3],
      ['c', 2],
    ]),
  );
});
