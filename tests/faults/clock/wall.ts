/**
 * What the clock on the wall in Helsinki shows, minute by minute, from plain Intl: the oracle of the
 * row `clock`. Nothing here comes from the service's own calendar.
 */
export interface WallMinute {
  readonly at: number;
  readonly date: string;
  /** `08:30` */
  readonly time: string;
}

export const minuteMs = 60_000;

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

export function wallAt(at: number): WallMinute {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    at,
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}`,
  };
}

/** Every minute of the days from the first to before the last, by their UTC midnights and a day on either side. */
export function minutesOf(first: string, days: number): readonly WallMinute[] {
  const begin = Date.parse(`${first}T00:00Z`) - 12 * 60 * minuteMs;
  const all = Array.from({ length: (days + 1) * 24 * 60 }, (_, index) =>
    wallAt(begin + index * minuteMs),
  );
  const dates = [...new Set(all.map(({ date }) => date))].filter((date) => date >= first);
  const wanted = new Set(dates.slice(0, days));
  return all.filter(({ date }) => wanted.has(date));
}

/** ISO: 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** ISO week: that of its Thursday. */
export function weekOf(date: string): number {
  const day = 24 * 60 * minuteMs;
  const thursday = Date.parse(`${date}T00:00Z`) + (4 - weekdayOf(date)) * day;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * day)) + 1;
}

/** Of the weeks looked at, and what comes soon after them. */
const holidays: ReadonlySet<string> = new Set([
  ...['2026-04-03', '2026-04-05', '2026-04-06', '2026-10-31'],
  ...['2027-03-26', '2027-03-28', '2027-03-29', '2027-11-06'],
]);

export const isHoliday = (date: string): boolean => holidays.has(date);
export const isWorkingDay = (date: string): boolean => weekdayOf(date) <= 5 && !isHoliday(date);
