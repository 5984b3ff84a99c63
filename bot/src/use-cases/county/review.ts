import type { Mistake, MistakeWords } from '../../contract/county-mistakes.ts';
import { referenceMistakes } from '../../contract/county-references.ts';
import { mistakenIdentifiers } from '../../contract/settings-identifiers.ts';
import type { Area } from '../../contract/settings.ts';
import { isAdviser } from '../../domain/consultation/rights.ts';
import type { Localised } from '../../domain/language.ts';
import type { County, PersonId } from '../../domain/roster/county.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import { hangingOn, removedInUse } from '../../domain/settings/hanging.ts';
import type { Hanging, RemovedInUse, Thing, Use } from '../../domain/settings/hanging.ts';
import { placesOf, type LinePlace } from '../../domain/settings/word-groups.ts';
import type { Instant } from '../../domain/time.ts';
import { valueOf } from './areas.ts';

/** What stands in the way of a change, or is asked about first. */
export type Hindrance =
  | {
      readonly kind: 'in-use';
      readonly thing: Thing;
      readonly name: string | Localised;
      readonly hanging: Hanging;
    }
  | { readonly kind: 'leaver'; readonly name: string; readonly hanging: Hanging }
  /** Stays in the roster, but is not consulted any more. */
  | { readonly kind: 'no-adviser'; readonly name: string; readonly hanging: Hanging }
  | { readonly kind: 'last-admin' }
  | { readonly kind: 'own-role' }
  /** Undo: this was changed again since. */
  | { readonly kind: 'changed-since'; readonly area: Area; readonly name?: string | Localised }
  /** Undo: name and numbers of whoever was taken from the roster are not kept any more. */
  | { readonly kind: 'names-gone' };

export type Reviewed =
  | { readonly kind: 'ok' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'held'; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: 'ask'; readonly hindrances: readonly Hindrance[] };

/** A change of the county by somebody, looked at before it is kept. */
export interface Proposal {
  readonly before: County;
  readonly after: County;
  /** The areas that it changes. */
  readonly areas: readonly Area[];
  readonly by: PersonId;
  /** They were asked, and mean it. */
  readonly sure: boolean;
}

/** All characters of the county are in one row of 1 MiB, two bytes each; half of it is free for more. */
const mostCharacters = 250_000;

/** The checks of the county file, and what only a running county can tell. */
export function review(
  { before, after, areas, by, sure }: Proposal,
  use: Use,
  { words, now }: { readonly words: MistakeWords; readonly now: Instant },
): Reviewed {
  const removed = removedInUse(before, after, use);
  const isHolding = removed.filter(({ thing }) => thing !== 'person');
  const hindrances: Hindrance[] = [
    ...isHolding.map((one) => inUse(before, one)),
    ...(hasAdmin(before) && !hasAdmin(after) ? [{ kind: 'last-admin' as const }] : []),
  ];
  if (hindrances.length > 0) return { kind: 'held', hindrances };
  const found = areas.flatMap((area) =>
    mistakenIdentifiers(area, valueOf(after, area), now, words),
  );
  // Alone: other sentences may say again what is written there.
  if (found.length > 0) return { kind: 'mistakes', mistakes: found };
  const mistakes = [
    ...areas.flatMap((area) => mistakesOf(after, use.schedules, area, words)),
    ...(JSON.stringify(after).length > mostCharacters
      ? [{ path: areas[0] ?? '', says: words.simple.tooMuchInAll }]
      : []),
  ];
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };
  const asked = sure ? [] : questions(before, after, by, use);
  return asked.length > 0 ? { kind: 'ask', hindrances: asked } : { kind: 'ok' };
}

/** Whoever is not consulted any more, in the roster or not: their days go, their requests to others. */
function questions(before: County, after: County, by: PersonId, use: Use): readonly Hindrance[] {
  const still = new Map(after.people.map((person) => [person.id, person]));
  const leavers = before.people
    .filter(({ id }) => !still.has(id))
    .map(({ id, name }) => ({
      kind: 'leaver' as const,
      name,
      hanging: hangingOn('person', id, after, use),
    }));
  const others = before.people
    .filter(({ id }) => still.has(id) && !isAdviser(still.get(id)))
    .map(({ id, name }) => ({
      kind: 'no-adviser' as const,
      name,
      hanging: hangingOn('person', id, after, use),
    }))
    .filter(({ hanging }) => Object.values(hanging).some((count) => count > 0));
  const wasAdmin = before.people.some(({ id, role }) => id === by && role === 'admin');
  const own = wasAdmin && still.get(by)?.role !== 'admin';
  return [...leavers, ...others, ...(own ? [{ kind: 'own-role' as const }] : [])];
}

const hasAdmin = ({ people }: County): boolean => people.some(({ role }) => role === 'admin');

function inUse(county: County, { thing, id, hanging }: RemovedInUse): Hindrance {
  const named = {
    station: county.stations,
    region: county.regions,
    person: county.people,
    profession: county.professions,
    topic: county.topics,
  }[thing].find((one) => one.id === id);
  return { kind: 'in-use', thing, name: named?.name ?? id, hanging };
}

/** Under which name the checks of the county file know an area. */
const collections: Partial<Record<Area, string>> = {
  limits: 'settings',
  retention: 'settings',
  closing: 'settings',
  posts: 'settings',
  kinds: 'settings',
  triggerRules: 'settings',
};

/** Of the whole county, but only what lies in this area: the rest is not this change's doing. */
function mistakesOf(
  county: County,
  schedules: Schedules,
  area: Area,
  words: MistakeWords,
): readonly Mistake[] {
  const collection = collections[area] ?? area;
  const lines = area === 'everydayWords' ? placesOf(county.everydayWords ?? []) : [];
  const file = {
    ...county,
    people: county.people.map((person) => ({ ...person, aadObjectId: person.id })),
    schedules,
  };
  return referenceMistakes(file, words)
    .filter(({ path, says }) => isIn(collection, path) && says !== words.simple.firstAsker)
    .map(({ path, says }) => ({
      path: `${area}${withinForm(path.slice(collection.length), lines)}`,
      says,
    }));
}

/** Groups of words are lines in their form. */
function withinForm(path: string, lines: readonly LinePlace[]): string {
  const [, at] = /^\[(\d+)\]/u.exec(path) ?? [];
  const place = lines[Number(at)];
  return place ? `.wordGroups.${place.language}[${place.line}]` : path;
}

const isIn = (collection: string, path: string): boolean =>
  path === collection || path.startsWith(`${collection}.`) || path.startsWith(`${collection}[`);
