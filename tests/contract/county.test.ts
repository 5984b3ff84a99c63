import { readFileSync } from 'node:fs';
import { readCounty } from '../../bot/src/contract/county.ts';
import { mistakenIdentifiers } from '../../bot/src/contract/settings-identifiers.ts';
import { languages } from '../../bot/src/domain/language.ts';
import { mistakeWordsOf } from '../../bot/src/wording/mistakes.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';

const demo = (): unknown => JSON.parse(readFileSync('counties/siun-sote.json', 'utf8'));

type Step = string | number;
type Change = readonly [path: readonly Step[], value: unknown];

/** The demo county with one thing changed; undefined takes the key away, 'end' adds to a list. */
function changed(...changes: readonly Change[]): unknown {
  const county = demo();
  for (const [path, value] of changes) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], county);
    const last = path.at(-1) as Step;
    if (Array.isArray(parent) && last === 'end') parent.push(value);
    else if (value === undefined) Reflect.deleteProperty(parent as object, last);
    else (parent as Record<Step, unknown>)[last] = value;
  }
  return county;
}

const someCode = identityCode({ day: 1, month: 2, year: 1960, sign: '-', individual: 912 });

const block = (path: Step, value: unknown): Change => [['schedules', 'blocks', 2, path], value];
const absence = (fields: object): Change => [
  ['schedules', 'absences', 'end'],
  {
    person: 'sosiaaliohjaaja-a',
    from: '2026-11-24T08:00',
    until: '2026-11-25T16:00',
    ...fields,
  },
];
const extraDay = (fields: object): Change => [
  ['schedules', 'extraDays', 'end'],
  {
    person: 'sosiaaliohjaaja-a',
    date: '2026-12-06',
    station: 'kitee',
    from: '09:00',
    until: '12:00',
    ...fields,
  },
];
const newStation = { name: 'X', region: 'joensuu', alsoWritten: [] };
const forms = { at: 'X', to: 'X', from: 'X', of: 'X' };

type Row = readonly [path: string, says: RegExp, change: Change];

const mistakes: readonly Row[] = [
  // What a value looks like
  ['tenantId', /not a GUID/, [['tenantId'], 'siun-sote']],
  ['tenantId', /missing/, [['tenantId'], undefined]],
  ['timeZone', /not a time zone/, [['timeZone'], 'Europe/Joensuu']],
  ['timeZone', /not a time zone/, [['timeZone'], '+02:00']],
  ['recordSystem.at', /missing/, [['recordSystem', 'at'], undefined]],
  ['stations', /missing/, [['stations'], undefined]],
  ['stations', /empty/, [['stations'], []]],
  ['stations[6].id', /letters/, [['stations', 'end'], { ...newStation, id: 'asema-1', forms }]],
  ['stations[0].forms.of', /missing/, [['stations', 0, 'forms', 'of'], undefined]],
  ['stations[1].name', /right type/, [['stations', 1, 'name'], 7]],
  ['stations[2].nmae', /No such key/, [['stations', 2, 'nmae'], 'Kitee']],
  ['people[3].aadObjectId', /not a GUID/, [['people', 3, 'aadObjectId'], 'hoitaja']],
  ['people[3].role', /one of: asker, adviser/, [['people', 3, 'role'], 'nurse']],
  ['people[3].phones[0]', /phone number/, [['people', 3, 'phones', 0], 'vaihde']],
  ['people[3].pool', /right type/, [['people', 3, 'pool'], 'yes']],
  ['stations[0].name', /identity code/, [['stations', 0, 'name'], `Kitee ${someCode}`]],
  ['topics[0].name.sv', /missing/, [['topics', 0, 'name', 'sv'], undefined]],
  ['topics[0].words.en', /missing/, [['topics', 0, 'words', 'en'], undefined]],
  ['topics[0].words.fi[0]', /lower case/, [['topics', 0, 'words', 'fi', 0], 'Kela']],
  ['professions[1].name.en', /empty/, [['professions', 1, 'name', 'en'], '  ']],
  ['numbers[0].danger', /missing/, [['numbers', 0, 'danger'], undefined]],
  ['settings.followUpDays', /at least 1/, [['settings', 'followUpDays'], 0]],
  ['settings.retentionDays', /whole number/, [['settings', 'retentionDays'], 1.5]],
  ['settings.digestAt', /08:30/, [['settings', 'digestAt'], '8.00']],
  ['settings.closingFields[0]', /one of: channel/, [['settings', 'closingFields', 0], 'weight']],
  ['schedules.blocks[2].weekday', /1 \(Monday\)/, block('weekday', 'tue')],
  ['schedules.blocks[2].kind', /one of: on-site/, block('kind', 'lunch')],
  ['schedules.blocks[2].until', /08:30/, block('until', '25:00')],
  ['schedules.blocks[2].validFrom', /2026-11-24/, block('validFrom', '24.11.2026')],
  ['schedules.absences[0].from', /2026-11-24T08:30/, absence({ from: '2026-11-24' })],
  // What the parts say of each other
  ['stations[0].region', /no region "uusimaa"/, [['stations', 0, 'region'], 'uusimaa']],
  ['stations[6].id', /already/, [['stations', 'end'], { ...newStation, id: 'kitee', forms }]],
  ['people[7].regions[0]', /no region "pohjola"/, [['people', 7, 'regions', 0], 'pohjola']],
  ['people[7].stations[1]', /no station "oulu"/, [['people', 7, 'stations', 1], 'oulu']],
  ['people[7].profession', /no profession "wizard"/, [['people', 7, 'profession'], 'wizard']],
  ['people[7].pair', /no person "nobody"/, [['people', 7, 'pair'], 'nobody']],
  ['people[7].pair', /does not name/, [['people', 7, 'pair'], 'sosiaaliohjaaja-b']],
  ['people[7].pair', /with themselves/, [['people', 7, 'pair'], 'sosiaaliohjaaja-a']],
  ['people[0].role', /first person is an asker/, [['people', 0, 'role'], 'adviser']],
  ['people', /Nobody is a coordinator/, [['people', 10, 'role'], 'reader']],
  ['people', /Nobody is an admin/, [['people', 12, 'role'], 'reader']],
  ['topics[4].id', /already in topics\[0\]/, [['topics', 4, 'id'], 'benefits']],
  ['topics[4].profession', /no profession "witch"/, [['topics', 4, 'profession'], 'witch']],
  ['phenomena[1].id', /already/, [['phenomena', 1, 'id'], 'digital-exclusion']],
  ['everydayWords[0].words', /"sossu" stands alone/, [['everydayWords', 0, 'words'], ['sossu']]],
  ['everydayWords[0].words', /empty/, [['everydayWords', 0, 'words'], []]],
  [
    'everydayWords[2].words[1]',
    /already in everydayWords\[0\]/,
    [['everydayWords', 2, 'words', 1], 'Sossu'],
  ],
  ['schedules.blocks[2].person', /no person/, block('person', 'sosiaaliohjaaja-x')],
  ['schedules.blocks[2].station', /no station "oulu"/, block('station', 'oulu')],
  ['schedules.blocks[2].station', /names its station/, block('station', undefined)],
  ['schedules.blocks[2].until', /not after the start/, block('until', '07:00')],
  ['schedules.absences[0].person', /no person/, absence({ person: 'x' })],
  ['schedules.absences[0].substitute', /no person/, absence({ substitute: 'x' })],
  ['schedules.absences[0].until', /not after/, absence({ until: '2026-11-24T08:00' })],
  ['schedules.extraDays[0].station', /no station/, extraDay({ station: 'oulu' })],
  ['schedules.extraDays[0].until', /not after/, extraDay({ until: '08:00' })],
  ['settings.officeUntil', /not after/, [['settings', 'officeUntil'], '07:00']],
  ['settings.nowExpiresMinutes', /more than nowC/, [['settings', 'nowExpiresMinutes'], 10]],
];

describe('a county file with one mistake', () => {
  it.each(mistakes)('%s: %s', (path, says, change) => {
    expect(readCounty(changed(change))).toEqual({
      ok: false,
      mistakes: [{ path, says: expect.stringMatching(says) as string }],
    });
  });

  it('knows an Entra id written twice, whatever its letters', () => {
    const [a, b] = (demo() as { people: { aadObjectId: string }[] }).people;
    const file = changed([['people', 1, 'aadObjectId'], a?.aadObjectId.toUpperCase()]);
    expect(a).not.toEqual(b);
    expect(readCounty(file)).toMatchObject({ mistakes: [{ path: 'people[1].aadObjectId' }] });
  });

  it('knows a block whose last day is before its first', () => {
    const file = changed(block('validFrom', '2026-12-01'), block('validUntil', '2026-11-30'));
    expect(readCounty(file)).toMatchObject({
      mistakes: [{ path: 'schedules.blocks[2].validUntil' }],
    });
  });
});

describe('a county file with many mistakes', () => {
  it('tells them all at once, broken shapes and broken references alike', () => {
    const file = changed(
      [['timeZone'], undefined],
      [['stations', 0, 'forms'], 'Rantakylä'],
      block('station', 'oulu'),
      [['people', 10, 'role'], 'boss'],
    );
    const read = readCounty(file);
    expect(read.ok ? [] : read.mistakes.map(({ path }) => path)).toEqual([
      'timeZone',
      'stations[0].forms',
      'people[10].role',
      'schedules.blocks[2].station',
      'people',
    ]);
  });

  it.each([null, [], 'county', 7, {}])('refuses %j as a whole', (file) => {
    expect(readCounty(file).ok).toBe(false);
  });
});

/** Reads a county that is expected to be whole. */
function whole(file: unknown) {
  const read = readCounty(file);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read;
}

describe('the demo county', () => {
  const { county, schedules } = whole(demo());
  const called = (name: string) => county.people.find((person) => person.name === name);
  const onSite = (station: string, weekday: number) =>
    schedules.blocks.filter(
      (block) => block.kind === 'on-site' && block.station === station && block.weekday === weekday,
    );

  it('has six stations and three counsellors, and starts with an asker', () => {
    expect(county.stations).toHaveLength(6);
    expect(county.people.filter(({ role }) => role === 'adviser')).toHaveLength(3);
    expect(county.people[0]).toMatchObject({ name: 'Hoitaja Rantakylä', role: 'asker' });
  });

  it('has one counsellor on site at Rantakylä on Tuesdays from 8 to 15', () => {
    expect(onSite('rantakyla', 2)).toMatchObject([
      { person: called('Sosiaaliohjaaja A')?.id, from: '08:00', until: '15:00', weeks: 'every' },
    ]);
  });

  it('visits every station on one or two days of every week', () => {
    for (const station of county.stations)
      for (const week of ['odd', 'even']) {
        const days = [1, 2, 3, 4, 5].filter((weekday) =>
          onSite(station.id, weekday).some(({ weeks }) => weeks === 'every' || weeks === week),
        );
        expect([1, 2]).toContain(days.length);
      }
  });

  it('has nobody in two stations at the same time', () => {
    const sites = schedules.blocks.filter(({ kind }) => kind === 'on-site');
    const clashes = sites.flatMap((a, index) =>
      sites
        .slice(index + 1)
        .filter(
          (b) =>
            a.person === b.person &&
            a.weekday === b.weekday &&
            (a.weeks === b.weeks || a.weeks === 'every' || b.weeks === 'every') &&
            a.from < b.until &&
            b.from < a.until,
        ),
    );
    expect(clashes).toEqual([]);
  });

  it('asks a social counsellor about every topic', () => {
    expect(county.topics.map(({ profession }) => profession)).toEqual(
      Array(15).fill('social-counsellor'),
    );
  });
});

describe('what people are called by', () => {
  it('is the Entra id in everything that is read, also in pairs and schedules', () => {
    const { county, schedules } = whole(
      changed(
        [['people', 7, 'pair'], 'sosiaaliohjaaja-b'],
        [['people', 8, 'pair'], 'sosiaaliohjaaja-a'],
        absence({ substitute: 'sosiaaliohjaaja-c' }),
        extraDay({}),
      ),
    );
    const [a, b, c] = county.people.slice(7).map(({ id }) => id);
    expect(county.people[7]).toMatchObject({ id: a, pair: b });
    expect(schedules.absences).toEqual([
      {
        person: a,
        from: Date.parse('2026-11-24T08:00+02:00'),
        until: Date.parse('2026-11-25T16:00+02:00'),
        substitute: c,
      },
    ]);
    expect(schedules.extraDays).toMatchObject([{ person: a, station: 'kitee' }]);
    expect(a).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the demo county', () => {
  const read = readCounty(demo());
  if (!read.ok) throw new Error('the demo county is not read');
  const { topics, texts } = read.county;
  const now = Date.parse('2026-11-24T08:15:00Z');

  it.each(topics)('helps to ask about $name.fi with one short question', ({ guide }) => {
    const asked = languages.map((language) => guide?.[language] ?? '');
    // A line or two on a phone.
    for (const question of asked) expect(question).toMatch(/^[^?!.]{20,110}\?$/u);
    expect(new Set(asked).size).toBe(languages.length);
  });

  it('has words of its own for the welcome, and a privacy notice', () => {
    expect(Object.keys(texts?.welcome ?? {})).toEqual(languages);
    expect(texts?.privacyNotice).toMatch(/^https:/u);
  });

  it('would be refused with an identity code that is split between two fields', () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const name = { fi: `Asiakas ${code.slice(0, 6)}`, sv: `${code.slice(6)} klient`, en: 'Client' };
    const phenomena = [
      { id: 'one', name: { fi: 'Yksi', sv: 'Ett', en: 'One' } },
      { id: 'two', name },
    ];
    expect(mistakenIdentifiers('phenomena', phenomena, now, mistakeWordsOf('en'))).toEqual([
      { path: 'phenomena[1]', says: mistakeWordsOf('en').simple.identityCode },
    ]);
  });

  it('has no text that Asetukset would refuse', () => {
    const found = Object.entries({ topics, texts }).flatMap(([area, value]) =>
      mistakenIdentifiers(area, value, now, mistakeWordsOf('en')),
    );
    expect(found).toEqual([]);
  });
});
