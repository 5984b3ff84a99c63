/** What was taken away and what came, by part of the county or the schedules. */
export type Difference = Readonly<Record<string, PartDifference>>;

export interface PartDifference {
  /** Of a list only the entries that went; otherwise all of it. */
  readonly was?: unknown;
  readonly is?: unknown;
  /** Of a list whose order cannot be told from its entries: the keys as they stood before. */
  readonly order?: readonly string[];
  /** Of a list: these are all of its entries, not only those that went or came. */
  readonly whole?: true;
}

/** Of people, with names and numbers; kept beside the difference for as long as texts are. */
export interface FormerPeople {
  readonly was: readonly unknown[];
  readonly is: readonly unknown[];
}

/** The history names people by id alone: whoever is made anonymous must not live on in it. */
const ofThePerson: ReadonlySet<string> = new Set(['name', 'phones']);

/** A person as the history knows them. */
export const withoutNames = (person: unknown): unknown =>
  Object.fromEntries(entriesOf(person).filter(([key]) => !ofThePerson.has(key)));

/** By what an entry of a list is known: its id; without one, all that it holds. */
export function keyOf(entry: unknown): string {
  const id = fieldOf(entry, 'id');
  return typeof id === 'string' ? id : canonical(entry);
}

export const fieldOf = (value: unknown, field: string): unknown =>
  entriesOf(value).find(([key]) => key === field)?.[1];

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** The same value is the same text, whatever the order in which its fields were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export const alike = (one: unknown, other: unknown): boolean =>
  (one === undefined) === (other === undefined) &&
  (one === undefined || canonical(one) === canonical(other));
