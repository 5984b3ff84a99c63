import { Temporal } from 'temporal-polyfill';
import { minute } from '../time.ts';
import type { Instant } from '../time.ts';

export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

type Day = Temporal.PlainDate;

const todayWords = /\b(tänään|tanaan|idag|i dag|today)\b/u;
const tomorrowWords = /\b(huomenna|huomen|imorgon|i morgon|tomorrow)\b/u;
const weekWords = /\b(tämän viikon|koko viikon|viikon loppuun|hela veckan|veckan ut|this week)\b/u;

/** Stems of the weekdays in the three languages, Monday first. */
const weekdays: readonly (readonly string[])[] = [
  ['maanantai', 'ma', 'måndag', 'mån', 'monday', 'mon'],
  ['tiistai', 'ti', 'tisdag', 'tis', 'tuesday', 'tue'],
  ['keskiviikko', 'ke', 'onsdag', 'ons', 'wednesday', 'wed'],
  ['torstai', 'to', 'torsdag', 'tors', 'thursday', 'thu'],
  ['perjantai', 'pe', 'fredag', 'fre', 'friday', 'fri'],
  ['lauantai', 'la', 'lördag', 'lör', 'saturday', 'sat'],
  ['sunnuntai', 'su', 'söndag', 'sön', 'sunday', 'sun'],
];

/**
 * "tänään", "huomenna", "ti", "24.11.", "24.–26.11.", "2026-11-24", "klo 12 asti": whole local
 * days, from now when the first is today; undefined when no day or time can be read.
 */
export function readPeriod(text: string, now: Instant, timeZone: string): Period | undefined {
  const words = text.toLowerCase();
  const today = dayOf(now, timeZone);
  const days = datesIn(words, today) ?? wordDays(words, today);
  if (days) return wholeDays(days, now, timeZone);
  // "32.13." is no day, and its 13 is no time.
  if (finnishDate.test(words)) return undefined;
  const until = readUntil(words, now, timeZone);
  return until === undefined ? undefined : { from: now, until };
}

/**
 * "14", "klo 14.30", "14:30 asti", "kl 14", "tunti", "30 min", or an ISO instant: later today, else
 * undefined.
 */
export function readUntil(text: string, now: Instant, timeZone: string): Instant | undefined {
  if (isoInstant.test(text)) return laterToday(text, now, timeZone);
  const words = text.toLowerCase();
  const lasting = lastingMinutes(words);
  if (lasting !== undefined) return now + lasting * minute;
  const time = /(?:^|\D)([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?!\d)/u.exec(words);
  if (!time) return undefined;
  const [, hours = '0', minutes = '0'] = time;
  const at = dayOf(now, timeZone).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour: Number(hours), minute: Number(minutes) }),
  }).epochMilliseconds;
  return at > now ? at : undefined;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T/u;

function laterToday(text: string, now: Instant, timeZone: string): Instant | undefined {
  try {
    const at = Temporal.Instant.from(text).epochMilliseconds;
    const isToday = dayOf(at, timeZone).equals(dayOf(now, timeZone));
    return isToday && at > now ? at : undefined;
  } catch {
    return undefined;
  }
}

function lastingMinutes(words: string): number | undefined {
  const minutes = /(\d{1,3})\s*min/u.exec(words);
  if (minutes) return Number(minutes[1]);
  const hours = /(\d{1,2})\s*(?:h\b|t\b|tunti|timm|hour)/u.exec(words);
  if (hours) return 60 * Number(hours[1]);
  return /\b(tunnin|tunti|en timme|an hour|one hour)\b/u.test(words) ? 60 : undefined;
}

function dayOf(at: Instant, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

function wholeDays([first, last]: readonly [Day, Day], now: Instant, timeZone: string): Period {
  const start = (date: Day) => date.toZonedDateTime(timeZone).epochMilliseconds;
  return { from: Math.max(start(first), now), until: start(last.add({ days: 1 })) };
}

function wordDays(words: string, today: Day): readonly [Day, Day] | undefined {
  if (todayWords.test(words)) return [today, today];
  if (tomorrowWords.test(words)) return [today.add({ days: 1 }), today.add({ days: 1 })];
  if (weekWords.test(words)) return [today, today.add({ days: 7 - today.dayOfWeek })];
  const named = words.match(/\p{L}+/gu)?.flatMap((word) => weekdayOf(word) ?? []) ?? [];
  const [first, last = first] = named;
  if (first === undefined || last === undefined) return undefined;
  const from = today.add({ days: (first - today.dayOfWeek + 7) % 7 });
  return [from, from.add({ days: (last - first + 7) % 7 })];
}

/** Inflected forms begin with the whole name ("maanantaina"); short forms stand alone. */
function weekdayOf(word: string): number | undefined {
  const index = weekdays.findIndex((names) =>
    names.some((name) => word === name || (name.length > 4 && word.startsWith(name))),
  );
  return index < 0 ? undefined : index + 1;
}

const dash = String.raw`\s*[-–—]\s*`;
const isoDates = /(\d{4})-(\d{2})-(\d{2})/gu;
const finnishRange = new RegExp(
  String.raw`\b(\d{1,2})\.(?:(\d{1,2})\.)?${dash}(\d{1,2})\.(\d{1,2})\.`,
  'u',
);
const finnishDate = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})?/u;

function datesIn(words: string, today: Day): readonly [Day, Day] | undefined {
  const iso = [...words.matchAll(isoDates)].map(([date]) => plainDate(date));
  const [isoFirst, isoLast = isoFirst] = iso;
  if (isoFirst && isoLast) return inOrder(isoFirst, isoLast);
  const range = finnishRange.exec(words);
  if (range) {
    const [, firstDay, firstMonth, lastDay, lastMonth] = range;
    const last = comingDate(today, lastDay, lastMonth);
    const first = comingDate(today, firstDay, firstMonth ?? lastMonth);
    return first && last && inOrder(first, last);
  }
  const single = finnishDate.exec(words);
  if (!single) return undefined;
  const date = comingDate(today, single[1], single[2], single[3]);
  return date && [date, date];
}

function inOrder(first: Day, last: Day): readonly [Day, Day] | undefined {
  return Temporal.PlainDate.compare(first, last) <= 0 ? [first, last] : undefined;
}

function plainDate(text: string): Day | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** A day and month without a year mean the next such day, today included. */
function comingDate(today: Day, dayText = '', monthText = '', yearText?: string): Day | undefined {
  const two = (text: string) => text.padStart(2, '0');
  const inYear = (year: number | string) => plainDate(`${year}-${two(monthText)}-${two(dayText)}`);
  if (yearText) return inYear(yearText);
  const thisYear = inYear(today.year);
  if (thisYear && Temporal.PlainDate.compare(thisYear, today) >= 0) return thisYear;
  return inYear(today.year + 1);
}
