/** What was taken away and what came, by part of the configuration. */
type Difference = Readonly<Record<string, { readonly was: unknown; readonly is: unknown }>>;

/** Ends by itself within the day, or says only that something arrived: nobody will ask for it. */
const passing: ReadonlySet<string> = new Set(['states', 'acts']);
/** The history names people by id alone: whoever is made anonymous must not live on in it. */
const ofThePerson: ReadonlySet<string> = new Set(['name', 'phones']);

/**
 * What a change did, small enough to be kept: of lists only the entries that went or came, of people
 * no names or numbers. Undefined where nothing changed that anybody will look for.
 */
export function differenceOf<T extends object>(before: T, after: T): Difference | undefined {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([part, is]) => !passing.has(part) && !same(old.get(part), is),
  );
  if (changed.length === 0) return undefined;
  return Object.fromEntries(
    changed.map(([part, is]) => [part, entriesOf(part, old.get(part), is)]),
  );
}

/** Two values that are written alike. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function entriesOf(part: string, was: unknown, is: unknown): Difference[string] {
  if (!Array.isArray(was) || !Array.isArray(is)) return { was, is };
  const kept = part === 'people' ? without(ofThePerson) : (entry: unknown) => entry;
  return { was: missingIn(is, was).map(kept), is: missingIn(was, is).map(kept) };
}

function missingIn(others: readonly unknown[], all: readonly unknown[]): unknown[] {
  const known = new Set(others.map((other) => JSON.stringify(other)));
  return all.filter((one) => !known.has(JSON.stringify(one)));
}

const without = (keys: ReadonlySet<string>) => (entry: unknown) =>
  Object.fromEntries(Object.entries(entry ?? {}).filter(([key]) => !keys.has(key)));
