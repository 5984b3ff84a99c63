import type { Localised } from '../language.ts';
import { addressRow, type AddressEdit } from './edit-address.ts';
import { editedHours, hoursEdit, hoursOfOwner, type HoursEdit } from './edit-hours.ts';
import { editedPhones, phoneEdits, type PhoneEdit } from './edit-phones.ts';
import { textsOf } from './form-texts.ts';
import type { DirectoryRecord } from './records.ts';
import type { Directory, Location, Phone, Schedule, ServiceAtLocation } from './types.ts';

/** A place of a service, with what holds there for this service alone. */
export interface PlaceEdit {
  /** Of the service at that place; null: it was not offered there before. */
  readonly id: string | null;
  /** Id of the place's row; null: it is made with this, from `fresh`. */
  readonly location: string | null;
  readonly fresh: NewPlace | null;
  readonly hours: HoursEdit;
  readonly phones: readonly PhoneEdit[];
}

export interface NewPlace extends AddressEdit {
  readonly name: Localised;
  /** How one comes there, and whether one comes in with a wheelchair. */
  readonly transportation: Localised;
}

/** The places as their form begins. */
export const placeEdits = (rows: Partial<Directory>): readonly PlaceEdit[] =>
  (rows.servicesAtLocations ?? []).map(({ id, location }) => ({
    ...{ id, location, fresh: null },
    hours: hoursEdit(hoursOfOwner(rows.schedules, { serviceAtLocation: id })),
    phones: phoneEdits(phonesAt(rows, id)),
  }));

const phonesAt = ({ phones = [] }: Partial<Directory>, pair: string): readonly Phone[] =>
  phones.filter(({ serviceAtLocation }) => serviceAtLocation === pair);

interface EditedPlaces {
  readonly servicesAtLocations: readonly ServiceAtLocation[];
  /** Of these places; what belongs to a place that is gone is not among them. */
  readonly phones: readonly Phone[];
  readonly schedules: readonly Schedule[];
}

/** Another place under the same id is another row: numbers and hours of the old one do not move along. */
export function editedPlaces(
  rows: Partial<Directory>,
  edits: readonly PlaceEdit[],
  { service, made }: Pair,
  newId: () => string,
): EditedPlaces {
  const before = rows.servicesAtLocations ?? [];
  const all = edits.map((edit) => {
    const location = edit.location ?? made?.get(edit)?.rows.locations?.[0]?.id ?? '';
    const held = before.find(({ id }) => id === edit.id);
    const pair = held?.location === location ? held : { id: newId(), service, location };
    const owner = { serviceAtLocation: pair.id };
    return {
      pair,
      phones: editedPhones(phonesAt(rows, pair.id), edit.phones, owner, newId),
      schedules: editedHours(hoursOfOwner(rows.schedules, owner), edit.hours, owner, newId),
    };
  });
  return {
    servicesAtLocations: all.map(({ pair }) => pair),
    phones: all.flatMap(({ phones }) => phones),
    schedules: all.flatMap(({ schedules }) => schedules),
  };
}

interface Pair {
  readonly service: string;
  readonly made: ReadonlyMap<PlaceEdit, DirectoryRecord> | undefined;
}

/** The places that a form makes: their records, each beside what the form says of it. */
export function placesMade(
  edits: readonly PlaceEdit[],
  of: { readonly organization: string; readonly provinceOf: (city: string) => string },
  newId: () => string,
): ReadonlyMap<PlaceEdit, DirectoryRecord> {
  return new Map(
    edits.flatMap((edit) =>
      edit.location === null && edit.fresh
        ? [[edit, newPlace(edit.fresh, of, newId)] as const]
        : [],
    ),
  );
}

function newPlace(
  { name, transportation, ...address }: NewPlace,
  { organization, provinceOf }: Parameters<typeof placesMade>[1],
  newId: () => string,
): DirectoryRecord {
  const [id, how] = [newId(), textsOf(transportation)];
  const location: Location = {
    ...{ id, organization, name: textsOf(name) ?? {}, origin: { source: 'koppi' } },
    locationType: 'physical',
    ...(how ? { transportation: how } : {}),
  };
  const where = { id: newId(), location: id, province: provinceOf(address.city) };
  const addresses = [addressRow(undefined, address, where)];
  return { id: `location:${id}`, rows: { locations: [location], addresses } };
}
