import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import type { Role } from '../../bot/src/domain/roster/county.ts';
import { createRosterWatch } from '../../bot/src/engine/watch-roster.ts';
import { createKnown } from '../../bot/src/use-cases/known.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, todaySentence, tuesday } from './fresh.ts';

const world = freshService();
let other: RunningService;
beforeEach(async () => {
  other = await startService({ at: tuesday, rows: world().rows });
});
afterEach(() => other.stop());

/** Somewhere else, as by a third instance. */
async function becomes(id: string, role: Role): Promise<void> {
  await createConfig(world().rows).changeCounty(id, 0, (before) => ({
    ...before,
    people: before.people.map((person) => (person.id === id ? { ...person, role } : person)),
  }));
}
/** An engine cycle of each, which they begin every second. */
const oneCycle = () =>
  Promise.all([world(), other].map((service) => fetch(`${service.url()}/health/engine`)));
const figuresOf = async (token: string) =>
  Promise.all(
    [world(), other].map(
      async (service) => (await askedOfApi(service.url(), '/api/statistics', token)).status,
    ),
  );

describe('a role that was taken away', () => {
  it('is gone on every instance after one engine cycle, with the same token', async () => {
    const { leader } = world().people;
    const token = await signedInAs(world().url(), leader.id);
    expect(await figuresOf(token)).toEqual([200, 200]);
    await becomes(leader.id, 'asker');
    await oneCycle();
    expect(await figuresOf(token)).toEqual([403, 403]);
  });

  it('and given again is there again', async () => {
    const { leader } = world().people;
    const token = await signedInAs(world().url(), leader.id);
    await becomes(leader.id, 'asker');
    await oneCycle();
    await becomes(leader.id, 'coordinator');
    await oneCycle();
    expect(await figuresOf(token)).toEqual([200, 200]);
  });

  it('takes the requests along that came with it', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const token = await signedInAs(world().url(), a.id);
    const { id } = (await world().requests())[0]!.consultation;
    const read = async () => (await askedOfApi(world().url(), `/api/requests/${id}`, token)).status;
    const card = a.card();
    expect(await read()).toBe(200);
    await becomes(a.id, 'asker');
    await oneCycle();
    expect(await read()).toBe(404);
    const answer = await a.taps('request.accept', {}, { on: card });
    expect(answer.text).not.toContain(todaySentence);
    expect((await world().requests())[0]!.consultation.state).toBe('waiting');
  });
});

describe('while the engine is held up', () => {
  it('the roster is looked at all the same', async () => {
    const config = createConfig(world().rows);
    const known = createKnown(await config.read(), false);
    const look = createRosterWatch({ config, known });
    const { leader } = world().people;
    await look();
    await becomes(leader.id, 'asker');
    expect(known.person(leader.id)?.role).toBe('coordinator');
    await look();
    expect(known.person(leader.id)?.role).toBe('asker');
  });
});

describe('a role that a client claims', () => {
  it('grants nothing', async () => {
    const { nurse } = world().people;
    const token = await signedInAs(world().url(), nurse.id);
    const path = '/api/statistics?role=admin';
    expect((await askedOfApi(world().url(), path, token)).status).toBe(403);
  });
});
