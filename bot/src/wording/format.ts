import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Wording } from './index.ts';

/** Moments as people read them, in the county's zone and one language. */
export interface Format {
  /** "klo 10.25" */
  readonly clock: (at: Instant) => string;
  /** "klo 8–15" */
  readonly span: (from: Instant, until: Instant) => string;
  /** "ti 24.11." */
  readonly day: (at: Instant) => string;
  /** "ti 24.11." of a local day. */
  readonly date: (date: LocalDate) => string;
  /** "24.11.2026" in Finnish order, for texts that are copied to records. */
  readonly fullDay: (at: Instant) => string;
  /** "klo 10.25", with the day before it where it is not the day of `reference`. */
  readonly moment: (at: Instant, reference: Instant) => string;
  /** "ti 24.11. klo 10 – 12", or its days alone where it begins and ends at midnight. */
  readonly period: (from: Instant, until: Instant) => readonly [string, string] | readonly [string];
}

export function createFormat(timeZone: string, words: Wording['calendar']): Format {
  const local = (at: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const dateOf = (at: Instant) => local(at).toPlainDate().toString();
  const date = (text: LocalDate) => {
    const { dayOfWeek, day, month } = Temporal.PlainDate.from(text);
    return words.day({ weekday: dayOfWeek, day, month });
  };
  const clock = (at: Instant) => words.clock(local(at));
  const day = (at: Instant) => date(dateOf(at));
  const moment = (at: Instant, reference: Instant) =>
    dateOf(at) === dateOf(reference) ? clock(at) : `${day(at)} ${clock(at)}`;
  const isMidnight = (at: Instant) => local(at).equals(local(at).startOfDay());
  return {
    clock,
    span: (from, until) => words.span(local(from), local(until)),
    day,
    date,
    fullDay: (at) => `${local(at).day}.${local(at).month}.${local(at).year}`,
    moment,
    period: (from, until) => {
      if (!isMidnight(from) || !isMidnight(until))
        return [`${day(from)} ${clock(from)}`, moment(until, from)];
      const last = local(until).subtract({ days: 1 }).epochMilliseconds;
      return dateOf(last) === dateOf(from) ? [day(from)] : [day(from), day(last)];
    },
  };
}
