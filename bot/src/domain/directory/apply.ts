import type { ImportPlan, TablePlan } from './plan.ts';
import { keyOf } from './tables.ts';
import type { RowOf, TableName } from './tables.ts';
import type { Directory } from './types.ts';

/** What an import did to one table. */
export interface TableUndo<R> {
  readonly added: readonly R[];
  readonly changed: readonly { readonly before: R; readonly after: R }[];
  /** With the places that they had. */
  readonly gone: readonly { readonly index: number; readonly row: R }[];
}

/** Enough to take an import back, as long as it is kept. */
export interface ImportUndo {
  readonly source: ImportPlan['source'];
  readonly tables: { readonly [T in TableName]-?: TableUndo<RowOf<T>> };
  /** What the source had said before it. */
  readonly base: Directory | undefined;
}

/** The plan has to be made from this very directory: the caller sees to it with its ETag. */
export function applyImport(
  { source, tables, baseBefore }: ImportPlan,
  standing: Directory,
): { readonly directory: Directory; readonly undo: ImportUndo } {
  const done = {
    organizations: applyTable(standing.organizations, tables.organizations),
    services: applyTable(standing.services, tables.services),
    locations: applyTable(standing.locations, tables.locations),
    servicesAtLocations: applyTable(standing.servicesAtLocations, tables.servicesAtLocations),
    addresses: applyTable(standing.addresses, tables.addresses),
    contacts: applyTable(standing.contacts, tables.contacts),
    phones: applyTable(standing.phones, tables.phones),
    schedules: applyTable(standing.schedules, tables.schedules),
    serviceAreas: applyTable(standing.serviceAreas, tables.serviceAreas),
    languages: applyTable(standing.languages, tables.languages),
    roleCards: applyTable(standing.roleCards, tables.roleCards),
    others: applyTable(standing.others ?? [], tables.others),
  };
  const undoOf = <R>({ undo }: { readonly undo: TableUndo<R> }) => undo;
  return {
    directory: {
      organizations: done.organizations.rows,
      services: done.services.rows,
      locations: done.locations.rows,
      servicesAtLocations: done.servicesAtLocations.rows,
      addresses: done.addresses.rows,
      contacts: done.contacts.rows,
      phones: done.phones.rows,
      schedules: done.schedules.rows,
      serviceAreas: done.serviceAreas.rows,
      languages: done.languages.rows,
      roleCards: done.roleCards.rows,
      others: done.others.rows,
    },
    undo: {
      source,
      base: baseBefore,
      tables: {
        organizations: undoOf(done.organizations),
        services: undoOf(done.services),
        locations: undoOf(done.locations),
        servicesAtLocations: undoOf(done.servicesAtLocations),
        addresses: undoOf(done.addresses),
        contacts: undoOf(done.contacts),
        phones: undoOf(done.phones),
        schedules: undoOf(done.schedules),
        serviceAreas: undoOf(done.serviceAreas),
        languages: undoOf(done.languages),
        roleCards: undoOf(done.roleCards),
        others: undoOf(done.others),
      },
    },
  };
}

interface Row {
  readonly id: string;
}

function applyTable<R extends Row>(rows: readonly R[], { added, changed, gone }: TablePlan<R>) {
  const after = new Map(changed.map((one) => [keyOf(one.before), one.after]));
  const leaves = new Set(gone.map(keyOf));
  const undo: TableUndo<R> = {
    added,
    changed: changed.map((one) => ({ before: one.before, after: one.after })),
    gone: rows.flatMap((row, index) => (leaves.has(keyOf(row)) ? [{ index, row }] : [])),
  };
  const stay = rows.filter((row) => !leaves.has(keyOf(row)));
  return { rows: [...stay.map((row) => after.get(keyOf(row)) ?? row), ...added], undo };
}
