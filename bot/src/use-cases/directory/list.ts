import type { EntryKind, Facts } from '../../domain/directory/facts.ts';
import { factsOf, tendingOf } from '../../domain/directory/facts.ts';
import type { Sector, TargetGroup } from '../../domain/directory/types.ts';
import { isFor, serves } from '../../domain/directory/views.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { allEntries, servicesOf } from './all.ts';
import { ownOf, type Own } from './own.ts';
import { removedContacts } from './remove.ts';

/** What is listed; what is left out does not matter. */
export interface Wanted {
  /** '': by name, with what is pinned first. */
  readonly words: string;
  readonly language: Language;
  readonly limit: number;
  readonly municipality?: string;
  readonly sector?: Sector;
  readonly targetGroup?: TargetGroup;
  readonly kind?: EntryKind;
  readonly only?: 'mine' | 'pinned' | 'stale' | 'reported';
  readonly after?: Place;
}

/** Where a page ended; `at` counts among hits, and else tells pins from the rest. */
export interface Place {
  readonly at: number;
  readonly key: string;
  readonly id: string;
}

export interface Listed {
  readonly lines: readonly Facts[];
  readonly own: Own;
  readonly next: Place | undefined;
  readonly total: number;
}

/** So many hits are looked at: whoever finds nothing among them writes another word. */
const hitsAtMost = 200;
/** With filters most hits may fall away. */
const hitsToSift = 1000;

/** A page of the directory, from memory and in one go through it: tens of thousands take milliseconds. */
export function listContacts(tools: Tools, caller: PersonId, wanted: Wanted): Listed {
  const own = ownOf(tools, caller);
  const fits = fitsWanted(tools, caller, own, wanted);
  return wanted.words === '' ? byName(tools, own, wanted, fits) : byWords(tools, own, wanted, fits);
}

type Fits = (facts: Facts) => boolean;

function byWords({ book, clock }: Tools, own: Own, wanted: Wanted, fits: Fits): Listed {
  const { words, language, limit, after } = wanted;
  const { municipality, sector, targetGroup, kind, only } = wanted;
  const isSifted = [municipality, sector, targetGroup, kind, only].some((one) => one !== undefined);
  const hits = book.findContacts(words, {
    ...{ language, now: clock.now(), limit: isSifted ? hitsToSift : hitsAtMost },
    ...(own.station === undefined ? {} : { station: own.station }),
  });
  const found = hits.flatMap(({ id }) => {
    const record = book.record(id);
    const facts = record && factsOf(record);
    return facts && fits(facts) ? [facts] : [];
  });
  const from = after ? placeAmong(found, after) : 0;
  const lines = found.slice(from, from + limit);
  const last = lines.at(-1);
  const isMore = found.length > from + limit;
  const next = isMore && last ? { at: from + limit, key: '', id: last.id } : undefined;
  return { lines, own, next, total: found.length };
}

/** Hits may have come and gone since: it goes on behind the last that was shown, if that is there. */
function placeAmong(found: readonly Facts[], { at, id }: Place): number {
  const index = found.findIndex((facts) => facts.id === id);
  return index === -1 ? at : index + 1;
}

interface Ranked {
  readonly place: Place;
  readonly facts: Facts;
}

/** Keeps only as many as a page shows: to put all of them in order would take the longest. */
function byName(tools: Tools, own: Own, wanted: Wanted, fits: Fits): Listed {
  const { language, limit, after } = wanted;
  const isSaid = wanted.only !== undefined;
  const pins = pinnedPlaces(own);
  const page: Ranked[] = [];
  let total = 0;
  for (const facts of allEntries(tools)) {
    if (!fits(facts) || !(isSaid || isOffered(facts))) continue;
    total += 1;
    const { id, keys } = facts;
    const place = pins.get(id) ?? { at: 2, key: keys[language], id };
    if (after && order(place, after) <= 0) continue;
    const worst = page[limit];
    if (worst && order(place, worst.place) >= 0) continue;
    const before = page.findIndex((other) => order(place, other.place) < 0);
    page.splice(before === -1 ? page.length : before, 0, { place, facts });
    page.length = Math.min(page.length, limit + 1);
  }
  const shown = page.slice(0, limit);
  const next = page.length > limit ? shown.at(-1)?.place : undefined;
  return { lines: shown.map(({ facts }) => facts), own, next, total };
}

const isOffered = (facts: Facts): boolean =>
  facts.kind !== 'service' || !['inactive', 'defunct'].includes(facts.row.status);

/** One's own pins, the newest first; the station's; then everything by name. */
function pinnedPlaces({ mine, ofStation }: Own): ReadonlyMap<string, Place> {
  const placed = (ids: readonly string[], at: number) =>
    ids.map((id, index): [string, Place] => [id, { at, key: String(index).padStart(6, '0'), id }]);
  return new Map([...placed(ofStation, 1), ...placed(mine, 0)]);
}

function order(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function fitsWanted(tools: Tools, caller: PersonId, own: Own, wanted: Wanted): Fits {
  const { kind, only, sector } = wanted;
  const fitsPlace = fitsPlaceAndGroup(tools, wanted);
  return (facts) =>
    (kind === undefined || facts.kind === kind) &&
    fitsPlace(facts) &&
    (sector === undefined || sectorOf(tools, facts) === sector) &&
    (only === undefined || isAmong(only, facts, own, caller));
}

function isAmong(only: NonNullable<Wanted['only']>, facts: Facts, own: Own, caller: PersonId) {
  switch (only) {
    case 'mine':
      return tendingOf(facts).owner === caller;
    case 'pinned': {
      const { mine, station } = own.pinned(facts.id);
      return mine || station;
    }
    case 'stale':
      return own.isStale(facts);
    case 'reported':
      return own.openReports(facts) > 0;
  }
}

/** Of who offers a service; role cards have none. */
export function sectorOf({ book }: Pick<Tools, 'book'>, facts: Facts): Sector | undefined {
  if (facts.kind === 'organization') return facts.row.sector;
  if (facts.kind === 'role-card') return undefined;
  return book.record(`organization:${facts.row.organization}`)?.rows.organizations?.[0]?.sector;
}

/** An organization fits where one of its services does, a role card where one of its stations lies. */
function fitsPlaceAndGroup(tools: Tools, { municipality, targetGroup, kind }: Wanted): Fits {
  if (municipality === undefined && targetGroup === undefined) return () => true;
  const ofService = (facts: Facts) =>
    facts.kind === 'service' &&
    serves(facts.municipalities, municipality) &&
    isFor(facts.row, targetGroup);
  const offering = new Set<string>();
  const isAsked = kind === undefined || kind === 'organization';
  for (const facts of isAsked ? allEntries(tools) : [])
    if (facts.kind === 'service' && isOffered(facts) && ofService(facts))
      offering.add(facts.row.organization);
  const isThere = (station: string) =>
    municipality !== undefined && tools.known.station(station)?.municipality === municipality;
  return (facts) => {
    if (facts.kind === 'service') return ofService(facts);
    if (facts.kind === 'organization') return offering.has(facts.row.id);
    const { stations } = facts.row;
    return targetGroup === undefined && (stations.length === 0 || stations.some(isThere));
  };
}

/** How many wait for the reader, for the page's own filters. */
export function countsFor(tools: Tools, caller: PersonId, own: Own) {
  const removed = removedContacts(tools, caller).length;
  const counts = { mine: 0, stale: 0, reported: 0, removed };
  for (const facts of allEntries(tools)) {
    if (tendingOf(facts).owner === caller) counts.mine += 1;
    if (own.isStale(facts)) counts.stale += 1;
    if (own.openReports(facts) > 0) counts.reported += 1;
  }
  return counts;
}

/** What an organization offers, by name. */
export function listedServices(
  tools: Tools,
  organization: string,
  language: Language,
): readonly Extract<Facts, { readonly kind: 'service' }>[] {
  return servicesOf(tools, organization)
    .filter(isOffered)
    .sort((a, b) => (a.keys[language] < b.keys[language] ? -1 : 1));
}
