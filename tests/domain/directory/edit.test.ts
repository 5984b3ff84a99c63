import { editMistakes } from '../../../bot/src/domain/directory/edit-checks.ts';
import { newOrganization } from '../../../bot/src/domain/directory/edit-new.ts';
import {
  edited,
  editOf,
  type EntryEdit,
  type ServiceEdit,
} from '../../../bot/src/domain/directory/edit.ts';
import { factsOf, type Facts } from '../../../bot/src/domain/directory/facts.ts';
import type { DirectoryRecord } from '../../../bot/src/domain/directory/records.ts';
import type { Service } from '../../../bot/src/domain/directory/types.ts';

const desk: Service = {
  ...{ id: 'desk', organization: 'town', name: { fi: 'Neuvonta' }, status: 'active' },
  ...{ targetGroups: [], topics: [], lastModified: 0, origin: { source: 'ptv', id: 'p1' } },
  more: { interpretation_services: 'kyllä' },
};
const record: DirectoryRecord = {
  id: 'service:desk',
  rows: {
    services: [desk],
    phones: [
      { id: 'a', service: 'desk', number: '013 000 1', audience: 'public', type: 'voice' },
      { id: 'b', service: 'desk', number: 'kysy vaihteesta', audience: 'public' },
    ],
    schedules: [
      { id: 'of-desk', service: 'desk', isException: false },
      { id: 'of-a', phone: 'a', isException: false },
    ],
    languages: [{ id: 'finnish', service: 'desk', code: 'fi' }],
    serviceAreas: [
      { id: 'county', service: 'desk', name: { fi: 'Pohjois-Karjala' }, extentType: 'region' },
    ],
  },
};
const nobody = { topics: [], people: [], professions: [], stations: [], isPlace: () => false };

const known = (one: DirectoryRecord): Facts => {
  const facts = factsOf(one);
  if (!facts) throw new Error(`${one.id} is shown nowhere`);
  return facts;
};
const formOf = (one: DirectoryRecord): ServiceEdit => {
  const edit = editOf(known(one), one);
  if (edit.kind !== 'service') throw new Error(`${one.id} is no service`);
  return edit;
};
let made = 0;
const put = (change: Partial<ServiceEdit>) =>
  edited(
    known(record),
    record,
    { ...formOf(record), ...change },
    {
      now: 1000,
      newId: () => `new-${(made += 1)}`,
    },
  );

describe('an edited service', () => {
  it('keeps what no form shows, and where it came from', () => {
    const [after] = put({ name: { fi: ' Neuvonta  ja apu ', sv: '', en: '' } }).rows.services ?? [];
    expect(after).toEqual({ ...desk, name: { fi: 'Neuvonta ja apu' }, lastModified: 1000 });
  });

  it('loses what was emptied', () => {
    const full = put({
      email: 'a(ät)b.fi',
      url: 'b.fi',
      description: { fi: 'Apua', sv: '', en: '' },
    });
    expect(full.rows.services?.[0]).toMatchObject({ email: 'a@b.fi', url: 'https://b.fi' });
    const form = { ...formOf(full), email: '', url: ' ', description: { fi: '', sv: '', en: '' } };
    const after = edited(known(full), full, form, { now: 1000, newId: () => 'x' });
    expect(after.rows.services?.[0]).toEqual({ ...desk, lastModified: 1000 });
  });

  it('loses the hours of a number with the number', () => {
    const { phones, schedules } = put({ phones: formOf(record).phones.slice(1) }).rows;
    expect(phones?.map(({ id }) => id)).toEqual(['b']);
    expect(schedules?.map(({ id }) => id)).toEqual(['of-desk']);
  });

  it('is everywhere in the county until municipalities are named, and again without any', () => {
    expect(formOf(record).municipalities).toEqual([]);
    expect(put({}).rows.serviceAreas).toEqual(record.rows.serviceAreas);
    const there = put({ municipalities: ['260'] });
    expect(there.rows.serviceAreas).toMatchObject([
      {
        service: 'desk',
        name: { fi: 'Kitee', sv: 'Kides' },
        extentType: 'municipality',
        extent: '260',
      },
    ]);
    const anywhere = { ...formOf(there), municipalities: [] };
    const after = edited(known(there), there, anywhere, { now: 1000, newId: () => 'x' });
    expect(after.rows.serviceAreas).toEqual([]);
  });
});

describe('mistakes of a form', () => {
  const wrong = (change: Partial<ServiceEdit>) =>
    editMistakes({ ...formOf(record), ...change }, formOf(record), nobody).map(
      ({ field }) => field,
    );

  it('are not what a register wrote before', () => {
    expect(wrong({})).toEqual([]);
    const [first, second] = formOf(record).phones;
    expect(wrong({ phones: [second!, first!] })).toEqual([]);
    expect(wrong({ phones: [{ ...first!, number: 'soita' }] })).toEqual(['phones.0.number']);
  });

  it('are found in every language of a text', () => {
    const long = 'a'.repeat(1001);
    expect(wrong({ howToConsult: { fi: '', sv: long, en: long } })).toEqual([
      'howToConsult.sv',
      'howToConsult.en',
    ]);
  });

  it('one language is enough for a name', () => {
    expect(wrong({ name: { fi: '', sv: 'Rådgivning', en: '' } })).toEqual([]);
  });
});

it('names are put in order as in a Finnish register', () => {
  const named = (fi: string): string => {
    const edit: EntryEdit = {
      ...{ kind: 'organization', name: { fi, sv: '', en: '' }, sector: 'culture', phones: [] },
      ...{ website: '', email: '', alternateName: { fi: '', sv: '', en: '' } },
      description: { fi: '', sv: '', en: '' },
    };
    return known(newOrganization(edit, fi, { now: 0, newId: () => 'x' })).keys.fi;
  };
  const names = ['Öljy', 'Zeta', 'ämpäri', 'Åland', 'éclair', 'eka', 'Eki'];
  const sorted = [...names].sort((a, b) => (named(a) < named(b) ? -1 : 1));
  expect(sorted).toEqual(['éclair', 'eka', 'Eki', 'Zeta', 'Åland', 'ämpäri', 'Öljy']);
});
