import {
  previewSchema,
  versionSchema,
  versionsSchema,
  writingListSchema,
  writingSchema,
  type NewContent,
  type Writing,
} from '../../bot/src/contract/library-writing.ts';
import { itemSeenSchema } from '../../bot/src/contract/library.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

const world = freshService();

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);

const question = {
  text: 'Kuka hakee edunvalvontaa?',
  choices: ['Vain omainen', 'Kuka tahansa voi ilmoittaa'],
  right: 1,
  explanation: 'Ilmoituksen voi tehdä kuka tahansa.',
};
const draft = (by: Who): NewContent => ({
  ...{ language: 'fi', title: 'Edunvalvonta lyhyesti', summary: 'Osaat tehdä ilmoituksen.' },
  body: 'Ilmoita **DVV:lle**.\n\n- soita ensin\n- kirjaa sitten',
  ...{ minutes: 2, topics: ['guardianship'], questions: [question, question] },
  ...{ author: world().people[by].id, reviewBy: '2027-05-31' },
});

const begins = async (who: Who, changes: Partial<NewContent> = {}): Promise<Writing> => {
  const { status, json } = await at(who).posts('/api/library/writing', {
    ...draft(who),
    ...changes,
  });
  if (status !== 201) throw new Error(`Not made: ${status} ${JSON.stringify(json)}`);
  return writingSchema.parse(json);
};
const moves = (who: Who, { id, version }: Writing, move: string, body: object = {}) =>
  at(who).posts(`/api/library/writing/${id}/${move}`, body, { 'if-match': `"${version}"` });
const publishes = async (who: Who, item: Writing) =>
  writingSchema.parse((await moves(who, item, 'publish')).json);
const saves = async (who: Who, { id, version, content }: Writing, changes: object) =>
  askedOfApi(
    world().url(),
    `/api/library/writing/${id}`,
    await signedInAs(world().url(), world().people[who].id),
    { method: 'PUT', body: { ...content, ...changes }, headers: { 'if-match': `"${version}"` } },
  );
const errorsOf = ({ json }: { readonly json: unknown }) =>
  (json as { errors: { path: string; message: string }[] }).errors;

describe('a draft', () => {
  it('is named after its title, and seen by nobody who only reads', async () => {
    const made = await begins('a');
    expect(made).toMatchObject({
      ...{ id: 'edunvalvonta-lyhyesti.fi', version: 1, state: 'draft', mistakes: [] },
      may: ['save', 'publish'],
    });
    expect((await at('nurse').gets('/api/library/edunvalvonta-lyhyesti')).status).toBe(404);
    expect((await at('nurse').gets(`/api/library/writing/${made.id}`)).status).toBe(403);
    const { items } = writingListSchema.parse((await at('b').gets('/api/library/writing')).json);
    expect(items.map(({ id, author }) => [id, author.name])).toEqual([
      [made.id, 'Sosiaaliohjaaja A'],
    ]);
  });

  it('comes once when it is sent twice, and another one of the same title beside it', async () => {
    const first = await begins('a');
    expect((await begins('a')).id).toBe(first.id);
    expect((await begins('b')).id).toBe('edunvalvonta-lyhyesti-b.fi');
  });

  it('of a group that is there in this language already is not made', async () => {
    const { group } = await begins('a');
    const told = await at('b').posts('/api/library/writing', { ...draft('b'), group });
    expect(told).toMatchObject({ status: 409, json: { errors: [{ path: 'group' }] } });
    expect((await begins('b', { group, language: 'sv' })).id).toBe('edunvalvonta-lyhyesti.sv');
  });

  it.each([
    ['a word of Koppi’s own as its group', { group: 'wishes' }, 'group'],
    ['no title', { title: undefined }, 'title'],
    ['six minutes', { minutes: 6 }, 'minutes'],
    ['four questions', { questions: [question, question, question, question] }, 'questions'],
    ['a field of nobody', { html: '<b>' }, 'html'],
    ['a day that is none', { reviewBy: '31.5.2027' }, 'reviewBy'],
  ])('with %s is refused, the field named in plain words', async (_case, changes, path) => {
    const told = await at('a').posts('/api/library/writing', { ...draft('a'), ...changes });
    expect(told.status).toBe(400);
    expect(errorsOf(told).map((one) => one.path)).toEqual([path]);
    expect(errorsOf(told)[0]?.message).toMatch(/^[A-ZÄÖ].*\.$/u);
  });

  it('with an identity code in any text is refused, and the code is kept nowhere', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const explained = { ...question, explanation: `Niin kuin ${code}` };
    const told = await at('a').posts('/api/library/writing', {
      ...draft('a'),
      ...{ body: `Asiakas ${code}`, questions: [question, explained] },
    });
    expect(told.status).toBe(422);
    expect(errorsOf(told).map(({ path }) => path)).toEqual(['questions.1.explanation', 'body']);
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });

  it('may hold numbers, addresses and links, as trainings do', async () => {
    const body = 'Soita [DVV](https://dvv.fi), puh. 0295 536 300, kirjaamo@dvv.fi';
    expect((await begins('a', { body })).content.body).toBe(body);
  });

  it('is made by who makes trainings, and in another’s name by who leads', async () => {
    expect((await at('nurse').posts('/api/library/writing', draft('nurse'))).status).toBe(403);
    const inAnothers = { ...draft('a'), author: world().people.b.id };
    expect((await at('a').posts('/api/library/writing', inAnothers)).status).toBe(409);
    expect((await at('leader').posts('/api/library/writing', inAnothers)).status).toBe(201);
  });
});

describe('publishing', () => {
  it('lets everybody read it', async () => {
    const published = await publishes('a', await begins('a'));
    expect(published).toMatchObject({
      ...{ state: 'published', version: 2, may: ['save', 'withdraw', 'supersede'] },
    });
    const { json } = await at('nurse').gets('/api/library/edunvalvonta-lyhyesti');
    expect(itemSeenSchema.parse(json)).toMatchObject({
      ...{ author: 'Sosiaaliohjaaja A', mayWrite: false },
      body: [
        {
          kind: 'paragraph',
          children: [{ text: 'Ilmoita ' }, { kind: 'strong' }, { text: '.' }],
        },
        { kind: 'list', first: null },
      ],
    });
  });

  it('names all that lacks, and changes nothing', async () => {
    const made = await begins('a', { summary: '', topics: [], questions: [question] });
    const told = await moves('a', made, 'publish');
    expect(told.status).toBe(400);
    expect(errorsOf(told).map(({ path }) => path)).toEqual(['summary', 'topics', 'questions']);
    expect(made.mistakes.map(({ path }) => path)).toEqual(['summary', 'topics', 'questions']);
  });

  it('is for its author and who leads', async () => {
    const made = await begins('a');
    expect(errorsOf(await moves('b', made, 'publish'))).toMatchObject([
      { message: expect.stringContaining('koulutuksen tekijä') as unknown },
    ]);
    expect((await moves('leader', made, 'publish')).status).toBe(200);
  });

  it('done twice is done once; from an older version it is refused with what stands there', async () => {
    const made = await begins('a');
    await publishes('a', made);
    expect((await moves('a', made, 'publish')).status).toBe(200);
    expect(await moves('a', made, 'withdraw')).toMatchObject({
      ...{ status: 412, json: { current: { version: 2, state: 'published' } } },
    });
  });

  it('can be taken back', async () => {
    const published = await publishes('a', await begins('a'));
    const { json } = await moves('a', published, 'withdraw');
    expect(writingSchema.parse(json)).toMatchObject({
      state: 'withdrawn',
      may: ['save', 'publish', 'supersede'],
    });
    expect((await at('nurse').gets('/api/library/edunvalvonta-lyhyesti')).status).toBe(404);
  });

  it('of what takes another’s place leads there whoever opens the old one', async () => {
    const old = await publishes('a', await begins('a'));
    const next = await begins('a', { title: 'Edunvalvonta uudesti' });
    expect((await moves('a', old, 'supersede', { by: next.id })).status).toBe(409);
    await publishes('a', next);
    expect((await moves('a', old, 'supersede', { by: next.id })).status).toBe(200);
    const { json } = await at('nurse').gets('/api/library/edunvalvonta-lyhyesti');
    expect(itemSeenSchema.parse(json).group).toBe('edunvalvonta-uudesti');
  });
});

describe('saving', () => {
  it('keeps what stood there as a version, which can be read', async () => {
    const made = await begins('a');
    expect((await saves('a', made, { title: 'Edunvalvonta' })).status).toBe(200);
    const path = `/api/library/writing/${made.id}/versions`;
    const { versions } = versionsSchema.parse((await at('b').gets(path)).json);
    expect(versions).toMatchObject([
      { version: 2, title: 'Edunvalvonta', changed: ['title'], by: { name: 'Sosiaaliohjaaja A' } },
      { version: 1, title: 'Edunvalvonta lyhyesti', changed: [] },
    ]);
    expect(versionSchema.parse((await at('b').gets(`${path}/1`)).json).content).toEqual(
      made.content,
    );
    expect((await at('b').gets(`${path}/7`)).status).toBe(404);
  });

  it('of what is published must leave it fit to be', async () => {
    const published = await publishes('a', await begins('a'));
    const told = await saves('a', published, { title: ' ' });
    expect([told.status, errorsOf(told).map(({ path }) => path)]).toEqual([400, ['title']]);
  });

  it('of somebody else’s draft is help, of what they published it is not', async () => {
    const made = await begins('a');
    const helped = await saves('b', made, { title: 'Edunvalvonta' });
    expect(helped.status).toBe(200);
    const published = await publishes('a', writingSchema.parse(helped.json));
    expect((await saves('b', published, { title: 'Toinen' })).status).toBe(409);
  });

  it('of nothing is not found', async () => {
    const made = await begins('a');
    expect((await saves('a', { ...made, id: 'atlantis.fi' }, {})).status).toBe(404);
  });
});

describe('the preview', () => {
  const previews = async (who: Who, body: string) =>
    at(who).posts('/api/library/preview', {
      ...{ body, language: 'fi', pictures: [], questions: 2 },
    });

  it('shows HTML as the text that it is, and names addresses that are not shown', async () => {
    const { json } = await previews('a', '<script>x</script>\n\n[a](javascript:alert)');
    expect(previewSchema.parse(json)).toEqual({
      body: [
        { kind: 'paragraph', children: [{ kind: 'text', text: '<script>x</script>' }] },
        { kind: 'paragraph', children: [{ kind: 'text', text: 'a' }] },
      ],
      minutes: 1,
      unsafe: [{ line: 3, message: expect.stringContaining('https://') as unknown }],
    });
  });

  it('is for who writes', async () => {
    expect((await previews('nurse', 'x')).status).toBe(403);
  });
});
