import type { StatisticsWording } from '../../../../bot/src/wording/statistics/index.ts';

/** A period that can be chosen: its months, both included, under the name that people give it. */
export interface PeriodChoice {
  readonly from: string;
  readonly until: string;
  readonly name: string;
}

/** Names a period among choices. */
export const idOfPeriod = ({ from, until }: Pick<PeriodChoice, 'from' | 'until'>): string =>
  `${from} ${until}`;

export interface PeriodChoices {
  readonly years: readonly PeriodChoice[];
  readonly halfYears: readonly PeriodChoice[];
  readonly quarters: readonly PeriodChoice[];
  readonly months: readonly PeriodChoice[];
}

type Words = Pick<StatisticsWording, 'month' | 'quarter' | 'halfYear'>;

/** So far back the choices go, newest first; older ones stand in addresses. */
const howMany = { years: 3, halfYears: 4, quarters: 8, months: 13 } as const;

/**
 * Calendar months, quarters, half-years and years up to the one that goes on now.
 * @param today local day, `2026-11-24`
 */
export function periodChoices(today: string, words: Words): PeriodChoices {
  const now = indexOf(today);
  const back = (length: number, count: number, nameOf: (year: number, nth: number) => string) =>
    Array.from({ length: count }, (_, ago) => {
      const first = (Math.floor(now / length) - ago) * length;
      const year = Math.floor(first / 12);
      return {
        from: monthAt(first),
        until: monthAt(first + length - 1),
        name: nameOf(year, (first % 12) / length + 1),
      };
    });
  return {
    years: back(12, howMany.years, String),
    halfYears: back(6, howMany.halfYears, (year, nth) => words.halfYear(`${year}`, `${nth}`)),
    quarters: back(3, howMany.quarters, (year, nth) => words.quarter(`${year}`, `${nth}`)),
    months: back(1, howMany.months, words.month),
  };
}

/** The quarter before the one that goes on: what a report is about unless said. */
export function lastWholeQuarter(today: string): Pick<PeriodChoice, 'from' | 'until'> {
  const first = (Math.floor(indexOf(today) / 3) - 1) * 3;
  return { from: monthAt(first), until: monthAt(first + 2) };
}

/** Months since the year 0. */
function indexOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

const monthAt = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
