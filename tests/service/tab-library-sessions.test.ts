import {
  sessionSchema,
  sessionsSchema,
  type SessionSeen,
  type SessionSent,
} from '../../bot/src/contract/library-sessions.ts';
import { librarySchema } from '../../bot/src/contract/library.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { shownBy } from '../helpers/calendar-program.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

let contents: FirstContents;
beforeAll(async () => {
  contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
});
const world = freshService(() => ({ contents }));

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);
const idOf = (who: Who) => world().people[who].id;

const plan: SessionSent = {
  ...{ title: 'Toimeentulotuki käytännössä', item: 'toimeentulotuki.fi', station: 'rantakyla' },
  ...{ room: 'kokoushuone', seats: 1 },
  ...{ from: '2026-11-26T11:00:00.000Z', until: '2026-11-26T12:00:00.000Z' },
};
const tries = (who: Who, changes: Partial<SessionSent> = {}, key = 'k') =>
  at(who).posts('/api/library/sessions', { ...plan, ...changes }, { 'idempotency-key': key });
const holds = async (who: Who, changes: Partial<SessionSent> = {}, key = 'k') => {
  const { status, json } = await tries(who, changes, key);
  if (status !== 201) throw new Error(`Not made: ${status} ${JSON.stringify(json)}`);
  return sessionSchema.parse(json);
};
const signs = (who: Who, { id }: SessionSeen, isComing = true) =>
  at(who).posts(`/api/library/sessions/${id}/sign-up`, { isComing });
const list = async (who: Who, query = '') =>
  sessionsSchema.parse((await at(who).gets(`/api/library/sessions${query}`)).json);
const only = async (who: Who): Promise<SessionSeen> => {
  const { coming, past } = await list(who);
  const [session] = [...coming, ...past];
  if (!session) throw new Error('No session');
  return session;
};
const puts = async (who: Who, { id, etag }: SessionSeen, body: object, more = '') =>
  askedOfApi(
    world().url(),
    `/api/library/sessions/${id}${more}`,
    await signedInAs(world().url(), idOf(who)),
    { method: 'PUT', body, headers: { 'if-match': `"${etag}"` } },
  );
const cancels = (who: Who, { id, etag }: SessionSeen) =>
  at(who).posts(`/api/library/sessions/${id}/cancel`, {}, { 'if-match': `"${etag}"` });
const learnt = async (who: Who) =>
  librarySchema
    .parse((await at(who).gets('/api/library')).json)
    .groups.find(({ group }) => group === 'toimeentulotuki')?.mine.state;

describe('a session', () => {
  it('is there for everybody, at its station, and who comes is told to who holds it alone', async () => {
    const made = await holds('a');
    await signs('nurse', made);
    const [seen] = (await list('b', '?station=rantakyla')).coming;
    expect(seen).toMatchObject({
      ...{ title: plan.title, item: { group: 'toimeentulotuki' }, taken: 1, waiting: 0 },
      ...{ by: { name: 'Sosiaaliohjaaja A' }, mine: null, held: null },
    });
    expect((await only('nurse')).mine).toBe('seated');
    expect((await only('a')).held).toMatchObject({
      ...{ signedUp: [{ name: 'Hoitaja Rantakylä' }], attended: [], hasBegun: false },
    });
    expect((await list('b', '?station=kitee')).coming).toEqual([]);
  });

  it('comes once when the act arrives twice', async () => {
    const made = await holds('a');
    expect((await holds('a')).id).toBe(made.id);
    expect((await list('a')).coming).toHaveLength(1);
  });

  it.each([
    ['no end after its beginning', { until: plan.from }, 400, 'until'],
    ['a time that is past', { from: '2026-11-23T11:00:00.000Z' }, 400, 'from'],
    ['no seats', { seats: 0 }, 400, 'seats'],
    ['a training that is not there', { item: 'atlantis.fi' }, 400, 'item'],
    ['a station that is not there', { station: 'atlantis' }, 422, 'station'],
  ])('with %s is refused, the field named', async (_case, changes, status, path) => {
    expect(await tries('a', changes)).toMatchObject({ status, json: { errors: [{ path }] } });
  });

  it('with an identity code in its title is refused, and the code is kept nowhere', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    expect((await tries('a', { title: code })).status).toBe(422);
    expect(`${await world().everythingStored()}${world().everythingLogged()}`).not.toContain(code);
  });

  it('is held by who makes trainings, and changed by who holds it', async () => {
    expect((await tries('nurse')).status).toBe(403);
    const made = await holds('a');
    expect((await puts('b', made, { ...plan, seats: 9 })).status).toBe(403);
    const told = await puts('a', made, { ...plan, seats: 9 });
    expect(sessionSchema.parse(told.json).seats).toBe(9);
    expect(await puts('a', made, { ...plan, seats: 8 })).toMatchObject({
      ...{ status: 412, json: { current: { seats: 9 } } },
    });
  });

  it('stays where and when it is once somebody has signed up', async () => {
    const made = await holds('a');
    await signs('nurse', made);
    const told = await puts('a', await only('a'), { ...plan, station: 'kitee' });
    expect(told).toMatchObject({ status: 409, json: { errors: [{ path: '' }] } });
  });

  it('that is cancelled says so, and takes nobody any more', async () => {
    const made = await holds('a');
    expect((await cancels('a', made)).status).toBe(200);
    expect((await only('nurse')).isCancelled).toBe(true);
    expect((await signs('nurse', made)).status).toBe(409);
  });
});

describe('signing up', () => {
  it('beyond the seats is waiting, until somebody signs off', async () => {
    const made = await holds('a');
    await signs('nurse', made);
    await signs('b', made);
    expect(await only('b')).toMatchObject({ taken: 1, waiting: 1, mine: 'waiting' });
    await signs('nurse', made, false);
    expect(await only('b')).toMatchObject({ taken: 1, waiting: 0, mine: 'seated' });
  });

  it('for two at the same time is refused', async () => {
    await signs('nurse', await holds('a'));
    const told = await signs('nurse', await holds('b', { station: 'kitee' }));
    expect(told).toMatchObject({
      status: 409,
      json: { errors: [{ message: expect.stringContaining('samaan aikaan') as unknown }] },
    });
  });

  it('for nothing is not found', async () => {
    expect((await signs('nurse', { ...(await holds('a')), id: 'x' })).status).toBe(404);
  });
});

describe('having been there', () => {
  const were = async (people: readonly Who[]) =>
    puts('a', await only('a'), { people: people.map(idOf) }, '/attended');

  it('is having completed what it was about, and can be put right', async () => {
    await holds('a');
    expect((await were(['nurse'])).status).toBe(409);
    await world().advanceTo('2026-11-26T14:30');
    expect((await were(['nurse', 'nurseKitee'])).status).toBe(200);
    expect([await learnt('nurse'), await learnt('nurseKitee')]).toEqual(['done', 'done']);
    expect((await were(['nurseKitee', 'b'])).status).toBe(200);
    expect([await learnt('nurse'), await learnt('b')]).toEqual(['undone', 'done']);
    expect((await only('a')).held?.attended.map(({ name }) => name)).toEqual([
      'Hoitaja Kitee',
      'Sosiaaliohjaaja B',
    ]);
    expect((await list('nurse')).past).toEqual([]);
  });

  it('is said of people who are known', async () => {
    await holds('a');
    await world().advanceTo('2026-11-26T14:30');
    const told = await puts('a', await only('a'), { people: ['nobody'] }, '/attended');
    expect(told).toMatchObject({ status: 400, json: { errors: [{ path: 'people' }] } });
  });
});

describe('its iCalendar file', () => {
  it('is read by a calendar program as it is held', async () => {
    const { id } = await holds('a');
    const token = await signedInAs(world().url(), idOf('nurse'));
    const response = await fetch(`${world().url()}/api/library/sessions/${id}/event.ics`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    const [from, until] = [Date.parse(plan.from), Date.parse(plan.until)];
    expect(shownBy(text, from, until)).toEqual([{ summary: plan.title, from, until }]);
    expect(text).toContain('LOCATION:Rantakylä\\, kokoushuone');
  });

  it('of nothing is not found', async () => {
    expect((await at('nurse').gets('/api/library/sessions/x/event.ics')).status).toBe(404);
  });
});
