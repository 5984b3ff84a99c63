import { editMistakes } from '../../../bot/src/domain/directory/edit-checks.ts';
import { noHours } from '../../../bot/src/domain/directory/edit-hours.ts';
import { editedLocation, locationEdit } from '../../../bot/src/domain/directory/edit-location.ts';
import { newRoleCard } from '../../../bot/src/domain/directory/edit-new.ts';
import { placesMade, type PlaceEdit } from '../../../bot/src/domain/directory/edit-places.ts';
import {
  edited,
  editOf,
  type RoleCardEdit,
  type ServiceEdit,
} from '../../../bot/src/domain/directory/edit.ts';
import { factsOf } from '../../../bot/src/domain/directory/facts.ts';
import type { DirectoryRecord } from '../../../bot/src/domain/directory/records.ts';

const unsaid = { fi: '', sv: '', en: '' };
const at = (pair: string) => ({ serviceAtLocation: pair });
const record: DirectoryRecord = {
  id: 'service:desk',
  rows: {
    services: [
      {
        ...{ id: 'desk', organization: 'town', name: { fi: 'Neuvonta' }, status: 'active' },
        ...{ targetGroups: [], topics: [], lastModified: 0, origin: { source: 'koppi' } },
      },
    ],
    servicesAtLocations: [
      { id: 'pair-a', service: 'desk', location: 'hall' },
      { id: 'pair-b', service: 'desk', location: 'library' },
    ],
    phones: [
      { id: 'own', service: 'desk', number: '013 000 1', audience: 'public' },
      { id: 'there', ...at('pair-a'), number: '013 000 2', audience: 'public' },
    ],
    schedules: [
      { id: 'open-a', ...at('pair-a'), isException: false, opensAt: '09:00', closesAt: '15:00' },
      { id: 'of-there', phone: 'there', isException: false },
      { id: 'open-b', ...at('pair-b'), isException: false, byday: 'MO' },
    ],
  },
};
const facts = factsOf(record)!;
const form = editOf(facts, record) as ServiceEdit;
let made = 0;
const newId = () => `new-${(made += 1)}`;
const put = (change: Partial<ServiceEdit>, more = {}) =>
  edited(facts, record, { ...form, ...change }, { now: 1, newId, ...more }).rows;
const place = (change: Partial<PlaceEdit>): PlaceEdit => ({
  ...{ id: null, location: null, fresh: null, hours: noHours, phones: [], ...change },
});
const yard: PlaceEdit['fresh'] = {
  ...{ name: { ...unsaid, fi: 'Pihatalo' }, address1: 'Pihakatu 2', address2: '' },
  ...{ postalCode: '82500', city: 'Kitee', transportation: { ...unsaid, fi: 'Bussi 5' } },
};

describe('places of a service', () => {
  it('are in the form with their own numbers and hours', () => {
    expect(form.phones.map(({ id }) => id)).toEqual(['own']);
    expect(form.places).toMatchObject([
      { id: 'pair-a', location: 'hall', phones: [{ id: 'there' }], hours: { kept: ['open-a'] } },
      { id: 'pair-b', location: 'library', phones: [] },
    ]);
  });

  it('go with their numbers, and these with their hours; the others stay', () => {
    const rows = put({ places: form.places.slice(1) });
    expect(rows.servicesAtLocations?.map(({ id }) => id)).toEqual(['pair-b']);
    expect(rows.phones?.map(({ id }) => id)).toEqual(['own']);
    expect(rows.schedules?.map(({ id }) => id)).toEqual(['open-b']);
  });

  it('may be others: what held at the old one does not move along', () => {
    const [first, second] = form.places;
    const rows = put({ places: [{ ...first!, location: 'school' }, second!] });
    expect(rows.servicesAtLocations?.map(({ location }) => location)).toEqual([
      'school',
      'library',
    ]);
    expect(rows.servicesAtLocations?.[0]?.id).not.toBe('pair-a');
    expect(rows.schedules?.map(({ id }) => id)).not.toContain('open-a');
  });

  it('are made with the service, each a record of its own', () => {
    const places = [...form.places, place({ fresh: yard })];
    const of = { organization: 'town', provinceOf: () => 'Pohjois-Karjala' };
    const records = placesMade(places, of, newId);
    const [location] = [...records.values()];
    expect(location).toMatchObject({
      rows: {
        locations: [{ organization: 'town', name: { fi: 'Pihatalo' }, locationType: 'physical' }],
        addresses: [{ city: 'Kitee', stateProvince: 'Pohjois-Karjala', country: 'FI' }],
      },
    });
    const rows = put({ places }, { made: records });
    expect(rows.servicesAtLocations?.at(-1)).toMatchObject({
      service: 'desk',
      location: location?.rows.locations?.[0]?.id,
    });
  });

  it.each<[string, readonly PlaceEdit[], readonly string[]]>([
    ['nowhere', [place({})], ['places.0.location']],
    ['unknown', [place({ location: 'atlantis' })], ['places.0.location']],
    ['there twice', [...form.places, place({ location: 'hall' })], ['places.2.location']],
    [
      'without an address',
      [place({ fresh: { ...yard, name: unsaid, address1: ' ', postalCode: '825' } })],
      ['places.0.fresh.postalCode', 'places.0.fresh.name.fi', 'places.0.fresh.address1'],
    ],
  ])('%s are refused', (_, places, paths) => {
    const choices = { topics: [], people: [], professions: [], stations: [] };
    const isPlace = (id: string) => id === 'hall';
    const mistakes = editMistakes({ ...form, places }, form, { ...choices, isPlace });
    expect(mistakes.map(({ field }) => field)).toEqual(paths);
  });
});

describe('a place', () => {
  const hall: DirectoryRecord = {
    id: 'location:hall',
    rows: {
      locations: [
        { id: 'hall', locationType: 'physical', name: { fi: 'Tupa' }, origin: { source: 'ptv' } },
      ],
      addresses: [
        {
          ...{ id: 'box', location: 'hall', address1: 'PL 1', city: 'Kitee', country: 'FI' },
          ...{ stateProvince: 'PK', postalCode: '82500', addressType: 'postal' },
        },
      ],
      others: [{ id: 'ramp', table: 'accessibility', cells: { description: 'Esteetön' } }],
    },
  };
  const how = { newId, provinceOf: () => 'PK' };

  it('gets the address where one goes, beside its letter box', () => {
    const edit = { ...locationEdit(hall)!, address1: 'Tie 1', postalCode: '82500', city: 'Kitee' };
    const { rows } = editedLocation(hall, edit, how);
    expect(rows.addresses?.map(({ address1 }) => address1)).toEqual(['Tie 1', 'PL 1']);
    expect(rows.others).toEqual(hall.rows.others);
  });

  it('that was not changed is as it was', () => {
    const { rows } = editedLocation(hall, locationEdit(hall)!, how);
    expect(rows).toMatchObject({ ...hall.rows, phones: [], schedules: [] });
  });
});

it('a role card has its numbers', () => {
  const texts = { fi: 'Neuvoo', sv: '', en: '' };
  const edit: RoleCardEdit = {
    kind: 'role-card',
    ...{ name: texts, does: texts, consultWhen: texts, notFor: unsaid },
    ...{ howToReach: texts, profession: null, topics: [], stations: [], owner: null },
    phones: [
      { id: null, number: '013 000 5', extension: '', description: unsaid, audience: 'public' },
    ],
  };
  const { rows } = newRoleCard(edit, { id: 'guide', owner: 'me' }, { now: 1, newId });
  expect(rows).toMatchObject({
    roleCards: [{ id: 'guide', owner: 'me', origin: { source: 'koppi' } }],
    phones: [{ roleCard: 'guide', number: '013 000 5' }],
  });
});
