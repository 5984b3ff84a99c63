import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { columns, neededColumns } from '../../domain/schedule/sheet.ts';
import type { Column, SheetRow } from '../../domain/schedule/sheet.ts';
import type { Block } from '../../domain/schedule/types.ts';
import { delimiterOf, guarded, quoted, unguarded } from '../csv.ts';
import { csvVocabulary, csvWordsOf } from '../../wording/schedule-csv.ts';

/** A file with its headings understood, or what is wrong with it as a whole. */
export type Sheet =
  | {
      readonly kind: 'read';
      /** How the file itself writes a column. */
      readonly headings: Readonly<Partial<Record<Column, string>>>;
      readonly rows: readonly SheetRow[];
    }
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' | 'too-wide'; readonly limit: number }
  | { readonly kind: 'headings'; readonly mistakes: readonly HeadingMistake[] };

export type HeadingMistake =
  | { readonly kind: 'missing'; readonly columns: readonly Column[] }
  | { readonly kind: 'unknown' | 'twice'; readonly heading: string };

/** csv-parse's own types know nothing of what `info` adds. */
const parsed = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);
type Line = z.infer<typeof parsed>[number];

/** More blocks than there is room for, so that whatever was exported is never too long. */
const rowsAtMost = 2000;
/** Twice as many as Koppi knows. */
const columnsAtMost = 20;

/** Commas, semicolons or tabs, with or without a byte order mark and quotation marks. */
export function readCsv(text: string): Sheet {
  const lines = linesOf(text);
  if (typeof lines === 'number') return { kind: 'broken', line: lines };
  const [first, ...rest] = lines;
  if (!first || rest.length === 0) return { kind: 'empty' };
  if (rest.length > rowsAtMost) return { kind: 'too-long', limit: rowsAtMost };
  // Spreadsheets write empty columns after their own, without a heading.
  const written = first.record.slice(0, 1 + first.record.findLastIndex((text) => text !== ''));
  if (written.length > columnsAtMost) return { kind: 'too-wide', limit: columnsAtMost };
  const heads = written.map((heading) => ({ heading, column: columnOf(heading) }));
  const mistakes = headingMistakes(heads);
  if (mistakes.length > 0) return { kind: 'headings', mistakes };
  return {
    kind: 'read',
    headings: headingsOf(heads),
    rows: rest.map((line) => rowOf(line, heads)),
  };
}

/** The number of the line on which it cannot be read any further. */
function linesOf(text: string): readonly Line[] | number {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // The heading, and one row more than may be.
      to: rowsAtMost + 2,
      trim: true,
    });
    return parsed.parse(records);
  } catch (error) {
    if (error instanceof CsvError) return Number(error['lines'] ?? 1);
    throw error;
  }
}

interface Head {
  readonly heading: string;
  readonly column: Column | undefined;
}

const columnOf = (heading: string): Column | undefined =>
  csvVocabulary.column(heading.toLowerCase().replaceAll(/\s+/gu, ' '));

function headingMistakes(heads: readonly Head[]): readonly HeadingMistake[] {
  const found = heads.map(({ column }) => column);
  const missing = neededColumns.filter((column) => !found.includes(column));
  return [
    ...(missing.length > 0 ? [{ kind: 'missing', columns: missing } as const] : []),
    ...heads.flatMap(({ heading, column }, index): HeadingMistake[] => {
      if (column === undefined) return heading === '' ? [] : [{ kind: 'unknown', heading }];
      return found.indexOf(column) < index ? [{ kind: 'twice', heading }] : [];
    }),
  ];
}

function headingsOf(heads: readonly Head[]): Partial<Record<Column, string>> {
  const named = heads.flatMap(({ column, heading }) =>
    column ? [[column, heading] as const] : [],
  );
  return Object.fromEntries<string>(named);
}

function rowOf({ record, info }: Line, heads: readonly Head[]): SheetRow {
  const cells = heads.flatMap(({ column }, index) => {
    const text = unguarded(record[index] ?? '');
    return column === undefined || text === '' ? [] : [[column, text] as const];
  });
  const overfull = record.slice(heads.length).some((cell) => cell !== '');
  return { line: info.lines, cells: Object.fromEntries(cells), overfull };
}

/** The blocks as a file that Excel opens as it is, and that imports as no change. */
export function writeCsv(blocks: readonly Block[], county: County, language: Language): string {
  const words = csvWordsOf(language);
  const heading = columns.map((column) => words.headings[column][0]);
  const rows = blocks.map((block) => {
    const cells = cellsOf(block, county, language);
    return columns.map((column) => quoted(guarded(cells[column]), ';'));
  });
  return `\uFEFF${[heading, ...rows].map((row) => `${row.join(';')}\r\n`).join('')}`;
}

function cellsOf(block: Block, county: County, language: Language): Record<Column, string> {
  const { weekdays, weeks, kinds } = csvWordsOf(language);
  return {
    person: nameOf(county.people, block.person),
    kind: kinds[block.kind][0],
    station: nameOf(county.stations, block.station ?? ''),
    weekday: weekdays[block.weekday - 1]?.[0] ?? '',
    from: block.from,
    until: block.until,
    weeks: weeks[block.weeks][0],
    room: block.room ?? '',
    validFrom: block.validFrom ?? '',
    validUntil: block.validUntil ?? '',
  };
}

/** By name where that is enough to be found again. */
function nameOf(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  const name = all.find((one) => one.id === id)?.name;
  if (name === undefined) return id;
  const alike = all.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return alike.length === 1 ? name : id;
}
