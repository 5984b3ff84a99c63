import { documentsOf } from '../../../bot/src/domain/directory/documents.ts';
import {
  answered,
  assured,
  isStale,
  nudgesDue,
  pinned,
  receiverOf,
  sourceAssurer,
} from '../../../bot/src/domain/directory/freshness.ts';
import { emptyDirectory } from '../../../bot/src/domain/directory/tables.ts';
import type { Directory, Organization, Service } from '../../../bot/src/domain/directory/types.ts';
import { municipalitiesOf, viewOf } from '../../../bot/src/domain/directory/views.ts';

const koppi = { source: 'koppi' } as const;
const service = (id: string, more: Partial<Service> = {}): Service => ({
  ...{
    id,
    organization: 'kela',
    name: { fi: id },
    status: 'active',
    lastModified: 0,
    origin: koppi,
  },
  ...{ targetGroups: [], topics: [] },
  ...more,
});
const organization = (id: string, sector: Organization['sector']): Organization => ({
  ...{ id, name: { fi: id }, sector, origin: koppi },
});
const directory = (...services: Service[]): Directory => ({
  ...emptyDirectory,
  organizations: [organization('kela', 'kela'), organization('seurakunta', 'parish')],
  services,
});

describe('an entry', () => {
  it.each([
    ['never checked', undefined, true],
    ['checked a day less than six months ago', '2026-05-25', false],
    ['checked six months ago', '2026-05-24', true],
  ])('is stale or not: %s', (_, date, stale) => {
    const entry = date === undefined ? service('a') : service('a', { assuredDate: date });
    expect(isStale(entry, '2026-11-24', 6)).toBe(stale);
  });

  it('is fresh again with one press', () => {
    const fresh = assured(service('a'), '2026-11-24', 'omistaja');
    expect([isStale(fresh, '2026-11-24', 6), fresh.assurer]).toEqual([false, 'omistaja']);
  });

  it('names whom its source names, until one of ours made sure of it', () => {
    const more = { assurer_email: 'neuvonta@example.fi', wait_time: '2 vk' };
    const entry = service('a', { more });
    expect(sourceAssurer(entry)).toBe('neuvonta@example.fi');
    const fresh = assured(entry, '2026-11-24', 'omistaja');
    expect(sourceAssurer(fresh)).toBeUndefined();
    expect(fresh.more).toEqual({ wait_time: '2 vk' });
  });
});

describe('the monthly nudge', () => {
  const entries = directory(
    service('vanha', { owner: 'a' }),
    service('tuore', { owner: 'a', assuredDate: '2026-11-01' }),
    service('toinen', { owner: 'b' }),
    service('kolmas', { owner: 'c', assuredDate: '2026-11-01' }),
    service('orpo'),
  );

  it('goes to owners of stale entries, once a month', () => {
    const last = new Map([['b', '2026-10-25']]);
    const due = (today: string) =>
      nudgesDue(entries, today, 6, last).map(({ owner, services }) => [owner, services]);
    expect(due('2026-11-24')).toEqual([['a', ['vanha']]]);
    expect(due('2026-11-25')).toEqual([
      ['a', ['vanha']],
      ['b', ['toinen']],
    ]);
  });
});

describe('a report of an error', () => {
  const report = {
    id: 'r',
    entry: { kind: 'service', id: 's' },
    text: 'Numero ei vastaa',
    by: 'hoitaja',
    at: 1,
  } as const;
  const answer = { text: 'Korjattu', by: 'omistaja', at: 2 };

  it('reaches the owner, or whoever coordinates', () => {
    expect(receiverOf(report, directory(service('s', { owner: 'omistaja' })))).toBe('omistaja');
    expect(receiverOf(report, directory(service('s')))).toBeUndefined();
    expect(
      receiverOf({ ...report, entry: { kind: 'organization', id: 'kela' } }, directory()),
    ).toBeUndefined();
  });

  it('is answered once', () => {
    const first = answered(report, answer);
    expect(first).toEqual({ kind: 'answered', report: { ...report, answer } });
    const second = { ...answer, by: 'toinen', at: 3 };
    expect(answered({ ...report, answer }, second)).toEqual({
      kind: 'already',
      by: 'omistaja',
      at: 2,
    });
  });
});

describe('pins', () => {
  it('stand newest first, each once', () => {
    expect(pinned(['a', 'b'], 'b', true)).toEqual(['b', 'a']);
    expect(pinned(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});

const kitee = {
  id: '1',
  service: 'kiteellä',
  name: { fi: 'Kitee', sv: 'Kides' },
  extentType: 'municipality',
  extent: '260',
};
const somewhere: Directory = {
  ...directory(
    service('kiteellä', { targetGroups: ['young-neet'], howToConsult: { fi: 'Soita' } }),
    service('joensuussa', { organization: 'seurakunta', targetGroups: ['older-people'] }),
    service('kaikkialla', { targetGroups: ['everybody'], assuredDate: '1970-01-02' }),
    service('lakkautettu', { status: 'defunct' }),
  ),
  serviceAreas: [
    kitee,
    { ...kitee, id: '2', service: 'joensuussa', extent: '167' },
    { ...kitee, id: '3', service: 'kaikkialla', extent: '167' },
    { id: '4', service: 'kaikkialla', name: { fi: 'Suomi' }, extentType: 'country' },
  ],
  locations: [{ id: 'l', locationType: 'physical', name: { fi: 'Yhteispalvelu' }, origin: koppi }],
  servicesAtLocations: [{ id: 'p', service: 'kiteellä', location: 'l' }],
  addresses: [
    {
      ...{
        id: 'a',
        location: 'l',
        address1: 'Esimerkkikatu 1',
        city: 'Kitee',
        stateProvince: 'Pohjois-Karjala',
      },
      postalCode: '82500',
      country: 'FI',
      addressType: 'physical',
    },
  ],
};

describe('a view', () => {
  const seen = (of: Parameters<typeof viewOf>[1]) =>
    viewOf(somewhere, of).map(({ sector, services }) => [
      sector,
      services.map((one) => one.service.id),
    ]);

  it.each<[string, Parameters<typeof viewOf>[1], unknown]>([
    [
      'everything',
      {},
      [
        ['parish', ['joensuussa']],
        ['kela', ['kiteellä', 'kaikkialla']],
      ],
    ],
    ['a municipality', { municipality: '260' }, [['kela', ['kiteellä', 'kaikkialla']]]],
    ['a sector', { sector: 'parish' }, [['parish', ['joensuussa']]]],
    ['a target group: the NEET map', { targetGroup: 'young-neet' }, [['kela', ['kiteellä']]]],
    ['both', { municipality: '167', targetGroup: 'older-people' }, [['parish', ['joensuussa']]]],
  ])('shows %s', (_, of, expected) => expect(seen(of)).toEqual(expected));
});

describe('what the search goes by', () => {
  const documents = [...documentsOf(somewhere, new Map([['service:kiteellä', 7]]))];
  const of = (id: string) => documents.find((one) => one.id === id);

  it('is a service with its places, organization and use', () => {
    expect(of('service:kiteellä')).toEqual({
      ...{ id: 'service:kiteellä', kind: 'service', uses: 7, changed: 0, municipalities: ['260'] },
      fields: {
        ...{
          name: { fi: ['kiteellä'] },
          alternateNames: {},
          summary: {},
          organization: { fi: ['kela'] },
        },
        places: { fi: ['Kitee', 'Yhteispalvelu', 'Kitee'], sv: ['Kides'] },
        body: { fi: ['Soita'] },
      },
    });
  });

  it('is everywhere when its area is wide, and as new as its last check', () => {
    expect(of('service:kaikkialla')).toMatchObject({ municipalities: [], changed: 86_400_000 });
  });

  it('is an organization too, each with an id of its own', () => {
    expect(of('organization:kela')).toMatchObject({ kind: 'organization', uses: 0 });
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });
});

describe('the municipalities of a service', () => {
  const area = (extentType: string, extent?: string) => ({
    ...{ ...kitee, id: `${extentType} ${extent ?? ''}`, extentType },
    ...(extent === undefined ? {} : { extent }),
  });

  it.each([
    ['those that are named', [area('municipality', '260'), area('municipality', '167')], '260 167'],
    [
      'those of a region, where the register tells them beside it',
      [area('region', 'WellbeingServiceCounties 99'), area('municipality', '707')],
      '707',
    ],
    ['everywhere, for a region by its name alone', [area('region', 'Pohjois-Karjala')], ''],
    ['everywhere, for the country', [area('country', 'FI'), area('municipality', '167')], ''],
  ])('are %s', (_what, areas, codes) => {
    expect(municipalitiesOf(areas).join(' ')).toBe(codes);
  });
});
