import { languages } from '../../domain/language.ts';
import { isoOf } from '../../domain/schedule/dates.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { guardedForPrograms, quoted } from '../csv.ts';
import { AttributeWriter, hsdsId } from './attributes.ts';
import type { HsdsRow } from './attributes.ts';
import { dataPackage, hsdsTables, roleCardForm } from './hsds-tables.ts';
import type { TableForm } from './hsds-tables.ts';
import { snake, tableMaps } from './mapping.ts';
import type { ColumnMap, OwnField, TableMap } from './mapping.ts';
import { pauseAt } from './parse.ts';
import { roleCardCells } from './role-cards.ts';

/** Names of files and what is in them. */
export type Files = Readonly<Record<string, string>>;

/**
 * The directory as a data package of HSDS 3.2: one CSV file a table that has rows, with
 * `datapackage.json`. Ids that are no UUIDs get one that is the same each time.
 */
export async function writeHsds(directory: Directory): Promise<Files> {
  const attributes = new AttributeWriter();
  const tables = new Map<string, HsdsRow[]>();
  for (const map of tableMaps) {
    const rows: HsdsRow[] = [];
    for (const row of directory[map.rows]) {
      rows.push(rowOf(row, map, attributes));
      await pauseAt(rows.length);
    }
    tables.set(map.table, rows);
  }
  tables.set('taxonomy', [...attributes.taxonomies()]);
  tables.set('taxonomy_term', [...attributes.terms()]);
  tables.set('attribute', [...attributes.attributes()]);
  tables.set(roleCardForm.table, directory.roleCards.map(roleCardCells));
  for (const { id, table, cells } of directory.others ?? [])
    tables.set(table, [...(tables.get(table) ?? []), { ...cells, id }]);
  return filesOf(tables);
}

async function filesOf(tables: ReadonlyMap<string, readonly HsdsRow[]>): Promise<Files> {
  const forms = [...hsdsTables, roleCardForm].filter(
    ({ table }) => (tables.get(table) ?? []).length > 0,
  );
  const files: Record<string, string> = { 'datapackage.json': dataPackage(forms) };
  for (const form of forms) files[form.file] = await csvOf(form, tables.get(form.table) ?? []);
  return files;
}

async function csvOf({ columns }: TableForm, rows: readonly HsdsRow[]): Promise<string> {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows) {
    lines.push(columns.map(({ name }) => cell(row[name] ?? '')).join(','));
    await pauseAt(lines.length);
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

const cell = (text: string) => quoted(guardedForPrograms(text), ',');

type Said = readonly (readonly [string, unknown])[];

function rowOf(
  row: { readonly id: string; readonly more?: HsdsRow },
  map: TableMap,
  attributes: AttributeWriter,
): HsdsRow {
  const id = hsdsId(map.table, row.id);
  const said: Said = Object.entries(row);
  const fields = new Map(said);
  const say = (about: string, term: string, value: string) =>
    attributes.add(map.table, id, { taxonomy: 'field', term, about, value });
  if (id !== row.id) say('id', 'id', row.id);
  for (const own of map.own)
    sayOwn(own, fields.get(own.field), row.id, (said_) => attributes.add(map.table, id, said_));
  for (const field of map.ownTexts)
    sayTexts(snake(field), textsOf(fields.get(field)), undefined, map.table, id, attributes);
  const cells = map.columns.map((column) => {
    const value = fields.get(column.field);
    if (column.kind !== 'texts') return [column.column, cellOf(column, value)] as const;
    const texts = textsOf(value);
    const main = languages.find((language) => texts.has(language));
    sayTexts(column.column, texts, main, map.table, id, attributes);
    return [column.column, (main && texts.get(main)) ?? ''] as const;
  });
  const written = { ...row.more, ...Object.fromEntries<string>(cells), id };
  return map.table === 'organization' ? described(written) : written;
}

/** HSDS wants every organization described; one without words is described by its name. */
function described(row: HsdsRow): HsdsRow {
  const { description, name = '' } = row;
  return {
    ...row,
    description: description === undefined || description === '' ? name : description,
  };
}

function textsOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  const all: Said = Object.entries(value);
  return new Map(
    all.flatMap(([language, text]) => (typeof text === 'string' ? [[language, text]] : [])),
  );
}

function sayTexts(
  about: string,
  texts: ReadonlyMap<string, string>,
  main: string | undefined,
  table: string,
  id: string,
  attributes: AttributeWriter,
): void {
  if (main !== undefined && main !== 'fi')
    attributes.add(table, id, { taxonomy: 'language', term: main, about, value: '' });
  for (const [term, value] of texts)
    if (term !== main) attributes.add(table, id, { taxonomy: 'text', term, about, value });
}

function sayOwn(
  { field, as, unsaid }: OwnField,
  value: unknown,
  row: string,
  add: (said: Parameters<AttributeWriter['add']>[2]) => void,
): void {
  const said = field === 'origin' ? originText(value, row) : value;
  if (said === undefined || said === unsaid) return;
  const about = snake(field);
  if ('term' in as) add({ taxonomy: 'field', term: as.term, about, value: asText(said) });
  else for (const term of listed(said)) add({ taxonomy: as.taxonomy, term, about, value: '' });
}

const listed = (value: unknown): readonly string[] => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map(asText);
};

/** @throws for what no column or field of Koppi holds. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('A value that no cell can hold');
}

/** `ptv 5b1…`; what came from HSDS under its own id needs no word. */
function originText(value: unknown, row: string): string | undefined {
  const origin = textsOf(value);
  const [source, id] = [origin.get('source'), origin.get('id')];
  if (source === 'hsds' && id === row) return undefined;
  return [source, id].filter((part) => part !== undefined).join(' ');
}

function cellOf({ kind }: ColumnMap, value: unknown): string {
  if (value === undefined) return '';
  if (kind === 'instant') return isoOf(Number(value));
  if (kind === 'time') return `${asText(value)}:00`;
  return typeof kind === 'object' ? hsdsId(kind.ref, asText(value)) : asText(value);
}
