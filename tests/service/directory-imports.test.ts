import { readFileSync } from 'node:fs';
import { importsSchema } from '../../bot/src/contract/directory-imports.ts';
import { readFolder } from '../../bot/src/adapters/directory-files/folder.ts';
import { zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { DirectoryRecord } from '../../bot/src/domain/directory/records.ts';
import { addressAttempts, markdownAttempts } from '../fixtures/script-attempts.ts';
import { atImports, countsOf } from '../helpers/directory-import.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, begins, sends, reads, sees, looks, applies, takesBack } = atImports(
  world,
  () => world().people.leader,
);

const parish = { name: 'Seurakunnan lista' };
const heading = 'Palvelu;Järjestö;Puhelin;Sähköposti;Kunta;Aukioloajat';
const clothes = 'Vaatevarasto;Kiteen seurakunta;013 000 0001;vaatteet@esimerkki.fi;Kitee;ti 10–12';
const food = 'Ruoka-apu;Kiteen seurakunta;013 000 0002;;Kitee, Tohmajärvi;ke ja pe 9-11';
const table = (...rows: string[]) => ({ 'lista.csv': [heading, ...rows].join('\r\n') });
const columns = ['name', 'organization', 'phone', 'email', 'area', 'hours'] as const;

/** The directory as it lies in the store, by record. */
async function stored(): Promise<ReadonlyMap<string, DirectoryRecord>> {
  const rows = await world().rows.list('Directory', 'record', { from: 'doc-', before: 'doc.' });
  const records = rows.map(({ values }) => unpacked<DirectoryRecord>(values));
  return new Map(records.map((record) => [record.id, record]));
}
const services = async () =>
  [...(await stored()).values()]
    .flatMap(({ rows }) => rows.services ?? [])
    .map(({ name }) => name.fi)
    .sort();

/** Somebody changes an entry in Koppi itself. */
async function changes(name: string, phone: string): Promise<void> {
  const { rows } = world();
  const found = await rows.list('Directory', 'record', { from: 'doc-', before: 'doc.' });
  const row = found.find(({ values }) => JSON.stringify(values).includes(name))!;
  const record = unpacked<DirectoryRecord>(row.values);
  const phones = (record.rows.phones ?? []).map((one) => ({ ...one, number: phone }));
  const json0 = JSON.stringify({ ...record, rows: { ...record.rows, phones } });
  const seen = (await rows.get('Directory', 'record', 'revision'))!;
  const next = Number(seen.values['json0']) + 1;
  await rows.write('Directory', 'record', [
    { do: 'replace', row: row.row, etag: row.etag, values: { json0 } },
    {
      do: 'insert',
      row: `change-${String(next).padStart(8, '0')}`,
      values: { mark: 'here', json0: JSON.stringify([record.id]) },
    },
    { do: 'replace', row: 'revision', etag: seen.etag, values: { json0: String(next) } },
  ]);
}

describe('a table of contacts', () => {
  it('is asked about first: what each column seems to be', async () => {
    const { seen } = await looks('csv', parish, table(clothes, food));
    expect(seen.state).toBe('matching');
    expect(seen.columns.map(({ heading: head, field }) => [head, field])).toEqual([
      ['Palvelu', 'name'],
      ['Järjestö', 'organization'],
      ['Puhelin', 'phone'],
      ['Sähköposti', 'email'],
      ['Kunta', 'area'],
      ['Aukioloajat', 'hours'],
    ]);
    expect(seen.columns[0]?.samples).toEqual(['Vaatevarasto', 'Ruoka-apu']);
  });

  it('says what it would do before anything is done', async () => {
    const { seen } = await looks('csv', parish, table(clothes, food), columns);
    expect(seen.state).toBe('planned');
    expect(countsOf(seen)).toMatchObject({
      organizations: { added: 1, changed: 0, gone: 0 },
      services: { added: 2, changed: 0, gone: 0 },
      phones: { added: 2 },
      schedules: { added: 3 },
      serviceAreas: { added: 3 },
    });
    const [, told] = seen.preview!.tables;
    expect(told?.added).toEqual(['Vaatevarasto', 'Ruoka-apu']);
    expect(seen.preview?.mayApply).toBe(true);
    expect((await stored()).size).toBe(0);
  });

  it('is applied by one press, and found', async () => {
    const { id, etag } = await looks('csv', parish, table(clothes, food), columns);
    expect((await applies(id, etag)).status).toBe(200);
    expect((await sees(id)).seen.state).toBe('applied');
    expect(await services()).toEqual(['Ruoka-apu', 'Vaatevarasto']);
    const kitee = world().people.nurseKitee;
    await kitee.writes('yhteystieto ruoka-apu');
    expect(JSON.stringify(kitee.sees())).toContain('Ruoka-apu');
  });

  it('remembers its columns for the next time', async () => {
    const matched = [...columns.slice(0, 4), null, 'hours'] as const;
    await looks('csv', parish, table(clothes), matched);
    const { lists } = importsSchema.parse((await asks('')).json);
    const { seen } = await looks('csv', { id: lists[0]!.id }, table(food));
    expect(seen.columns.map(({ field }) => field)).toEqual(matched);
  });

  it('comes again: what was changed here stays, what it lets go of goes', async () => {
    const first = await looks('csv', parish, table(clothes, food), columns);
    await applies(first.id, first.etag);
    await changes('Vaatevarasto', '013 111 1111');
    const moved = clothes.replace('ti 10–12', 'ti 10–14').replace('0001', '0009');
    const again = await looks('csv', { id: first.seen.list.id }, table(moved), columns);
    const { tables } = again.seen.preview!;
    expect(tables.find((one) => one.table === 'services')).toMatchObject({
      counts: { added: 0, changed: 0, gone: 1, same: 1 },
      gone: ['Ruoka-apu'],
    });
    expect(tables.find((one) => one.table === 'phones')?.counts).toMatchObject({ heldBack: 1 });
    expect(tables.find((one) => one.table === 'schedules')).toMatchObject({
      changed: [{ name: 'Vaatevarasto', fields: ['closesAt'] }],
    });
    await applies(again.id, again.etag);
    expect(await services()).toEqual(['Vaatevarasto']);
    const numbers = [...(await stored()).values()].flatMap(({ rows }) => rows.phones ?? []);
    expect(numbers.map(({ number }) => number)).toEqual(['013 111 1111']);
  });

  it('is planned anew where the directory changed since it was shown', async () => {
    const first = await looks('csv', parish, table(clothes), columns);
    await applies(first.id, first.etag);
    const moved = clothes.replace('0001', '0009');
    const again = await looks('csv', { id: first.seen.list.id }, table(moved), columns);
    expect(countsOf(again.seen)['phones']).toEqual({ added: 0, changed: 1, gone: 0 });
    await changes('Vaatevarasto', '013 111 1111');
    const told = await applies(again.id, again.etag);
    expect(told.status).toBe(412);
    const { seen } = await sees(again.id);
    expect(seen.state).toBe('planned');
    expect(seen.preview?.tables.find((one) => one.table === 'phones')?.counts.heldBack).toBe(1);
    expect((await stored()).size).toBe(2);
  });

  it('is taken back, but for what was changed here since', async () => {
    const first = await looks('csv', parish, table(clothes, food), columns);
    await applies(first.id, first.etag);
    await changes('Vaatevarasto', '013 111 1111');
    expect((await sees(first.id)).seen.mayTakeBack).toBe(true);
    await takesBack(first.id);
    const { seen } = await sees(first.id);
    expect([seen.state, seen.mayTakeBack]).toEqual(['taken-back', false]);
    expect(await services()).toEqual(['Vaatevarasto']);
  });

  it('brings back what it took away', async () => {
    const first = await looks('csv', parish, table(clothes, food), columns);
    await applies(first.id, first.etag);
    const before = await stored();
    const again = await looks('csv', { id: first.seen.list.id }, table(clothes), columns);
    await applies(again.id, again.etag);
    await takesBack(again.id);
    expect(new Set((await stored()).keys())).toEqual(new Set(before.keys()));
    expect(new Map([...(await stored())].sort())).toEqual(new Map([...before].sort()));
  });

  it('keeps what stands in it and could not be read, and says why', async () => {
    const first = await looks('csv', parish, table(clothes, food), columns);
    await applies(first.id, first.etag);
    const before = await stored();
    const long = food.replace('013 000 0002', `013 000 0002${'0'.repeat(300)}`);
    const again = await looks('csv', { id: first.seen.list.id }, table(clothes, long), columns);
    const { tables } = again.seen.preview!;
    expect(tables.find((one) => one.table === 'services')).toMatchObject({
      counts: { gone: 0, changed: 0, unread: 1, same: 1 },
      unread: [
        {
          name: 'Ruoka-apu',
          mistake: { file: 'lista.csv', line: 3, column: 'phone', kind: 'too-long' },
        },
      ],
    });
    expect(tables.filter(({ counts: { gone } }) => gone > 0)).toEqual([]);
    expect(again.seen.preview!.mayApply).toBe(false);
    const more = 'Kahvila;Kiteen seurakunta;;;;';
    const third = await looks(
      'csv',
      { id: first.seen.list.id },
      table(clothes, long, more),
      columns,
    );
    await applies(third.id, third.etag);
    const after = await stored();
    for (const [id, record] of before) expect(after.get(id)).toEqual(record);
    // Once it can be read again it is what it was, and what the list lets go of goes.
    const fourth = await looks('csv', { id: first.seen.list.id }, table(clothes, food), columns);
    expect(countsOf(fourth.seen)['services']).toEqual({ added: 0, changed: 0, gone: 1 });
  });

  it('lets nothing go that stood behind where its file cannot be read any further', async () => {
    const first = await looks('csv', parish, table(clothes, food), columns);
    await applies(first.id, first.etag);
    // What stands before is far enough from it to be read.
    const others = Array.from({ length: 3000 }, (_, index) => `Palvelu ${index};Yhdistys;;;;`);
    const broken = table(clothes, ...others, `"Ruoka-apu;${food}`);
    const again = await looks('csv', { id: first.seen.list.id }, broken, columns);
    const { tables, mistakes } = again.seen.preview!;
    expect(mistakes.map(({ kind }) => kind)).toContain('unreadable');
    expect(tables.find((one) => one.table === 'services')).toMatchObject({
      counts: { gone: 0, unread: 1 },
      unread: [{ name: 'Ruoka-apu', mistake: null }],
    });
    expect(tables.filter(({ counts: { gone } }) => gone > 0)).toEqual([]);
  });

  it('names every mistake with its row', async () => {
    const rows = [';Yhdistys;;;;', 'Kahvila;Yhdistys;soita;ei osoite;;', clothes, clothes];
    const { seen } = await looks('csv', parish, table(...rows), columns);
    const said = seen.preview!.mistakes.map(({ line, column, kind }) => [line, column, kind]);
    expect(said).toEqual([
      [2, 'name', 'missing'],
      [3, 'email', 'wrong'],
      [3, 'phone', 'wrong'],
      [5, 'name', 'twice'],
    ]);
  });
});

describe('identity codes', () => {
  it('are left out with row and field named, and stand nowhere', async () => {
    const bad = clothes.replace('ti 10–12', 'Asiakas 131052-308T tiistaisin');
    const { id, seen, etag } = await looks('csv', parish, table(bad, food), columns);
    expect(seen.preview?.mistakes).toEqual([
      {
        ...{ kind: 'identity-code', file: 'schedules', line: null },
        ...{ row: 'Vaatevarasto', column: 'description' },
      },
    ]);
    await applies(id, etag);
    expect(await world().everythingStored()).not.toContain('131052-308T');
    expect(world().everythingLogged()).not.toContain('131052-308T');
  });

  it('refuse the whole where the row cannot be without the text', async () => {
    const bad = clothes.replace('Vaatevarasto', 'Vaatteet 131052-308T');
    const { id, seen, etag } = await looks('csv', parish, table(bad), columns);
    expect(seen.preview?.mayApply).toBe(false);
    expect(seen.preview?.mistakes.map(({ kind }) => kind)).toContain('identity-code-needed');
    expect((await applies(id, etag)).status).toBe(409);
    expect((await stored()).size).toBe(0);
  });
});

describe('a data package', () => {
  it('comes as a zip archive or as its files', async () => {
    const files = (await readFolder('tests/fixtures/hsds'))!;
    const asFiles = await looks('hsds', { name: 'Naapuri' }, files);
    const asZip = await looks('hsds', { name: 'Sama' }, { 'hsds.zip': await zipped(files) });
    expect(asZip.seen.preview?.tables).toEqual(asFiles.seen.preview?.tables);
    expect(asFiles.seen.preview?.mistakes).toEqual([]);
    expect(countsOf(asZip.seen)['services']?.added).toBeGreaterThan(0);
  });

  it('keeps an entry with all that belongs to it where its row cannot be read', async () => {
    const files = (await readFolder('tests/fixtures/hsds'))!;
    const first = await looks('hsds', { name: 'Naapuri' }, files);
    await applies(first.id, first.etag);
    const before = await stored();
    const [heading = '', row = '', ...rows] = files['organizations.csv']!.split('\n');
    const [id = ''] = row.split(',');
    const broken = { ...files, 'organizations.csv': [heading, id, ...rows].join('\n') };
    const again = await looks('hsds', { id: first.seen.list.id }, broken);
    const { tables } = again.seen.preview!;
    expect(tables.filter(({ counts }) => counts.gone + counts.changed > 0)).toEqual([]);
    const [unread] = tables.find(({ table: one }) => one === 'organizations')!.unread;
    expect(unread?.mistake).toMatchObject({ file: 'organizations.csv', line: 2, kind: 'missing' });
    expect(before.size).toBeGreaterThan(1);
  });

  it('that is none says so', async () => {
    const { seen } = await looks('hsds', { name: 'Kuva' }, { 'kuva.png': Buffer.from([137, 80]) });
    expect(seen.state).toBe('unreadable');
    expect(seen.preview?.mayApply).toBe(false);
  });
});

describe('the national register', () => {
  const ptv = (name: string) => readFileSync(`tests/fixtures/ptv/${name}.json`, 'utf8');

  it('comes as its services, channels and organizations', async () => {
    const { id, seen, etag } = await looks(
      'ptv',
      { name: 'Suomi.fi' },
      {
        'services.json': ptv('services'),
        'channel.json': ptv('channel-service-location'),
        'organization.json': ptv('organization'),
      },
    );
    expect(countsOf(seen)['organizations']?.added).toBeGreaterThan(0);
    expect(countsOf(seen)['locations']?.added).toBeGreaterThan(0);
    await applies(id, etag);
    expect((await services()).length).toBe(countsOf(seen)['services']?.added);
  });
});

describe('a register of which a record cannot be read', () => {
  const ptv = (name: string) => readFileSync(`tests/fixtures/ptv/${name}.json`, 'utf8');
  const files = {
    'services.json': ptv('services'),
    'channel.json': ptv('channel-service-location'),
    'organization.json': ptv('organization'),
  };

  it.each([
    [
      'no name in it',
      (text: string) => text.replaceAll('"organizationNames"', '"organizationNames": [], "x"'),
    ],
    ['nothing but its beginning', (text: string) => text.slice(0, text.length / 2)],
  ])('keeps it: %s', async (_what, spoilt) => {
    const first = await looks('ptv', { name: 'Suomi.fi' }, files);
    await applies(first.id, first.etag);
    const broken = { ...files, 'organization.json': spoilt(files['organization.json']) };
    const again = await looks('ptv', { id: first.seen.list.id }, broken);
    const { tables } = again.seen.preview!;
    expect(tables.filter(({ counts }) => counts.gone + counts.changed > 0)).toEqual([]);
    expect(tables.find(({ table: one }) => one === 'organizations')?.counts.unread).toBeGreaterThan(
      0,
    );
  });
});

describe('markup and addresses', () => {
  const attempts = [...markdownAttempts, ...addressAttempts].map(([, text]) => text);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('never come in as such, whichever way somebody tries', async () => {
    const rows = attempts.map((text, index) =>
      [`Palvelu ${index}`, cell(text), '013 000 0001', cell(text), cell(text)].join(';'),
    );
    const lines = { 'lista.csv': ['Palvelu;Kuvaus;Puhelin;www;Järjestö', ...rows].join('\n') };
    const as = ['name', 'description', 'phone', 'website', 'organization'] as const;
    const { id, seen, etag } = await looks('csv', parish, lines, as);
    expect(seen.preview?.mistakes.map(({ kind }) => kind)).toContain('made-plain');
    await applies(id, etag);
    const texts = [...(await stored()).values()];
    expect(texts.length).toBeGreaterThan(40);
    expect(JSON.stringify(texts)).not.toMatch(/<[a-z!/?]/iu);
    const urls = texts.flatMap(({ rows: { services: all = [] } }) =>
      all.flatMap(({ url = [] }) => url),
    );
    for (const url of urls) expect(url).toMatch(/^https?:\/\/[^\s<>"@]+$/iu);
  });
});

describe('who may', () => {
  it('is a coordinator or an administrator', async () => {
    const nurse = atImports(world, () => world().people.nurse);
    expect((await nurse.asks('')).status).toBe(403);
    expect((await nurse.asks('/x')).status).toBe(403);
    expect((await asks('')).status).toBe(200);
  });

  it('finds nothing where nothing is', async () => {
    expect((await asks('/nothing')).status).toBe(404);
    expect((await asks('/nothing/apply', { method: 'POST', ifMatch: 'x' })).status).toBe(404);
  });

  it('presses only what can be done now', async () => {
    const id = await begins('csv', parish);
    expect((await applies(id, 'x')).status).toBe(409);
    expect((await takesBack(id)).status).toBe(409);
    await sends(id, table(clothes));
    await reads(id);
    expect((await sends(id, table(clothes))).status).toBe(409);
    expect((await asks(`/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await asks(`/${id}`)).status).toBe(404);
  });
});
