import type { Import } from './plan.ts';
import { fieldOf, keyOf, references, rowsAtOnce } from './tables.ts';
import type { TableName } from './tables.ts';
import type { Directory, Origin } from './types.ts';

type Renames = Map<TableName, ReadonlyMap<string, string>>;

/**
 * What a source says under our own ids: a row that came from it keeps the id that it has here, and a
 * new one whose id somebody else's row has already gets the source's name before it. Its origin is
 * this source, whatever the file says of others.
 */
export function* sourceIds(asked: Import): Generator<number, Directory> {
  const { source, incoming, standing, base } = asked;
  const renames: Renames = new Map();
  function* of<R extends Row>(
    table: TableName,
    rows: readonly R[],
  ): Generator<number, readonly R[]> {
    const found = renamesOf(source, rows, standing[table] ?? [], base?.[table] ?? []);
    renames.set(table, found);
    yield 0;
    const renamedRows: R[] = [];
    for (const row of rows) {
      renamedRows.push(renamed(row, table, renames, source));
      if (renamedRows.length % rowsAtOnce === 0) yield renamedRows.length;
    }
    return renamedRows;
  }
  return {
    organizations: yield* of('organizations', incoming.organizations),
    services: yield* of('services', incoming.services),
    locations: yield* of('locations', incoming.locations),
    servicesAtLocations: yield* of('servicesAtLocations', incoming.servicesAtLocations),
    addresses: yield* of('addresses', incoming.addresses),
    roleCards: yield* of('roleCards', incoming.roleCards),
    contacts: yield* of('contacts', incoming.contacts),
    phones: yield* of('phones', incoming.phones),
    schedules: yield* of('schedules', incoming.schedules),
    serviceAreas: yield* of('serviceAreas', incoming.serviceAreas),
    languages: yield* of('languages', incoming.languages),
    others: yield* of('others', incoming.others ?? []),
  };
}

interface Row {
  readonly id: string;
  readonly origin?: Origin;
}

function renamesOf(
  source: string,
  incoming: readonly Row[],
  standing: readonly Row[],
  base: readonly Row[],
): ReadonlyMap<string, string> {
  const here = new Map(
    standing.flatMap(({ id, origin }) =>
      origin?.source === source && origin.id !== undefined ? [[origin.id, id] as const] : [],
    ),
  );
  const [said, taken] = [new Set(base.map(keyOf)), new Set(standing.map(keyOf))];
  const idOf = (row: Row): string => {
    const key = keyOf(row);
    const known = here.get(row.id);
    if (known !== undefined || (taken.size === 0 && said.size === 0)) return known ?? row.id;
    const own = `${source}-${row.id}`;
    const mayStay = said.has(key) || !taken.has(key);
    return !mayStay || said.has(keyOf({ ...row, id: own })) ? own : row.id;
  };
  return new Map(
    incoming.map((row) => [row.id, idOf(row)] as const).filter(([said_, ours]) => said_ !== ours),
  );
}

function renamed<R extends Row>(
  row: R,
  table: TableName,
  renames: Renames,
  source: Origin['source'],
): R {
  // Tables come after those that they point into, so that these are renamed already.
  const copy = { ...row, id: renames.get(table)?.get(row.id) ?? row.id };
  if (row.origin !== undefined) Reflect.set(copy, 'origin', { source, id: row.id });
  for (const [field, target] of Object.entries(references[table])) {
    const value = fieldOf(row, field);
    const id = typeof value === 'string' ? renames.get(target)?.get(value) : undefined;
    if (id !== undefined) Reflect.set(copy, field, id);
  }
  return copy;
}
