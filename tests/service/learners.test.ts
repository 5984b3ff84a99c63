import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import {
  sessionSchema,
  type SessionSeen,
  type SessionSent,
} from '../../bot/src/contract/library-sessions.ts';
import { wishSchema } from '../../bot/src/contract/library-wishes.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { demoContents } from '../helpers/demo-contents.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { atTab } from './at-tab.ts';
import { freshService } from './fresh.ts';

// What happens at the tab to trainings that people wait for, told to them in their own chats.

let contents: FirstContents;
beforeAll(async () => {
  contents = await demoContents(Date.parse('2026-11-16T10:00:00Z'));
});
/** Counsellor B has not got the app. */
const world = freshService(() => ({ contents, without: ['b'] }));
beforeEach(async () => {
  for (const who of ['nurse', 'nurseKitee'] as const) await world().people[who].install();
});

type Who = keyof ReturnType<typeof world>['people'];
const at = (who: Who) => atTab(world(), world().people[who]);
const heard = (who: Who, what: string) =>
  world()
    .people[who].sees()
    .filter(({ summary }) => summary === what);
/** The engine's next cycles. */
const cycles = () => world().advance(1);

const plan: SessionSent = {
  ...{ title: 'Toimeentulotuki käytännössä', item: null, station: 'rantakyla', room: '4' },
  ...{ seats: 1, from: '2026-11-26T11:00:00.000Z', until: '2026-11-26T12:00:00.000Z' },
};

/** One seat: the first has it, the others wait. */
async function sessionFor(...people: readonly Who[]): Promise<SessionSeen> {
  const { json } = await at('a').posts('/api/library/sessions', plan);
  const session = sessionSchema.parse(json);
  for (const who of people) await signs(who, session, true);
  return session;
}
const signs = (who: Who, { id }: SessionSeen, isComing: boolean) =>
  at(who).posts(`/api/library/sessions/${id}/sign-up`, { isComing });
const present = async (id: string): Promise<SessionSeen> => {
  const { json } = await at('a').gets('/api/library/sessions');
  const { coming } = json as { readonly coming: readonly unknown[] };
  return coming.map((one) => sessionSchema.parse(one)).find((one) => one.id === id)!;
};
const takes = async (seats: number, { id }: SessionSeen) => {
  const { etag } = await present(id);
  return askedOfApi(
    world().url(),
    `/api/library/sessions/${id}`,
    await signedInAs(world().url(), world().people.a.id),
    { method: 'PUT', body: { ...plan, seats }, headers: { 'if-match': `"${etag}"` } },
  );
};
const cancels = async ({ id }: SessionSeen) => {
  const { etag } = await present(id);
  return at('a').posts(`/api/library/sessions/${id}/cancel`, {}, { 'if-match': `"${etag}"` });
};

const seat = 'Sait paikan koulutukseen';
const queue = 'Olet nyt koulutuksen jonossa';
const noSession = 'Koulutus on peruttu';

describe('whoever waits for a session', () => {
  it('hears that a seat is theirs, once, with where and when it is', async () => {
    const session = await sessionFor('nurse', 'nurseKitee');
    await cycles();
    expect(heard('nurseKitee', seat)).toEqual([]);
    await signs('nurse', session, false);
    await cycles();
    const [card] = heard('nurseKitee', seat);
    expect(card?.text).toContain('Toimeentulotuki käytännössä');
    expect(card?.text).toMatch(/to\s26\.11\. klo\s13–14/u);
    expect(card?.text).toContain('Rantakylä, huone 4');
    await world().restart();
    await cycles();
    expect(heard('nurseKitee', seat)).toHaveLength(1);
    expect(heard('nurse', seat)).toEqual([]);
  });

  it('hears of it in their language', async () => {
    await world().people.nurseKitee.speaking('sv-SE').writes('hjälp');
    const session = await sessionFor('nurse', 'nurseKitee');
    await signs('nurse', session, false);
    await cycles();
    expect(heard('nurseKitee', 'Du fick en plats på utbildningen')).toHaveLength(1);
  });

  it('and has it no more when there are fewer seats, hears that', async () => {
    const session = await sessionFor('nurse', 'nurseKitee');
    await takes(2, session);
    await cycles();
    await takes(1, session);
    await cycles();
    expect(heard('nurseKitee', seat)).toHaveLength(1);
    expect(heard('nurseKitee', queue)).toHaveLength(1);
    expect(heard('nurse', queue)).toEqual([]);
  });
});

it('who has a seat and none again before anybody was told hears of neither', async () => {
  const session = await sessionFor('nurse', 'nurseKitee');
  await takes(2, session);
  await takes(1, session);
  await cycles();
  expect([...heard('nurseKitee', seat), ...heard('nurseKitee', queue)]).toEqual([]);
});

it('who has signed up hears that a session is cancelled, but who cancels it does not', async () => {
  const session = await sessionFor('a', 'nurse', 'nurseKitee');
  await cancels(session);
  await cycles();
  expect(heard('nurse', noSession)).toHaveLength(1);
  expect(heard('nurseKitee', noSession)).toHaveLength(1);
  expect(heard('a', noSession)).toEqual([]);
});

it('that somebody has heard of a session keeps nobody from changing it', async () => {
  const session = await sessionFor('nurse', 'nurseKitee');
  await signs('nurse', session, false);
  const { etag } = await present(session.id);
  await cycles();
  expect((await present(session.id)).etag).toBe(etag);
});

describe('a wish that came true', () => {
  const readyFi = 'Toivomasi minikoulutus on valmis';
  const wished = async (...people: readonly Who[]) => {
    const [first, ...others] = people;
    const sent = { text: 'Miten toimeentulotukea haetaan?', topic: null };
    const { json } = await at(first!).posts('/api/library/wishes', sent);
    const wish = wishSchema.parse(json);
    for (const who of others)
      await at(who).posts(`/api/library/wishes/${wish.id}/wanted`, { isWanted: true });
    return wish;
  };
  const answers = (who: Who, { id }: { readonly id: string }, group = 'toimeentulotuki') =>
    at(who).posts(`/api/library/wishes/${id}/answer`, { group });

  it('is told to all who wished, once, with the training in it', async () => {
    const wish = await wished('nurse', 'nurseKitee', 'a');
    await cycles();
    await answers('a', wish);
    await cycles();
    await world().restart();
    await cycles();
    for (const who of ['nurse', 'nurseKitee'] as const) {
      const [card, ...more] = heard(who, readyFi);
      expect(card?.text).toContain('Lue tässä');
      expect(more).toEqual([]);
    }
    expect(heard('a', readyFi)).toEqual([]);
  });

  it('and is answered otherwise before anybody has heard, is told by that answer alone', async () => {
    const wish = await wished('nurse');
    await answers('a', wish);
    await answers('a', wish, 'asumistuki');
    await cycles();
    expect(heard('nurse', readyFi).map(({ text }) => text.includes('Toimeentulotuki:'))).toEqual([
      false,
    ]);
  });

  it('waits for nobody who cannot be reached', async () => {
    await answers('a', await wished('b', 'nurse'));
    await cycles();
    expect(heard('nurse', readyFi)).toHaveLength(1);
    const [stored] = (await createShelves(world().rows).wishes.all()).documents;
    expect(stored?.untold).toEqual([]);
  });
});
