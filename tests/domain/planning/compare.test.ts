import { differencesOf, estimatesOf } from '../../../bot/src/domain/planning/compare.ts';
import { figureNames } from '../../../bot/src/domain/planning/figures.ts';
import type { FigureName, Figures } from '../../../bot/src/domain/planning/figures.ts';
import { exponential, randomOf } from '../../../bot/src/domain/planning/random.ts';
import type { Random } from '../../../bot/src/domain/planning/random.ts';

const nothing = Object.fromEntries(figureNames.map((name) => [name, undefined])) as Figures;

/** A figure as chance makes it: skewed, as waits are. */
const waits = (random: Random, mean: number, count = 20): Figures[] =>
  Array.from({ length: count }, () => ({
    ...nothing,
    todayMedian: exponential(random, mean / 2) + mean / 2,
  }));

const isTold = (before: readonly Figures[], after: readonly Figures[], name: FigureName) =>
  differencesOf(before, after)[name]?.told === true;

const trials = Array.from({ length: 1_000 }, (_, trial) => randomOf(2026, trial));
const toldIn = (after: number) =>
  trials.filter((random) => isTold(waits(random, 60), waits(random, after), 'todayMedian')).length;

describe('a difference', () => {
  it('of chance alone is told in hardly one of a hundred', () => {
    expect(toldIn(60)).toBeLessThan(20);
  });

  it('that is real is told nearly always', () => {
    expect(toldIn(120)).toBeGreaterThan(900);
  });

  it('too small to be seen beside the rounded figures is not told, however sure', () => {
    const [a = [], b = []] = [59.6, 60].map((todayMedian) =>
      Array.from({ length: 6 }, () => ({ ...nothing, todayMedian })),
    );
    expect(isTold(a, b, 'todayMedian')).toBe(false);
  });

  it('is not known where a replication lacks the figure', () => {
    const some = [{ ...nothing, onSite: 0.5 }, nothing];
    expect(differencesOf(some, some).onSite).toBeUndefined();
    expect(estimatesOf(some).onSite).toBeUndefined();
  });
});

it('an interval of 95 % holds what is true in 95 of a hundred', () => {
  const held = trials.filter((random) => {
    const normal = waits(random, 60).map((one) => ({ ...one, todayMedian: 60 + twelve(random) }));
    const { mean = 0, margin = 0 } = estimatesOf(normal).todayMedian ?? {};
    return Math.abs(mean - 60) <= margin;
  });
  expect(held.length / trials.length).toBeGreaterThan(0.93);
  expect(held.length / trials.length).toBeLessThan(0.97);
});

/** Nearly normal, mean 0 and deviation 1. */
const twelve = (random: Random): number =>
  Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, 0) - 6;
