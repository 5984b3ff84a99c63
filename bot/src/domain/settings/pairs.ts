import type { Person, PersonId } from '../roster/county.ts';

/**
 * A pair is mutual: whoever was given one here is given to the other as well, and who was left by
 * theirs has none. Two that contradict each other stay as they are, for the checks to tell.
 */
export function withMutualPairs(
  before: readonly Person[],
  after: readonly Person[],
): readonly Person[] {
  const old = new Map(before.map(({ id, pair }) => [id, pair]));
  const pairs = new Map(after.map(({ id, pair }) => [id, pair]));
  const changed = after.filter(({ id, pair }) => pair !== old.get(id));
  const chose = new Set(changed.map(({ id }) => id));
  for (const { id, pair } of changed)
    if (pair !== undefined && pairs.has(pair) && !chose.has(pair)) pairs.set(pair, id);
  for (const [id, pair] of pairs)
    if (!chose.has(id) && isLeft(id, pair, pairs)) pairs.set(id, undefined);
  return after.map((person) => withPair(person, pairs.get(person.id)));
}

/** The other half has gone, or has another pair by now. */
function isLeft(
  id: PersonId,
  pair: PersonId | undefined,
  pairs: ReadonlyMap<PersonId, PersonId | undefined>,
): boolean {
  return pair !== undefined && pairs.get(pair) !== id;
}

function withPair(person: Person, pair: PersonId | undefined): Person {
  if (person.pair === pair) return person;
  const { pair: _, ...rest } = person;
  return pair === undefined ? rest : { ...rest, pair };
}
