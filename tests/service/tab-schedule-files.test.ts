import {
  importPreviewSchema,
  importedSchema,
  type ImportPreview,
} from '../../bot/src/contract/schedule-files.ts';
import { atPresencePage } from '../helpers/days.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, reads, changes } = atPresencePage(world);
const leader = () => world().people.leader;

const heading =
  'henkilö;asema;viikonpäivä;alkaa;päättyy;viikot;huone;voimassa alkaen;voimassa asti';
const file = (...rows: string[]) => [heading, ...rows].join('\n');

async function previews(csv: string, language = 'fi') {
  const told = await asks(leader(), '/import/preview', {
    method: 'POST',
    body: { csv },
    headers: { 'accept-language': language },
  });
  return { seen: importPreviewSchema.parse(told.json), etag: told.etag };
}
const imports = (csv: string, digest: string | null, etag: string | undefined) =>
  asks(leader(), '/import', {
    method: 'POST',
    body: { csv, digest: digest ?? 'none' },
    ifMatch: etag,
  });

async function exported(language = 'fi'): Promise<string> {
  const url = world().url();
  const authorization = `Bearer ${await signedInAs(url, leader().id)}`;
  const headers = { authorization, 'accept-language': language };
  const response = await fetch(`${url}/api/schedule/export.csv`, { headers });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
}
const said = ({ rows }: ImportPreview) =>
  rows.flatMap(({ line, mistakes }) =>
    mistakes.map(({ column, message }) => `${line ?? ''} ${column ?? '–'}: ${message}`),
  );

describe('what is exported', () => {
  it.each(['fi', 'sv', 'en'])('imports as no change, in %s', async (language) => {
    const csv = await exported(language);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { seen } = await previews(csv);
    expect(seen.counts).toEqual({ same: 23, added: 0, changed: 0, gone: 0, mistaken: 0 });
    expect([seen.waiting, seen.unattendedDays, seen.remarks]).toEqual([[], [], []]);
  });

  it('holds nobody’s formula, and quotation marks and separators come back', async () => {
    const { a } = world().people;
    const room = '=HYPERLINK("x");2 krs';
    const { days } = await reads(a);
    const blocks = days.blocks.map((one) => ({ ...one, room }));
    await changes(a, a, '', { method: 'PUT', body: { blocks } });
    const csv = await exported();
    expect(csv).toContain(`"'=HYPERLINK(""x"");2 krs"`);
    expect((await previews(csv)).seen.counts).toMatchObject({ same: 23, changed: 0 });
  });
});

describe('a file', () => {
  const whole = [
    'Sosiaaliohjaaja B;Niinivaara;ti;8;15;joka;huone 12;;',
    'sosiaaliohjaaja b;Outokumpu;maanantai;9.00;15:00;parilliset;;;',
    'Sosiaaliohjaaja B;;ke;8;16;parittomat;;;',
    'Sosiaaliohjaaja B;Kitee;pe;9;14;joka;;1.12.2026;2027-01-31',
  ];

  it('shows what it would add, change and take away, and leaves others alone', async () => {
    const { seen } = await previews(file(...whole));
    expect(said(seen)).toEqual([]);
    expect(seen.rows.map(({ line, becomes }) => [line, becomes])).toEqual([
      [2, 'same'],
      [3, 'same'],
      [4, 'changed'],
      [5, 'added'],
      ...(seen.counts.gone > 0
        ? Array.from({ length: seen.counts.gone }, () => [null, 'gone'])
        : []),
    ]);
    expect(seen.rows[2]).toMatchObject({ before: { weeks: 'even' }, block: { weeks: 'odd' } });
    expect(seen.rows[3]?.block).toMatchObject({
      validFrom: '2026-12-01',
      validUntil: '2027-01-31',
    });
    expect(seen.counts).toEqual({ same: 2, added: 1, changed: 1, gone: 5, mistaken: 0 });
    expect(seen.unattendedDays).toContainEqual({ date: '2026-11-26', station: 'niinivaara' });
  });

  it('is imported exactly as it was looked at, and nothing before', async () => {
    const { a, b } = world().people;
    const before = await reads(leader(), b);
    const others = await reads(leader(), a);
    const { seen, etag } = await previews(file(...whole));
    expect(await reads(leader(), b)).toEqual(before);
    const { status, json } = await imports(file(...whole), seen.digest, etag);
    expect([status, importedSchema.parse(json).counts]).toEqual([200, seen.counts]);
    const { days } = await reads(leader(), b);
    expect(days.blocks.map(({ weekday, from }) => [weekday, from])).toEqual([
      [2, '08:00'],
      [1, '09:00'],
      [3, '08:00'],
      [5, '09:00'],
    ]);
    // What stayed or was only changed is the same block as before.
    const ids = new Set(before.days.blocks.map(({ id }) => id));
    expect(days.blocks.filter(({ id }) => ids.has(id))).toHaveLength(3);
    expect(await reads(leader(), a)).toEqual(others);
    expect((await previews(file(...whole))).seen.counts).toMatchObject({ same: 4, gone: 0 });
  });

  it.each([
    ['commas', (text: string) => text.replaceAll(';', ',')],
    ['tabs', (text: string) => text.replaceAll(';', '\t')],
    [
      'a byte order mark and Windows lines',
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
    ],
    ['quotation marks', (text: string) => text.replaceAll(/[^;\n]+/gu, '"$&"')],
    ['empty lines and spaces', (text: string) => `${text.replaceAll(';', ' ; ')}\n\n;;;;;;;;\n`],
    [
      'Swedish headings',
      (text: string) =>
        text.replace(
          heading,
          'Person;Station;Veckodag;Börjar;Slutar;Veckor;Rum;Gäller från;Gäller till',
        ),
    ],
    [
      'English headings',
      (text: string) =>
        text.replace(
          heading,
          'person;station;weekday;starts;ends;weeks;room;valid from;valid until',
        ),
    ],
    [
      'an Entra id for a name',
      (text: string) => text.replace('Sosiaaliohjaaja B', world().people.b.id.toUpperCase()),
    ],
  ])('with %s says the same', async (_case, written) => {
    const { seen } = await previews(written(file(...whole)));
    expect(said(seen)).toEqual([]);
    expect(seen.counts).toMatchObject({ same: 2, added: 1, changed: 1 });
  });

  it('names each row’s mistakes in the file’s own words, and imports none of it', async () => {
    const csv = file(
      'Sosiaaliohjaaja Ö;Niinivaara;ti;8;15;joka;;;',
      'Sosiaaliohjaaja B;Atlantis;tiistaina;25;15.99;aina;;32.1.2027;eilen',
      'Sosiaaliohjaaja B;;;;;;;;',
      'Sosiaaliohjaaja B;Kitee;ke;12;8;;;;',
      'Sosiaaliohjaaja A;Kitee;ke;8;12;;;;',
      'Sosiaaliohjaaja A;Rantakylä;ke;11;13;;;;',
      'Sosiaaliohjaaja A;Kitee;ke;08:00;12.00;joka;;;',
      'Sosiaaliohjaaja A;Kitee;to;8;12;;131052-308T;;',
      'Sosiaaliohjaaja A;Kitee;pe;8;12;;;;;liikaa',
      'Sosiaaliohjaaja A;Kitee;pe;13;14;;;2.12.2026;1.12.2026',
    );
    const { seen, etag } = await previews(csv);
    expect(said(seen)).toEqual([
      '2 henkilö: Henkilöä ”Sosiaaliohjaaja Ö” ei ole Kopissa työntekijänä.',
      '3 asema: Terveysasemaa ”Atlantis” ei ole.',
      '3 viikonpäivä: Kirjoita viikonpäivä, esimerkiksi ma tai maanantai.',
      '3 alkaa: Kirjoita kellonaika, esimerkiksi 8.30.',
      '3 päättyy: Kirjoita kellonaika, esimerkiksi 8.30.',
      '3 viikot: Kirjoita joka, parittomat tai parilliset.',
      '3 voimassa alkaen: Kirjoita päivä, esimerkiksi 24.11.2026.',
      '3 voimassa asti: Kirjoita päivä, esimerkiksi 24.11.2026.',
      '4 viikonpäivä: Tämä puuttuu. Täytä kohta.',
      '4 alkaa: Tämä puuttuu. Täytä kohta.',
      '4 päättyy: Tämä puuttuu. Täytä kohta.',
      '5 päättyy: Loppu on ennen alkua. Muuta toista niistä.',
      '7 alkaa: Sosiaaliohjaaja A on silloin jo Kiteellä (keskiviikkoisin 08:00–12:00). Muuta kellonaikaa, viikkoja tai asemaa.',
      '8 –: Sama rivi on jo rivillä 6. Poista toinen.',
      expect.stringContaining('9 huone: '),
      '10 –: Rivillä on enemmän sarakkeita kuin otsikoita. Korjaa rivi.',
      '11 voimassa asti: Viimeinen päivä on ennen ensimmäistä. Muuta toista niistä.',
    ]);
    expect([seen.digest, JSON.stringify(seen).includes('131052')]).toEqual([null, false]);
    expect((await imports(csv, seen.digest, etag)).status).toBe(412);
    expect((await reads(leader(), world().people.a)).days.blocks).toHaveLength(8);
  });

  it.each([
    ['nothing in it', '', '1 –: Tiedostossa ei ole yhtään riviä. Valitse toinen tiedosto.'],
    ['a heading alone', heading, '1 –: Tiedostossa ei ole yhtään riviä. Valitse toinen tiedosto.'],
    [
      'headings missing',
      'henkilö;asema\nSosiaaliohjaaja A;Kitee',
      '1 –: Ensimmäiseltä riviltä puuttuu otsikoita: viikonpäivä, alkaa ja päättyy. Vie ensin nykyinen luettelo ja käytä sen otsikoita.',
    ],
    [
      'an unknown heading',
      `${heading};palkka\nx`,
      '1 –: Otsikkoa ”palkka” Koppi ei tunne. Poista sarake.',
    ],
    [
      'an identity code for a heading',
      `${heading};131052-308T\nx`,
      '1 –: Otsikkoa ”(poistettu)” Koppi ei tunne. Poista sarake.',
    ],
    [
      'a heading twice',
      `${heading};huone\nx`,
      '1 –: Otsikko ”huone” on kahdesti. Jätä niistä yksi.',
    ],
    [
      'a quotation mark too many',
      `${heading}\nSosiaaliohjaaja A;"Kitee;ti;8;15`,
      expect.stringContaining('lainausmerkki'),
    ],
    ['rubbish', 'PK\u0003\u0004\u0000\u0000 xlsx', expect.stringContaining('1 –: ')],
  ])('with %s is told so', async (_case, csv, says) => {
    const { seen } = await previews(csv);
    expect(said(seen)[0]).toEqual(says);
    expect([seen.digest, seen.counts.mistaken]).toEqual([null, 1]);
  });

  it('with more blocks of one person than anybody has is told from which line on', async () => {
    const minutes = (index: number) => String(index % 60).padStart(2, '0');
    const rows = Array.from(
      { length: 61 },
      (_, index) =>
        `Sosiaaliohjaaja A;Kitee;ti;8.${minutes(index)};16;;;1.1.${2030 + index};1.2.${2030 + index}`,
    );
    const { seen } = await previews(file(...rows));
    expect(said(seen)).toEqual([
      '62 henkilö: Yhdellä henkilöllä voi olla enintään 60 jaksoa. Poista ylimääräiset.',
    ]);
    expect(seen.digest).toBeNull();
  });

  it('is told in the reader’s language', async () => {
    const csv = file('Nobody;Kitee;ti;8;15;;;;');
    expect(said((await previews(csv, 'en')).seen)).toEqual([
      '2 henkilö: “Nobody” is not on the staff in Koppi.',
    ]);
    expect(said((await previews(csv, 'sv')).seen)).toEqual([
      '2 henkilö: Personen ”Nobody” är inte anställd i Koppi.',
    ]);
  });

  it('that was looked at before somebody else changed the days is shown anew, not imported', async () => {
    const { b } = world().people;
    const { seen, etag } = await previews(file(...whole));
    const { days } = await reads(b);
    await changes(b, b, '', { method: 'PUT', body: { blocks: days.blocks.slice(1) } });
    const { status, json } = await imports(file(...whole), seen.digest, etag);
    expect(status).toBe(412);
    const { current } = json as { current: unknown };
    expect(importPreviewSchema.parse(current).counts.gone).toBe(5);
    expect((await reads(b)).days.blocks).toHaveLength(days.blocks.length - 1);
  });

  it('other than the one that was looked at is not imported', async () => {
    const { seen, etag } = await previews(file(...whole));
    expect((await imports(file(whole[0]!), seen.digest, etag)).status).toBe(412);
    expect((await imports(file(...whole), seen.digest, undefined)).status).toBe(428);
  });

  it('is imported once, however often it is sent', async () => {
    const { seen, etag } = await previews(file(...whole));
    const send = () =>
      asks(leader(), '/import', {
        method: 'POST',
        body: { csv: file(...whole), digest: seen.digest },
        ifMatch: etag,
        headers: { 'idempotency-key': 'once' },
      });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
  });

  it.each(['Hoitaja Rantakylä', 'Sosiaaliohjaaja A', 'Lähiesihenkilö'])(
    'is nothing for %s',
    async (name) => {
      const who = world().named(name);
      const told = [
        await asks(who, '/import/preview', { method: 'POST', body: { csv: '' } }),
        await asks(who, '/import', {
          method: 'POST',
          body: { csv: '', digest: 'x' },
          ifMatch: 'x',
        }),
        await asks(who, '/export.csv'),
      ];
      expect(told.map(({ status }) => status)).toEqual([403, 403, 403]);
    },
  );
});
