import type { Instant } from '../time.ts';
import { lastSettledMonth, monthAfter, monthsBetween, yearAndMonth, type Month } from './months.ts';

/** A calendar quarter, `2026-Q3`. */
export type Quarter = string;

/** First and last month, both included. */
export interface Period {
  readonly from: Month;
  readonly until: Month;
}

export const quarterNameOf = (month: Month): Quarter => {
  const { year, month: number } = yearAndMonth(month);
  return `${year}-Q${Math.ceil(number / 3)}`;
};

/** `2026-H2` */
export const halfYearNameOf = (month: Month): string => {
  const { year, month: number } = yearAndMonth(month);
  return `${year}-H${number <= 6 ? 1 : 2}`;
};

/** The months of a quarter. */
export function monthsOfQuarter(quarter: Quarter): readonly Month[] {
  const [year = '', number = '1'] = quarter.split('-Q');
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}`;
  return monthsBetween(from, monthAfter(from, 2));
}

/** The quarters that lie wholly among the months, in order. */
export function quartersWithin(months: readonly Month[]): readonly Quarter[] {
  const named = [...new Set(months.map(quarterNameOf))];
  return named.filter((quarter) => monthsOfQuarter(quarter).every((one) => months.includes(one)));
}

export const comparisons = ['previous', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

/** As many months right before, or the same months a year before. */
export function earlier({ from, until }: Period, comparison: Comparison): Period {
  const back = comparison === 'year' ? -12 : -monthsBetween(from, until).length;
  return { from: monthAfter(from, back), until: monthAfter(until, back) };
}

/** Its last month ended so long ago that hardly anything changes any more. */
export const isSettled = ({ until }: Period, now: Instant, timeZone: string): boolean =>
  until <= lastSettledMonth(now, timeZone);
