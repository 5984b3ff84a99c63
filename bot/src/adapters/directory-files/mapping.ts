import type { Directory } from '../../domain/directory/types.ts';

/** How a cell is written: `ref` names the table whose row it points at. */
export type Kind =
  'text' | 'texts' | 'number' | 'date' | 'time' | 'instant' | { readonly ref: string };

export interface ColumnMap {
  readonly column: string;
  readonly field: string;
  readonly kind: Kind;
}

/** One of Koppi's own fields, which travel as attributes. */
export interface OwnField {
  readonly field: string;
  /** Term in the taxonomy of single fields; else the taxonomy whose terms are the values. */
  readonly as:
    { readonly term: string } | { readonly taxonomy: 'sector' | 'target-group' | 'topic' };
  readonly many?: true;
  /** The value that goes without saying, so that a foreign file comes back without additions. */
  readonly unsaid?: string | boolean;
}

export interface TableMap {
  readonly table: string;
  readonly rows: Exclude<keyof Directory, 'others'>;
  readonly columns: readonly ColumnMap[];
  readonly own: readonly OwnField[];
  /** Texts without a column. */
  readonly ownTexts: readonly string[];
}

const texts = (...names: string[]): ColumnMap[] =>
  names.map((column) => ({ column, field: camel(column), kind: 'texts' }));
const cells = (kind: Kind, ...names: string[]): ColumnMap[] =>
  names.map((column) => ({ column, field: camel(column), kind }));
const refs = (...tables: string[]): ColumnMap[] =>
  tables.map((table) => ({ column: `${table}_id`, field: camel(table), kind: { ref: table } }));
const field = (name: string, unsaid?: string | boolean): OwnField => ({
  field: name,
  as: { term: snake(name) },
  ...(unsaid === undefined ? {} : { unsaid }),
});

/** Whoever says nothing is an authority: HSDS does not know the network's sectors. */
export const unsaidSector = 'authority';

const belongs = refs('organization', 'service', 'location', 'service_at_location');

/** In the order in which they are read: a row comes after those that it points at. */
export const tableMaps: readonly TableMap[] = [
  {
    table: 'organization',
    rows: 'organizations',
    columns: [
      ...texts('name', 'alternate_name', 'description'),
      ...cells('text', 'email', 'website'),
      { column: 'parent_organization_id', field: 'parent', kind: { ref: 'organization' } },
    ],
    own: [{ field: 'sector', as: { taxonomy: 'sector' }, unsaid: unsaidSector }, field('origin')],
    ownTexts: [],
  },
  {
    table: 'service',
    rows: 'services',
    columns: [
      ...refs('organization'),
      ...texts('name', 'alternate_name', 'description', 'application_process'),
      ...texts('fees_description', 'eligibility_description'),
      ...cells('text', 'url', 'email', 'status'),
      ...cells('number', 'minimum_age', 'maximum_age'),
      ...cells('date', 'assured_date'),
      ...cells('instant', 'last_modified'),
    ],
    own: [
      { field: 'targetGroups', as: { taxonomy: 'target-group' }, many: true },
      { field: 'topics', as: { taxonomy: 'topic' }, many: true },
      ...[field('owner'), field('assurer'), field('origin')],
    ],
    ownTexts: ['howToConsult'],
  },
  {
    table: 'location',
    rows: 'locations',
    columns: [
      ...refs('organization'),
      ...cells('text', 'location_type', 'url'),
      ...texts('name', 'description', 'transportation'),
      ...cells('number', 'latitude', 'longitude'),
    ],
    own: [field('origin')],
    ownTexts: [],
  },
  {
    table: 'service_at_location',
    rows: 'servicesAtLocations',
    columns: [...refs('service', 'location'), ...texts('description')],
    own: [],
    ownTexts: [],
  },
  {
    table: 'address',
    rows: 'addresses',
    columns: [
      ...refs('location'),
      { column: 'address_1', field: 'address1', kind: 'text' },
      { column: 'address_2', field: 'address2', kind: 'text' },
      ...cells('text', 'attention', 'city', 'state_province', 'postal_code', 'country'),
      ...cells('text', 'address_type'),
    ],
    own: [],
    ownTexts: [],
  },
  {
    table: 'contact',
    rows: 'contacts',
    columns: [...belongs, ...cells('text', 'name', 'email'), ...texts('title', 'department')],
    own: [],
    ownTexts: [],
  },
  {
    table: 'phone',
    rows: 'phones',
    columns: [
      ...[...belongs, ...refs('contact')],
      ...cells('text', 'number', 'extension', 'type'),
      ...texts('description'),
    ],
    own: [field('audience', 'public'), field('roleCard')],
    ownTexts: [],
  },
  {
    table: 'schedule',
    rows: 'schedules',
    columns: [
      ...refs('service', 'location', 'service_at_location'),
      ...cells('date', 'valid_from', 'valid_to', 'dtstart', 'until'),
      ...cells('number', 'count', 'interval'),
      ...cells('text', 'wkst', 'freq', 'byday', 'byweekno', 'bymonthday', 'byyearday', 'notes'),
      ...cells('time', 'opens_at', 'closes_at'),
      ...texts('description'),
    ],
    own: [field('isException', false), field('organization'), field('phone')],
    ownTexts: [],
  },
  {
    table: 'service_area',
    rows: 'serviceAreas',
    columns: [
      ...refs('service', 'service_at_location'),
      ...texts('name'),
      ...cells('text', 'extent', 'extent_type'),
    ],
    own: [],
    ownTexts: [],
  },
  {
    table: 'language',
    rows: 'languages',
    columns: [...refs('service', 'location', 'phone'), ...cells('text', 'name', 'code')],
    own: [],
    ownTexts: [],
  },
];

/** `alternate_name` → `alternateName` */
export function camel(name: string): string {
  return name.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** `howToConsult` → `how_to_consult` */
export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}
