import type { CsvField } from '../../domain/directory/imports.ts';
import { tableNames } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { Notes, type Told } from './notes.ts';
import { csvLines } from './parse.ts';
import { cellsOf } from './plain-csv-cells.ts';
import { guessColumns, type Column } from './plain-csv-columns.ts';
import { Tables, type Making } from './plain-csv-tables.ts';

/** A list of contacts as people keep them in a spreadsheet: one row a service, one column a thing. */
export interface PlainCsv {
  /** Its name, for mistakes. */
  readonly file: string;
  readonly text: string;
}

const rowsLookedAt = 50;
const columnsAtMost = 200;

/** The heading with the first values, and what each column may be; undefined: there is nothing in it. */
export async function columnsOf({ text }: PlainCsv): Promise<readonly Column[] | undefined> {
  let heads: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvLines(text)) {
    if (heads) rows.push(cells);
    else heads = cells.slice(0, columnsAtMost).map((cell) => cell.trim());
    if (rows.length === rowsLookedAt) break;
  }
  return heads && rows.length > 0 ? guessColumns(heads, rows) : undefined;
}

export interface PlainReading extends Told {
  readonly directory: Directory;
}

interface How extends Making {
  /** What each column is, in the order of the file. */
  readonly columns: readonly (CsvField | null)[];
}

/** Reads the rows by the columns that somebody matched. */
export async function readPlainCsv(csv: PlainCsv, how: How): Promise<PlainReading> {
  const notes = new Notes();
  const tables = new Tables(how, notes, csv.file);
  if (!how.columns.includes('name'))
    notes.mistake({ file: csv.file, kind: 'missing-column', column: 'name' });
  let isHeading = true;
  const lines = csvLines(csv.text);
  for (let next = await lines.next(); ; next = await lines.next()) {
    if (next.done) {
      if (next.value !== undefined) {
        notes.mistake({ file: csv.file, kind: 'unreadable', line: next.value });
        notes.cutOff(tableNames);
      }
      break;
    }
    const { line, cells } = next.value;
    if (!isHeading) tables.take(cellsOf(cells, how.columns), line);
    isHeading = false;
  }
  tables.tellUnread();
  return { directory: tables.directory(), ...notes.told() };
}
