import { locationEditSchema } from '../../../contract/directory-edit.ts';
import {
  placeSchema,
  placesQuerySchema,
  placesSchema,
  type PlaceSeen,
} from '../../../contract/directory-places.ts';
import { locationEdit } from '../../../domain/directory/edit-location.ts';
import type { Language } from '../../../domain/language.ts';
import { editPlace } from '../../../use-cases/directory/change-place.ts';
import { etagOf } from '../../../use-cases/directory/change.ts';
import {
  findPlaces,
  mayChangePlace,
  placeNamed,
  servicesAt,
  type Place,
} from '../../../use-cases/directory/places.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type Answered, type ApiRoute } from '../door.ts';
import { changeProblem, changingOf, idOf } from './directory-change.ts';
import { hoursInWordsJson, locationEditJson } from './directory-edit-json.ts';
import { named } from './directory-parts-json.ts';
import { addressLines } from './directory-reach-json.ts';
import type { Reader } from './request-json.ts';

/** Places: found by whoever adds contacts, changed for all services that are offered there. */
export const placeRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/directory/places',
    summary: 'Places that a service may be offered at, by words of their names and addresses',
    query: placesQuerySchema,
    answer: placesSchema,
    handle: ({ caller, language, query }) => {
      const found = findPlaces(tools, caller, { words: (query.q ?? '').trim(), language });
      if (!found) return { kind: 'forbidden' };
      return { kind: 'ok', json: { items: found.map((place) => lineJson(place, language)) } };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/directory/places/:id',
    summary: 'A place with all that is offered there; its ETag is for changing it',
    answer: placeSchema,
    handle: (call) => shownPlace(tools, call, idOf(call)),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/places/:id',
    summary: 'Changes a place for all services there; who tends one of them may',
    body: locationEditSchema,
    answer: placeSchema,
    ifMatch: true,
    handle: async (call) => {
      const outcome = await editPlace(tools, changingOf(call), call.body);
      const standing = () => shownPlace(tools, call, idOf(call));
      return outcome.kind === 'done' ? standing() : changeProblem(call.language, outcome, standing);
    },
  }),
];

/** As it stands now, whatever was done with it. */
export function shownPlace(
  tools: Tools,
  { caller, language }: Reader,
  id: string,
): Answered<PlaceSeen> {
  const place = placeNamed(tools, id);
  if (!place) return { kind: 'not-found' };
  const edit = mayChangePlace(tools, caller, id) ? locationEdit(place.record) : undefined;
  const services = servicesAt(tools, id).map((facts) => ({
    id: facts.id,
    name: named(facts.row.name, language),
  }));
  return {
    kind: 'ok',
    etag: etagOf(tools, place.record),
    json: {
      ...{ ...lineJson(place, language), services },
      edit: edit ? locationEditJson(edit) : null,
      hoursInWords: edit ? hoursInWordsJson(place.record.rows, language) : [],
    },
  };
}

const lineJson = ({ row, addresses }: Place, language: Language) => ({
  id: row.id,
  name: named(row.name, language),
  lines: addresses.flatMap(addressLines),
});
