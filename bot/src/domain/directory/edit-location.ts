import type { Localised } from '../language.ts';
import {
  addressEdit,
  addressRow,
  isAddressed,
  visitedAmong,
  type AddressEdit,
} from './edit-address.ts';
import { editedHours, hoursEdit, hoursOfOwner, type HoursEdit } from './edit-hours.ts';
import { editedPhones, phoneEdits, type PhoneEdit } from './edit-phones.ts';
import { withoutOrphans } from './edit-rows.ts';
import { withFields } from './form-fields.ts';
import { textsOf, written } from './form-texts.ts';
import type { DirectoryRecord } from './records.ts';
import type { Location } from './types.ts';

/** A place as its form holds it: what is said here holds for all services that are offered there. */
export interface LocationEdit extends AddressEdit {
  readonly kind: 'location';
  readonly name: Localised;
  readonly description: Localised;
  readonly transportation: Localised;
  readonly hours: HoursEdit;
  readonly phones: readonly PhoneEdit[];
}

/** Undefined: the record is no place. */
export function locationEdit({ rows }: DirectoryRecord): LocationEdit | undefined {
  const [row] = rows.locations ?? [];
  if (!row) return undefined;
  return {
    kind: 'location',
    ...{ name: written(row.name), description: written(row.description) },
    transportation: written(row.transportation),
    ...addressEdit(visitedAmong(rows.addresses)),
    hours: hoursEdit(hoursOfOwner(rows.schedules, { location: row.id })),
    phones: phoneEdits(rows.phones),
  };
}

/** The place as its form was sent; what no form shows stays. */
export function editedLocation(
  record: DirectoryRecord,
  edit: LocationEdit,
  {
    newId,
    provinceOf,
  }: { readonly newId: () => string; readonly provinceOf: (city: string) => string },
): DirectoryRecord {
  const { id, rows } = record;
  const [row] = rows.locations ?? [];
  if (!row) return record;
  const owner = { location: row.id };
  const hours = hoursOfOwner(rows.schedules, owner);
  const after = {
    ...rows,
    locations: [editedRow(row, edit)],
    addresses: addressesOf(record, edit, {
      id: newId,
      location: row.id,
      province: provinceOf(edit.city),
    }),
    phones: editedPhones(rows.phones ?? [], edit.phones, owner, newId),
    schedules: [
      ...(rows.schedules ?? []).filter((one) => !hours.includes(one)),
      ...editedHours(hours, edit.hours, owner, newId),
    ],
  };
  return { id, rows: withoutOrphans(rows, after) };
}

const editedRow = (row: Location, edit: LocationEdit): Location => ({
  ...withFields(row, {
    description: textsOf(edit.description),
    transportation: textsOf(edit.transportation),
  }),
  name: textsOf(edit.name) ?? {},
});

function addressesOf(
  { rows: { addresses = [] } }: DirectoryRecord,
  edit: LocationEdit,
  of: { readonly id: () => string; readonly location: string; readonly province: string },
) {
  const held = visitedAmong(addresses);
  const others = addresses.filter((one) => one !== held);
  if (!isAddressed(edit)) return others;
  return [addressRow(held, edit, { ...of, id: held?.id ?? of.id() }), ...others];
}
