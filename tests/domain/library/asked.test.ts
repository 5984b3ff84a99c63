import fc from 'fast-check';
import {
  askedWithoutItem,
  beforeAndAfter,
  knownSince,
} from '../../../bot/src/domain/library/asked.ts';
import { fittingItem, type OfferTo } from '../../../bot/src/domain/library/offer.ts';
import { unknownProfession } from '../../../bot/src/domain/library/profession.ts';
import { foldFacts, type MonthStation } from '../../../bot/src/domain/statistics/fold.ts';
import { quarterOf } from '../../../bot/src/domain/statistics/months.ts';
import { runs } from '../../helpers/thorough.ts';
import { aRequestFact } from '../statistics/facts.ts';
import type { Completion } from '../../../bot/src/domain/library/types.ts';
import { at } from '../../helpers/builders.ts';
import { anItem } from './items.ts';

/** So many requests on a topic. */
const asked = (month: string, station: string, topic: string, count: number): MonthStation => {
  const fact = { ...aRequestFact(), month, station, topic };
  const facts = Array.from({ length: count }, (_, index) => ({ ...fact, id: `${topic}${index}` }));
  return { month, station, sums: foldFacts(facts) };
};

const reader = { station: 'kitee', month: '2026-11', language: 'fi' } as const;

describe('asked most without an item', () => {
  it('counts the station’s quarter, most first', () => {
    const log = [
      asked('2026-10', 'kitee', 'housing', 3),
      asked('2026-11', 'kitee', 'housing', 3),
      asked('2026-11', 'kitee', 'family', 9),
      asked('2026-09', 'kitee', 'violence', 9),
      asked('2026-11', 'outokumpu', 'violence', 9),
    ];
    expect(askedWithoutItem(log, [], reader)).toEqual([
      { topic: 'family', count: 9 },
      { topic: 'housing', count: 6 },
    ]);
  });

  it.each([
    { case: 'published in the reader’s language', item: anItem({ topics: ['housing'] }), left: 0 },
    {
      case: 'published in another language',
      item: anItem({ topics: ['housing'], language: 'sv' }),
      left: 1,
    },
    { case: 'a draft', item: anItem({ topics: ['housing'], state: 'draft' }), left: 1 },
    { case: 'about something else', item: anItem(), left: 1 },
  ])('leaves out the topic of an item that is $case: $left left', ({ item, left }) => {
    const log = [asked('2026-11', 'kitee', 'housing', 7)];
    expect(askedWithoutItem(log, [item], reader)).toHaveLength(left);
  });

  it('never tells of fewer than five', () => {
    const log = fc.array(
      fc
        .tuple(
          fc.constantFrom('2026-10', '2026-11', '2026-12'),
          fc.constantFrom('housing', 'family'),
          fc.integer({ min: 0, max: 4 }),
        )
        .map(([month, topic, count]) => asked(month, 'kitee', topic, count)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(log, (months) => {
        for (const { count } of askedWithoutItem(months, [], reader))
          expect(count).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: runs(100) },
    );
  });
});

it.each([
  ['2026-01', ['2026-01', '2026-02', '2026-03']],
  ['2026-11', ['2026-10', '2026-11', '2026-12']],
  ['2026-12', ['2026-10', '2026-11', '2026-12']],
])('%s lies in the quarter of %s', (month, expected) => {
  expect(quarterOf(month)).toEqual(expected);
});

describe('a training is known', () => {
  const done = (person: string, day: string, item = 'toimeentulotuki.fi'): Completion => ({
    ...{ person, item, itemVersion: 1, at: at(`${day}T10:00`), answers: [], rightAnswers: 0 },
  });
  const four = ['a', 'b', 'c', 'd'].map((person) => done(person, '2026-09-01'));

  it('since five people have completed it, in whichever language', () => {
    const swedish = done('e', '2026-09-03', 'toimeentulotuki.sv');
    const known = knownSince([done('f', '2026-09-04'), swedish, ...four]);
    expect([...known]).toEqual([['toimeentulotuki', swedish.at]]);
  });

  it('not by four, however often they did', () => {
    expect(
      knownSince([...four, done('a', '2026-09-09'), done('e', '2026-09-02', 'muu.fi')]),
    ).toEqual(new Map());
  });
});

describe('later questions on the topic', () => {
  const counts: Readonly<Record<string, number>> = {
    ...{ '2026-03': 1, '2026-04': 4, '2026-05': 6, '2026-06': 100 },
    ...{ '2026-07': 2, '2026-08': 1, '2026-09': 0, '2026-10': 50 },
  };
  const compared = (now: string) =>
    beforeAndAfter(
      (month) => counts[month] ?? 0,
      (month) => month in counts,
      { since: '2026-06', now },
    );

  it.each([
    { now: '2026-06', expected: undefined },
    { now: '2026-07', expected: undefined },
    { now: '2026-08', expected: { months: 1, before: 6, after: 'few' } },
    { now: '2026-09', expected: { months: 2, before: 10, after: 'few' } },
    { now: '2026-10', expected: { months: 3, before: 11, after: 'few' } },
    { now: '2027-02', expected: { months: 3, before: 11, after: 'few' } },
  ])('are compared over as many whole months, seen in $now', ({ now, expected }) => {
    expect(compared(now)).toEqual(expected);
  });
});

it('later questions are compared with nothing from before Koppi was in use', () => {
  const inUse = (month: string) => month >= '2026-05';
  const compared = (now: string) => beforeAndAfter(() => 7, inUse, { since: '2026-06', now });
  expect(compared('2026-08')).toEqual({ months: 1, before: 7, after: 7 });
  expect(compared('2026-09')).toBeUndefined();
});

describe('the item offered after a consultation', () => {
  const asker: OfferTo = {
    ...{ topic: 'finances', profession: 'nurse', language: 'fi' },
    ...{ learnt: new Set(), offered: new Set() },
  };
  const general = anItem();
  const broad = anItem({ group: 'laaja', topics: ['finances', 'housing'] });
  const forNurses = anItem({
    group: 'hoitajille',
    professions: ['nurse'],
    topics: ['finances', 'housing'],
  });
  const newer = anItem({ group: 'uusi', changed: general.changed + 1 });

  it.each([
    { case: 'made for the profession', items: [general, forNurses], expected: forNurses },
    { case: 'about the topic alone', items: [broad, general], expected: general },
    { case: 'the newest', items: [general, newer], expected: newer },
    { case: 'the only one', items: [general], expected: general },
  ])('is $case', ({ items, expected }) => {
    expect(fittingItem(items, asker)).toBe(expected);
    expect(fittingItem(items.toReversed(), asker)).toBe(expected);
  });

  it('is as it is written for the asker, else in Finnish, else in whichever language there is', () => {
    const swedish = anItem({ language: 'sv' });
    const inSwedish = { ...asker, language: 'sv' } as const;
    expect(fittingItem([general, swedish], inSwedish)).toBe(swedish);
    expect(fittingItem([general], inSwedish)).toBe(general);
    expect(fittingItem([swedish], asker)).toBe(swedish);
    const draft = { ...swedish, state: 'draft' } as const;
    expect(fittingItem([general, draft], inSwedish)).toBe(general);
  });

  it('may be for any profession where the asker’s is not known, for everybody first', () => {
    const stranger = { ...asker, profession: unknownProfession };
    expect(fittingItem([forNurses], stranger)).toBe(forNurses);
    expect(fittingItem([forNurses, broad], stranger)).toBe(broad);
  });

  it.each([
    { case: 'a draft', item: anItem({ state: 'draft' }), to: asker },
    { case: 'about another topic', item: anItem({ topics: ['housing'] }), to: asker },
    { case: 'for others', item: anItem({ professions: ['doctor'] }), to: asker },
    { case: 'learnt already', item: general, to: { ...asker, learnt: new Set([general.group]) } },
    { case: 'offered before', item: general, to: { ...asker, offered: new Set([general.group]) } },
  ])('is none that is $case', ({ item, to }) => {
    expect(fittingItem([item], to)).toBeUndefined();
  });
});
