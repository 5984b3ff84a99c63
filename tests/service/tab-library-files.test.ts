import {
  coverageSchema,
  filesImportedSchema,
  filesPreviewSchema,
  filesSchema,
  type FilesPreview,
} from '../../bot/src/contract/library-files.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { itemSeenSchema } from '../../bot/src/contract/library.ts';
import { writingListSchema, writingSchema } from '../../bot/src/contract/library-writing.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import type { Learning } from '../../bot/src/domain/library/types.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import type { DemoFile } from '../helpers/service.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

let contents: FirstContents;
beforeAll(async () => {
  contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
});

/** Ten more nurses at Rantakylä, one of whom is called like a formula. */
const crowded = (file: DemoFile): DemoFile => {
  const [first] = file.people;
  const more = Array.from({ length: 10 }, (_, index) => {
    const letter = String.fromCharCode(97 + index);
    return {
      ...first,
      ...{ id: `lisahoitaja-${letter}`, name: index === 0 ? '=HYPERLINK("x")' : `Lisä ${letter}` },
      aadObjectId: `11111111-2222-4333-8444-0000000000${String(index).padStart(2, '0')}`,
    };
  });
  return { ...file, people: [...file.people, ...more] };
};
const world = freshService(() => ({ contents, county: crowded }));

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);
const named = (name: string) => atTab(world(), world().named(name));
const extra = (index: number) =>
  named(index === 0 ? '=HYPERLINK("x")' : `Lisä ${String.fromCharCode(97 + index)}`);

const takes = async (user: ReturnType<typeof at>, group: string): Promise<void> => {
  const { json } = await user.gets(`/api/library/${group}`);
  const { version, language, questions } = itemSeenSchema.parse(json);
  const answers = questions.map(() => 0);
  const body = { version, language, answers };
  expect((await user.posts(`/api/library/${group}/completions`, body)).status).toBe(200);
};
/** Askers of our own tenant who stand in no roster. */
const strangers = async (count: number) => {
  const all = Array.from({ length: count }, (_, index) =>
    world().stranger({
      aadObjectId: `11111111-2222-4333-8444-0000000001${String(index).padStart(2, '0')}`,
      name: `Sijainen ${index}`,
    }),
  );
  for (const one of all) await one.writes('ohje');
  return all;
};
const learnt = async (people: Awaited<ReturnType<typeof strangers>>, group: string) => {
  const now = Date.parse('2026-11-24T08:00:00Z');
  const changes = people.map(({ id }) => ({
    id,
    decide: (): Learning => ({
      ...{ id, ticked: [], offered: [], reminded: {} },
      completions: [
        { person: id, item: `${group}.fi`, itemVersion: 1, at: now, answers: [0], rightAnswers: 1 },
      ],
    }),
  }));
  await createShelves(world().rows).learning.change('koppi', now, changes);
  await world().advance(1);
};
const textAt = async (who: Who, path: string) => {
  const token = await signedInAs(world().url(), world().people[who].id);
  const response = await fetch(`${world().url()}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: response.status, text };
};

describe('coverage', () => {
  const group = 'konsultoi-viitesanoin';
  const covered = async () => {
    const { json } = await at('reader').gets('/api/library/coverage');
    const found = coverageSchema.parse(json).items.find((item) => item.group === group);
    if (!found) throw new Error('Not covered');
    return found;
  };
  const nursesHere = async () =>
    (await covered()).groups.find(
      ({ level, stations }) => level === 'station-and-profession' && stations[0] === 'rantakyla',
    );

  it('tells how many of a station’s profession have learnt it, from five on', async () => {
    expect(await nursesHere()).toMatchObject({ people: 11, done: 0, professions: ['nurse'] });
    for (let index = 0; index < 4; index += 1) await takes(extra(index), group);
    expect(await nursesHere()).toBeUndefined();
    await takes(extra(4), group);
    expect(await nursesHere()).toMatchObject({ people: 11, done: 5 });
    for (let index = 5; index < 9; index += 1) await takes(extra(index), group);
    expect(await nursesHere()).toBeUndefined();
  });

  it('never tells a group, or what is left of one, that is smaller than five', async () => {
    await takes(extra(0), group);
    for (const { people, done } of (await covered()).groups) {
      expect(people).toBeGreaterThanOrEqual(5);
      expect([done, people - done].filter((count) => count > 0 && count < 5)).toEqual([]);
    }
  });

  it('counts askers who stand in no roster, whose profession is not known, from five on', async () => {
    const strangersHere = async () =>
      (await covered()).groups.find(({ professions }) => professions.every((one) => one === ''));
    const some = await strangers(5);
    for (const one of some.slice(0, 4)) await one.writes('asema Rantakylä');
    expect(await strangersHere()).toBeUndefined();
    await some[4]?.writes('asema Rantakylä');
    expect(await strangersHere()).toMatchObject({
      ...{ level: 'station-and-profession', stations: ['rantakyla'], professions: [''] },
      ...{ people: 5, done: 0 },
    });
    await learnt(some.slice(0, 1), group);
    for (const { people, done } of (await covered()).groups)
      expect([done, people - done].filter((count) => count > 0 && count < 5)).toEqual([]);
    await learnt(some.slice(1), group);
    expect(await strangersHere()).toMatchObject({ people: 5, done: 5 });
  });

  it.each(['nurse', 'a'] as const)('is not for %s', async (who) => {
    expect((await at(who).gets('/api/library/coverage')).status).toBe(403);
  });
});

describe('completions as a file', () => {
  it('say who learnt what until when, and no cell is a formula', async () => {
    await takes(extra(0), 'konsultoi-viitesanoin');
    const { status, text } = await textAt('leader', '/api/library/completions.csv');
    const [heading, row, ...more] = text.split('\r\n');
    expect([status, more]).toEqual([200, ['']]);
    expect(heading).toBe(
      '\uFEFFNimi;Ammatti;Koulutus;Otsikko;Kieli;Päivä;Tapa;Oikein;Kysymyksiä;Uusittava viimeistään',
    );
    expect(row).toMatch(
      /^"'=HYPERLINK\(""x""\)";Hoitaja;konsultoi-viitesanoin\.fi;.*;suomi;2026-11-24;Kysymykset;\d;3;2028-11-24$/u,
    );
  });

  it('name those who stand in no roster too, to whom their station belongs', async () => {
    const [one, two] = await strangers(2);
    if (!one || !two) throw new Error('Nobody came');
    await one.writes('asema Rantakylä');
    await two.writes('asema Kitee');
    await learnt([one, two], 'konsultoi-viitesanoin');
    const { text } = await textAt('leader', '/api/library/completions.csv');
    expect(text).toContain('Sijainen 0;Ammatti ei tiedossa;konsultoi-viitesanoin.fi;');
    expect(text).toContain('Sijainen 1;Ammatti ei tiedossa;');
    await createConfig(world().rows).changeCounty('admin', 0, (county) => ({
      ...county,
      people: county.people.map((person) =>
        person.role === 'coordinator' ? { ...person, regions: ['keski-karjala'] } : person,
      ),
    }));
    await world().advance(1);
    const told = await textAt('leader', '/api/library/completions.csv');
    expect(told.text).toContain('Sijainen 1;');
    expect(told.text).not.toContain('Sijainen 0');
  });

  it.each(['nurse', 'a', 'reader'] as const)('are not for %s', async (who) => {
    expect((await textAt(who, '/api/library/completions.csv')).status).toBe(403);
  });
});

describe('the library as files', () => {
  type File = ReturnType<typeof filesSchema.parse>['files'][number];
  const exported = async () =>
    filesSchema.parse((await at('leader').gets('/api/library/files')).json).files;
  const fileOf = async (name: string): Promise<File> => {
    const file = (await exported()).find((one) => one.name === name);
    if (!file) throw new Error(`No ${name}`);
    return file;
  };
  const previews = async (files: readonly File[]): Promise<FilesPreview> => {
    const { status, json } = await at('leader').posts('/api/library/import/preview', { files });
    expect(status).toBe(200);
    return filesPreviewSchema.parse(json);
  };
  const imports = (files: readonly File[], digest: string | null) =>
    at('leader').posts('/api/library/import', { files, digest });
  const changed = ({ name, text }: File, from: string, to: string): File => {
    expect(text).toContain(from);
    return { name, text: text.replace(from, to) };
  };
  const renamed = (file: File, group: string): File => {
    const [, language = ''] = /\.(fi|sv|en)\.md$/u.exec(file.name) ?? [];
    const text = file.text.replace(/^group: .*$/mu, `group: ${group}`);
    return { name: `${group}.${language}.md`, text };
  };

  it('come back as no change, paths and all', async () => {
    const files = await exported();
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['toimeentulotuki.fi.md', 'toimeentulotuki.sv.md', 'paths.yaml']),
    );
    for (const { text } of files) expect(text).not.toContain(world().people.a.id);
    const { digest, files: lines } = await previews(files);
    expect(lines.filter(({ becomes }) => becomes !== 'same')).toEqual([]);
    expect(filesImportedSchema.parse((await imports(files, digest)).json)).toEqual({
      ...{ added: 0, changed: 0, same: contents.items.length + contents.paths.length },
      removed: 0,
    });
  });

  describe('in one archive', () => {
    const archive = async (): Promise<Buffer> => {
      const token = await signedInAs(world().url(), world().people.leader.id);
      const response = await fetch(`${world().url()}/api/library/files.zip`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'application/zip',
      ]);
      return Buffer.from(await response.arrayBuffer());
    };
    const sends = (bytes: Buffer) =>
      at('leader').posts('/api/library/import/preview', { zip: bytes.toString('base64') });

    it('are those that come one by one, and change nothing when they come back', async () => {
      const bytes = await archive();
      const names = (await exported()).map(({ name }) => name);
      const { digest, files } = filesPreviewSchema.parse((await sends(bytes)).json);
      expect(files.map(({ name }) => name).sort()).toEqual(names.sort());
      expect(files.filter(({ becomes }) => becomes !== 'same')).toEqual([]);
      const zip = bytes.toString('base64');
      const { status } = await at('leader').posts('/api/library/import', { zip, digest });
      expect(status).toBe(200);
    });

    it('may lie in a folder, beside what is none of theirs', async () => {
      const { name, text } = await fileOf('yksinaisyys.fi.md');
      const bytes = await zipped({
        [`jaettu/${name}`]: text,
        'jaettu/lue-minut.txt': 'Terveisiä naapurista',
      });
      const { files } = filesPreviewSchema.parse((await sends(bytes)).json);
      expect(files.map((file) => [file.name, file.becomes])).toEqual([[name, 'same']]);
    });

    it.each([
      ['rubbish', () => Buffer.from('PK, mutta ei paketti')],
      ['more than is let out', () => zipped({ 'a.fi.md': 'a'.repeat(5_000_000) })],
      ['a name that is too long', () => zipped({ [`${'a'.repeat(300)}.md`]: 'x' })],
    ])('are refused in a sentence: %s', async (_case, make) => {
      const { status, json } = await sends(await make());
      expect(status).toBe(400);
      expect(json).toMatchObject({ errors: [{ path: 'zip' }] });
    });

    it.each(['nurse', 'a', 'reader'] as const)('are not for %s', async (who) => {
      expect((await at(who).gets('/api/library/files.zip')).status).toBe(403);
    });
  });

  it('tell no code back that stands in a name or a title', async () => {
    const { name, text } = await fileOf('yksinaisyys.fi.md');
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const titled = text.replace(/^title: .*$/mu, `title: Asiakas ${code}`);
    const told = await previews([
      { name, text: titled },
      { name: `${code}.fi.md`, text },
    ]);
    expect(told.files.map(({ becomes }) => becomes)).toEqual(['mistaken', 'mistaken']);
    expect(JSON.stringify(told)).not.toContain(code);
  });

  it('sent again after they were brought in are answered as done', async () => {
    const files = [renamed(await fileOf('yksinaisyys.fi.md'), 'naapurista')];
    const { digest } = await previews(files);
    await imports(files, digest);
    expect(await imports(files, digest)).toMatchObject({
      ...{ status: 200, json: { added: 0, changed: 0, same: 1, removed: 0 } },
    });
  });

  it('bring a new training as a draft, and change one that is there in its state', async () => {
    const there = await fileOf('toimeentulotuki.fi.md');
    const files = [
      changed(there, 'title: "', 'title: "Uusi '),
      renamed(there, 'vieraasta-maakunnasta'),
    ];
    const { digest, files: lines } = await previews(files);
    expect(lines.map(({ becomes }) => becomes)).toEqual(['changed', 'added']);
    expect(filesImportedSchema.parse((await imports(files, digest)).json)).toEqual({
      ...{ added: 1, changed: 1, same: 0, removed: 0 },
    });
    const { items } = writingListSchema.parse((await at('a').gets('/api/library/writing')).json);
    const states = ['toimeentulotuki.fi', 'vieraasta-maakunnasta.fi'].map(
      (id) => items.find((item) => item.id === id)?.state,
    );
    expect(states).toEqual(['published', 'draft']);
  });

  it('of an author whom nobody knows here become those of who brought them', async () => {
    const file = renamed(await fileOf('yksinaisyys.fi.md'), 'muualta');
    const foreign = { ...file, text: file.text.replace(/^author: .*$/mu, 'author: Joku Muualta') };
    await imports([foreign], (await previews([foreign])).digest);
    const { json } = await at('leader').gets('/api/library/writing/muualta.fi');
    expect(writingSchema.parse(json).author.name).toBe('Verkoston vetäjä');
  });

  it('with mistakes are not imported, and each is named by its line', async () => {
    const file = await fileOf('yksinaisyys.fi.md');
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const files = [
      changed(file, 'minutes: ', 'minutes: 7'),
      { name: 'nimeton.fi.md', text: '# Ei tietoja' },
      { ...renamed(file, 'koodi'), text: `${renamed(file, 'koodi').text}\n${code}` },
      renamed(file, 'wishes'),
    ];
    const { digest, files: lines } = await previews(files);
    expect(digest).toBeNull();
    expect(lines.map(({ name, becomes }) => [name, becomes])).toEqual([
      ['yksinaisyys.fi.md', 'mistaken'],
      ['nimeton.fi.md', 'mistaken'],
      ['koodi.fi.md', 'mistaken'],
      ['wishes.fi.md', 'mistaken'],
    ]);
    expect(lines[0]?.mistakes[0]?.line).toBe(
      file.text.split('\n').findIndex((line) => line.startsWith('minutes: ')) + 1,
    );
    expect((await imports(files, 'x')).status).toBe(412);
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'https://a@evil.example'])(
    'of paths that lead to %s are not imported',
    async (url) => {
      const paths = changed(await fileOf('paths.yaml'), 'https://www.finlex.fi', url);
      const { digest, files } = await previews([paths]);
      expect([digest, files[0]?.becomes]).toEqual([null, 'mistaken']);
      const line = paths.text.split('\n').findIndex((one) => one.includes(url)) + 1;
      expect(files[0]?.mistakes.map((one) => one.line)).toEqual([line]);
    },
  );

  it('of paths for a profession that the county does not know are not imported', async () => {
    const paths = changed(await fileOf('paths.yaml'), 'nurse', 'hoitaja');
    const { digest, files } = await previews([paths]);
    expect([digest, files[0]?.becomes]).toEqual([null, 'mistaken']);
    expect(files[0]?.mistakes[0]?.message).toContain('hoitaja');
  });

  it('of paths with a step for a training that is nowhere are not imported', async () => {
    const paths = changed(await fileOf('paths.yaml'), '- item: ', '- item: ei-ole-');
    const { digest, files } = await previews([paths]);
    expect([digest, files[0]?.becomes]).toEqual([null, 'mistaken']);
    expect(files[0]?.mistakes[0]?.message).toMatch(/^Koulutusta ei-ole-.* ei löydy\.$/u);
  });

  it('without a path that is there remove it, when that was looked at', async () => {
    const { name, text } = await fileOf('paths.yaml');
    const second = '- id: toinen\n  name: Toinen polku\n  steps:\n    - task: Esittele itsesi\n';
    const both = [{ name, text: `${text}${second}` }];
    await imports(both, (await previews(both)).digest);
    expect((await fileOf(name)).text).toContain('toinen');

    const files = [{ name, text }];
    const { digest, files: lines } = await previews(files);
    expect(lines).toMatchObject([{ name, becomes: 'changed', gone: ['Toinen polku'] }]);
    expect(filesImportedSchema.parse((await imports(files, digest)).json)).toEqual({
      ...{ added: 0, changed: 0, same: contents.paths.length, removed: 1 },
    });
    expect((await fileOf(name)).text).toBe(text);
    expect((await previews(files)).files).toMatchObject([{ becomes: 'same', gone: [] }]);
  });

  it('with no path at all remove every one, and nothing is removed unseen', async () => {
    const files = [{ name: 'paths.yaml', text: '[]' }];
    const { digest, files: lines } = await previews(files);
    expect(lines[0]?.gone).toEqual(contents.paths.map(({ name }) => name.fi));
    const more = { ...contents.paths[0]!, id: 'toinen' };
    const { paths } = createShelves(world().rows);
    await paths.change('koppi', 0, [{ id: more.id, decide: () => more }]);
    await world().advance(1);
    expect((await imports(files, digest)).status).toBe(412);
    await imports(files, (await previews(files)).digest);
    expect((await exported()).map(({ name }) => name)).not.toContain('paths.yaml');
  });

  it('of trainings alone leave the paths as they are', async () => {
    const files = [renamed(await fileOf('yksinaisyys.fi.md'), 'naapurista')];
    const { digest, files: lines } = await previews(files);
    expect(lines).toMatchObject([{ becomes: 'added', gone: [] }]);
    await imports(files, digest);
    expect((await fileOf('paths.yaml')).text).toContain(contents.paths[0]!.id);
  });

  it('of what stands otherwise by now are not imported, and are shown anew', async () => {
    const files = [changed(await fileOf('yksinaisyys.fi.md'), 'title: "', 'title: "Uusi ')];
    const { digest } = await previews(files);
    const other = [changed(await fileOf('yksinaisyys.fi.md'), 'title: "', 'title: "Toinen ')];
    await imports(other, (await previews(other)).digest);
    const told = await imports(files, digest);
    expect(told.status).toBe(412);
    const { current } = told.json as { current: unknown };
    expect(filesPreviewSchema.parse(current).files[0]?.becomes).toBe('changed');
  });

  it('of nothing are nothing to import', async () => {
    expect(await previews([])).toEqual({ digest: null, files: [] });
  });

  it.each(['nurse', 'a', 'reader'] as const)('are not for %s', async (who) => {
    expect((await at(who).gets('/api/library/files')).status).toBe(403);
    const body = { files: [] };
    expect((await at(who).posts('/api/library/import/preview', body)).status).toBe(403);
  });
});
