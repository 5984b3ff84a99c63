import { figureNames } from './figures.ts';
import type { FigureName, Figures } from './figures.ts';

/** The mean of the replications and half the width of its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly margin: number;
}

/** What an alternative changes: told only where it is larger than chance and large enough to be seen. */
export interface Difference extends Estimate {
  readonly told: boolean;
}

export type Estimates = Readonly<Record<FigureName, Estimate | undefined>>;
export type Differences = Readonly<Record<FigureName, Difference | undefined>>;

export const estimatesOf = (replications: readonly Figures[]): Estimates =>
  byFigure((name) => {
    const values = valuesOf(replications.map((one) => one[name]));
    return values && estimated(values, z95);
  });

/**
 * Replication by replication, since both saw the very same requests: what chance did to both falls
 * away. The interval is that of 99 %, since ten figures are looked at side by side.
 */
export const differencesOf = (before: readonly Figures[], after: readonly Figures[]): Differences =>
  byFigure((name) => {
    const values = valuesOf(after.map((one, index) => minus(one[name], before[index]?.[name])));
    if (!values) return undefined;
    const { mean, margin } = estimated(values, z99);
    const told = Math.abs(mean) > margin && Math.abs(mean) >= smallestTold[name];
    return { mean, margin, told };
  });

/** A smaller difference would vanish in the rounded figures beside it. */
const smallestTold: Readonly<Record<FigureName, number>> = {
  ...{ onSite: 0.01, sameDay: 0.01, notTaken: 0.01 },
  ...{ nowMedian: 1, nowNinetieth: 1, todayMedian: 1, todayNinetieth: 1 },
  ...{ weekMedian: 10, weekNinetieth: 10, interruptions: 0.01 },
};

/** Whether more of it is what one wants. */
export const isMoreBetter = (name: FigureName): boolean => name === 'onSite' || name === 'sameDay';

function byFigure<T>(of: (name: FigureName) => T): Readonly<Record<FigureName, T>> {
  return Object.fromEntries(figureNames.map((name) => [name, of(name)])) as Record<FigureName, T>;
}

/** A figure that some replication did not have is no figure of all of them. */
function valuesOf(values: readonly (number | undefined)[]): readonly number[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length && known.length > 1 ? known : undefined;
}

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

const z95 = 1.959964;
const z99 = 2.575829;

function estimated(values: readonly number[], z: number): Estimate {
  const count = values.length;
  const mean = values.reduce((all, one) => all + one, 0) / count;
  const squares = values.reduce((all, one) => all + (one - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (count - 1));
  return { mean, margin: (studentsT(z, count - 1) * deviation) / Math.sqrt(count) };
}

/**
 * The quantile of Student's t that belongs to a normal quantile (Abramowitz & Stegun 26.7.5): within
 * 0.3 % from four degrees of freedom on.
 */
export function studentsT(z: number, freedom: number): number {
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}
