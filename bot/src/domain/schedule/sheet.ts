import { oneLine } from '../one-line.ts';
import type { Person, PersonId, Station, StationId } from '../roster/county.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import { isDate } from './dates.ts';
import { blockMistakes, clashes } from './mistakes.ts';
import type { Says } from './mistakes.ts';
import { blocksAtMost } from './types.ts';
import type { Block, BlockKind } from './types.ts';

export const columns = [
  'person',
  'kind',
  'station',
  'weekday',
  'from',
  'until',
  'weeks',
  'room',
  'validFrom',
  'validUntil',
] as const;
export type Column = (typeof columns)[number];

/** Without these a file says nothing. */
export const neededColumns: readonly Column[] = ['person', 'station', 'weekday', 'from', 'until'];

/** The words of a file, given in lower case; undefined for what is none. */
export interface Vocabulary {
  column(text: string): Column | undefined;
  /** 1 Monday … 7 Sunday. */
  weekday(text: string): number | undefined;
  weeks(text: string): Block['weeks'] | undefined;
  kind(text: string): BlockKind | undefined;
}

/** A row of a file, by what its headings mean; empty cells are left out. */
export interface SheetRow {
  /** In the file; the heading is 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** More cells than headings. */
  readonly overfull: boolean;
}

/** What is wrong in a cell, or with the row. */
export interface CellMistake {
  readonly column: Column | undefined;
  readonly says: CellSays;
}

export type CellSays =
  | Says
  | { readonly kind: Unread | 'overfull' }
  | {
      readonly kind: 'no-such-person' | 'two-people' | 'not-yours' | 'no-such-station';
      readonly text: string;
    }
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'too-many'; readonly limit: number };

export interface RowRead {
  readonly line: number;
  readonly person: PersonId | undefined;
  /** Undefined while there are mistakes. */
  readonly block: Block | undefined;
  readonly mistakes: readonly CellMistake[];
}

export interface SheetContext {
  readonly people: readonly Person[];
  readonly stations: readonly Station[];
  readonly words: Vocabulary;
  /** Whose days the caller may change. */
  readonly editable: ReadonlySet<PersonId>;
}

/** Reads every row, naming all its mistakes; then what only rows together can have wrong. */
export function readSheet(rows: readonly SheetRow[], context: SheetContext): readonly RowRead[] {
  return withClashes(withoutSurplus(withoutTwins(rows.map((row) => readRow(row, context)))));
}

/** What a cell says, or what is wrong with it; neither where it is empty and may be. */
interface Cell<T> {
  readonly value?: T;
  readonly says?: CellSays;
}

function readRow({ line, cells, overfull }: SheetRow, context: SheetContext): RowRead {
  const { words } = context;
  const lower = (text: string) => text.toLowerCase();
  const read = {
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
  const mistakes = [
    ...(overfull ? [{ column: undefined, says: { kind: 'overfull' } } as const] : []),
    ...columns.flatMap((column): CellMistake[] => {
      const { says } = read[column];
      return says ? [{ column, says }] : [];
    }),
  ];
  const [person, weekday] = [read.person.value, read.weekday.value];
  const [from, until] = [read.from.value, read.until.value];
  if (!person || !weekday || !from || !until || mistakes.length > 0)
    return { line, person, block: undefined, mistakes };
  const station = read.station.value;
  const block: Block = {
    ...{ person, weekday, from, until },
    kind: read.kind.value ?? (station === undefined ? 'remote' : 'on-site'),
    weeks: read.weeks.value ?? 'every',
    ...said('station', station),
    ...said('room', read.room.value),
    ...said('validFrom', read.validFrom.value),
    ...said('validUntil', read.validUntil.value),
  };
  return checked({ line, person, block, mistakes }, context);
}

const said = <K extends string>(key: K, value: string | undefined) =>
  value === undefined ? {} : ({ [key]: value } satisfies object);

type Unread = 'missing' | 'weekday' | 'time' | 'weeks' | 'date' | 'block-kind';

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

/** What a block sent by the page may have wrong, too. */
function checked(row: RowRead, { stations }: SheetContext): RowRead {
  if (!row.block) return row;
  const known = new Set(stations.map(({ id }) => id));
  const found = blockMistakes(row.block, '', known).map(({ path, says }) => ({
    column: columns.find((column) => `.${column}` === path),
    says,
  }));
  return found.length === 0 ? row : { ...row, block: undefined, mistakes: found };
}

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

function withoutTwins(rows: readonly RowRead[]): readonly RowRead[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (!row.block) return row;
    const key = contentOf(row.block);
    const line = seen.get(key);
    if (line !== undefined)
      return {
        ...row,
        block: undefined,
        mistakes: [{ column: undefined, says: { kind: 'twice', line } }],
      };
    seen.set(key, row.line);
    return row;
  });
}

function withoutSurplus(rows: readonly RowRead[]): readonly RowRead[] {
  const counts = new Map<PersonId, number>();
  return rows.map((row) => {
    if (!row.block) return row;
    const count = 1 + (counts.get(row.block.person) ?? 0);
    counts.set(row.block.person, count);
    if (count <= blocksAtMost) return row;
    const says = { kind: 'too-many', limit: blocksAtMost } as const;
    return { ...row, block: undefined, mistakes: [{ column: 'person', says }] };
  });
}

function withClashes(rows: readonly RowRead[]): readonly RowRead[] {
  const good = rows.flatMap((row) => (row.block ? [{ row, block: row.block }] : []));
  const found = new Map(
    [...Map.groupBy(good, ({ block }) => block.person).values()].flatMap((own) =>
      clashes(own.map(({ block }) => block)).flatMap(({ index, with: other }) => {
        const row = own[index]?.row;
        return row ? [[row, other] as const] : [];
      }),
    ),
  );
  return rows.map((row) => {
    const other = found.get(row);
    if (!other) return row;
    const { person, station = '', weekday: day, from, until } = other;
    const says = { kind: 'clash', person, station, day, from, until } as const;
    return { ...row, block: undefined, mistakes: [{ column: 'from', says }] };
  });
}

/** Two blocks of the same content say the same, whatever their ids. */
export function contentOf(block: Block): string {
  const { person, kind, station, weekday, from, until, weeks, room, validFrom, validUntil } = block;
  return JSON.stringify(
    [person, kind, station, weekday, from, until, weeks, room, validFrom, validUntil].map(
      (part) => part ?? null,
    ),
  );
}
