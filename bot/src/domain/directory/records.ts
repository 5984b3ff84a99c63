import {
  fieldOf,
  keyOf,
  references,
  rowsAtOnce,
  tableNames,
  type RowOf,
  type TableName,
} from './tables.ts';
import type { Removed } from './removal.ts';
import type { Directory } from './types.ts';

/**
 * What is kept, changed and shown together: a main row with all that belongs to it alone. Its id is
 * the kind and the row's id, `service:kela-outokumpu`; a row that belongs to nothing is a record of
 * its own, so that nothing is lost.
 */
export interface DirectoryRecord {
  readonly id: string;
  readonly rows: Partial<Directory>;
  /** Somebody took it out; `rows` are empty then. */
  readonly removed?: Removed;
}

/**
 * The directory cut into records. A row that belongs to a place of a service goes with the service,
 * a number of a contact with the contact.
 */
export function recordsOf(directory: Directory): readonly DirectoryRecord[] {
  const cutting = cut(directory);
  for (;;) {
    const step = cutting.next();
    if (step.done) return step.value;
  }
}

/** The same; yields the rows gone through, so that the caller may let others have their turn. */
export function* cut(directory: Directory): Generator<number, readonly DirectoryRecord[]> {
  // Tables stand after those that they point into: the owner of what is pointed at is known.
  const owners = new Map<string, string>();
  const records = new Map<string, Partial<Directory>>();
  let done = 0;
  for (const table of tableNames)
    for (const row of directory[table] ?? []) {
      done += 1;
      if (done % rowsAtOnce === 0) yield done;
      const key = keyOf(row);
      const own = idOf(mainKinds[table] ?? table, key);
      const id = table in mainKinds ? own : (ownerOf(table, row, owners) ?? own);
      owners.set(idOf(table, key), id);
      const rows = records.get(id) ?? {};
      records.set(id, { ...rows, [table]: [...(rows[table] ?? []), row] });
    }
  return [...records].map(([id, rows]) => ({ id, rows }));
}

/** The tables of HSDS again. */
export function directoryOf(records: readonly Pick<DirectoryRecord, 'rows'>[]): Directory {
  const parts = records.map(({ rows }) => rows);
  const others = rowsIn(parts, 'others');
  return {
    organizations: rowsIn(parts, 'organizations'),
    services: rowsIn(parts, 'services'),
    locations: rowsIn(parts, 'locations'),
    servicesAtLocations: rowsIn(parts, 'servicesAtLocations'),
    addresses: rowsIn(parts, 'addresses'),
    contacts: rowsIn(parts, 'contacts'),
    phones: rowsIn(parts, 'phones'),
    schedules: rowsIn(parts, 'schedules'),
    serviceAreas: rowsIn(parts, 'serviceAreas'),
    languages: rowsIn(parts, 'languages'),
    roleCards: rowsIn(parts, 'roleCards'),
    ...(others.length > 0 ? { others } : {}),
  };
}

/** A table's rows in several records. */
export function rowsIn<T extends TableName>(
  parts: readonly Partial<Directory>[],
  table: T,
): RowOf<T>[] {
  const found: RowOf<T>[] = [];
  for (const rows of parts) found.push(...((rows[table] ?? []) as readonly RowOf<T>[]));
  return found;
}

/** Ids of the records that a service is offered by and at: their names, numbers and hours are its own too. */
export function neighboursOf({ rows }: DirectoryRecord): readonly string[] {
  return [
    ...(rows.services ?? []).map(({ organization }) => `organization:${organization}`),
    ...(rows.servicesAtLocations ?? []).map(({ location }) => `location:${location}`),
  ];
}

const idOf = (kind: string, key: string): string => `${kind}:${key}`;

const mainKinds: Partial<Record<TableName, string>> = {
  organizations: 'organization',
  services: 'service',
  locations: 'location',
  roleCards: 'role-card',
};

/** Where a row belongs that names several: with the service rather than with who offers it. */
const nearest = [
  ...['service', 'serviceAtLocation', 'location', 'organization', 'roleCard', 'contact', 'phone'],
];

/** The record of what the row points at; undefined: at nothing that is there. */
function ownerOf(
  table: TableName,
  row: object,
  owners: ReadonlyMap<string, string>,
): string | undefined {
  for (const field of nearest) {
    const [target, key] = [references[table][field], fieldOf(row, field)];
    const owner = target && typeof key === 'string' ? owners.get(idOf(target, key)) : undefined;
    if (owner !== undefined) return owner;
  }
  return undefined;
}
