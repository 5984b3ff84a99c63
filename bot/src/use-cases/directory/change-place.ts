import {
  editedLocation,
  locationEdit,
  type LocationEdit,
} from '../../domain/directory/edit-location.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import { same } from '../../domain/directory/tables.ts';
import type { Tools } from '../tools.ts';
import { changeFrom, editingOf, refusalOf, type Changing, type Outcome } from './change.ts';
import { mayChangePlace, placeNamed, provinceOf } from './places.ts';

/** Puts what a form holds into a place, for all services that are offered there. */
export async function editPlace(
  tools: Tools,
  changing: Changing,
  edit: LocationEdit,
): Promise<Outcome> {
  const { caller, id } = changing;
  const place = placeNamed(tools, id);
  if (!place) return { kind: 'not-found' };
  if (!mayChangePlace(tools, caller, id)) return { kind: 'forbidden' };
  const refusal = refusalOf(tools, edit, locationEdit(place.record));
  if (refusal) return refusal;
  const change = (before: DirectoryRecord) => {
    const held = locationEdit(before);
    if (!held || same(held, edit)) return before;
    const { newId } = editingOf(tools, changing);
    return editedLocation(before, edit, { newId, provinceOf: (city) => provinceOf(tools, city) });
  };
  return changeFrom(tools, { ...changing, id: place.record.id }, change);
}
