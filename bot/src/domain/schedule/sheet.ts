import type { Person, PersonId, Station } from '../roster/county.ts';
import { blockMistakes } from './mistakes.ts';
import type { Says } from './mistakes.ts';
import { readCells } from './sheet-cells.ts';
import { readTogether } from './sheet-together.ts';
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

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** A row of a file, by what its headings mean; empty cells are left out. */
export interface SheetRow {
  /** In the file; the heading is 1. */
  readonly line: number;
  readonly cells: Cells;
  /** More cells than headings. */
  readonly overfull: boolean;
}

/** What is wrong in a cell, or with the row. */
export interface CellMistake {
  readonly column: Column | undefined;
  readonly says: CellSays;
}

/** A cell that does not say what it is to. */
export type Unread = 'missing' | 'weekday' | 'time' | 'weeks' | 'date' | 'block-kind';

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
  return readTogether(rows.map((row) => readRow(row, context)));
}

function readRow({ line, cells, overfull }: SheetRow, context: SheetContext): RowRead {
  const read = readCells(cells, context);
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
