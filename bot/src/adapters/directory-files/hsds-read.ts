import type { z } from 'zod';
import type { TableName } from '../../domain/directory/tables.ts';
import type { Directory, OtherRow, RoleCard } from '../../domain/directory/types.ts';
import type { Instant } from '../../domain/time.ts';
import { AttributeReader, hsdsId } from './attributes.ts';
import type { HsdsRow } from './attributes.ts';
import { fieldsOf, instantOf, writtenOrigin } from './hsds-fields.ts';
import { fileNames, rowsOf } from './hsds-rows.ts';
import type { FileRow, Source } from './hsds-rows.ts';
import { hsdsTables, roleCardForm } from './hsds-tables.ts';
import type { Files } from './hsds-write.ts';
import { snake, tableMaps } from './mapping.ts';
import type { TableMap } from './mapping.ts';
import { Notes } from './notes.ts';
import type { Told } from './notes.ts';
import { roleCardFields } from './role-cards.ts';
import { pauseAt } from './parse.ts';
import { rowChecks } from './rows.ts';

export interface HsdsReading extends Told {
  /** Without the rows that are wrong, and without those that point at such. */
  readonly directory: Directory;
}

interface Reading extends Source {
  readonly attributes: AttributeReader;
  /** Of each table by HSDS id: Koppi's id, or undefined for a row that was wrong. */
  readonly ids: Map<string, string | undefined>;
  readonly readAt: Instant;
}

/**
 * Reads a data package of HSDS 3.2, or of 3.0 and 3.1, which have fewer tables and columns: the files by the names of the standard, or of its own
 * `datapackage.json`. Never throws for what is in them; `readAt` stands for a missing last_modified.
 */
export async function readHsds(files: Files, readAt: Instant): Promise<HsdsReading> {
  const notes = new Notes();
  const attributes = new AttributeReader();
  const reading: Reading = {
    ...{ files, notes, names: fileNames(files, notes), readAt },
    ...{ attributes, ids: new Map() },
    leave: (table, id, mistake) => {
      notes.unread({ table: tableOf(table), id: ownId(table, id, attributes), mistake });
    },
    cutOff: (table) => {
      notes.cutOff([tableOf(table)]);
    },
  };
  const others = await readOthers(reading);
  const directory = {
    organizations: await read('organization', rowChecks.organization, reading),
    services: await read('service', rowChecks.service, reading),
    locations: await read('location', rowChecks.location, reading),
    servicesAtLocations: await read('service_at_location', rowChecks.service_at_location, reading),
    addresses: await read('address', rowChecks.address, reading),
    contacts: await read('contact', rowChecks.contact, reading),
    phones: await read('phone', rowChecks.phone, reading),
    schedules: await read('schedule', rowChecks.schedule, reading),
    serviceAreas: await read('service_area', rowChecks.service_area, reading),
    languages: await read('language', rowChecks.language, reading),
    roleCards: await readRoleCards(reading),
    ...(others.length > 0 ? { others } : {}),
  };
  return { directory, ...notes.told() };
}

const tableOf = (table: string): TableName => {
  if (table === roleCardForm.table) return 'roleCards';
  return tableMaps.find((one) => one.table === table)?.rows ?? 'others';
};

/** The tables that Koppi only keeps; those before the rest that say what the attributes mean. */
async function readOthers(reading: Reading): Promise<readonly OtherRow[]> {
  const mapped = tableMaps.map(({ table }) => table);
  const others: OtherRow[] = [];
  for (const form of hsdsTables.filter(({ table }) => !mapped.includes(table))) {
    const rows = await rowsOf(form, reading);
    for (const [index, row] of rows.entries()) {
      await pauseAt(index);
      if (reading.attributes.takes(form.table, row.cells)) continue;
      const { id = '', ...cells } = row.cells;
      const other = checked(
        { id, table: form.table, cells },
        rowChecks.other,
        row,
        { ...reading, table: form.table },
        (path) => path,
      );
      if (other) others.push(other);
    }
  }
  return others;
}

async function read<T>(
  table: string,
  check: z.ZodType<T>,
  reading: Reading,
): Promise<readonly T[]> {
  const [form, map] = [
    hsdsTables.find((one) => one.table === table),
    tableMaps.find((one) => one.table === table),
  ];
  if (!form || !map) throw new Error(`No table ${table}`);
  const rows = await rowsOf(form, reading);
  for (const [index, { cells }] of rows.entries()) {
    await pauseAt(index);
    nameRow(cells, table, reading);
  }
  const found: T[] = [];
  for (const [index, row] of rows.entries()) {
    await pauseAt(index);
    const one = readRow(row, map, check, reading);
    if (one === undefined) reading.ids.set(key(table, row.cells['id'] ?? ''), undefined);
    else found.push(one);
  }
  return found;
}

/** Known before its rows are read: an organization may point at one that stands further down. */
function nameRow({ id = '' }: HsdsRow, table: string, { ids, attributes }: Reading): void {
  ids.set(key(table, id), ownId(table, id, attributes));
}

function ownId(table: string, id: string, attributes: AttributeReader): string {
  const own = attributes
    .of(table, id)
    .find(({ taxonomy, term }) => taxonomy === 'field' && term === 'id');
  // Only what this very table would have made of it: nobody gives a row another's id.
  return own && hsdsId(table, own.value) === id ? own.value : id;
}

const key = (table: string, id: string) => `${table} ${id}`;

function readRow<T>(
  row: FileRow,
  map: TableMap,
  check: z.ZodType<T>,
  reading: Reading,
): T | undefined {
  const lost = lostReferences(row, map, reading);
  for (const { column, wasWrong } of lost)
    if (!wasWrong) reading.notes.mistake({ ...at(row), column, kind: 'no-such-row' });
  if (lost[0]) {
    const { column } = lost[0];
    reading.leave(map.table, row.cells['id'] ?? '', { ...at(row), column, kind: 'no-such-row' });
    return undefined;
  }
  const said = reading.attributes.of(map.table, row.cells['id'] ?? '');
  const koppiId = (table: string, id: string) => reading.ids.get(key(table, id)) ?? id;
  const fields = normal(fieldsOf(row.cells, map, said, koppiId), map, reading.readAt);
  return checked(fields, check, row, { ...reading, table: map.table }, (field) =>
    columnOf(field, map),
  );
}

const at = ({ file, line }: FileRow) => ({ file, line });

/** What a row points at has to be there; what was itself wrong is told once. */
function lostReferences({ cells }: FileRow, { columns }: TableMap, { ids }: Reading) {
  return columns.flatMap(({ column, kind }) => {
    const cell = cells[column] ?? '';
    if (typeof kind !== 'object' || cell === '' || cell === 'null') return [];
    const target = key(kind.ref, cell);
    return ids.get(target) === undefined ? [{ column, wasWrong: ids.has(target) }] : [];
  });
}

function normal(fields: Record<string, unknown>, { table }: TableMap, readAt: Instant) {
  if (table === 'service') return { lastModified: readAt, ...fields };
  if (table === 'location') return { name: {}, ...fields };
  if (table === 'service_area') return { name: {}, ...fields };
  return table === 'organization' ? withoutEcho(fields) : fields;
}

/** A description that only says the name again stands there because HSDS wants one. */
function withoutEcho({ description, ...fields }: Record<string, unknown>): Record<string, unknown> {
  if (typeof description !== 'object' || description === null) return fields;
  const words = Object.entries(description);
  const names: [string, unknown][] = Object.entries(fields['name'] ?? {});
  const isEcho = words.length === 1 && names.some(([, name]) => words[0]?.[1] === name);
  return isEcho ? fields : { ...fields, description };
}

const columnOf = (field: string, { columns }: TableMap): string =>
  columns.find((one) => one.field === field)?.column ?? snake(field);

function checked<T>(
  fields: unknown,
  check: z.ZodType<T>,
  row: FileRow,
  { notes, leave, table }: Reading & { readonly table: string },
  column: (field: string) => string,
): T | undefined {
  const result = check.safeParse(fields);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, code }) => ({
    ...{ ...at(row), column: column(String(path[0] ?? '')) },
    kind: code === 'too_big' ? ('too-long' as const) : ('wrong' as const),
  }));
  for (const mistake of mistakes) notes.mistake(mistake);
  if (mistakes[0]) leave(table, row.cells['id'] ?? '', mistakes[0]);
  return undefined;
}

async function readRoleCards(reading: Reading): Promise<readonly RoleCard[]> {
  const cards: RoleCard[] = [];
  for (const row of await rowsOf(roleCardForm, reading)) {
    const { last_modified: modified = '', origin = '' } = row.cells;
    const fields = {
      ...roleCardFields(row.cells),
      lastModified: modified === '' ? reading.readAt : instantOf(modified),
      origin: origin === '' ? { source: 'hsds', id: row.cells['id'] } : writtenOrigin(origin),
    };
    const where = { ...reading, table: roleCardForm.table };
    const card = checked(fields, rowChecks.koppi_role_card, row, where, snake);
    if (card) cards.push(card);
  }
  return cards;
}
