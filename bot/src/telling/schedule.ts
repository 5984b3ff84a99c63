import { holidayOn } from '../domain/schedule/holidays.ts';
import type { Says } from '../domain/schedule/mistakes.ts';
import type { CellSays } from '../domain/schedule/sheet.ts';
import type { SwapDays } from '../domain/schedule/swap-days.ts';
import type { Presence, Swap } from '../domain/schedule/types.ts';
import type { LocalDate, Weekday } from '../domain/time.ts';
import { scheduleWordsOf } from '../wording/schedule.ts';
import type { Pen } from './pen.ts';
import { refusalInWords } from './refusal.ts';

/** What is wrong with a change of somebody's days, and what to do. */
export function saysInWords(says: Says, pen: Pen): string {
  const words = scheduleWordsOf(pen.language);
  switch (says.kind) {
    case 'clash': {
      const when = dayInWords(says.day, pen);
      return words.clash(
        pen.person(says.person),
        pen.place(says.station),
        when,
        says.from,
        says.until,
      );
    }
    case 'holiday':
      return words.holiday(holidayOn(says.date)?.[pen.language] ?? '');
    case 'nothing-to-swap':
      return words.nothingToSwap(pen.person(says.person), pen.format.date(says.date));
    case 'text-refused':
      return refusalInWords(says.refusal, pen, 'tab');
    case 'ends-before-it-begins':
    case 'last-day-before-first':
    case 'station-needed':
    case 'unknown-station':
    case 'unknown-person':
    case 'same-person':
    case 'over-already':
    case 'id-twice':
    case 'swap-asked-already':
      return words.mistakes[says.kind];
  }
}

function dayInWords(day: Weekday | LocalDate, pen: Pen): string {
  if (typeof day === 'string') return pen.format.date(day);
  return scheduleWordsOf(pen.language).weekdays[day - 1] ?? '';
}

/** Somebody would be at two stations at once; nobody forbids it. */
export function clashRemark(says: Says, pen: Pen): string {
  if (says.kind !== 'clash') return saysInWords(says, pen);
  const { person, station, day, from, until } = says;
  const when = dayInWords(day, pen);
  const words = scheduleWordsOf(pen.language);
  return words.remarkTwice(pen.person(person), pen.place(station), when, from, until);
}

/** "ke 6.1. on loppiainen": somebody has chosen to come all the same. */
export function holidayRemark(date: LocalDate, pen: Pen): string {
  const name = holidayOn(date)?.[pen.language] ?? '';
  return scheduleWordsOf(pen.language).remarkHoliday(pen.format.date(date), name);
}

/** A room that seems to be somebody's name, as on the form of a request. */
export const nameRemarks = (hasName: boolean, { language }: Pen): readonly string[] =>
  hasName ? [scheduleWordsOf(language).remarkName] : [];

/** What became of a swap, to the one whom it concerns next. */
export function swapInWords({ swap, days }: SwapTold, pen: Pen): string {
  const words = scheduleWordsOf(pen.language);
  const { person, date, other, otherDate } = swap;
  const dates = [pen.format.date(date), pen.format.date(otherDate)] as const;
  const whole = [whereOn(date, days.gives, pen), whereOn(otherDate, days.takes, pen)] as const;
  switch (swap.state) {
    case 'asked':
      return words.swapAsked(pen.person(person), ...whole);
    case 'taken-back':
      return words.swapTakenBack(pen.person(person), ...dates);
    case 'accepted':
      return words.swapAccepted(pen.person(other), ...whole);
    case 'declined':
      return words.swapDeclined(pen.person(other), ...dates);
  }
}

interface SwapTold {
  readonly swap: Swap;
  readonly days: SwapDays;
}

/** "ke 25.11. (Polvijärvi klo 9–14)" */
function whereOn(date: LocalDate, presences: readonly Presence[], pen: Pen): string {
  const places = presences.map(
    ({ station = '', from, until }) => `${pen.place(station).name} ${pen.format.span(from, until)}`,
  );
  return [pen.format.date(date), places.length > 0 && `(${pen.list(places)})`]
    .filter(Boolean)
    .join(' ');
}

/** What is wrong in a cell of a file. */
export function cellInWords(says: CellSays, pen: Pen): string {
  const { csv } = scheduleWordsOf(pen.language);
  switch (says.kind) {
    case 'no-such-person':
      return csv.unknownPerson(says.text);
    case 'two-people':
      return csv.twoPeople(says.text);
    case 'not-yours':
      return csv.notYours(says.text);
    case 'no-such-station':
      return csv.unknownStation(says.text);
    case 'twice':
      return csv.twice(says.line);
    case 'too-many':
      return csv.tooMany(says.limit);
    case 'block-kind':
      return csv.kind;
    case 'overfull':
      return csv.tooManyCells;
    case 'missing':
    case 'weekday':
    case 'time':
    case 'weeks':
    case 'date':
      return csv[says.kind];
    case 'clash':
    case 'holiday':
    case 'nothing-to-swap':
    case 'text-refused':
    case 'ends-before-it-begins':
    case 'last-day-before-first':
    case 'station-needed':
    case 'unknown-station':
    case 'unknown-person':
    case 'same-person':
    case 'over-already':
    case 'id-twice':
    case 'swap-asked-already':
      return saysInWords(says, pen);
  }
}
