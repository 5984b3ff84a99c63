import { z } from 'zod';
import type { HsdsRow } from './attributes.ts';
import { hsdsTables, roleCardForm } from './hsds-tables.ts';
import type { TableForm } from './hsds-tables.ts';
import type { Files } from './hsds-write.ts';
import type { Notes } from './notes.ts';
import { csvLines } from './parse.ts';

/** Files with the names that their tables have in them. */
export interface Source {
  readonly files: Files;
  readonly names: ReadonlyMap<string, string>;
  readonly notes: Notes;
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
export async function rowsOf(
  form: TableForm,
  { files, names, notes }: Source,
): Promise<readonly FileRow[]> {
  const file = names.get(form.table) ?? form.file;
  const text = files[file];
  if (text === undefined) return [];
  if (text.length > lettersAtMost) {
    notes.mistake({ file, kind: 'too-large' });
    return [];
  }
  return readLines(text, file, form, notes);
}

async function readLines(text: string, file: string, form: TableForm, notes: Notes) {
  const rows: FileRow[] = [];
  const ids = new Set<string>();
  const lines = csvLines(text);
  const first = await lines.next();
  if (first.done) return endsAt(first.value, file, notes, rows);
  const heading = first.value.cells.map((name) => name.trim());
  if (lacks(heading, form, file, notes)) return [];
  for (;;) {
    const next = await lines.next();
    if (next.done) return endsAt(next.value, file, notes, rows);
    if (rows.length === rowsAtMost) {
      notes.mistake({ file, kind: 'too-many', line: next.value.line });
      return rows;
    }
    const row = {
      file,
      line: next.value.line,
      cells: cellsOf(next.value.cells, heading, form, file, notes),
    };
    if (isWhole(row, form, ids, notes)) rows.push(row);
  }
}

function endsAt(line: number | undefined, file: string, notes: Notes, rows: readonly FileRow[]) {
  if (line !== undefined) notes.mistake({ file, kind: 'unreadable', line });
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
  { columns }: TableForm,
  ids: Set<string>,
  notes: Notes,
): boolean {
  const missing = columns.filter(({ name, required }) => required && cells[name] === undefined);
  for (const { name } of missing) notes.mistake({ file, line, column: name, kind: 'missing' });
  const { id = '' } = cells;
  const isTwice = ids.has(id);
  if (isTwice) notes.mistake({ file, line, column: 'id', kind: 'twice' });
  ids.add(id);
  return missing.length === 0 && !isTwice;
}
