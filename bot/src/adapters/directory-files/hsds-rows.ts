import { z } from 'zod';
import type { HsdsRow } from './attributes.ts';
import { hsdsTables, roleCardForm } from './hsds-tables.ts';
import type { TableForm } from './hsds-tables.ts';
import type { Files } from './hsds-write.ts';
import type { FileMistake, Notes } from './notes.ts';
import { csvLines } from './parse.ts';

/** Files with the names that their tables have in them. */
export interface Source {
  readonly files: Files;
  readonly names: ReadonlyMap<string, string>;
  readonly notes: Notes;
  /** A row that has an id, and is not whole. */
  readonly leave: (table: string, id: string, mistake: FileMistake) => void;
  /** What else stood in the file of the table nobody knows. */
  readonly cutOff: (table: string) => void;
}

export interface FileRow {
  readonly file: string;
  readonly line: number;
  readonly cells: HsdsRow;
}

/** A file: 50,000 services with their texts in three languages take half of it. */
const lettersAtMost = 200_000_000;
const rowsAtMost = 500_000;

const packageFile = 'datapackage.json';
const described = z.object({
  resources: z.array(z.object({ name: z.string(), path: z.string().optional() })).max(200),
});

/** Under which name each table is in the files; what no table has is counted as ignored. */
export function fileNames(files: Files, notes: Notes): ReadonlyMap<string, string> {
  const forms = [...hsdsTables, roleCardForm];
  const said = new Map(resourcesOf(files, notes).map(({ name, path }) => [name, path]));
  const names = new Map(forms.map(({ table, file }) => [table, said.get(table) ?? file]));
  const known = new Set([packageFile, ...names.values()]);
  for (const file of Object.keys(files)) if (!known.has(file)) notes.ignore(file);
  return names;
}

function resourcesOf(files: Files, notes: Notes) {
  const text = files[packageFile];
  if (text === undefined) return [];
  const parsed = described.safeParse(jsonOf(text));
  if (!parsed.success) notes.mistake({ file: packageFile, kind: 'unreadable' });
  return parsed.data?.resources ?? [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The rows of a table that have all that HSDS requires, each id once. */
export async function rowsOf(form: TableForm, source: Source): Promise<readonly FileRow[]> {
  const { files, names, notes } = source;
  const file = names.get(form.table) ?? form.file;
  const text = files[file];
  if (text === undefined) return [];
  if (text.length > lettersAtMost) {
    notes.mistake({ file, kind: 'too-large' });
    source.cutOff(form.table);
    return [];
  }
  return readLines(text, file, form, source);
}

async function readLines(text: string, file: string, form: TableForm, source: Source) {
  const { notes } = source;
  const rows: FileRow[] = [];
  const ids = new Set<string>();
  const lines = csvLines(text);
  const first = await lines.next();
  if (first.done) return endsAt(first.value, { file, form, rows }, source);
  const heading = first.value.cells.map((name) => name.trim());
  if (lacks(heading, form, file, notes)) {
    source.cutOff(form.table);
    return [];
  }
  for (;;) {
    const next = await lines.next();
    if (next.done) return endsAt(next.value, { file, form, rows }, source);
    if (rows.length === rowsAtMost) {
      notes.mistake({ file, kind: 'too-many', line: next.value.line });
      source.cutOff(form.table);
      return rows;
    }
    const row = {
      file,
      line: next.value.line,
      cells: cellsOf(next.value.cells, heading, form, file, notes),
    };
    if (isWhole(row, form, ids, source)) rows.push(row);
  }
}

interface ReadSoFar {
  readonly file: string;
  readonly form: TableForm;
  readonly rows: readonly FileRow[];
}

function endsAt(line: number | undefined, { file, form, rows }: ReadSoFar, source: Source) {
  if (line === undefined) return rows;
  source.notes.mistake({ file, kind: 'unreadable', line });
  source.cutOff(form.table);
  return rows;
}

function lacks(
  heading: readonly string[],
  { columns }: TableForm,
  file: string,
  notes: Notes,
): boolean {
  const missing = columns.filter(({ name, required }) => required && !heading.includes(name));
  for (const { name } of missing)
    notes.mistake({ file, kind: 'missing-column', line: 1, column: name });
  return missing.length > 0;
}

function cellsOf(
  cells: readonly string[],
  heading: readonly string[],
  { columns }: TableForm,
  file: string,
  notes: Notes,
): HsdsRow {
  const known = new Set(columns.map(({ name }) => name));
  const filled = cells.flatMap((cell, index) => {
    const name = heading[index] ?? '';
    if (cell === '') return [];
    if (known.has(name)) return [[name, cell] as const];
    notes.ignore(`${file} ${name}`);
    return [];
  });
  return Object.fromEntries(filled);
}

function isWhole(
  { file, line, cells }: FileRow,
  { table, columns }: TableForm,
  ids: Set<string>,
  { notes, leave }: Source,
): boolean {
  const missing = columns.flatMap(({ name, required }): readonly FileMistake[] =>
    required && cells[name] === undefined ? [{ file, line, column: name, kind: 'missing' }] : [],
  );
  for (const mistake of missing) notes.mistake(mistake);
  const { id = '' } = cells;
  const isTwice = ids.has(id);
  if (isTwice) notes.mistake({ file, line, column: 'id', kind: 'twice' });
  ids.add(id);
  if (missing[0] && !isTwice && id !== '') leave(table, id, missing[0]);
  return missing.length === 0 && !isTwice;
}
