import type { Directory, OtherRow } from './types.ts';

export type TableName = keyof Directory;
export type RowOf<T extends TableName> = NonNullable<Directory[T]>[number];

const belongs = {
  organization: 'organizations',
  service: 'services',
  location: 'locations',
  serviceAtLocation: 'servicesAtLocations',
} as const;

/** Which field points into which table; tables stand after those that they point into. */
export const references: Readonly<Record<TableName, Readonly<Record<string, TableName>>>> = {
  organizations: { parent: 'organizations' },
  services: { organization: 'organizations' },
  locations: { organization: 'organizations' },
  servicesAtLocations: { service: 'services', location: 'locations' },
  addresses: { location: 'locations' },
  roleCards: {},
  contacts: belongs,
  phones: { ...belongs, roleCard: 'roleCards', contact: 'contacts' },
  schedules: { ...belongs, phone: 'phones' },
  serviceAreas: { service: 'services', serviceAtLocation: 'servicesAtLocations' },
  languages: { service: 'services', location: 'locations', phone: 'phones' },
  others: {},
};

export const tableNames: readonly TableName[] = [
  ...(['organizations', 'services', 'locations', 'servicesAtLocations', 'addresses'] as const),
  ...(['roleCards', 'contacts', 'phones', 'schedules', 'serviceAreas', 'languages'] as const),
  'others',
];

export const emptyDirectory: Directory = {
  ...{ organizations: [], services: [], locations: [], servicesAtLocations: [], addresses: [] },
  ...{ contacts: [], phones: [], schedules: [], serviceAreas: [], languages: [], roleCards: [] },
};

/** So many rows are gone through between two pauses; some milliseconds. */
export const rowsAtOnce = 500;

interface Row {
  readonly id: string;
}

/** What a row is known by in its table; rows that are only kept come from many. */
export function keyOf(row: Row | OtherRow): string {
  return 'table' in row ? `${row.table} ${row.id}` : row.id;
}

/** A field whichever it is; what plans compare has no fixed shape. */
export const fieldOf = (row: object, field: string): unknown => Reflect.get(row, field);

/** Whether the row points at something that is not among the keys. */
export function isLost(
  table: TableName,
  row: object,
  keys: ReadonlyMap<TableName, ReadonlySet<string>>,
): boolean {
  return Object.entries(references[table]).some(([field, target]) =>
    pointsNowhere(fieldOf(row, field), target, keys),
  );
}

export function pointsNowhere(
  value: unknown,
  target: TableName | undefined,
  keys: ReadonlyMap<TableName, ReadonlySet<string>>,
): boolean {
  return typeof value === 'string' && target !== undefined && !keys.get(target)?.has(value);
}

/** Equal as stored data is: lists in order, objects in any. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every((name) => same(fieldOf(a, name), fieldOf(b, name)))
  );
}
