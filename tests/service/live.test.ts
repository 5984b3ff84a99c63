import type { Around } from '../../bot/src/compose.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { listensAt, type Listener } from '../helpers/live-listener.ts';
import type { Person } from '../helpers/person.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, todaySentence, tuesday, weekSentence } from './fresh.ts';

const world = freshService();
const open: Listener[] = [];
const others: RunningService[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.leave()));
  for (const other of others.splice(0)) await other.stop();
});

async function listens(
  who: Pick<Person, 'id'>,
  last?: string,
  at: RunningService = world(),
): Promise<Listener> {
  const listener = await listensAt(at.url(), who.id, last);
  open.push(listener);
  return listener;
}

/** Another instance on the same store, at the same connector. */
async function beside(): Promise<RunningService> {
  const other = await startService({ at: tuesday, beside: world() });
  others.push(other);
  return other;
}
const newestId = async () => {
  const all = (await world().requests()).map(({ consultation }) => consultation);
  return all.sort((one, other) => other.askedAt - one.askedAt)[0]!.id;
};

describe('what is done in the bot', () => {
  it('is heard by the asker and by advisers, and by no other nurse', async () => {
    const { nurse, nurseNiinivaara, a, b } = world().people;
    await nurse.asks(todaySentence);
    const id = await newestId();
    const asker = await listens(nurse);
    const adviser = await listens(b);
    const stranger = await listens(nurseNiinivaara);
    await a.taps('request.accept');
    await asker.waitForRequest(id);
    await adviser.waitForRequest(id);
    // What the other nurse does herself is heard after it: nothing came before.
    await world().advance(1);
    await nurseNiinivaara.asks(weekSentence);
    const own = await newestId();
    await stranger.waitForRequest(own);
    const requests = stranger.changes().filter(({ area }) => area.startsWith('request'));
    expect(requests).toMatchObject([{ area: 'request', id: own }]);
  });

  it('is there when the one who heard of it asks', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const asker = await listens(nurse);
    await a.taps('request.accept');
    const id = await newestId();
    const { data } = await asker.waitForRequest(id);
    const { json } = await asked(nurse, `/api/requests/${id}`);
    expect(json).toMatchObject({
      state: 'accepted',
      version: (data as { version: number }).version,
    });
  });

  it('is heard at another instance', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const id = await newestId();
    const other = await beside();
    const asker = await listens(nurse, undefined, other);
    await a.taps('request.accept');
    await asker.waitForRequest(id);
  });

  it('is heard while Teams does not answer, also what is done after it', async () => {
    const teams = heldUp();
    // Nothing is given up while the test runs: what is heard did not wait for Teams.
    const limits = { turnMs: 8_000, sendMs: 120_000, workMs: 240_000 };
    const service = await startService({ at: tuesday, around: teams.around, limits });
    others.push(service);
    const { nurse, a } = service.people;
    await nurse.asks(todaySentence);
    const [{ consultation }] = [(await service.requests())[0]!];
    const { id } = consultation;
    const asker = await listens(nurse, undefined, service);
    const [offered, receipt] = [a.card(), nurse.card()];
    teams.hold();
    await a.press(offered.card!, { verb: 'request.accept' }, offered.activityId);
    const accepted = (await service.requests())[0]!.consultation.version;
    await asker.waitForRequest(id, accepted);
    await teams.waited;
    await nurse.press(receipt.card!, { verb: 'request.withdraw' }, receipt.activityId);
    await asker.waitForRequest(id, accepted + 1);
    teams.release();
  });
});

/** A Teams that takes messages and does not answer, from `hold` to `release`. */
function heldUp() {
  const [waiting, held] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  let isHeld = false;
  const around: Around = (name, port) =>
    name !== 'messenger'
      ? port
      : new Proxy(port, {
          get: (target, key, receiver) => {
            const member: unknown = Reflect.get(target, key, receiver);
            if (key !== 'send' && key !== 'update') return member;
            return async (...given: unknown[]): Promise<unknown> => {
              if (isHeld) {
                waiting.resolve(undefined);
                await held.promise;
              }
              return (member as (...all: unknown[]) => unknown)(...given);
            };
          },
        });
  return {
    around,
    waited: waiting.promise,
    hold: () => {
      isHeld = true;
    },
    release: () => held.resolve(undefined),
  };
}

async function asked(who: Person, path: string) {
  return askedOfApi(world().url(), path, await signedInAs(world().url(), who.id));
}

describe('a stream', () => {
  it('is not kept, not held back by a proxy, and begins with the product clock', async () => {
    const { headers, heard } = await listens(world().people.nurse);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(heard).toMatchObject(
      [{ event: 'hello', data: { now: /^2026-11-24T08:15/u } }].map((one) => ({
        ...one,
        data: { now: expect.stringMatching(one.data.now) as unknown },
      })),
    );
  });

  it('is 401 without a token', async () => {
    expect((await askedOfApi(world().url(), '/api/changes')).status).toBe(401);
  });

  it('is given five times to a person, and again after one was left', async () => {
    const { nurse, a } = world().people;
    const own = await Promise.all([1, 2, 3, 4, 5].map(() => listens(nurse)));
    const sixth = await listens(nurse);
    expect([sixth.status, sixth.headers.get('retry-after')]).toEqual([429, '60']);
    expect(sixth.headers.get('content-type')).toBe('application/problem+json');
    expect((await listens(a)).status).toBe(200);
    await own[0]!.leave();
    await expect(untilOpen(nurse)).resolves.toBe(200);
  });

  it('ends when the service drains, and holds up no stop', async () => {
    const { nurse, a } = world().people;
    const all = [await listens(nurse), await listens(a)];
    await world().restart();
    await Promise.all(all.map(({ ended }) => ended));
  });

  it('ends when the role is another', async () => {
    const { a, b } = world().people;
    const [leaver, stayer] = [await listens(a), await listens(b)];
    await createConfig(world().rows).changeCounty('admin', 0, (county) => ({
      ...county,
      people: county.people.map((one) => (one.id === a.id ? { ...one, role: 'asker' } : one)),
    }));
    await world().settled();
    await leaver.ended;
    await world().people.nurse.asks(todaySentence);
    await stayer.waitForRequest(await newestId());
    const again = await listens(a);
    await world().people.nurse.asks(weekSentence);
    await stayer.waitForRequest(await newestId());
    expect(again.changes().filter(({ area }) => area === 'request')).toEqual([]);
  });
});

/** The service learns a moment after the client that it has left. */
async function untilOpen(who: Person): Promise<number> {
  for (;;) {
    const { status } = await listens(who);
    if (status === 200) return status;
  }
}

it('eleven people hear of the same change', async () => {
  const { nurse, a, b, leader } = world().people;
  await nurse.asks(todaySentence);
  const id = await newestId();
  const crowd = [nurse, nurse, nurse, a, a, a, b, b, b, leader, leader];
  const all = await Promise.all(crowd.map((one) => listens(one)));
  await a.taps('request.accept');
  await Promise.all(all.map((one) => one.waitForRequest(id)));
});

describe('after a break', () => {
  it('what was missed is told, also at another instance', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const before = await listens(nurse);
    const last = before.heard.at(-1)!.id;
    await before.leave();
    await a.taps('request.accept');
    const id = await newestId();
    const { version } = (await world().requests())[0]!.consultation;
    for (const at of [world(), await beside()])
      await (await listens(nurse, last, at)).waitForRequest(id, version);
  });

  it.each([
    ['older than what is kept', '2026-01-01T00:00:00.000Z-abcdefgh'],
    ['not of here', 'rubbish'],
    ['of another time', '2999-01-01T00:00:00.000Z-abcdefgh'],
  ])('from a place that is %s, everything is to be asked for anew', async (_what, last) => {
    const listener = await listens(world().people.nurse, last);
    await listener.waitFor(({ event }) => event === 'reset');
  });
});

it('a request that stops being somebody’s is told of once more', async () => {
  const { nurse, b } = world().people;
  await nurse.asks(todaySentence);
  const id = await newestId();
  const adviser = await listens(b);
  const { asker } = (await world().requests())[0]!.consultation;
  expect(asker).toBe(nurse.id);
  // B covers another region from now on, and was not asked yet.
  await createConfig(world().rows).changeCounty('admin', 0, (county) => ({
    ...county,
    people: county.people.map((one) =>
      one.id === b.id ? { ...one, regions: ['elsewhere'] } : one,
    ),
  }));
  await world().settled();
  await world().people.a.taps('request.accept');
  await adviser.waitForArea('request-gone');
  await nurse.taps('request.withdraw');
  await nurse.asks(weekSentence);
  await world().settled();
  expect(adviser.changes().filter(({ area }) => area !== 'settings')).toEqual([
    { area: 'request-gone', id },
  ]);
});

it('a moved clock, schedules and people are told of', async () => {
  const { nurse, nurseKitee, a } = world().people;
  const listener = await listens(nurse);
  await world().advance(5);
  const { data } = await listener.waitForArea('clock');
  expect(data).toMatchObject({ now: expect.stringMatching(/^2026-11-24T08:2/u) as unknown });
  await a.writes('poissa tänään');
  await listener.waitForArea('schedules');
  await nurseKitee.writes('kieli svenska');
  await listener.waitForArea('people');
});

describe('the feed', () => {
  const counted = (rows: Rows, reads: string[]): Rows => ({
    ...rows,
    list: (table, ...rest) => {
      if (table === 'Changes') reads.push(table);
      return rows.list(table, ...rest);
    },
  });

  it('is read only while somebody listens', async () => {
    const reads: string[] = [];
    const service = await startService({ at: tuesday, rows: counted(createMemoryRows(), reads) });
    others.push(service);
    await service.advance(1);
    // The first cycle of an instance sweeps what is old.
    const swept = reads.length;
    const { nurse } = service.people;
    await nurse.asks(todaySentence);
    await service.advance(2);
    expect(reads).toHaveLength(swept);
    const listener = await listens(nurse, undefined, service);
    await listener.leave();
    expect(reads.length).toBeGreaterThan(swept);
  });
});
