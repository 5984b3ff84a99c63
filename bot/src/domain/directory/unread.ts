import type { ImportMistake } from './imports.ts';
import { fieldOf, keyOf, references, rowsAtOnce, tableNames } from './tables.ts';
import type { TableName } from './tables.ts';
import type { Directory, Origin } from './types.ts';

export interface UnreadRow {
  readonly table: TableName;
  /** As its source has it. */
  readonly id: string;
  /** Why; none where what it belongs to was not read. */
  readonly mistake?: ImportMistake;
}

/** What a source's files hold and nobody could read. That is no word of its being gone. */
export interface Unread {
  readonly rows: readonly UnreadRow[];
  /** Their files end in the middle or could not be opened: which rows they had nobody knows. */
  readonly tables: readonly TableName[];
}

/** Why each row was not read, by table and key. */
export type Untouched = ReadonlyMap<TableName, ReadonlyMap<string, ImportMistake | undefined>>;

interface Said {
  readonly source: Origin['source'];
  /** Under our own ids. */
  readonly incoming: Directory;
  readonly base: Directory | undefined;
  readonly unread: Unread | undefined;
}

/**
 * What the source says, and for what could not be read what it said the last time, with all that
 * belongs to that: so it neither changes nor goes.
 */
export function* withUnread({
  source,
  incoming,
  base,
  unread,
}: Said): Generator<number, { readonly incoming: Directory; readonly untouched: Untouched }> {
  const untouched = new Map<TableName, Map<string, ImportMistake | undefined>>();
  const isWhole = !unread || (unread.rows.length === 0 && unread.tables.length === 0);
  if (!base || isWhole) return { incoming, untouched };
  const comes = keysOf(incoming);
  yield 0;
  for (const table of tableNames) {
    const named = new Map(
      unread.rows
        .filter((row) => row.table === table)
        .flatMap(({ id, mistake }) => [
          [id, mistake] as const,
          [`${source}-${id}`, mistake] as const,
        ]),
    );
    const isCutOff = unread.tables.includes(table);
    const found = new Map<string, ImportMistake | undefined>();
    for (const row of base[table] ?? []) {
      const [key, said] = [keyOf(row), namesOf(row).find((one) => named.has(one))];
      if (said !== undefined) found.set(key, named.get(said));
      else if (isCutOff && !comes.get(table)?.has(key)) found.set(key, undefined);
    }
    untouched.set(table, found);
    yield found.size;
  }
  const stays = yield* withNeighbours(base, comes, untouched);
  return { incoming: merged(incoming, base, stays), untouched };
}

type Keys = ReadonlyMap<TableName, ReadonlySet<string>>;

const keysOf = (directory: Directory): Keys =>
  new Map(tableNames.map((table) => [table, new Set((directory[table] ?? []).map(keyOf))]));

/** What a source may have called it. */
function namesOf(row: { readonly id: string; readonly origin?: Origin }): readonly string[] {
  return [row.origin?.id, row.id].filter((id) => id !== undefined);
}

/** Rows of other tables belong to one of these. */
const standAlone: readonly TableName[] = ['organizations', 'services', 'locations', 'roleCards'];

/** Numbers, hours and the like of what stays, and whatever it points at. */
function* withNeighbours(
  base: Directory,
  comes: Keys,
  untouched: Untouched,
): Generator<number, Keys> {
  const stays = new Map([...untouched].map(([table, rows]) => [table, new Set(rows.keys())]));
  for (let isDone = false; !isDone;) {
    isDone = true;
    const keep = (table: TableName, key: string) => {
      stays.get(table)?.add(key);
      isDone = false;
    };
    for (const table of tableNames) {
      let done = 0;
      for (const row of base[table] ?? []) {
        done += 1;
        if (done % rowsAtOnce === 0) yield done;
        const pointed = targetsOf(table, row);
        if (stays.get(table)?.has(keyOf(row))) {
          for (const [target, key] of pointed)
            if (!stays.get(target)?.has(key) && !comes.get(target)?.has(key)) keep(target, key);
        } else if (!standAlone.includes(table) && !comes.get(table)?.has(keyOf(row))) {
          if (pointed.some(([target, key]) => stays.get(target)?.has(key))) keep(table, keyOf(row));
        }
      }
    }
  }
  return stays;
}

const targetsOf = (table: TableName, row: object): readonly (readonly [TableName, string])[] =>
  Object.entries(references[table]).flatMap(([field, target]) => {
    const key = fieldOf(row, field);
    return typeof key === 'string' ? [[target, key] as const] : [];
  });

/** Where a row came all the same, as an organization that services only name, its own word holds. */
function merged(incoming: Directory, base: Directory, stays: Keys): Directory {
  const rowsOf = <R extends { readonly id: string }>(
    table: TableName,
    rows: readonly R[],
    before: readonly R[],
  ): readonly R[] => {
    const kept = stays.get(table);
    if (!kept || kept.size === 0) return rows;
    return [
      ...rows.filter((row) => !kept.has(keyOf(row))),
      ...before.filter((row) => kept.has(keyOf(row))),
    ];
  };
  return {
    organizations: rowsOf('organizations', incoming.organizations, base.organizations),
    services: rowsOf('services', incoming.services, base.services),
    locations: rowsOf('locations', incoming.locations, base.locations),
    servicesAtLocations: rowsOf(
      'servicesAtLocations',
      incoming.servicesAtLocations,
      base.servicesAtLocations,
    ),
    addresses: rowsOf('addresses', incoming.addresses, base.addresses),
    contacts: rowsOf('contacts', incoming.contacts, base.contacts),
    phones: rowsOf('phones', incoming.phones, base.phones),
    schedules: rowsOf('schedules', incoming.schedules, base.schedules),
    serviceAreas: rowsOf('serviceAreas', incoming.serviceAreas, base.serviceAreas),
    languages: rowsOf('languages', incoming.languages, base.languages),
    roleCards: rowsOf('roleCards', incoming.roleCards, base.roleCards),
    others: rowsOf('others', incoming.others ?? [], base.others ?? []),
  };
}
