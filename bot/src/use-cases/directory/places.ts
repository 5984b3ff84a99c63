import { textIn } from '../../domain/directory/entry.ts';
import { factsOf, tendingOf, type Facts } from '../../domain/directory/facts.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import { mayAdd, mayTendPlace } from '../../domain/directory/rights.ts';
import type { Address, Location } from '../../domain/directory/types.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';

type Service = Extract<Facts, { readonly kind: 'service' }>;

/** A place, with whatever is offered there. */
export interface Place {
  readonly record: DirectoryRecord;
  readonly row: Location;
  readonly addresses: readonly Address[];
}

/** By the id of its row; undefined: there is none such. */
export function placeNamed({ book }: Pick<Tools, 'book'>, id: string): Place | undefined {
  const record = book.record(`location:${id}`);
  return record && placeOf(record);
}

function placeOf(record: DirectoryRecord): Place | undefined {
  const [row] = record.rows.locations ?? [];
  return row && { record, row, addresses: record.rows.addresses ?? [] };
}

/** The services that are offered at a place: what is changed there is changed for all of them. */
export function servicesAt({ book }: Pick<Tools, 'book'>, location: string): readonly Service[] {
  return [...book.on('directory').values()].flatMap((record) => {
    const isThere = record.rows.servicesAtLocations?.some((pair) => pair.location === location);
    const facts = isThere === true ? factsOf(record) : undefined;
    return facts?.kind === 'service' ? [facts] : [];
  });
}

export const mayChangePlace = (tools: Tools, caller: PersonId, location: string): boolean =>
  mayTendPlace(tools.known.person(caller), servicesAt(tools, location).map(tendingOf));

/** So many are told at once: whoever does not find theirs writes more of its name. */
const placesAtMost = 20;

/** Places by the beginnings of words in their names and addresses; undefined: not the caller's to choose. */
export function findPlaces(
  tools: Tools,
  caller: PersonId,
  { words, language }: { readonly words: string; readonly language: Language },
): readonly Place[] | undefined {
  if (!mayAdd(tools.known.person(caller))) return undefined;
  const wanted = words.toLowerCase().split(/[\s,]+/u);
  const nameOf = ({ row }: Place) => textIn(row.name, language) ?? '';
  return [...tools.book.on('directory').values()]
    .flatMap((record) => placeOf(record) ?? [])
    .filter((place) => wanted.every((word) => wordsOf(place).some((one) => one.startsWith(word))))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), language))
    .slice(0, placesAtMost);
}

const wordsOf = ({ row, addresses }: Place): readonly string[] =>
  [
    ...Object.values<string>({ ...row.name }),
    ...addresses.flatMap(({ address1, postalCode, city }) => [address1, postalCode, city]),
  ].flatMap((text) => text.toLowerCase().split(/[\s,]+/u));

/** The part of the country that other addresses of the town name; the town itself where none does. */
export function provinceOf({ book }: Pick<Tools, 'book'>, city: string): string {
  const town = city.trim().toLowerCase();
  for (const { rows } of book.on('directory').values())
    for (const address of rows.addresses ?? [])
      if (address.city.toLowerCase() === town) return address.stateProvince;
  return city.trim();
}
