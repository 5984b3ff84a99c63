import { answerWish, byDemand, second, takeBack } from '../../../bot/src/domain/library/wishes.ts';
import { anItem, aWish, somebody } from './items.ts';

const seconded = aWish({ seconds: ['y', 'z'] });
const answered = aWish({ answeredBy: 'toimeentulotuki.fi' });

describe('a wish', () => {
  it('is seconded once by each', () => {
    expect(second(aWish(), 'y')).toEqual({ kind: 'changed', wish: aWish({ seconds: ['y'] }) });
    expect(second(seconded, 'y')).toEqual({ kind: 'same', wish: seconded });
    expect(second(seconded, 'x')).toEqual({ kind: 'refused', why: 'own' });
  });

  it.each([
    { who: 'who seconded it', person: 'y', after: { by: 'x', seconds: ['z'] } },
    {
      who: 'its wisher, and is then the next one’s',
      person: 'x',
      after: { by: 'y', seconds: ['z'] },
    },
  ])('is taken back by $who', ({ person, after }) => {
    expect(takeBack(seconded, person)).toEqual({ kind: 'changed', wish: aWish(after) });
  });

  it('is gone when nobody is left', () => {
    expect(takeBack(aWish(), 'x')).toEqual({ kind: 'gone' });
  });

  it('is not touched by who never wished it', () => {
    expect(takeBack(seconded, 'q')).toEqual({ kind: 'same', wish: seconded });
  });

  it('is answered by an item, and then stands', () => {
    expect(answerWish(aWish(), anItem(), somebody('a'))).toEqual({
      kind: 'changed',
      wish: { ...answered, untold: ['x'] },
    });
    expect(answerWish(answered, anItem(), somebody('a'))).toEqual({ kind: 'same', wish: answered });
    expect(second(answered, 'y')).toEqual({ kind: 'refused', why: 'answered' });
    expect(takeBack(answered, 'x')).toEqual({ kind: 'refused', why: 'answered' });
  });

  it.each([
    { why: 'not-writer', person: somebody('q', 'asker'), item: anItem() },
    { why: 'not-published', person: somebody('a'), item: anItem({ state: 'draft' }) },
  ])('is not answered: $why', ({ why, person, item }) => {
    expect(answerWish(aWish(), item, person)).toEqual({ kind: 'refused', why });
  });

  it('tells everybody who wanted it, but not who answered', () => {
    const answer = (person: string) => answerWish(seconded, anItem(), somebody(person));
    expect(answer('a')).toMatchObject({ wish: { untold: ['x', 'y', 'z'] } });
    expect(answer('y')).toMatchObject({ wish: { untold: ['x', 'z'] } });
  });
});

it('open wishes stand in the order of demand, the oldest first among equals', () => {
  const old = aWish({ id: 'vanha', at: 1 });
  const young = aWish({ id: 'uusi', at: 2 });
  const wanted = aWish({ id: 'suosittu', at: 3, seconds: ['y'] });
  expect(byDemand([young, answered, wanted, old])).toEqual([wanted, old, young]);
});
