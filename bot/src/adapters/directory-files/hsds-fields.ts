import { Temporal } from 'temporal-polyfill';
import { isLanguage } from './attributes.ts';
import type { HsdsRow, Said } from './attributes.ts';
import { camel } from './mapping.ts';
import type { ColumnMap, TableMap } from './mapping.ts';

/** The fields of a row as HSDS and Koppi's attributes say them, unchecked; `id` may be mapped back. */
export function fieldsOf(
  row: HsdsRow,
  { table, columns, own }: TableMap,
  said: readonly Said[],
  koppiId: (table: string, id: string) => string,
): Record<string, unknown> {
  const id = koppiId(table, row['id'] ?? '');
  const fields = new Map<string, unknown>([['id', id]]);
  for (const field of own) {
    if (field.many) fields.set(field.field, []);
    else if (field.unsaid !== undefined) fields.set(field.field, field.unsaid);
  }
  for (const column of columns) {
    const value = valueOf(column, row[column.column] ?? '', said, koppiId);
    if (value !== undefined) fields.set(column.field, value);
  }
  for (const one of said) sayTo(fields, one);
  const more = Object.entries(row).filter(
    ([name, cell]) =>
      name !== 'id' && cell !== '' && !columns.some(({ column }) => column === name),
  );
  if (more.length > 0) fields.set('more', Object.fromEntries(more));
  if (own.some(({ field }) => field === 'origin')) fields.set('origin', originOf(said, id));
  return Object.fromEntries(fields);
}

function valueOf(
  { column, kind }: ColumnMap,
  cell: string,
  said: readonly Said[],
  koppiId: (table: string, id: string) => string,
): unknown {
  if (kind === 'texts') return cell === '' ? undefined : { [languageOf(column, said)]: cell };
  // A file of the standard's own examples writes null for nothing.
  if (cell === '' || (kind !== 'text' && cell === 'null')) return undefined;
  if (typeof kind === 'object') return koppiId(kind.ref, cell);
  switch (kind) {
    case 'text':
      return cell;
    case 'number':
      return Number(cell);
    case 'date':
      return cell.replace(/T.*$/u, '');
    case 'time':
      return timeOf(cell);
    case 'instant':
      return instantOf(cell);
  }
}

const languageOf = (column: string, said: readonly Said[]): string =>
  said.find(({ taxonomy, about }) => taxonomy === 'language' && about === column)?.term ?? 'fi';

/** Opening hours are the clock on the wall of the place, whatever offset is written behind them. */
function timeOf(cell: string): string {
  return /^(\d\d:\d\d)(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/u.exec(cell)?.[1] ?? cell;
}

/** Not a number for what is no instant: the check says so. */
export function instantOf(cell: string): number {
  try {
    return Temporal.Instant.from(cell).epochMilliseconds;
  } catch {
    return Number.NaN;
  }
}

function sayTo(fields: Map<string, unknown>, { taxonomy, term, about, value }: Said): void {
  const field = camel(about);
  switch (taxonomy) {
    case 'language':
      return;
    case 'text': {
      const texts = fields.get(field);
      const others = typeof texts === 'object' ? texts : {};
      if (isLanguage(term)) fields.set(field, { ...others, [term]: value });
      return;
    }
    case 'sector':
      fields.set(field, term);
      return;
    case 'target-group':
    case 'topic': {
      const codes = fields.get(field);
      const others: readonly unknown[] = Array.isArray(codes) ? codes : [];
      fields.set(field, [...others, term]);
      return;
    }
    case 'field':
      if (field === 'origin' || field === 'id') return;
      fields.set(field, field === 'isException' ? value === 'true' : value);
  }
}

function originOf(said: readonly Said[], id: string): unknown {
  const text = said.find(({ taxonomy, term }) => taxonomy === 'field' && term === 'origin')?.value;
  return text === undefined ? { source: 'hsds', id } : writtenOrigin(text);
}

/** `ptv 5b1…` */
export function writtenOrigin(text: string): { source: string; id?: string } {
  const [source = '', ...rest] = text.split(' ');
  return rest.length === 0 ? { source } : { source, id: rest.join(' ') };
}
