import type { StationForms } from '../domain/roster/county.ts';
import type { LocalDate } from '../domain/time.ts';

/** A place as sentences need it: Finnish uses its forms, Swedish and English its name. */
export interface Place {
  readonly name: string;
  readonly forms: StationForms;
}

/** A time of day: hours and minutes in the county's zone. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** A day: ISO weekday 1–7, day of the month, month 1–12. */
export interface CalendarDay {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
}

/** Between "klo" and its time: no line ends there. */
export const hardSpace = '\u00A0';

/** "10.05"; full hours are "10". */
export const dotted = ({ hour, minute }: ClockTime): string =>
  minute === 0 ? `${hour}` : `${hour}.${String(minute).padStart(2, '0')}`;

/** "08:30" as "8.30", "08:00" as "8". */
export function timeOf(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return dotted({ hour, minute });
}

/** "10:05", "08:00". */
export const coloned = ({ hour, minute }: ClockTime): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** "2026-11-02" as "2.11.2026": a day that may lie years back. */
export const dayMonthYear = (date: string): string => {
  const [year = '', month, day] = date.split('-');
  return `${Number(day)}.${Number(month)}.${year}`;
};

/** A room as the county wrote it ("tiimihuone"); a bare number needs the word before it ("huone 4"). */
export const roomNamed = (word: string, room: string): string =>
  /^\d/.test(room) ? `${word} ${room}` : room;

/** First letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "24.11.2026" of a local day, where its year matters. */
export const dottedDay = (day: LocalDate): string => day.split('-').reverse().map(Number).join('.');
