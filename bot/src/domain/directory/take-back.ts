import type { ImportUndo, TableUndo } from './apply.ts';
import { keepUsed } from './leaving.ts';
import { merge } from './merge.ts';
import { isLost, keyOf, pointsNowhere, references, same, tableNames } from './tables.ts';
import type { TableName } from './tables.ts';
import type { Directory } from './types.ts';

interface Row {
  readonly id: string;
}

/**
 * The directory as it was before an import. What somebody changed since stays: fields of theirs, and
 * rows that came with the import and that they changed or built upon.
 */
export function takeBack(undo: ImportUndo, now: Directory): Directory {
  const taking = takingBack(undo, now);
  for (;;) {
    const step = taking.next();
    if (step.done) return step.value;
  }
}

/** The same, table by table, so that the caller may let others have their turn. */
export function* takingBack({ tables }: ImportUndo, now: Directory): Generator<void, Directory> {
  const goes = new Map<TableName, Set<string>>();
  for (const table of tableNames) {
    goes.set(table, unchangedSince(tables[table].added, now[table] ?? []));
    yield;
  }
  const keeping = keepUsed(now, goes);
  while (keeping.next().done !== true) yield;
  const keys = keysAfter(tables, now, goes);
  yield;
  function* backTable<R extends Row>(table: TableName, rows: readonly R[], undo: TableUndo<R>) {
    yield;
    return restored(rows, undo, goes.get(table) ?? new Set(), {
      hasPlace: (row) => keys.get(table)?.has(keyOf(row)) ?? false,
      isLost: (field, value) => pointsNowhere(value, references[table][field], keys),
    });
  }
  return {
    organizations: yield* backTable('organizations', now.organizations, tables.organizations),
    services: yield* backTable('services', now.services, tables.services),
    locations: yield* backTable('locations', now.locations, tables.locations),
    servicesAtLocations: yield* backTable(
      'servicesAtLocations',
      now.servicesAtLocations,
      tables.servicesAtLocations,
    ),
    addresses: yield* backTable('addresses', now.addresses, tables.addresses),
    contacts: yield* backTable('contacts', now.contacts, tables.contacts),
    phones: yield* backTable('phones', now.phones, tables.phones),
    schedules: yield* backTable('schedules', now.schedules, tables.schedules),
    serviceAreas: yield* backTable('serviceAreas', now.serviceAreas, tables.serviceAreas),
    languages: yield* backTable('languages', now.languages, tables.languages),
    roleCards: yield* backTable('roleCards', now.roleCards, tables.roleCards),
    others: yield* backTable('others', now.others ?? [], tables.others),
  };
}

/** What came with the import and nobody touched. */
function unchangedSince(added: readonly Row[], now: readonly Row[]): Set<string> {
  const came = new Map(added.map((row) => [keyOf(row), row]));
  return new Set(now.filter((row) => same(came.get(keyOf(row)), row)).map(keyOf));
}

/** What stays, and what comes back unless that is gone by now which it belonged to. */
function keysAfter(
  tables: ImportUndo['tables'],
  now: Directory,
  goes: ReadonlyMap<TableName, ReadonlySet<string>>,
): ReadonlyMap<TableName, ReadonlySet<string>> {
  const keys = new Map<TableName, Set<string>>();
  for (const table of tableNames) {
    const back = tables[table].gone.map(({ row }) => row);
    const stays = (now[table] ?? []).map(keyOf).filter((key) => !goes.get(table)?.has(key));
    const all = new Set([...stays, ...back.map(keyOf)]);
    keys.set(table, all);
    // Only organizations belong to their own kind; the others need one round.
    for (let size = -1; size !== all.size;) {
      size = all.size;
      for (const row of back) if (isLost(table, row, keys)) all.delete(keyOf(row));
    }
  }
  return keys;
}

function restored<R extends Row>(
  rows: readonly R[],
  { changed, gone }: TableUndo<R>,
  goes: ReadonlySet<string>,
  may: {
    readonly hasPlace: (row: R) => boolean;
    readonly isLost: (field: string, value: unknown) => boolean;
  },
): readonly R[] {
  const undone = new Map(changed.map((one) => [keyOf(one.after), one]));
  const back = rows.flatMap((row) => {
    const one = undone.get(keyOf(row));
    if (goes.has(keyOf(row))) return [];
    return one ? [merge(one.after, one.before, row, may.isLost).row] : [row];
  });
  // By place, so that each of them finds those before it; at once, since many may have gone.
  const places = new Map(
    gone.filter(({ row }) => may.hasPlace(row)).map((one) => [one.index, one.row]),
  );
  const all: R[] = [];
  for (const row of back) {
    for (let missing = places.get(all.length); missing; missing = places.get(all.length))
      all.push(missing);
    all.push(row);
  }
  const taken = new Set(all);
  return [...all, ...[...places.values()].filter((row) => !taken.has(row))];
}
