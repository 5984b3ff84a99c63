import type { Terms } from '../../bot/src/wording/terms/index.ts';

/** Moments as people read them, in the county's zone and one language; instants are ISO. */
export interface Format {
  /** "klo 10.25" */
  clock(at: string): string;
  /** "klo 8–15" */
  span(from: string, until: string): string;
  /** "ti 24.11." of an instant or of a local day. */
  day(at: string): string;
  /** "klo 10.25", with the day before it where it is not the day of `now`. */
  moment(at: string, now: number): string;
  /** The local day, `2026-11-24`. */
  dateOf(at: string | number): string;
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(text);

export function createFormat(timeZone: string, words: Terms['calendar']): Format {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const local = (at: string | number) => {
    const found = Object.fromEntries(
      parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    const { year = '', month = '', day = '', hour = '', minute = '' } = found;
    return { date: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
  };
  const dateOf = (at: string | number) => local(at).date;
  const date = (text: string) => {
    const noon = new Date(`${text}T12:00Z`);
    return words.day({
      weekday: ((noon.getUTCDay() + 6) % 7) + 1,
      day: noon.getUTCDate(),
      month: noon.getUTCMonth() + 1,
    });
  };
  const clock = (at: string) => words.clock(local(at));
  const day = (at: string) => date(isDate(at) ? at : dateOf(at));
  return {
    clock,
    span: (from, until) => words.span(local(from), local(until)),
    day,
    moment: (at, now) => (dateOf(at) === dateOf(now) ? clock(at) : `${day(at)} ${clock(at)}`),
    dateOf,
  };
}
