import { filesPreviewSchema, filesSchema } from '../../bot/src/contract/library-files.ts';
import { pictureAddedSchema } from '../../bot/src/contract/library-pictures.ts';
import { itemSeenSchema } from '../../bot/src/contract/library.ts';
import { writingSchema, type Writing } from '../../bot/src/contract/library-writing.ts';
import { unzipped, zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { readPicture } from '../../bot/src/domain/library/pictures/read.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { chunk, jpeg, pictureAttempts, png, webp } from '../fixtures/pictures.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

const world = freshService();

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);
const base64 = (file: Buffer) => ({ bytes: file.toString('base64') });
const brings = (who: Who, file: Buffer, language = 'fi') =>
  at(who).posts('/api/library/pictures', base64(file), { 'accept-language': language });
const brought = async (who: Who, file: Buffer) => {
  const { status, json } = await brings(who, file);
  if (status !== 201) throw new Error(`Not brought: ${status} ${JSON.stringify(json)}`);
  return pictureAddedSchema.parse(json).source;
};
const sees = async (who: Who, source: string, headers: Readonly<Record<string, string>> = {}) => {
  const token = await signedInAs(world().url(), world().people[who].id);
  return fetch(`${world().url()}/api/library/pictures/${source}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
};
const firstMessage = ({ json }: { readonly json: unknown }) =>
  (json as { errors: { path: string; message: string }[] }).errors[0];

const question = {
  ...{ text: 'Kuka hakee?', choices: ['Omainen', 'Kuka tahansa'], right: 1 },
  explanation: 'Kuka tahansa voi ilmoittaa.',
};
const alternative = 'Hakemuksen kolme vaihetta';
const drafts = (source: string, changes: object = {}) =>
  at('a').posts('/api/library/writing', {
    ...{ language: 'fi', title: 'Kuvallinen ohje', summary: 'Osaat hakea.', minutes: 2 },
    ...{ body: `Hae näin.\n\n![${alternative}](${source})`, topics: ['guardianship'] },
    ...{ pictures: [{ source, alternative }], questions: [question, question] },
    ...{ author: world().people.a.id, reviewBy: '2027-05-31', ...changes },
  });
const drafted = async (source: string, changes: object = {}) =>
  writingSchema.parse((await drafts(source, changes)).json);
const moves = async ({ id, version }: Writing, move: string) =>
  at('a').posts(`/api/library/writing/${id}/${move}`, {}, { 'if-match': `"${version}"` });
const published = async (item: Writing) => writingSchema.parse((await moves(item, 'publish')).json);

describe('a picture', () => {
  it.each([
    ['PNG', png(), 'image/png'],
    ['JPEG', jpeg(), 'image/jpeg'],
    ['WebP', webp(), 'image/webp'],
  ])(
    'as %s comes back as it went in, as what it is and nothing else',
    async (_kind, file, type) => {
      const told = await brings('a', file);
      expect(told).toMatchObject({ status: 201, json: { width: 3, height: 2 } });
      const shown = await sees('a', pictureAddedSchema.parse(told.json).source);
      expect(Buffer.from(await shown.arrayBuffer()).equals(file)).toBe(true);
      expect(Object.fromEntries(shown.headers)).toMatchObject({
        'content-type': type,
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('is the same when it comes again, from whomever', async () => {
    expect(await brought('a', png())).toBe(await brought('b', png()));
  });

  it('is not sent again to whoever holds it, and still may', async () => {
    const source = await brought('a', png());
    const etag = (await sees('a', source)).headers.get('etag') ?? '';
    const again = await sees('a', source, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await sees('nurse', source, { 'if-none-match': etag })).status).toBe(404);
    expect((await sees('a', source, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each(pictureAttempts)('that is %s is refused in a sentence', async (_what, file, why) => {
    // More than a call takes is refused before it is read.
    if (why === 'too-many-bytes') return;
    const told = await brings('a', file);
    expect(told.status).toBe(400);
    expect(firstMessage(told)).toMatchObject({ path: 'bytes' });
    expect(firstMessage(told)?.message).toMatch(/^[A-ZÄÖ].*\.$/u);
    expect(await world().rows.listAcross('Pictures', '')).toEqual([]);
  });

  it.each([
    ['fi', 'Kuva on liian suuri. Pienennä se: enintään 180 kilotavua.'],
    ['sv', 'Bilden är för stor. Förminska den: högst 180 kilobyte.'],
    ['en', 'The picture is too large. Make it smaller: 180 kilobytes at most.'],
  ])('that is too large is refused in %s', async (language, sentence) => {
    const told = await brings('a', Buffer.concat([png(), Buffer.alloc(180_000)]), language);
    expect([told.status, firstMessage(told)?.message]).toEqual([400, sentence]);
  });

  it.each(['nurse', 'reader'] as const)('is not brought by %s', async (who) => {
    expect((await brings(who, png())).status).toBe(403);
  });

  it('needs a sign-in to be seen', async () => {
    const source = await brought('a', png());
    const path = `/api/library/pictures/${source}`;
    expect(await askedOfApi(world().url(), path)).toEqual({ status: 401, json: undefined });
  });

  it.each(['kuva.png', 'abcdefghijklmnopqrstuvwx.png', '..%2F..%2Fme', 'abc.svg', '%00.png'])(
    'is nowhere at %s',
    async (source) => {
      expect((await sees('a', source)).status).toBe(404);
    },
  );
});

describe('a picture of a training', () => {
  it('is seen by who writes, by readers once it is published, and by them no more when it is withdrawn', async () => {
    const source = await brought('a', png());
    const draft = await drafted(source);
    expect([(await sees('nurse', source)).status, (await sees('b', source)).status]).toEqual([
      404, 200,
    ]);
    const shown = await published(draft);
    expect((await sees('nurse', source)).status).toBe(200);
    const { json } = await at('nurse').gets('/api/library/kuvallinen-ohje');
    expect(itemSeenSchema.parse(json)).toMatchObject({
      pictures: [{ source, alternative }],
      body: [{}, { children: [{ kind: 'picture', source, alternative }] }],
    });
    await moves(shown, 'withdraw');
    expect((await sees('nurse', source)).status).toBe(404);
  });

  it('has to be told in words, and to be there, before others read it', async () => {
    const source = await brought('a', png());
    const silent = await drafted(source, { pictures: [{ source, alternative: ' ' }] });
    expect(silent.mistakes).toEqual([
      {
        path: 'pictures.0.alternative',
        message: 'Kerro sanoin, mitä kuvassa näkyy. Ruudunlukija lukee sen.',
      },
    ]);
    const gone = await drafted('abcdefghijklmnopqrstuvwx.png', { title: 'Kuva puuttuu' });
    expect(gone.mistakes).toEqual([
      {
        path: 'pictures.0.source',
        message: 'Tätä kuvaa ei ole tallessa. Poista se luettelosta ja lisää kuva uudelleen.',
      },
    ]);
    expect((await moves(gone, 'publish')).status).toBe(400);
  });

  it('may not be told with an identity code, nor be one of too many', async () => {
    const source = await brought('a', png());
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const told = await drafts(source, { pictures: [{ source, alternative: `Asiakas ${code}` }] });
    expect(told).toMatchObject({
      ...{ status: 422, json: { errors: [{ path: 'pictures.0.alternative' }] } },
    });
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
    const many = Array.from({ length: 11 }, () => ({ source, alternative }));
    const refused = await drafts(source, { pictures: many });
    expect(firstMessage(refused)).toEqual({
      ...{ path: 'pictures', message: 'Näitä voi olla enintään 10.' },
    });
  });

  it('stays with the version that showed it', async () => {
    const source = await brought('a', png());
    const first = await drafted(source);
    const body = { ...first.content, body: 'Ilman kuvaa.', pictures: [] };
    const token = await signedInAs(world().url(), world().people.a.id);
    await askedOfApi(world().url(), `/api/library/writing/${first.id}`, token, {
      ...{ method: 'PUT', body, headers: { 'if-match': '"1"' } },
    });
    const { json } = await at('a').gets(`/api/library/writing/${first.id}/versions/1`);
    expect(json).toMatchObject({ content: { pictures: [{ source, alternative }] } });
    expect((await sees('a', source)).status).toBe(200);
  });
});

describe('pictures in files', () => {
  const archive = async (): Promise<Buffer> => {
    const token = await signedInAs(world().url(), world().people.leader.id);
    const response = await fetch(`${world().url()}/api/library/files.zip`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return Buffer.from(await response.arrayBuffer());
  };
  const filesIn = async (zip: Buffer): Promise<Readonly<Record<string, Buffer>>> => {
    const opened = await unzipped(zip, { bytes: 4_000_000, files: 100 });
    if (opened.kind !== 'files') throw new Error(opened.kind);
    return Object.fromEntries(opened.files.map(({ name, bytes }) => [name, bytes]));
  };
  const imports = async (sent: object) => {
    const { json } = await at('leader').posts('/api/library/import/preview', sent);
    const preview = filesPreviewSchema.parse(json);
    const done = await at('leader').posts('/api/library/import', {
      ...{ ...sent, digest: preview.digest ?? 'none' },
    });
    return { preview, done };
  };
  const zipOf = async (files: Readonly<Record<string, string | Buffer>>) => ({
    zip: (await zipped(files)).toString('base64'),
  });

  it('lie beside the training that names them, and change nothing when they come back', async () => {
    const source = await brought('a', png());
    await published(await drafted(source));
    const zip = await archive();
    const files = await filesIn(zip);
    expect(files[source]?.equals(png())).toBe(true);
    expect(String(files['kuvallinen-ohje.fi.md'])).toContain(`![${alternative}](${source})`);
    const { json } = await at('leader').gets('/api/library/files');
    expect(filesSchema.parse(json).pictures).toEqual([source]);
    const { preview } = await imports({ zip: zip.toString('base64') });
    expect(preview.files.map(({ becomes }) => becomes)).toEqual(['same']);
  });

  it('come in with a folder that calls them otherwise, and are shared on under the store’s name', async () => {
    const source = await brought('a', png());
    const text = String((await filesIn(await exportedAs(source)))['kuvallinen-ohje.fi.md']);
    const foreign = text
      .replaceAll(source, 'vaiheet.webp')
      .replace('group: kuvallinen-ohje', 'group: naapurin-ohje');
    const given = await zipOf({
      'jaettu/naapurin-ohje.fi.md': foreign,
      'jaettu/vaiheet.webp': webp(),
    });
    const { preview, done } = await imports(given);
    expect(preview.files.map(({ name, becomes }) => [name, becomes])).toEqual([
      ['naapurin-ohje.fi.md', 'added'],
    ]);
    expect(done).toMatchObject({ status: 200, json: { added: 1 } });
    const item = await at('a').gets('/api/library/writing/naapurin-ohje.fi');
    const { content } = writingSchema.parse(item.json);
    const name = content.pictures[0]?.source ?? '';
    expect(name).toMatch(/^[a-z]{24}\.webp$/u);
    expect(content.body).toContain(`![${alternative}](${name})`);
    expect((await filesIn(await archive()))[name]?.equals(webp())).toBe(true);
    const again = await imports(given);
    expect(again.preview.files.map(({ becomes }) => becomes)).toEqual(['same']);
  });

  const exportedAs = async (source: string): Promise<Buffer> => {
    await published(await drafted(source));
    return archive();
  };

  it('may have been brought before, under another name', async () => {
    const source = await brought('a', png());
    const text = String((await filesIn(await exportedAs(source)))['kuvallinen-ohje.fi.md']);
    const renamed = text
      .replaceAll(source, 'kaavio.png')
      .replace('group: kuvallinen-ohje', 'group: toinen-ohje');
    const files = [{ name: 'toinen-ohje.fi.md', text: renamed }];
    expect((await imports({ files })).preview.files[0]?.mistakes[0]?.message).toBe(
      'Kuva kaavio.png puuttuu.',
    );
    const pictures = [{ name: 'kaavio.png', source }];
    const { done } = await imports({ files, pictures });
    expect(done).toMatchObject({ status: 200, json: { added: 1 } });
    const { json } = await at('a').gets('/api/library/writing/toinen-ohje.fi');
    expect(writingSchema.parse(json).content.pictures).toEqual([{ source, alternative }]);
  });

  it('of a published training come with it, so that nobody sees a gap', async () => {
    const source = await brought('a', png());
    const text = String((await filesIn(await exportedAs(source)))['kuvallinen-ohje.fi.md']);
    const given = await zipOf({
      'kuvallinen-ohje.fi.md': text.replaceAll(source, 'uusi.jpg'),
      'uusi.jpg': jpeg(),
    });
    const { preview, done } = await imports(given);
    expect([preview.files[0]?.becomes, done.status]).toEqual(['changed', 200]);
    const { json } = await at('nurse').gets('/api/library/kuvallinen-ohje');
    const shown = itemSeenSchema.parse(json).pictures[0]?.source ?? '';
    const bytes = Buffer.from(await (await sees('nurse', shown)).arrayBuffer());
    expect(readPicture(bytes)).toMatchObject({ ok: true, type: 'jpg' });
  });

  it('that are none are named, and nothing comes in', async () => {
    const source = await brought('a', png());
    const text = String((await filesIn(await exportedAs(source)))['kuvallinen-ohje.fi.md']);
    const bad = png({}, chunk('tEXt', 'Author'));
    const { preview, done } = await imports(
      await zipOf({
        'kuvallinen-ohje.fi.md': text.replaceAll(source, 'kuva.png'),
        'kuva.png': bad,
      }),
    );
    expect([preview.digest, done.status]).toEqual([null, 412]);
    const line = preview.files.find(({ name }) => name === 'kuva.png');
    expect(line?.becomes).toBe('mistaken');
    expect(line?.mistakes[0]?.message).toMatch(/^Tiedostossa on muutakin kuin kuva/u);
  });

  it('that no training of theirs shows are left where they are', async () => {
    const source = await brought('a', png());
    const text = String((await filesIn(await exportedAs(source)))['kuvallinen-ohje.fi.md']);
    const given = { 'kuvallinen-ohje.fi.md': `${text}\nLisää.`, 'muu.png': png({ shade: 9 }) };
    expect((await imports(await zipOf(given))).done.status).toBe(200);
    expect(Object.keys(await filesIn(await archive())).sort()).toEqual(
      [source, 'kuvallinen-ohje.fi.md'].sort(),
    );
  });
});
