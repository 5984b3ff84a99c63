import { weekdayCodes } from '../domain/directory/edit-weekly.ts';
import { textIn } from '../domain/directory/entry.ts';
import { firstDayOf, lastDayOf } from '../domain/directory/recurrence.ts';
import type { Schedule } from '../domain/directory/types.ts';
import type { Language } from '../domain/language.ts';
import { directoryHoursWordsOf } from '../wording/directory-hours.ts';

/** "kuukauden 1. torstai klo 13–15, 1.12.2026 alkaen": hours that no form can show. */
export function hoursInWords(row: Schedule, language: Language): string {
  const words = directoryHoursWordsOf(language);
  const { opensAt, closesAt, count } = row;
  const [from, until] = [firstDayOf(row), lastDayOf(row)];
  const isTimed = opensAt !== undefined && closesAt !== undefined;
  const days = daysInWords(row, language);
  const times = isTimed ? words.times(opensAt, closesAt) : '';
  const parts = [
    [days, times, row.isException && !isTimed ? words.closed : ''].filter(Boolean).join(' '),
    count === undefined ? '' : words.count(count),
    from === undefined ? '' : words.from(words.date(from)),
    until === undefined ? '' : words.until(words.date(until)),
    textIn(row.description, language) ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function daysInWords(row: Schedule, language: Language): string {
  const { freq, byday, bymonthday, byweekno, byyearday, interval = 1 } = row;
  const words = directoryHoursWordsOf(language);
  const isMonthly = freq === 'MONTHLY';
  const every = isMonthly ? words.everyMonths(interval) : words.everyWeeks(interval);
  const isTimed = row.opensAt !== undefined;
  const listed = [
    ...listOf(byday).map((one) => words.monthly(isMonthly ? nthOf(one) : 0, dayOf(one, words))),
    ...listOf(bymonthday).map((one) => words.monthDay(Number(one))),
  ];
  return [
    interval > 1 ? every : '',
    listed.join(', '),
    freq === undefined && byday === undefined && isTimed ? words.everyDay : '',
    byweekno === undefined ? '' : words.weeks(listOf(byweekno).join(', ')),
    byyearday === undefined ? '' : words.yearDays(listOf(byyearday).join(', ')),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const listOf = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : text.split(',').map((one) => one.trim().toUpperCase());

/** `-1FR`: -1; `FR`: 0. */
const nthOf = (named: string): number => Number(named.slice(0, -2));

const dayOf = (named: string, { weekdays }: { readonly weekdays: readonly string[] }): string =>
  weekdays[weekdayCodes.findIndex((code) => code === named.slice(-2))] ?? named;
