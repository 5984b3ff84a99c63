import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import {
  answeredSchema,
  completedSchema,
  itemSeenSchema,
  librarySchema,
  pathSchema,
  type Library,
} from '../../bot/src/contract/library.ts';
import type { FiledItem, InductionPath, Learning } from '../../bot/src/domain/library/types.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

const learntMonthly = 'yksinaisyys';
const withUnsafe = 'asumistuki';
/** As a county's own file might hold them: what is laid out first was never published here. */
const unsafeLink = { name: 'x', url: 'javascript:alert(1)' };
const unsafeIn = (one: FiledItem): FiledItem =>
  one.group === withUnsafe
    ? {
        ...one,
        video: unsafeLink.url,
        pictures: [{ source: unsafeLink.url, alternative: 'x' }],
        attachments: [unsafeLink, { name: 'Kela', url: 'https://www.kela.fi' }],
        body: `${one.body}\n\n[x](${unsafeLink.url})`,
      }
    : one;
const unsafePath: InductionPath = {
  ...{ id: 'vaara', name: { fi: 'Zz' }, professions: ['nurse'] },
  steps: [{ kind: 'task', id: 'lue', text: { fi: 'Lue' }, link: unsafeLink }],
};
let contents: FirstContents;
beforeAll(async () => {
  const { items, ...others } = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  const monthly = items.map((one) =>
    one.group === learntMonthly ? { ...one, renewMonths: 1 } : one,
  );
  contents = { ...others, items: monthly.map(unsafeIn), paths: [...others.paths, unsafePath] };
});
const world = freshService(() => ({ contents }));

/** Documents of a shelf, without its bookkeeping. */
const doc = { from: 'doc-', before: 'doc.' };

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);

const library = async (who: Who, query = ''): Promise<Library> =>
  librarySchema.parse((await at(who).gets(`/api/library${query}`)).json);
const groupsOf = async (who: Who, query: string) =>
  (await library(who, query)).groups.map(({ group }) => group);
const item = async (who: Who, path: string) => {
  const { status, json } = await at(who).gets(`/api/library/${path}`);
  if (status !== 200) throw new Error(`Not read: ${status}`);
  return itemSeenSchema.parse(json);
};

/** Answers every question of an item with its first choice. */
const takes = async (who: Who, group: string, more: object = {}) => {
  const { version, language, questions } = await item(who, group);
  const answers = questions.map(() => 0);
  return at(who).posts(`/api/library/${group}/completions`, {
    ...{ version, language, answers },
    ...more,
  });
};
const stateOf = async (who: Who, group: string) =>
  (await library(who)).groups.find((one) => one.group === group)?.mine;

describe('Minikoulutukset', () => {
  it('lists what is published by title, each in the reader’s language or else in Finnish', async () => {
    const { groups, counts, cursor } = await library('nurse');
    const titles = groups.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'fi')));
    expect([counts.all, counts.undone, counts.toRenew]).toEqual([titles.length, titles.length, 0]);
    expect(cursor).toBeNull();
    expect(groups.find(({ group }) => group === 'toimeentulotuki')).toMatchObject({
      language: 'fi',
      languages: ['en', 'fi', 'sv'],
      mine: { state: 'undone', at: null, renewBy: null },
    });
  });

  it('is read in Swedish by who asks in Swedish', async () => {
    const { json } = await at('nurse').gets('/api/library/toimeentulotuki?language=sv');
    expect(itemSeenSchema.parse(json)).toMatchObject({
      language: 'sv',
      title: expect.stringMatching(/^Utkomststöd/u) as unknown,
    });
    expect((await item('nurse', 'yksinaisyys?language=sv')).language).toBe('fi');
  });

  it('finds by words, best first', async () => {
    expect((await groupsOf('nurse', '?q=toimeentulotuesta'))[0]).toBe('toimeentulotuki');
    expect(await groupsOf('nurse', '?q=xyzzyq')).toEqual([]);
  });

  it('is narrowed to a topic and a profession, those for everybody among them', async () => {
    const all = await library('nurse', '?topic=benefits');
    expect(all.groups.length).toBeGreaterThan(0);
    for (const { topics } of all.groups) expect(topics).toContain('benefits');
    const doctors = await library('nurse', '?profession=doctor');
    for (const { professions } of doctors.groups)
      expect(professions.length === 0 || professions.includes('doctor')).toBe(true);
  });

  it.each(['?mine=mine', '?cursor=-1', '?station=kitee'])('refuses %s', async (query) => {
    expect((await at('nurse').gets(`/api/library${query}`)).status).toBe(400);
  });

  it('tells what one may do', async () => {
    const may = async (who: Who) => (await library(who)).may;
    expect(await may('nurse')).toEqual({ write: false, readCoverage: false, files: false });
    expect(await may('a')).toEqual({ write: true, readCoverage: false, files: false });
    expect(await may('reader')).toEqual({ write: false, readCoverage: true, files: false });
    expect(await may('leader')).toEqual({ write: true, readCoverage: true, files: true });
  });
});

describe('an item', () => {
  it('comes as a tree without HTML, and does not tell which choice is right', async () => {
    const { json, etag } = await at('nurse').gets('/api/library/toimeentulotuki');
    const read = itemSeenSchema.parse(json);
    expect(read.body.length).toBeGreaterThan(2);
    expect(read.author).toBe('Sosiaaliohjaaja A');
    expect(JSON.stringify(json)).not.toMatch(/"right"|"explanation"/u);
    expect(etag).toBe((await at('nurse').gets('/api/library/toimeentulotuki')).etag);
  });

  it.each(['atlantis', 'Toimeentulotuki', 'constructor'])('%s is not found', async (group) => {
    expect((await at('nurse').gets(`/api/library/${group}`)).status).toBe(404);
    const body = { version: 1, language: 'fi', answers: [0, 0] };
    const told = await at('nurse').posts(`/api/library/${group}/completions`, body);
    expect(told.status).toBe(404);
  });

  it('leaves out addresses that are not safe, wherever they came from', async () => {
    const unsafe = 'javascript:alert(1)';
    const read = await item('nurse', withUnsafe);
    expect([read.video, read.pictures, read.attachments]).toEqual([
      null,
      [],
      [{ name: 'Kela', url: 'https://www.kela.fi' }],
    ]);
    expect(JSON.stringify(read)).not.toContain(unsafe);
    expect(JSON.stringify((await library('nurse')).paths)).not.toContain(unsafe);
  });

  it('tells of one answer whether it was right and why, and keeps nothing', async () => {
    const body = { version: 1, language: 'fi', question: 0, answer: 1 };
    const { json } = await at('nurse').posts('/api/library/konsultoi-viitesanoin/answers', body);
    expect(answeredSchema.parse(json)).toMatchObject({
      ...{ chosen: 1, right: 2 },
      explanation: expect.stringContaining('potilastietojärjestelmässä') as unknown,
    });
    expect(await stateOf('nurse', 'konsultoi-viitesanoin')).toMatchObject({ state: 'undone' });
  });

  it.each([
    ['a question that is not there', { question: 7, answer: 0 }],
    ['a choice that is not there', { question: 0, answer: 9 }],
  ])('%s is not answered', async (_case, answer) => {
    const body = { version: 1, language: 'fi', ...answer };
    const told = await at('nurse').posts('/api/library/konsultoi-viitesanoin/answers', body);
    expect(told).toMatchObject({ status: 400, json: { errors: [{ path: 'answer' }] } });
  });
});

describe('completing', () => {
  it('tells what was right and why, and until when it holds', async () => {
    const { status, json } = await takes('nurse', 'konsultoi-viitesanoin');
    const { questions, rightAnswers, mine } = completedSchema.parse(json);
    expect(status).toBe(200);
    expect(questions[0]).toMatchObject({ chosen: 0, right: 2 });
    expect(rightAnswers).toBe(questions.filter(({ chosen, right }) => chosen === right).length);
    expect(mine).toMatchObject({ state: 'done', renewBy: '2028-11-24' });
    expect(await stateOf('nurse', 'konsultoi-viitesanoin')).toEqual(mine);
    expect(await stateOf('b', 'konsultoi-viitesanoin')).toMatchObject({ state: 'undone' });
    expect((await library('nurse')).counts.undone).toBe((await library('b')).counts.undone - 1);
  });

  it('counts once, however often it arrives on the same day', async () => {
    const first = await takes('nurse', 'konsultoi-viitesanoin');
    expect((await takes('nurse', 'konsultoi-viitesanoin')).json).toEqual(first.json);
    await world().advance(24 * 60);
    expect((await takes('nurse', 'konsultoi-viitesanoin')).json).not.toEqual(first.json);
    const [learning] = await world().rows.list('Library', 'learning', doc);
    expect(unpacked<Learning>(learning!.values).completions).toHaveLength(2);
  });

  it('asks again for a question that was left out', async () => {
    const told = await takes('nurse', 'konsultoi-viitesanoin', { answers: [1] });
    expect(told).toMatchObject({ status: 400, json: { errors: [{ path: 'answers.1' }] } });
  });

  it('of a version that is not there any more gives the item as it is', async () => {
    const told = await takes('nurse', 'konsultoi-viitesanoin', { version: 7 });
    expect(told).toMatchObject({ status: 412, json: { current: { version: 1 } } });
    expect(await stateOf('nurse', 'konsultoi-viitesanoin')).toMatchObject({ state: 'undone' });
  });

  it('is to be renewed from fourteen days before it ends, and ends', async () => {
    await takes('nurse', learntMonthly);
    const seen = async (day: string) => {
      await world().advanceTo(`${day}T10:00`);
      const toRenew = await groupsOf('nurse', '?mine=to-renew');
      return [(await stateOf('nurse', learntMonthly))?.state, toRenew];
    };
    expect(await seen('2026-12-09')).toEqual(['done', []]);
    expect(await seen('2026-12-10')).toEqual(['ends-soon', [learntMonthly]]);
    expect(await seen('2026-12-24')).toEqual(['ended', [learntMonthly]]);
  });
});

describe('an induction path', () => {
  const path = async (who: Who) => (await library(who)).paths[0];
  const ticks = (who: Who, task: string, isDone = true) =>
    at(who).posts(`/api/library/paths/uuden-hoitajan-perehdytys/tasks/${task}`, { isDone });

  it('shows one’s own steps in order, the next one named', async () => {
    const steps = (await path('nurse'))?.steps ?? [];
    expect(steps.map(({ kind, state }) => [kind, state])).toEqual([
      ['item', 'next'],
      ['task', 'later'],
      ['item', 'later'],
      ['task', 'later'],
      ['item', 'later'],
      ['task', 'later'],
    ]);
    expect(await path('a')).toBeUndefined();
  });

  it('goes on when a step is done, and a task is ticked in its turn', async () => {
    const task = (await path('nurse'))?.steps.find(({ kind }) => kind === 'task');
    const id = task?.kind === 'task' ? task.id : '';
    expect(await ticks('nurse', id)).toMatchObject({ status: 409 });
    await takes('nurse', 'konsultoi-viitesanoin');
    const { status, json } = await ticks('nurse', id);
    const after = pathSchema.parse(json);
    expect([status, after.done, after.steps[2]?.state]).toEqual([200, 2, 'next']);
    expect(pathSchema.parse((await ticks('nurse', id, false)).json).done).toBe(1);
  });

  it('of others, and tasks that are none of it, are not found', async () => {
    expect((await ticks('a', 'x')).status).toBe(404);
    expect((await ticks('nurse', 'x')).status).toBe(404);
  });
});

it('nobody reads the library without signing in', async () => {
  for (const path of ['', '/toimeentulotuki'])
    expect((await fetch(`${world().url()}/api/library${path}`)).status).toBe(401);
});
