import { columnsOf, readPlainCsv } from '../../../bot/src/adapters/directory-files/plain-csv.ts';
import { weekHoursOf } from '../../../bot/src/adapters/directory-files/plain-csv-hours.ts';

const guessed = async (text: string) =>
  (await columnsOf({ file: 'lista.csv', text }))?.map(({ field }) => field);

describe('the columns of a list', () => {
  it.each([
    ['Finnish', 'Nimi;Järjestö;Puhelinnumero;Sähköpostiosoite;Katuosoite;Postinumero;Kotisivut'],
    ['Swedish', 'Namn;Organisation;Telefonnummer;E-post;Besöksadress;Postnummer;Webbplats'],
    ['English', 'Service name;Organisation;Phone number;E-mail;Address;Postal code;Website'],
  ])('are known by their headings in %s', async (_language, heading) => {
    expect(await guessed(`${heading}\nA;B;C;D;E;F;G`)).toEqual([
      ...['name', 'organization', 'phone', 'email', 'address', 'postalCode', 'website'],
    ]);
  });

  it('are known by their values where the heading says nothing', async () => {
    const heading = 'Palvelu;a;b;c;d;e';
    const rows = [
      'Ruoka-apu;013 000 0001;apu@esimerkki.fi;https://esimerkki.fi;Kitee;82500',
      'Kahvila;013 000 0002;kahvila@esimerkki.fi;www.esimerkki.fi;Joensuu;80100',
    ];
    expect(await guessed([heading, ...rows].join('\n'))).toEqual([
      ...['name', 'phone', 'email', 'website', 'area', 'postalCode'],
    ]);
  });

  it('tell numbers for staff from numbers for everybody', async () => {
    expect(await guessed('Nimi;Puhelin ammattilaisille;Puhelin\nA;1;2')).toEqual([
      ...['name', 'professionalPhone', 'phone'],
    ]);
  });

  it('are left to the person where nothing tells them', async () => {
    expect(await guessed('Nimi;xyz\nA;jotain')).toEqual(['name', null]);
    expect(await columnsOf({ file: 'lista.csv', text: 'Nimi;Puhelin\n' })).toBeUndefined();
  });
});

describe('a list', () => {
  const columns = [
    'name',
    'professionalPhone',
    'sector',
    'targetGroups',
    'address',
    'city',
  ] as const;
  const read = (...rows: string[]) =>
    readPlainCsv(
      { file: 'lista.csv', text: ['a;b;c;d;e;f', ...rows].join('\n') },
      { columns, list: 'oma', readAt: 0 },
    );

  it('fills the directory row by row', async () => {
    const { directory, mistakes } = await read(
      `Kirkon ilta;"013 000 0001, 013 000 0002";seurakunta;nuoret, perheet;Kirkkotie 1;Kitee`,
    );
    expect(mistakes).toEqual([]);
    expect(directory.organizations).toMatchObject([
      { name: { fi: 'Kirkon ilta' }, sector: 'parish', origin: { source: 'csv' } },
    ]);
    expect(directory.services).toMatchObject([
      { name: { fi: 'Kirkon ilta' }, targetGroups: ['young-neet', 'children-and-families'] },
    ]);
    expect(directory.phones.map(({ number, audience }) => [number, audience])).toEqual([
      ['013 000 0001', 'professional'],
      ['013 000 0002', 'professional'],
    ]);
    expect(directory.addresses).toMatchObject([{ address1: 'Kirkkotie 1', city: 'Kitee' }]);
  });

  it('names what cannot be read, and takes the rest', async () => {
    const { directory, mistakes } = await read(
      'Kerho;soita!;avaruus;lohikäärmeet;;',
      `${'x'.repeat(301)};;;;;`,
    );
    expect(mistakes.map(({ line, column, kind }) => [line, column, kind])).toEqual([
      [2, 'sector', 'wrong'],
      [2, 'targetGroups', 'wrong'],
      [2, 'professionalPhone', 'wrong'],
      [3, 'name', 'too-long'],
    ]);
    expect(directory.services).toHaveLength(1);
  });

  it('gives a row the same id each time, and two lists never the same', async () => {
    const idsOf = async (list: string) =>
      (
        await readPlainCsv({ file: 'a', text: 'n\nKerho' }, { columns: ['name'], list, readAt: 0 })
      ).directory.services.map(({ id }) => id);
    expect(await idsOf('a')).toEqual(await idsOf('a'));
    expect(await idsOf('a')).not.toEqual(await idsOf('b'));
  });
});

describe('hours in words', () => {
  it.each([
    ['ma-pe 9-15', [['MO,TU,WE,TH,FR', '09:00', '15:00']]],
    [
      'Ma–To klo 8.30–16, pe 9:00-14:00',
      [
        ['MO,TU,WE,TH', '08:30', '16:00'],
        ['FR', '09:00', '14:00'],
      ],
    ],
    [
      'ti ja to 10–12',
      [
        ['TU', '10:00', '12:00'],
        ['TH', '10:00', '12:00'],
      ],
    ],
    ['måndag–fredag kl. 9–15', [['MO,TU,WE,TH,FR', '09:00', '15:00']]],
    ['Mon-Fri 9-17', [['MO,TU,WE,TH,FR', '09:00', '17:00']]],
  ])('%s', (text, expected) => {
    const found = weekHoursOf(text)?.map(({ byday, opensAt, closesAt }) => [
      byday,
      opensAt,
      closesAt,
    ]);
    expect(found).toEqual(expected);
  });

  it.each(['sopimuksen mukaan', 'joka toinen ti 9-12', 'pe-ma 9-15', 'ma 15-9', 'ma', ''])(
    '"%s" stays as it is written',
    (text) => {
      expect(weekHoursOf(text)).toBeUndefined();
    },
  );
});
