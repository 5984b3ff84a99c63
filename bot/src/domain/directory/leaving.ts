import { fieldOf, keyOf, references, rowsAtOnce, same, tableNames } from './tables.ts';
import type { TableName } from './tables.ts';
import type { Directory } from './types.ts';

/** Somebody changed it here; or something that stays belongs to it. */
export type WhyKept = 'changed-here' | 'used-here';

export interface Leaving {
  /** Keys of the rows that go with their source. */
  readonly gone: ReadonlyMap<TableName, ReadonlySet<string>>;
  /** Keys of those that the source lets go of and that stay all the same. */
  readonly why: ReadonlyMap<TableName, ReadonlyMap<string, WhyKept>>;
  /** Keys of all that stands or comes, without what goes. */
  readonly present: ReadonlyMap<TableName, Set<string>>;
}

/** What the source said last time, still stands, and is not said any more. */
export function* leaving(
  incoming: Directory,
  standing: Directory,
  base: Directory | undefined,
): Generator<number, Leaving> {
  const gone = new Map<TableName, Set<string>>();
  const why = new Map<TableName, Map<string, WhyKept>>();
  for (const table of tableNames) {
    const [said, comes] = [rowsByKey(base?.[table]), keysOf(incoming[table])];
    const [goes, stays] = [new Set<string>(), new Map<string, WhyKept>()];
    let done = 0;
    for (const row of standing[table] ?? []) {
      done += 1;
      if (done % rowsAtOnce === 0) yield done;
      const [key, was] = [keyOf(row), said.get(keyOf(row))];
      if (was === undefined || comes.has(key)) continue;
      if (isUnchanged(was, row)) goes.add(key);
      else stays.set(key, 'changed-here');
    }
    gone.set(table, goes);
    why.set(table, stays);
    yield 0;
  }
  yield* keepUsed(standing, gone, why);
  return { gone, why, present: yield* presentKeys(incoming, standing, base, gone) };
}

/** But for the day it was stamped and the name of its source. */
function isUnchanged(was: object, row: object): boolean {
  const names = new Set([...Object.keys(was), ...Object.keys(row)]);
  const passed = ['origin', 'lastModified'];
  return [...names].every(
    (name) => passed.includes(name) || same(fieldOf(was, name), fieldOf(row, name)),
  );
}

/** Whatever a row that stays points at stays too, and so on. */
export function* keepUsed(
  standing: Directory,
  gone: ReadonlyMap<TableName, Set<string>>,
  why?: ReadonlyMap<TableName, Map<string, WhyKept>>,
): Generator<number> {
  const isNobody = [...gone.values()].every(({ size }) => size === 0);
  if (isNobody) return;
  // From the tables that point to those that are pointed at; parents of parents take a round each.
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const table of tableNames.toReversed()) {
      let done = 0;
      for (const row of standing[table] ?? []) {
        done += 1;
        if (done % rowsAtOnce === 0) yield done;
        if (gone.get(table)?.has(keyOf(row))) continue;
        for (const [field, target] of Object.entries(references[table])) {
          const key = fieldOf(row, field);
          if (typeof key !== 'string' || !gone.get(target)?.delete(key)) continue;
          why?.get(target)?.set(key, 'used-here');
          isDone &&= target !== table;
        }
      }
    }
  }
}

/** What was removed here does not come again. */
function* presentKeys(
  incoming: Directory,
  standing: Directory,
  base: Directory | undefined,
  gone: ReadonlyMap<TableName, ReadonlySet<string>>,
): Generator<number, ReadonlyMap<TableName, Set<string>>> {
  const present = new Map<TableName, Set<string>>();
  for (const table of tableNames) {
    const [stands, said] = [keysOf(standing[table]), keysOf(base?.[table])];
    yield 0;
    const here = new Set(stands);
    for (const key of gone.get(table) ?? []) here.delete(key);
    for (const key of keysOf(incoming[table])) if (stands.has(key) || !said.has(key)) here.add(key);
    present.set(table, here);
    yield here.size;
  }
  return present;
}

type Rows = readonly { readonly id: string }[] | undefined;
const keysOf = (rows: Rows): ReadonlySet<string> => new Set((rows ?? []).map(keyOf));
const rowsByKey = (rows: Rows): ReadonlyMap<string, object> =>
  new Map((rows ?? []).map((row) => [keyOf(row), row]));
