import { merge } from './merge.ts';
import type { FieldChange } from './merge.ts';
import { sourceIds } from './source-ids.ts';
import { withUnread, type Unread, type Untouched } from './unread.ts';
import type { ImportMistake } from './imports.ts';
import { leaving } from './leaving.ts';
import type { Leaving, WhyKept } from './leaving.ts';
import { isLost, keyOf, pointsNowhere, references, rowsAtOnce } from './tables.ts';
import type { RowOf, TableName } from './tables.ts';
import type { Directory, Origin } from './types.ts';

/** What an import would do to one table. */
export interface TablePlan<R> {
  readonly added: readonly R[];
  readonly changed: readonly {
    readonly before: R;
    readonly after: R;
    readonly changes: readonly FieldChange[];
    readonly kept: readonly FieldChange[];
  }[];
  readonly gone: readonly R[];
  /** The source lets go of them, but they were changed here or something of ours belongs to them. */
  readonly keptHere: readonly { readonly row: R; readonly why: WhyKept }[];
  /** The source says otherwise, but it was changed or removed here, and stays so. */
  readonly heldBack: number;
  /** They stand in the source's files and could not be read: they stay as they are. */
  readonly unread: readonly { readonly row: R; readonly mistake: ImportMistake | undefined }[];
  readonly same: number;
}

export interface ImportPlan {
  readonly source: Origin['source'];
  readonly tables: { readonly [T in TableName]-?: TablePlan<RowOf<T>> };
  /** What the source says now, under our ids: the base of its next import. */
  readonly base: Directory;
  readonly baseBefore: Directory | undefined;
}

export interface Import {
  readonly source: Origin['source'];
  readonly incoming: Directory;
  readonly standing: Directory;
  /** What this source said the last time; undefined at the first. */
  readonly base: Directory | undefined;
  readonly unread?: Unread;
}

/**
 * Compares what a source says with what stands, three-way: what was added or changed here stays.
 * Yields the count of rows gone through, so that the caller may let others have their turn.
 */
export function* planImport(asked: Import): Generator<number, ImportPlan> {
  const { source, standing, base, unread } = asked;
  const read = yield* sourceIds(asked);
  const { incoming, untouched } = yield* withUnread({ source, incoming: read, base, unread });
  const leaves = yield* leaving(incoming, standing, base);
  const sides = { incoming, standing, base, untouched, ...leaves };
  const tables = {
    organizations: yield* planTable('organizations', (one) => one.organizations, sides),
    services: yield* planTable('services', (one) => one.services, sides),
    locations: yield* planTable('locations', (one) => one.locations, sides),
    servicesAtLocations: yield* planTable(
      'servicesAtLocations',
      (one) => one.servicesAtLocations,
      sides,
    ),
    addresses: yield* planTable('addresses', (one) => one.addresses, sides),
    roleCards: yield* planTable('roleCards', (one) => one.roleCards, sides),
    contacts: yield* planTable('contacts', (one) => one.contacts, sides),
    phones: yield* planTable('phones', (one) => one.phones, sides),
    schedules: yield* planTable('schedules', (one) => one.schedules, sides),
    serviceAreas: yield* planTable('serviceAreas', (one) => one.serviceAreas, sides),
    languages: yield* planTable('languages', (one) => one.languages, sides),
    others: yield* planTable('others', (one) => one.others ?? [], sides),
  };
  return { source, tables, base: incoming, baseBefore: base };
}

interface Sides extends Leaving {
  readonly incoming: Directory;
  readonly standing: Directory;
  readonly base: Directory | undefined;
  readonly untouched: Untouched;
}

function* planTable<R extends Row>(
  table: TableName,
  rowsOf: (directory: Directory) => readonly R[],
  { incoming, standing, base, untouched, gone, why, present }: Sides,
): Generator<number, TablePlan<R>> {
  const said = byKey(base && rowsOf(base));
  yield 0;
  const stands = byKey(rowsOf(standing));
  yield 0;
  const lost = (field: string, value: unknown) =>
    pointsNowhere(value, references[table][field], present);
  const [added, changed]: [R[], TablePlan<R>['changed'][number][]] = [[], []];
  let [heldBack, unchanged, done] = [0, 0, 0];
  for (const row of rowsOf(incoming)) {
    done += 1;
    if (done % rowsAtOnce === 0) yield done;
    const [was, before] = [said.get(keyOf(row)), stands.get(keyOf(row))];
    if (before) {
      const { row: after, changes, kept } = merge(was, row, before, lost);
      if (changes.length > 0) changed.push({ before, after, changes, kept });
      else if (kept.length > 0) heldBack += 1;
      else if (!untouched.get(table)?.has(keyOf(row))) unchanged += 1;
    } else if (was || isLost(table, row, present)) {
      heldBack += 1;
      present.get(table)?.delete(keyOf(row));
    } else added.push(row);
  }
  const keptHere = [...(why.get(table) ?? [])].flatMap(([key, reason]) => {
    const row = stands.get(key);
    return row ? [{ row, why: reason }] : [];
  });
  const unread = [...(untouched.get(table) ?? [])].flatMap(([key, mistake]) => {
    const row = stands.get(key);
    return row ? [{ row, mistake }] : [];
  });
  const leaves = rowsOf(standing).filter((row) => gone.get(table)?.has(keyOf(row)));
  return { added, changed, gone: leaves, keptHere, heldBack, unread, same: unchanged };
}

interface Row {
  readonly id: string;
}

function byKey<R extends Row>(rows: readonly R[] | undefined): ReadonlyMap<string, R> {
  return new Map((rows ?? []).map((row) => [keyOf(row), row]));
}
