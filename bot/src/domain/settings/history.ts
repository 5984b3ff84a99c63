import { alike, entriesOf, fieldOf, keyOf, withoutNames } from './difference.ts';
import type { Difference, FormerPeople, PartDifference } from './difference.ts';

/** One entry of the county that a change touched. */
export interface ChangedEntry {
  /** `stations`, `settings` …, as the county names its parts. */
  readonly part: string;
  /** Its key; undefined where the part has no list. */
  readonly key?: string;
  readonly was?: unknown;
  readonly is?: unknown;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly ChangedField[];
}

export interface ChangedField {
  readonly field: string;
  readonly was?: unknown;
  readonly is?: unknown;
}

/** What a change did, entry by entry and field by field. */
export function changedEntries(difference: Difference): readonly ChangedEntry[] {
  return Object.entries(difference).flatMap(([part, one]) => {
    const { was, is } = one;
    return Array.isArray(was) || Array.isArray(is)
      ? changedInList(part, one)
      : [{ part, change: 'changed' as const, was, is, fields: changedFields(was, is) }];
  });
}

function changedInList(part: string, difference: PartDifference): readonly ChangedEntry[] {
  const { whole } = difference;
  const [was, is] = [listOf(difference.was), listOf(difference.is)];
  const old = new Map(was.map((entry) => [keyOf(entry), entry]));
  const fresh = new Map(is.map((entry) => [keyOf(entry), entry]));
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  // Of people the names are left out: who is alike then was changed in these alone.
  const touched = keys.filter((key) => whole !== true || !alike(old.get(key), fresh.get(key)));
  return touched.map((key) => {
    const [before, after] = [old.get(key), fresh.get(key)];
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return { part, key, change, was: before, is: after, fields: changedFields(before, after) };
  });
}

function changedFields(was: unknown, is: unknown): readonly ChangedField[] {
  const fields = new Set([...entriesOf(was), ...entriesOf(is)].map(([field]) => field));
  return [...fields]
    .map((field) => ({ field, was: fieldOf(was, field), is: fieldOf(is, field) }))
    .filter((one) => one.field !== 'id' && !alike(one.was, one.is));
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.map((one: unknown) => one) : [];

export type Undone =
  | { readonly kind: 'ok'; readonly parts: Readonly<Record<string, unknown>> }
  /** These were changed again since. */
  | { readonly kind: 'changed-since'; readonly entries: readonly Touched[] }
  /** Names and numbers of these people are not kept any more. */
  | { readonly kind: 'names-gone'; readonly entries: readonly Touched[] };

export interface Touched {
  readonly part: string;
  /** Of an entry in a list. */
  readonly key?: string;
  /** Where the part has no list. */
  readonly field?: string;
}

/**
 * What stood before a change, if nobody changed the same entries since.
 * @param county as it stands now
 * @param former the people of that change with names and numbers, as long as they are kept
 */
export function undo(
  county: object,
  difference: Difference,
  former: FormerPeople | undefined,
): Undone {
  const undone = Object.entries(difference).map(([part, one]) => {
    const now = fieldOf(county, part);
    const isList = Array.isArray(one.was) || Array.isArray(one.is);
    return { part, ...(isList ? undoneList(part, now, one, former) : undoneFields(now, one)) };
  });
  const since = undone.flatMap(({ part, since }) => since.map((one) => ({ part, ...one })));
  if (since.length > 0) return { kind: 'changed-since', entries: since };
  const gone = undone.flatMap(({ part, gone }) => gone.map((key) => ({ part, key })));
  if (gone.length > 0) return { kind: 'names-gone', entries: gone };
  return { kind: 'ok', parts: Object.fromEntries(undone.map(({ part, value }) => [part, value])) };
}

interface UndonePart {
  readonly value: unknown;
  readonly since: readonly Omit<Touched, 'part'>[];
  readonly gone: readonly string[];
}

function undoneFields(now: unknown, { was, is }: PartDifference): UndonePart {
  const changed = changedFields(was, is);
  const since = changed.filter(({ field, is }) => !alike(fieldOf(now, field), is));
  const rest = entriesOf(now).filter(([field]) => !changed.some((one) => one.field === field));
  const back = changed.flatMap(({ field, was }) => (was === undefined ? [] : [[field, was]]));
  const value: unknown = Object.fromEntries([...rest, ...back]);
  return { value, since: since.map(({ field }) => ({ field })), gone: [] };
}

function undoneList(
  part: string,
  now: unknown,
  difference: PartDifference,
  former: FormerPeople | undefined,
): UndonePart {
  const { was, order, whole } = difference;
  const held = new Map(listOf(now).map((entry) => [keyOf(entry), entry]));
  const since: { readonly key: string }[] = [];
  const gone: string[] = [];
  for (const entry of changedInList(part, difference)) {
    const { key = '' } = entry;
    const isPeople = part === 'people';
    if (!stands(held.get(key), entry, isPeople ? former : undefined, isPeople)) since.push({ key });
    const back = isPeople ? personBack(entry, held.get(key), former) : entry.was;
    if (entry.was === undefined) held.delete(key);
    else if (back === undefined) gone.push(key);
    else held.set(key, back);
  }
  const before = whole ? listOf(was).map(keyOf) : order;
  return { value: inOrder([...held.values()], before), since, gone };
}

/** What stands there is what the change left. */
function stands(
  held: unknown,
  { key, is }: ChangedEntry,
  former: FormerPeople | undefined,
  isPeople: boolean,
): boolean {
  if (!isPeople || held === undefined) return alike(held, is);
  const whole = former?.is.find((one) => keyOf(one) === key);
  return whole === undefined ? alike(withoutNames(held), is) : alike(held, whole);
}

/** With name and numbers as they were; where those are not kept any more, as they are now. */
function personBack(
  { key, was }: ChangedEntry,
  held: unknown,
  former: FormerPeople | undefined,
): unknown {
  const whole = former?.was.find((one) => keyOf(one) === key);
  if (whole !== undefined || held === undefined) return whole;
  const own = entriesOf(held).filter(([field]) => field === 'name' || field === 'phones');
  return Object.fromEntries([...entriesOf(was), ...own]);
}

/** As they stood before; what came later stands at the end. */
function inOrder(entries: readonly unknown[], order: readonly string[] | undefined): unknown {
  if (order === undefined) return entries;
  const place = (entry: unknown) => {
    const at = order.indexOf(keyOf(entry));
    return at === -1 ? order.length : at;
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}
