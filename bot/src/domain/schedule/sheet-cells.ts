import { oneLine } from '../one-line.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import { isDate } from './dates.ts';
import type { Cells, CellSays, SheetContext, Unread, Vocabulary } from './sheet.ts';

/** What a cell says, or what is wrong with it; neither where it is empty and may be. */
interface Cell<T> {
  readonly value?: T;
  readonly says?: CellSays;
}

/** Every cell of a row on its own. */
export function readCells(cells: Cells, context: SheetContext) {
  const { words } = context;
  const lower = (text: string) => text.toLowerCase();
  return {
    person: personOf(cells.person, context),
    kind: cell(cells.kind, (text) => words.kind(lower(text)), 'block-kind'),
    station: stationOf(cells.station, context),
    weekday: needed(cells.weekday, (text) => weekdayOf(text, words), 'weekday'),
    from: needed(cells.from, timeOf, 'time'),
    until: needed(cells.until, timeOf, 'time'),
    weeks: cell(cells.weeks, (text) => words.weeks(lower(text)), 'weeks'),
    room: cell(cells.room, (text) => oneLine(text) || undefined, 'missing'),
    validFrom: cell(cells.validFrom, dateOf, 'date'),
    validUntil: cell(cells.validUntil, dateOf, 'date'),
  };
}

function cell<T>(
  text: string | undefined,
  read: (text: string) => T | undefined,
  kind: Unread,
): Cell<T> {
  if (text === undefined) return {};
  const value = read(text);
  return value === undefined ? { says: { kind } } : { value };
}

const needed: typeof cell = (text, read, kind) =>
  text === undefined ? { says: { kind: 'missing' } } : cell(text, read, kind);

/** By name as the roster writes it, or by Entra object id. */
function personOf(text: string | undefined, { people, editable }: SheetContext): Cell<PersonId> {
  if (text === undefined) return { says: { kind: 'missing' } };
  const [found, second] = people.filter(({ id, name }) => alike(id, text) || alike(name, text));
  if (!found) return { says: { kind: 'no-such-person', text } };
  if (second) return { says: { kind: 'two-people', text } };
  if (!editable.has(found.id)) return { says: { kind: 'not-yours', text } };
  return { value: found.id };
}

/** Who is remote has none. */
function stationOf(text: string | undefined, { stations }: SheetContext): Cell<StationId> {
  if (text === undefined) return {};
  const found = stations.find(({ id, name, alsoWritten }) =>
    [id, name, ...alsoWritten].some((one) => alike(one, text)),
  );
  return found ? { value: found.id } : { says: { kind: 'no-such-station', text } };
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function weekdayOf(text: string, words: Vocabulary): Weekday | undefined {
  const number = /^[1-7]$/u.test(text) ? Number(text) : words.weekday(text.toLowerCase());
  return weekdays.find((one) => one === number);
}

/** `8`, `8.30`, `08:30`. */
function timeOf(text: string): LocalTime | undefined {
  const [, hour, minutes = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/u.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minutes}`;
}

/** `2026-11-24`, `24.11.2026`. */
function dateOf(text: string): LocalDate | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text) ?? [];
  const date =
    year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
