import {
  sectorOf,
  targetGroupsOf,
} from '../../../../bot/src/adapters/directory-files/ptv/codes.ts';
import { dialled } from '../../../../bot/src/adapters/directory-files/ptv/contacts.ts';
import { ptvChannel, ptvService } from '../../../../bot/src/adapters/directory-files/ptv/schema.ts';

const item = { organization: { id: 'kunta', name: 'Kunta' } };
const coded = (codes: readonly string[], words: readonly string[] = []) =>
  ptvService.parse({
    ...{ id: 'a', serviceNames: [{ language: 'fi', value: 'A', type: 'Name' }] },
    organizations: [item],
    targetGroups: codes.filter((code) => code.startsWith('KR')).map((code) => ({ code })),
    lifeEvents: codes.filter((code) => code.startsWith('KE')).map((code) => ({ code })),
    serviceClasses: codes
      .filter((code) => code.startsWith('P'))
      .map((code) => ({ uri: `http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/${code}` })),
    ontologyTerms: words.map((value) => ({ name: [{ language: 'fi', value }] })),
  });

describe("the register's codes", () => {
  it.each<[string, string[], string[], string[]]>([
    ['citizens', ['KR1'], [], ['everybody']],
    ['citizens who are old', ['KR1', 'KR1.1'], [], ['older-people']],
    ['people with long illnesses, for whom there is no group', ['KR1.4'], [], ['everybody']],
    ['young people at school', ['KR1.3', 'P6.8'], [], ['children-and-families']],
    ['young people without work', ['KR1.3', 'P10.2'], [], ['young-neet']],
    ['outreach youth work', ['KR1', 'P28.4'], [], ['young-neet']],
    ['any service for families', ['KR1', 'P3.7'], [], ['children-and-families']],
    ['businesses', ['KR2', 'KR2.6'], [], []],
    ['authorities', ['KR3'], [], []],
    ['nobody named', ['P9.6'], [], ['everybody']],
    ['life events', ['KR1', 'KE9', 'KE13'], [], ['carers', 'indebted']],
    [
      'words of the ontology',
      ['KR1'],
      ['lähisuhdeväkivalta', 'asunnottomat'],
      ['homeless', 'violence'],
    ],
    ['a code that begins like another', ['KR1', 'P4.20'], [], ['everybody']],
  ])('say for whom a service is: %s', (_, codes, words, groups) => {
    expect(targetGroupsOf(coded(codes, words))).toEqual(groups);
  });

  it.each<[string, string, string[], Parameters<typeof sectorOf>[2], string]>([
    ['Kela by its name', 'Kansaneläkelaitos', [], { organizationType: 'State' }, 'kela'],
    ['Kela by its code', 'Etuuslaitos', [], { businessCode: '0246246-0' }, 'kela'],
    ['no Kela', 'Kelataide Oy', [], { organizationType: 'Company' }, 'private'],
    ['a parish', 'Keksityn ev.lut. seurakunta', [], { organizationType: 'Organization' }, 'parish'],
    ['a Swedish parish', 'Påhittade församlingen', [], {}, 'parish'],
    [
      'a county',
      'Keksitty hyvinvointialue',
      [],
      { organizationType: 'Municipality' },
      'health-and-social',
    ],
    ['an authority', 'Poliisilaitos', [], { organizationType: 'State' }, 'authority'],
    [
      'an association',
      'Keksitty yhdistys ry',
      ['P4.12'],
      { organizationType: 'Organization' },
      'third-sector',
    ],
    [
      'a company in health care',
      'Lääkärit Oy',
      ['P5.1'],
      { organizationType: 'Company' },
      'private',
    ],
    [
      'a municipality',
      'Keksitty kunta',
      ['P28.1', 'P25.1', 'P6.2'],
      { organizationType: 'Municipality' },
      'wellbeing',
    ],
    [
      'its library',
      'Kirjasto',
      ['P25.1', 'P25.5'],
      { organizationType: 'Municipality' },
      'culture',
    ],
    [
      'a city with social services',
      'Kaupunki',
      ['P4.1', 'P5.1', 'P25.1'],
      { organizationType: 'Municipality' },
      'health-and-social',
    ],
    [
      'a joint authority',
      'Koulutuskuntayhtymä',
      ['P6.6'],
      { organizationType: 'RegionalOrganization' },
      'authority',
    ],
    ['who is only named', 'Jokin', [], {}, 'authority'],
  ])('say who is behind an organization: %s', (_, name, classes, said, sector) => {
    expect(sectorOf([name], classes, said)).toBe(sector);
  });

  it.each([
    [
      'with the country and without its zero',
      { number: '13 000 1000', prefixNumber: '+358' },
      '013 000 1000',
    ],
    [
      'with a zero that should not be there',
      { number: '013 000 1000', prefixNumber: '+358' },
      '013 000 1000',
    ],
    [
      'with a country written otherwise',
      { number: '13 000 1000', prefixNumber: '00358' },
      '013 000 1000',
    ],
    ['a service number', { number: '116 117', isFinnishServiceNumber: true }, '116 117'],
    [
      'a service number with a country',
      { number: '0800 00000', prefixNumber: '+358', isFinnishServiceNumber: true },
      '0800 00000',
    ],
    ['of another country', { number: '8 000 000', prefixNumber: '+46' }, '+46 8 000 000'],
    ['whole already', { number: '+358 13 000 1000', prefixNumber: '+358' }, '+358 13 000 1000'],
    ['without a country', { number: '013  000 1000', prefixNumber: null }, '013 000 1000'],
  ])('are dialled: a number %s', (_, said, number) => {
    const [phone] = ptvChannel.shape.phoneNumbers.parse([said]);
    expect(phone && dialled(phone)).toBe(number);
  });
});
