import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPtv } from '../../../../bot/src/adapters/directory-files/ptv/read.ts';
import type { PtvReading } from '../../../../bot/src/adapters/directory-files/ptv/read.ts';
import { readHsds } from '../../../../bot/src/adapters/directory-files/hsds-read.ts';
import { rowChecks } from '../../../../bot/src/adapters/directory-files/rows.ts';
import { writeHsds } from '../../../../bot/src/adapters/directory-files/hsds-write.ts';
import type { Directory } from '../../../../bot/src/domain/directory/types.ts';

const folder = 'tests/fixtures/ptv';
const fixture = (name: string) => readFileSync(join(folder, `${name}.json`), 'utf8');
const samples = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

function read(files: Readonly<Record<string, string>>): PtvReading {
  const steps = readPtv(files, 0);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const id = (last: string) => `7a000000-0000-4000-8000-0000000000${last}`;
const [county, advice, carers] = [id('01'), id('11'), id('12')];
const [electronic, webPage, form, telephone, station] = [
  ...[id('21'), id('22'), id('23'), id('24'), id('25')],
];
const { directory, ...told } = read(samples);
const only = <T extends { readonly id: string }>(rows: readonly T[], wanted: string | undefined) =>
  rows.find((row) => row.id === wanted)!;
const place = (wanted: string | undefined) => only(directory.locations, wanted);
const numbers = (wanted: string | undefined, rows = directory.phones) =>
  rows.filter(({ location }) => location === wanted).map(({ number, type }) => `${type} ${number}`);

/** As a service of the open API has it, with the least that it needs. */
const service = (more: object = {}, of = '31') => ({
  ...{ id: id(of), serviceNames: [{ language: 'fi', value: 'Neuvonta', type: 'Name' }] },
  organizations: [{ roleType: 'Responsible', organization: { id: county, name: 'Kunta' } }],
  ...{ publishingStatus: 'Published', modified: '2026-10-01T00:00:00Z', ...more },
});
const channel = (more: object = {}, of = '41') => ({
  ...{ id: id(of), serviceChannelType: 'Phone', publishingStatus: 'Published' },
  serviceChannelNames: [{ language: 'fi', value: 'Puhelin', type: 'Name' }],
  ...more,
});
const readOne = (record: object) => read({ file: JSON.stringify([record]) });

describe('samples of every kind', () => {
  it('are read without a mistake; a channel of another list is passed over', () => {
    expect(told).toEqual({
      ...{ mistakes: [], more: 0, ignored: { serviceChannels: 1 } },
      unread: { rows: [], tables: [] },
    });
    expect(directory.services.map((one) => one.id)).toEqual([advice, carers]);
    expect(directory.locations.map((one) => [one.id, one.locationType]).sort()).toEqual([
      [`${county}-office`, 'physical'],
      ...[electronic, webPage, form, telephone].map((one) => [one, 'virtual']),
      [station, 'physical'],
    ]);
  });

  it('make rows that the directory takes', () => {
    const checks: [readonly object[], { safeParse: (row: object) => { error?: unknown } }][] = [
      [directory.organizations, rowChecks.organization],
      [directory.services, rowChecks.service],
      [directory.locations, rowChecks.location],
      [directory.servicesAtLocations, rowChecks.service_at_location],
      [directory.addresses, rowChecks.address],
      [directory.contacts, rowChecks.contact],
      [directory.phones, rowChecks.phone],
      [directory.schedules, rowChecks.schedule],
      [directory.serviceAreas, rowChecks.service_area],
      [directory.languages, rowChecks.language],
    ];
    for (const [rows, check] of checks) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect([row, check.safeParse(row).error]).toEqual([row, undefined]);
    }
  });

  it('come back from HSDS as they went', async () => {
    const { directory: back, mistakes } = await readHsds(await writeHsds(directory), 0);
    expect(mistakes).toEqual([]);
    expect(back).toEqual(directory);
  });

  it('an organization: shown name, sector by its name, numbers once for all languages', () => {
    expect(only(directory.organizations, county)).toMatchObject({
      name: { fi: 'Pohjolan sote', sv: 'Nordliga påhittade välfärdsområdet' },
      alternateName: { fi: 'Pohjolan keksitty hyvinvointialue' },
      ...{ sector: 'health-and-social', email: 'kirjaamo@pohjola.example' },
      website: 'https://www.pohjola.example',
    });
    expect(directory.phones.filter(({ organization }) => organization)).toMatchObject([
      { number: '013 000 1000', description: { fi: 'Vaihde', sv: 'Växel' } },
    ]);
  });

  it('a service: its texts, who answers for it, when it was changed', () => {
    expect(only(directory.services, advice)).toEqual({
      ...{ id: advice, organization: county, status: 'active', topics: [] },
      name: {
        fi: 'Aikuissosiaalityön neuvonta',
        sv: 'Rådgivning inom vuxensocialarbete',
        en: 'Advice in adult social work',
      },
      alternateName: { fi: 'Aikuissosiaalityö' },
      description: {
        fi: 'Saat neuvoja arjen ja talouden pulmiin.\n\nSosiaaliohjaaja auttaa hakemuksissa ja selvittelyissä.\nVoit tulla myös läheisesi kanssa.\n\n* hakemukset\n* päätökset\n\nTuottaja: Keksityn Järjestö ry',
        sv: 'Du får råd om vardag och ekonomi.\n\nSocialhandledaren hjälper med ansökningar.\n\nProducent: Keksityn Järjestö ry',
        en: 'You get advice on everyday life and money.\n\nA social counsellor helps with applications.\n\nProvider: Keksityn Järjestö ry',
      },
      applicationProcess: {
        fi: 'Soita tai tule käymään. Ajanvarausta ei tarvita.\n\nKäsittelyaika: 7 arkipäivää',
        sv: 'Ring eller kom på besök.',
        en: 'Call or drop in.',
      },
      feesDescription: {
        ...{ fi: 'Maksuton. Palvelu ei maksa mitään.', sv: 'Avgiftsfri', en: 'Free of charge' },
      },
      eligibilityDescription: { fi: 'Palvelu on tarkoitettu 18 vuotta täyttäneille.' },
      lastModified: Date.UTC(2026, 9, 2, 9, 15, 0, 123),
      targetGroups: ['homeless', 'indebted', 'unemployed', 'young-neet'],
      origin: { source: 'ptv', id: advice },
    });
    expect(only(directory.services, carers).targetGroups).toEqual(['carers', 'older-people']);
  });

  it('areas: municipalities by code, of a wider area too, or the whole country', () => {
    const of = (wanted: string | undefined) =>
      directory.serviceAreas
        .filter((area) => area.service === wanted)
        .map(({ extentType, extent, name }) => [extentType, extent, name.fi]);
    expect(of(advice)).toEqual([
      ['municipality', '260', 'Kitee'],
      ['region', 'WellbeingServiceCounties 99', 'Pohjola'],
      ['municipality', '707', 'Rääkkylä'],
      ['municipality', '848', 'Tohmajärvi'],
    ]);
    expect(of(carers)).toEqual([['country', 'FI', undefined]]);
  });

  it('an electronic service: its page, support and hours round the clock', () => {
    expect(place(electronic)).toMatchObject({
      url: 'https://asiointi.pohjola.example',
      description: {
        fi: expect.stringContaining('Ohje: https://asiointi.pohjola.example/ohje.pdf') as string,
        sv: expect.stringContaining('https://asiointi.pohjola.example/sv') as string,
      },
    });
    expect(numbers(electronic)).toEqual(['voice 013 000 3001']);
  });

  it('a web page: an address without https:// gets it', () => {
    expect(place(webPage).url).toBe('https://www.pohjola.example/omaishoito');
  });

  it('a form: the file, its identifier, and to whom it goes', () => {
    expect(place(form).url).toBe('https://www.pohjola.example/oh1.pdf');
    expect(place(form).description?.fi).toMatch(/Lomake: OH 1\n\nVoit jättää lomakkeen myös/u);
    expect(directory.addresses.filter(({ location }) => location === form)).toMatchObject([
      {
        ...{ attention: 'Omaishoidon asiakasohjaus', address1: 'PL 30', addressType: 'postal' },
        ...{ postalCode: '82501', city: 'KITEE', country: 'FI' },
      },
    ]);
  });

  it('a telephone service: numbers as they are dialled, what they cost, hours', () => {
    expect(numbers(telephone)).toEqual([
      ...['voice 013 000 4001', 'sms 04570000402', 'voice 116000'],
    ]);
    expect(
      directory.phones
        .filter(({ location }) => location === telephone)
        .map(({ description }) => description),
    ).toEqual([
      { fi: 'Puhelu maksaa paikallisverkkomaksun verran.', sv: 'På svenska ti' },
      { fi: 'Tekstiviestit, hinta vaihtelee' },
      { fi: 'Iltaisin, maksuton' },
    ]);
  });

  it('a service location: address with its floor, without HTML, an address abroad in words', () => {
    expect(place(station).description?.fi).toBe(
      'Sosiaaliohjausta ja neuvontaa Kiteellä.\n\nAsemalla on esteetön sisäänkäynti.\nHissi on pääovella.\n\nStorgatan 1, 111 11 Stockholm',
    );
    expect(directory.addresses.filter(({ location }) => location === station)).toMatchObject([
      { address1: 'Keksintie 3 B', address2: '2. kerros', addressType: 'physical' },
      { address1: 'PL 40', addressType: 'postal' },
    ]);
    expect(numbers(station)).toEqual(['voice 013 000 5001', 'fax 013 000 5002']);
    expect(directory.contacts.filter(({ location }) => location === station)).toHaveLength(1);
  });

  it('a connection: what holds for this service at this place alone', () => {
    const pair = `${advice}-${station}`;
    expect(only(directory.servicesAtLocations, pair)).toEqual({
      ...{ id: pair, service: advice, location: station },
      description: {
        fi: 'Neuvontaa ilman ajanvarausta 2. kerroksessa.\n\nMaksuton. Neuvonta ei maksa.\n\nhttps://www.pohjola.example/neuvonta\nPL 20, 82501 KITEE',
        sv: 'Rådgivning utan tidsbokning.\n\nAvgiftsfri\n\nhttps://www.pohjola.example/neuvonta\nPL 20, 82501 KITEE',
      },
    });
    const of = <T extends { readonly serviceAtLocation?: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.serviceAtLocation === pair);
    expect(of(directory.schedules).map(({ byday, opensAt }) => [byday, opensAt])).toEqual([
      ['TU', '09:00'],
      ['TH', '13:00'],
    ]);
    expect(of(directory.phones).map(({ number }) => number)).toEqual(['013 000 2001']);
    expect(of(directory.contacts).map(({ email }) => email)).toEqual(['neuvonta@pohjola.example']);
  });
});

describe('files as the open API delivers them', () => {
  const [one, two] = [service({}, '31'), service({}, '32')];
  const page = (itemList: object[]) => ({ pageNumber: 1, pageSize: 2, pageCount: 9, itemList });
  it.each<[string, string]>([
    ['an array', JSON.stringify([one, two])],
    ['an array over many lines', JSON.stringify([one, two], undefined, 2)],
    ['a page', JSON.stringify(page([one, two]))],
    ['a page with its list in front', JSON.stringify({ itemList: [one, two], pageCount: 1 })],
    ['NDJSON', `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    ['pages line by line', `${JSON.stringify(page([one]))}\r\n${JSON.stringify(page([two]))}`],
    ['a byte order mark before it', `\uFEFF${JSON.stringify([one, two])}`],
    [
      'an empty page',
      `${JSON.stringify(page([]))}${JSON.stringify([one])}[]${JSON.stringify(two)}`,
    ],
  ])('%s', (_, text) => {
    const { directory: found, mistakes } = read({ 'services.json': text });
    expect([found.services.map((row) => row.id), mistakes]).toEqual([[id('31'), id('32')], []]);
  });

  it('counts a record that comes twice once, the newest of them', () => {
    const named = (value: string, modified: string) =>
      service({ serviceNames: [{ language: 'fi', value, type: 'Name' }], modified });
    const files = {
      kitee: JSON.stringify([named('Uusi', '2026-10-02T00:00:00')]),
      outokumpu: JSON.stringify([named('Vanha', '2026-10-01T00:00:00')]),
    };
    expect(read(files)).toMatchObject({ directory: { services: [{ name: { fi: 'Uusi' } }] } });
    expect(read(files).mistakes).toEqual([]);
  });

  it('gives way again and again', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      service({ keywords: 'x'.repeat(2000) }, `${at}`),
    );
    const steps = readPtv({ many: JSON.stringify(many) }, 0);
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(6);
  });

  it('makes an organization of the name that its services have for it', () => {
    expect(readOne(service()).directory.organizations).toEqual([
      {
        id: county,
        name: { fi: 'Kunta' },
        sector: 'authority',
        origin: { source: 'ptv', id: county },
      },
    ]);
  });

  it('knows connections from the side of the channel too', () => {
    const both = [service(), channel({ services: [{ service: { id: id('31'), name: 'N' } }] })];
    expect(read({ both: JSON.stringify(both) }).directory.servicesAtLocations).toEqual([
      { id: `${id('31')}-${id('41')}`, service: id('31'), location: id('41') },
    ]);
  });

  it.each(['Deleted', 'OldPublished', 'Removed', 'Draft'])('leaves out what is %s', (status) => {
    const { directory: found, mistakes, ignored } = readOne(service({ publishingStatus: status }));
    expect(found.services).toEqual([]);
    expect(mistakes).toEqual([]);
    expect(ignored).toEqual({ [`publishingStatus ${status}`]: 1 });
  });

  it('leaves out what a list of archived services names', () => {
    const { id: archived, serviceNames } = service();
    const record = { id: archived, serviceNames, archivingDate: '2026-01-01T00:00:00Z' };
    expect(readOne(record)).toMatchObject({ directory: { services: [] }, mistakes: [] });
  });
});

describe('what is wrong in a file is told by its path, and the rest is taken', () => {
  const hour = {
    serviceHourType: 'DaysOfTheWeek',
    openingHour: [{ dayFrom: 'Monday', from: '08:00:00', to: '10:00:00' }],
  };
  const schedules = (found: Directory) =>
    found.schedules.map(({ byday, opensAt }) => [byday, opensAt]);
  const monday = [['MO', '08:00']];
  it.each<[string, object, object[], (found: Directory) => unknown, unknown]>([
    [
      'an unknown kind of hours',
      channel({ serviceHours: [hour, { ...hour, serviceHourType: 'Sometimes' }] }),
      [{ column: '[0].serviceHours[1].serviceHourType', kind: 'wrong' }],
      schedules,
      monday,
    ],
    [
      'a time that is none',
      channel({
        serviceHours: [
          hour,
          { ...hour, openingHour: [{ dayFrom: 'Friday', from: '8', to: '25:00' }] },
        ],
      }),
      [
        { column: '[0].serviceHours[1].openingHour[0].from', kind: 'wrong' },
        { column: '[0].serviceHours[1].openingHour[0].to', kind: 'wrong' },
      ],
      schedules,
      monday,
    ],
    [
      'an end before the beginning: such hours would hold for ever without it',
      channel({
        serviceHours: [hour, { ...hour, validFrom: '2026-02-01', validTo: '2026-01-01' }],
      }),
      [{ column: '[0].serviceHours[1].validTo', kind: 'wrong' }],
      schedules,
      monday,
    ],
    [
      'hours without a weekday',
      channel({
        serviceHours: [
          { ...hour, openingHour: [...hour.openingHour, { from: '12:00', to: '13:00' }] },
        ],
      }),
      [{ column: '[0].serviceHours[0].openingHour[1].dayFrom', kind: 'missing' }],
      schedules,
      monday,
    ],
    [
      'an exception without its day',
      channel({ serviceHours: [hour, { serviceHourType: 'Exceptional', isClosed: true }] }),
      [{ column: '[0].serviceHours[1].validFrom', kind: 'missing' }],
      schedules,
      monday,
    ],
    [
      'an open exception without its times',
      channel({
        serviceHours: [hour, { serviceHourType: 'Exceptional', validFrom: '2026-12-01' }],
      }),
      [{ column: '[0].serviceHours[1].openingHour', kind: 'missing' }],
      schedules,
      monday,
    ],
    [
      'an unknown kind of number',
      channel({
        phoneNumbers: [{ number: '13 000 1', prefixNumber: '+358', type: 'Pager', language: 'fi' }],
      }),
      [{ column: '[0].phoneNumbers[0].type', kind: 'wrong' }],
      ({ phones }) => phones.map(({ number }) => number),
      ['013 000 1'],
    ],
    [
      'a number that is missing',
      channel({
        phoneNumbers: [
          { number: null, type: 'Phone' },
          { number: '116117', isFinnishServiceNumber: true },
        ],
      }),
      [{ column: '[0].phoneNumbers[0].number', kind: 'missing' }],
      ({ phones }) => phones.map(({ number }) => number),
      ['116117'],
    ],
    [
      'a page that a browser would run',
      channel({ webPages: [{ url: 'javascript:alert(1)' }, { url: 'https://a.example' }] }),
      [{ column: '[0].webPages[0].url', kind: 'wrong' }],
      ({ locations }) => locations.map(({ url }) => url),
      ['https://a.example'],
    ],
    [
      'an unknown kind of area: its municipalities are taken',
      service({
        areas: [{ type: 'Galaxy', code: '1', municipalities: [{ code: '260', name: [] }] }],
      }),
      [{ column: '[0].areas[0].type', kind: 'wrong' }],
      ({ serviceAreas }) => serviceAreas.map(({ extent }) => extent),
      ['260'],
    ],
    [
      'an unknown state: what is delivered is published',
      service({ publishingStatus: 'Shining' }),
      [{ column: '[0].publishingStatus', kind: 'wrong' }],
      ({ services }) => services.length,
      1,
    ],
    [
      'a service without a name',
      service({ serviceNames: [] }),
      [{ column: '[0].serviceNames', kind: 'missing' }],
      ({ services }) => services.length,
      0,
    ],
    [
      'a service that nobody answers for',
      service({ organizations: null }),
      [{ column: '[0].organizations', kind: 'missing' }],
      ({ services }) => services.length,
      0,
    ],
    [
      'a name in none of the languages',
      service({ serviceNames: [{ language: 'se', value: 'Ráđđi', type: 'Name' }] }),
      [{ column: '[0]', kind: 'missing' }],
      ({ services }) => services.length,
      0,
    ],
    [
      'a channel of an unknown kind',
      channel({ serviceChannelType: 'Pigeon' }),
      [{ column: '[0].serviceChannelType', kind: 'wrong' }],
      ({ locations }) => locations.length,
      0,
    ],
    [
      'a record of another kind',
      { id: id('51'), name: 'x' },
      [{ column: '[0]', kind: 'wrong' }],
      ({ services }) => services,
      [],
    ],
  ])('%s', (_, record, mistakes, rest, left) => {
    const found = readOne(record);
    expect(found.mistakes).toEqual(mistakes.map((one) => ({ file: 'file', line: 1, ...one })));
    expect(rest(found.directory)).toEqual(left);
  });

  it.each<[string, string, object]>([
    ['no JSON', 'Palvelut', { line: 1, kind: 'unreadable' }],
    ['a table', 'id;nimi\n1;Kela\n', { line: 1, kind: 'unreadable' }],
    [
      'a download that broke off',
      `[\n${JSON.stringify(service())},\n{"id": "7`,
      { line: 3, column: '[1]', kind: 'unreadable' },
    ],
    [
      'a page that broke off',
      `{"itemList":[${JSON.stringify(service())}`,
      { line: 1, column: 'itemList', kind: 'unreadable' },
    ],
    ['a bracket too many', `[${JSON.stringify(service())}]]`, { line: 1, kind: 'unreadable' }],
    [
      'a comma too many',
      `[${JSON.stringify(service())},]`,
      { line: 1, column: '[1]', kind: 'unreadable' },
    ],
    ['numbers', '[1, 2]', { line: 1, column: '[0]', kind: 'unreadable' }],
    ['nothing closed', '[[[[{{{{""""', { line: 1, column: '[0]', kind: 'unreadable' }],
  ])('%s', (_, text, mistake) => {
    expect(read({ file: text }).mistakes[0]).toEqual({ file: 'file', ...mistake });
  });

  it('names the line in NDJSON', () => {
    const text = `${JSON.stringify(service())}\n${JSON.stringify(service({ areaType: 'Moon' }, '32'))}\n`;
    expect(read({ file: text }).mistakes).toEqual([
      { file: 'file', line: 2, column: 'areaType', kind: 'wrong' },
    ]);
  });

  it('names the place in a list of channels', () => {
    const wrapped = {
      itemList: [{ phoneChannel: null, locationChannel: channel({ languages: 'fi' }) }],
    };
    expect(read({ file: JSON.stringify(wrapped) }).mistakes).toEqual([
      { file: 'file', line: 1, column: 'itemList[0].locationChannel.languages', kind: 'wrong' },
    ]);
  });

  it('takes the samples apart without throwing, whatever is put in their places', () => {
    const strange = [null, '', 'x', -1, [], {}, [null], true, '<script>', 'a'.repeat(9000)];
    const whole: unknown = JSON.parse(fixture('services'));
    let at = 0;
    const spoil = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      for (const key of Object.keys(value)) {
        const before: unknown = Reflect.get(value, key);
        at += 1;
        Reflect.set(value, key, strange[at % strange.length]);
        expect(() => read({ file: JSON.stringify(whole) })).not.toThrow();
        Reflect.set(value, key, before);
        spoil(before);
      }
      return value;
    };
    spoil(whole);
    expect(at).toBeGreaterThan(200);
  });
});
