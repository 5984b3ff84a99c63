import { stateSchema } from '../../bot/src/contract/today.ts';
import { atTab } from './at-tab.ts';
import { freshService, nowSentence, todaySentence, weekSentence } from './fresh.ts';

const world = freshService();

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);
const says = async (who: Who, body: object) => {
  const { status, json } = await at(who).posts('/api/state', body);
  return [status, json] as const;
};

describe('Tänään', () => {
  it('tells who is on site at one’s own station now, and who comes next', async () => {
    expect(await at('nurse').today()).toMatchObject({
      now: expect.stringMatching(/^2026-11-24T08:15/u) as unknown,
      station: 'rantakyla',
      here: [
        {
          person: { name: 'Sosiaaliohjaaja A' },
          room: 'huone 4',
          from: '2026-11-24T06:00:00.000Z',
          until: '2026-11-24T13:00:00.000Z',
          isNow: true,
          state: null,
          hereFrom: null,
        },
      ],
      next: { person: { name: 'Sosiaaliohjaaja A' }, from: '2026-11-26T06:00:00.000Z' },
      work: null,
    });
  });

  it('tells it of another station when asked', async () => {
    const { station, here } = await at('nurse').today('niinivaara');
    expect([station, here[0]?.person.name]).toEqual(['niinivaara', 'Sosiaaliohjaaja B']);
    expect(await at('nurse').gets('/api/today?station=atlantis')).toMatchObject({
      status: 422,
      json: { errors: [{ path: 'station' }] },
    });
  });

  it('of somebody whose station is not known names none', async () => {
    expect(await at('reader').today()).toMatchObject({ station: null, here: [], week: [] });
  });

  it('shows seven days, and public holidays by their name', async () => {
    await world().advanceTo('2026-12-03T10:00');
    const { week } = await at('nurse').today();
    expect(week).toHaveLength(7);
    expect(week.find(({ date }) => date === '2026-12-06')).toMatchObject({
      holiday: 'itsenäisyyspäivä',
      people: [],
    });
    expect(week[0]).toMatchObject({
      date: '2026-12-03',
      holiday: null,
      people: [{ person: { name: 'Sosiaaliohjaaja A' } }],
    });
  });

  it('says from when somebody who is busy is there', async () => {
    await says('a', { state: 'home-visit', until: '2026-11-24T12:00:00Z' });
    const { here } = await at('nurse').today();
    expect(here[0]).toMatchObject({
      state: { state: 'home-visit', until: '2026-11-24T12:00:00.000Z' },
      hereFrom: '2026-11-24T12:00:00.000Z',
    });
  });

  it('shows my open requests, then those that wait for a rating', async () => {
    const open = await at('nurse').asks(todaySentence);
    const done = await at('nurse').asks(weekSentence);
    await at('a').moves(done.id, { move: 'accept' });
    await at('a').moves(done.id, { move: 'close', outcome: 'solved' });
    const shown = await at('nurse').today();
    expect(shown.mine.map(({ id }) => id)).toEqual([open.id]);
    expect(shown.toRate.map(({ id }) => id)).toEqual([done.id]);
    await at('nurse').moves(done.id, { move: 'rating.send', helped: 'yes' });
    expect((await at('nurse').today()).toRate).toEqual([]);
  });

  it('has another ETag only when something shown has changed', async () => {
    const etag = async () => (await at('nurse').gets('/api/today')).etag;
    const before = await etag();
    expect(await etag()).toBe(before);
    await at('nurse').asks(todaySentence);
    expect(await etag()).not.toBe(before);
  });
});

describe('for advisers', () => {
  it('the queue begins with the client who is here, then with what is due first', async () => {
    const week = await at('nurse').asks(weekSentence);
    const today = await at('nurse').asks(todaySentence);
    const now = await at('nurse').asks(nowSentence);
    const { work } = await at('b').today();
    expect(work!.queue.map(({ id }) => id)).toEqual([now.id, today.id, week.id]);
    expect(work!.queue[1]!.dueAt).not.toBeNull();
  });

  it('Keskeneräiset holds what is taken and what is handed over until somebody takes it', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    const unfinished = async (who: Who) =>
      (await at(who).today()).work!.unfinished.map((one) => one.id);
    await at('a').moves(id, { move: 'accept' });
    expect(await unfinished('a')).toEqual([id]);
    await at('a').moves(id, { move: 'handOver', adviser: world().people.b.id });
    expect([await unfinished('a'), await unfinished('b')]).toEqual([[id], []]);
    await at('b').moves(id, { move: 'accept' });
    expect([await unfinished('a'), await unfinished('b')]).toEqual([[], [id]]);
  });

  it('"Miten päättyi?" is there from the day it is asked until it is answered', async () => {
    const { id } = await at('nurse').asks(todaySentence);
    await at('a').moves(id, { move: 'accept' });
    await at('a').moves(id, { move: 'close', outcome: 'finding-out' });
    const asked = async () => (await at('a').today()).work!.followUps.map((one) => one.id);
    expect(await asked()).toEqual([]);
    await world().advance(31 * 24 * 60);
    expect(await asked()).toEqual([id]);
    await at('a').moves(id, { move: 'followUp', result: 'moved' });
    expect(await asked()).toEqual([]);
  });

  it('one’s own next days on site are named', async () => {
    const { days } = (await at('a').today()).work!;
    expect(days).toHaveLength(5);
    expect(days.slice(0, 2)).toMatchObject([
      { station: 'rantakyla', room: 'huone 4', from: '2026-11-24T06:00:00.000Z' },
      { station: 'polvijarvi' },
    ]);
  });
});

describe('one’s own momentary state', () => {
  const until = '2026-11-24T12:30:00.000Z';

  it.each([
    ['home-visit', until, until],
    ['travelling', '14.30', until],
    ['busy', 'klo 14:30', until],
  ] as const)('%s until %s is set in one press', async (state, told, expected) => {
    expect(await says('a', { state, until: told })).toEqual([
      200,
      { state: { state, until: expected } },
    ]);
    expect((await at('a').today()).work!.state).toEqual({ state, until: expected });
  });

  it('ends when one is free again', async () => {
    await says('a', { state: 'busy', until });
    const [status, json] = await says('a', { state: 'free' });
    expect([status, stateSchema.parse(json)]).toEqual([200, { state: null }]);
  });

  it.each([
    ['no end', { state: 'busy' }, 422, 'until'],
    ['an end that has passed', { state: 'busy', until: '2026-11-24T06:00:00Z' }, 422, 'until'],
    ['an end tomorrow', { state: 'busy', until: '2026-11-25T12:00:00Z' }, 422, 'until'],
    ['no time at all', { state: 'busy', until: 'kohta' }, 422, 'until'],
    ['no such day', { state: 'busy', until: '2026-99-99T12:00:00Z' }, 422, 'until'],
    ['an unknown state', { state: 'asleep', until }, 400, 'state'],
  ])('with %s is refused', async (_case, body, status, path) => {
    const [told, json] = await says('a', body);
    expect([told, json]).toMatchObject([status, { errors: [{ path }] }]);
  });

  it('is not for nurses', async () => {
    expect((await says('nurse', { state: 'free' }))[0]).toBe(403);
  });
});
