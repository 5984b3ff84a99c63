import { keptAmong, hoursOfOwner, type HoursEdit } from '../../../domain/directory/edit-hours.ts';
import type { LocationEdit } from '../../../domain/directory/edit-location.ts';
import type {
  OrganizationEdit,
  RoleCardEdit,
  ServiceEdit,
} from '../../../domain/directory/edit.ts';
import type { Directory, Schedule } from '../../../domain/directory/types.ts';
import type { Language } from '../../../domain/language.ts';
import { hoursInWords } from '../../../telling/directory-hours.ts';

export const serviceEditJson = (edit: ServiceEdit) => ({
  ...edit,
  targetGroups: [...edit.targetGroups],
  topics: [...edit.topics],
  municipalities: [...edit.municipalities],
  languages: [...edit.languages],
  phones: [...edit.phones],
  hours: hoursEditJson(edit.hours),
  places: edit.places.map((place) => ({
    ...place,
    hours: hoursEditJson(place.hours),
    phones: [...place.phones],
  })),
});

export const organizationEditJson = (edit: OrganizationEdit) => ({
  ...edit,
  phones: [...edit.phones],
});

export const roleCardEditJson = (edit: RoleCardEdit) => ({
  ...edit,
  topics: [...edit.topics],
  stations: [...edit.stations],
  phones: [...edit.phones],
});

export const locationEditJson = (edit: LocationEdit) => ({
  ...edit,
  hours: hoursEditJson(edit.hours),
  phones: [...edit.phones],
});

const hoursEditJson = ({ weekly, exceptions, note, kept }: HoursEdit) => ({
  weekly: weekly.map((one) => ({ ...one, days: [...one.days] })),
  exceptions: [...exceptions],
  note,
  kept: [...kept],
});

/** Hours that the forms of a record keep and cannot show, in the reader's words. */
export function hoursInWordsJson(
  { services = [], locations = [], servicesAtLocations = [], schedules }: Partial<Directory>,
  language: Language,
) {
  const owners = [
    ...services.map(({ id }) => ({ service: id })),
    ...locations.map(({ id }) => ({ location: id })),
    ...servicesAtLocations.map(({ id }) => ({ serviceAtLocation: id })),
  ];
  const rows = owners.flatMap((owner) => keptAmong(hoursOfOwner(schedules, owner)));
  return rows.map((row: Schedule) => ({ id: row.id, text: hoursInWords(row, language) }));
}
