import { canonical, fieldOf, keyOf, withoutNames } from '../../domain/settings/difference.ts';
import type { Difference, FormerPeople, PartDifference } from '../../domain/settings/difference.ts';

/** Ends by itself within the day, or says only that something arrived: nobody will ask for it. */
const passing: ReadonlySet<string> = new Set(['states', 'acts', 'told']);

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
  return Object.fromEntries(changed.map(([part, is]) => [part, partOf(part, old.get(part), is)]));
}

/** The people that a change touched, with names and numbers; undefined where it touched none. */
export function formerPeopleOf(before: object, after: object): FormerPeople | undefined {
  const [was, is] = [fieldOf(before, 'people'), fieldOf(after, 'people')];
  if (!Array.isArray(was) || !Array.isArray(is) || same(was, is)) return undefined;
  return { was: missingIn(is, was), is: missingIn(was, is) };
}

/** Two values that are written alike. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function partOf(part: string, was: unknown, is: unknown): PartDifference {
  if (!Array.isArray(was) || !Array.isArray(is)) return { was, is };
  // Without ids only all of it tells the order; they are few, or short.
  if (part === 'numbers' || part === 'everydayWords') return { was, is, whole: true };
  const [went, came] = [missingIn(is, was), missingIn(was, is)];
  if (part === 'people') return { was: went.map(withoutNames), is: came.map(withoutNames) };
  return { was: went, is: came, ...orderOf(part, was, is) };
}

/** Lists that people see in the order in which they were put. */
const ordered: ReadonlySet<string> = new Set([
  'stations',
  'regions',
  'professions',
  'topics',
  'phenomena',
]);

/** Kept only where it could not be found again: something went, or changed places. */
function orderOf(
  part: string,
  was: readonly unknown[],
  is: readonly unknown[],
): Pick<PartDifference, 'order'> {
  if (!ordered.has(part)) return {};
  const [old, fresh] = [was.map(keyOf), is.map(keyOf)];
  return same(
    fresh.filter((key) => old.includes(key)),
    old,
  )
    ? {}
    : { order: old };
}

function missingIn(others: readonly unknown[], all: readonly unknown[]): unknown[] {
  const known = new Set(others.map(canonical));
  return all.filter((one) => !known.has(canonical(one)));
}
