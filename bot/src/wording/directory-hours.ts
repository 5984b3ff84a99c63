import type { Language } from '../domain/language.ts';
import { dayMonthYear, timeOf } from './parts.ts';

/** How often something is, or when. */
type Nth = (nth: number, what: string) => string;

/** Rarer opening hours of registers, which no form can show: a rule of RFC 5545 in words. */
const fi = {
  weekdays: [
    'maanantai',
    'tiistai',
    'keskiviikko',
    'torstai',
    'perjantai',
    'lauantai',
    'sunnuntai',
  ],
  everyDay: 'joka päivä',
  monthly: ((nth, what) =>
    nth === 0
      ? `joka ${what}`
      : nth === -1
        ? `kuukauden viimeinen ${what}`
        : nth < 0
          ? `kuukauden ${-nth}. ${what} lopusta`
          : `kuukauden ${nth}. ${what}`) as Nth,
  monthDay: (day: number) =>
    day === -1
      ? 'kuukauden viimeinen päivä'
      : day < 0
        ? `kuukauden ${-day}. päivä lopusta`
        : `kuukauden ${day}. päivä`,
  everyMonths: (count: number) => `joka ${count}. kuukausi`,
  everyWeeks: (count: number) => `joka ${count}. viikko`,
  weeks: (weeks: string) => `viikoilla ${weeks}`,
  yearDays: (days: string) => `vuoden päivinä ${days}`,
  count: (count: number) => (count === 1 ? 'kerran' : `${count} kertaa`),
  from: (date: string) => `${date} alkaen`,
  until: (date: string) => `${date} asti`,
  /** Local times of day. */
  times: (opens: string, closes: string) => `klo ${timeOf(opens)}–${timeOf(closes)}`,
  closed: 'kiinni',
  date: dayMonthYear,
};

const ordinal = (nth: number): string => `${nth}:${nth === 1 || nth === 2 ? 'a' : 'e'}`;

const sv: typeof fi = {
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  everyDay: 'varje dag',
  monthly: (nth, what) =>
    nth === 0
      ? `varje ${what}`
      : nth === -1
        ? `sista ${what} i månaden`
        : nth < 0
          ? `${ordinal(-nth)} ${what} från slutet av månaden`
          : `${ordinal(nth)} ${what} i månaden`,
  monthDay: (day) =>
    day === -1
      ? 'sista dagen i månaden'
      : day < 0
        ? `${ordinal(-day)} dagen från slutet av månaden`
        : `den ${ordinal(day)} i månaden`,
  everyMonths: (count) => `var ${ordinal(count)} månad`,
  everyWeeks: (count) => `var ${ordinal(count)} vecka`,
  weeks: (weeks) => `veckorna ${weeks}`,
  yearDays: (days) => `årets dagar ${days}`,
  count: (count) => (count === 1 ? 'en gång' : `${count} gånger`),
  from: (date) => `från ${date}`,
  until: (date) => `till ${date}`,
  times: (opens, closes) => `kl. ${timeOf(opens)}–${timeOf(closes)}`,
  closed: 'stängt',
  date: dayMonthYear,
};

const nthOf = (nth: number): string =>
  `${nth}${({ 1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st' } as Record<number, string>)[nth] ?? 'th'}`;

const en: typeof fi = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  everyDay: 'every day',
  monthly: (nth, what) =>
    nth === 0
      ? `every ${what}`
      : nth === -1
        ? `last ${what} of the month`
        : nth < 0
          ? `${nthOf(-nth)} to last ${what} of the month`
          : `${nthOf(nth)} ${what} of the month`,
  monthDay: (day) =>
    day === -1
      ? 'last day of the month'
      : day < 0
        ? `${nthOf(-day)} to last day of the month`
        : `${nthOf(day)} of the month`,
  everyMonths: (count) => `every ${count} months`,
  everyWeeks: (count) => `every ${count} weeks`,
  weeks: (weeks) => `in weeks ${weeks}`,
  yearDays: (days) => `on days ${days} of the year`,
  count: (count) => (count === 1 ? 'once' : `${count} times`),
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  times: (opens, closes) => `${opens}–${closes}`,
  closed: 'closed',
  date: dayMonthYear,
};

const words = { fi, sv, en } as const;

export const directoryHoursWordsOf = (language: Language): typeof fi => words[language];
