import {
  askedSchema,
  wantedSchema,
  wishesSchema,
  wishSchema,
  type WishSeen,
} from '../../bot/src/contract/library-wishes.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { atTab } from './at-tab.ts';
import { freshService, weekSentence } from './fresh.ts';

let contents: FirstContents;
beforeAll(async () => {
  const { items, ...others } = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
  contents = { ...others, items: items.filter(({ topics }) => !topics.includes('housing')) };
});
const world = freshService(() => ({ contents }));

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);

const text = 'Miten täytän hakemuksen hammashoidon maksusitoumuksesta?';
const wishes = async (who: Who, body: object = {}, key?: string) =>
  at(who).posts(
    '/api/library/wishes',
    { text, topic: null, ...body },
    key === undefined ? {} : { 'idempotency-key': key },
  );
const wished = async (who: Who): Promise<WishSeen> => {
  const { status, json } = await wishes(who);
  expect(status).toBe(201);
  return wishSchema.parse(json);
};
const list = async (who: Who) =>
  wishesSchema.parse((await at(who).gets('/api/library/wishes')).json);
const wants = (who: Who, { id }: { readonly id: string }, isWanted = true) =>
  at(who).posts(`/api/library/wishes/${id}/wanted`, { isWanted });
const answers = (who: Who, { id }: { readonly id: string }, group: string) =>
  at(who).posts(`/api/library/wishes/${id}/answer`, { group });

describe('a wish', () => {
  it('is there for everybody, and who wished or seconded it is told to nobody', async () => {
    const wish = await wished('nurse');
    expect(wish).toMatchObject({ text, topic: null, count: 1, isMine: true, answeredBy: null });
    const { json } = await wants('nurseKitee', wish);
    expect(wantedSchema.parse(json).wish).toMatchObject({ count: 2, isMine: true });
    expect((await list('b')).wishes).toEqual([{ ...wish, count: 2, isMine: false }]);
    const told = JSON.stringify((await at('b').gets('/api/library/wishes')).json);
    for (const { id } of [world().people.nurse, world().people.nurseKitee])
      expect(told).not.toContain(id);
  });

  it('comes once when the act arrives twice', async () => {
    const [first, second] = [await wishes('nurse', {}, 'k'), await wishes('nurse', {}, 'k')];
    expect(second.json).toEqual(first.json);
    expect((await list('nurse')).wishes).toHaveLength(1);
  });

  it('of most people comes first', async () => {
    const [one, other] = [await wished('nurse'), await wished('nurse')];
    await wants('b', other);
    expect((await list('a')).wishes.map(({ id }) => id)).toEqual([other.id, one.id]);
  });

  it('is refused with an identity code in it, and the code is kept nowhere', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const told = await wishes('nurse', { text: `Asiakas ${code} kysyi` });
    expect(told).toMatchObject({ status: 422, json: { errors: [{ path: 'text' }] } });
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });

  it.each([
    ['blanks', { text: '  ' }, 422, 'text'],
    ['more than 300 characters', { text: 'a'.repeat(301) }, 400, 'text'],
    ['a topic that is not there', { topic: 'atlantis' }, 422, 'topic'],
  ])('with %s is refused, the field named', async (_case, body, status, path) => {
    expect(await wishes('nurse', body)).toMatchObject({ status, json: { errors: [{ path }] } });
  });

  it('is not seconded by who wished it', async () => {
    const told = await wants('nurse', await wished('nurse'));
    expect(told).toMatchObject({
      status: 409,
      json: { errors: [{ message: 'Tämä on oma toiveesi.' }] },
    });
  });

  it('taken back lives on while others want it, and is gone with the last of them', async () => {
    const wish = await wished('nurse');
    await wants('b', wish);
    expect(wantedSchema.parse((await wants('nurse', wish, false)).json).wish).toMatchObject({
      ...{ count: 1, isMine: false },
    });
    expect(wantedSchema.parse((await wants('b', wish, false)).json).wish).toBeNull();
    expect((await wants('b', wish)).status).toBe(404);
  });
});

describe('an answer to a wish', () => {
  it('names the training that came of it, in the reader’s language', async () => {
    const wish = await wished('nurse');
    expect((await answers('a', wish, 'toimeentulotuki')).status).toBe(200);
    const [seen] = (await list('nurse')).wishes;
    expect(seen?.answeredBy).toMatchObject({
      group: 'toimeentulotuki',
      title: expect.stringContaining('Toimeentulotuki') as unknown,
    });
    expect((await wants('b', wish)).status).toBe(409);
  });

  it('is given by who makes trainings, with one that is published', async () => {
    const wish = await wished('nurse');
    expect((await answers('nurse', wish, 'toimeentulotuki')).status).toBe(403);
    expect((await answers('a', wish, 'atlantis')).status).toBe(409);
    expect((await answers('a', { id: 'x' }, 'toimeentulotuki')).status).toBe(404);
  });
});

describe('asked most at one’s station this quarter without a training', () => {
  const asked = async () => askedSchema.parse((await at('nurse').gets('/api/library/asked')).json);
  const asks = (topic: string) => at('nurse').asks(weekSentence, { topic });

  it('names a topic when it was asked five times, and not before', async () => {
    for (let count = 0; count < 4; count += 1) await asks('housing');
    expect(await asked()).toEqual({
      ...{ station: 'rantakyla', months: ['2026-10', '2026-11', '2026-12'], topics: [] },
    });
    await asks('housing');
    expect((await asked()).topics).toEqual([{ topic: 'housing', count: 5 }]);
  });

  it('leaves out what there is a training about', async () => {
    for (let count = 0; count < 5; count += 1) await asks('benefits');
    expect((await asked()).topics).toEqual([]);
  });

  it('of somebody whose station is not known is empty', async () => {
    const { json } = await at('reader').gets('/api/library/asked');
    expect(askedSchema.parse(json)).toMatchObject({ station: null, topics: [] });
  });
});
