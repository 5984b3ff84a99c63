import type { FigureName } from '../domain/planning/figures.ts';
import type { PlanningWords } from '../wording/planning.ts';

/** A number as the reader writes it. */
export const number = (value: number, digits: number, { locale }: PlanningWords): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** "58 %", "1 h 20 min", "0,31"; nothing where there was nothing to count. */
export function figureInWords(
  figure: FigureName,
  value: number | undefined,
  words: PlanningWords,
): string {
  if (value === undefined) return words.nothing;
  switch (figure) {
    case 'onSite':
    case 'sameDay':
    case 'notTaken':
      return words.percent(number(100 * value, 0, words));
    case 'interruptions':
      return number(value, 2, words);
    case 'nowMedian':
    case 'nowNinetieth':
    case 'todayMedian':
    case 'todayNinetieth':
    case 'weekMedian':
    case 'weekNinetieth':
      return waitInWords(value, words);
  }
}

/** Minutes up to an hour, hours up to a day; beyond it nobody counts minutes. */
function waitInWords(minutes: number, words: PlanningWords): string {
  const whole = Math.round(minutes);
  if (whole < 1) return words.underMinute;
  if (whole < 60) return words.minutes(String(whole));
  if (whole < 24 * 60) return words.hours(Math.floor(whole / 60), whole % 60);
  const hours = Math.round(whole / 60);
  return words.days(Math.floor(hours / 24), hours % 24);
}
