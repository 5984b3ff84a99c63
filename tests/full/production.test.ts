import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { meSchema } from '../../bot/src/contract/me.ts';
import { requestsSchema } from '../../bot/src/contract/requests.ts';
import { requestOn } from '../faults/load/pool.ts';
import { listensWith } from '../helpers/live-listener.ts';
import { personOf, type Person } from '../helpers/person.ts';
import { askedOfApi } from '../helpers/tab-user.ts';
import { teamsUser, type Identity } from '../helpers/teams-user.ts';
import { bareStartMs, bytesIn } from './production/install.ts';
import { startProxy, type Proxy } from './production/proxy.ts';
import { rollingRestart } from './production/rolling.ts';
import { startProductionWorld, type ProductionWorld } from './production/world.ts';

// What is deployed, as it is deployed and with nothing of it changed: the folder of `npm run stage`,
// twice, in production mode, behind a front end. Microsoft's names lead to this machine.

const seed = 7;
const startLimitMs = 360_000;
const restartLimitMs = 300_000;

const endings: (() => Promise<void>)[] = [];
let world: ProductionWorld;
let proxy: Proxy;
beforeAll(async () => {
  world = await startProductionWorld(seed);
  endings.push(() => world.stop());
  proxy = await startProxy(
    world.running().map(({ url }) => url),
    { looks: true },
  );
  endings.push(() => proxy.stop());
}, startLimitMs);
afterAll(async () => {
  for (const end of endings.toReversed()) await end();
});

const ms = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;
const print = (line: string): void => void process.stdout.write(`production install: ${line}\n`);

/** Somebody in Teams, whose activities come with this token. */
const person = (identity: Identity, token: string | undefined): Person => {
  const { connector } = world;
  const signed = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const user = teamsUser({ bot: proxy.url, connector, ...signed }, identity);
  return personOf(
    user,
    (chat) => connector.shown(chat),
    () => Promise.resolve(),
  );
};
const firstNurse = () => world.cast.nurses[0]!;
const me = (token?: string) => askedOfApi(proxy.url, '/api/me', token);

it('holds the packages of production and no others', async () => {
  await expect(stat(join(world.folder, 'node_modules/restify'))).resolves.toBeDefined();
  for (const name of ['jest', 'azurite', 'typescript'])
    await expect(stat(join(world.folder, 'node_modules', name))).rejects.toThrow('ENOENT');
  const megabytes = async (folder: string) =>
    `${Math.round((await bytesIn(join(world.folder, folder))) / 1e6)} MB`;
  print(`${await megabytes('.')}, of it packages ${await megabytes('node_modules')}`);
  const times = world.running().map(({ readyMs }) => ms(readyMs));
  print(`both at once on an empty store: ready after ${times.join(' and ')}`);
});

it('starts, and leaves in good order', async () => {
  const { code, successor } = await world.restart(0);
  const bare = await bareStartMs();
  const ratio = (successor.readyMs / bare).toFixed(0);
  print(
    `one start: ready after ${ms(successor.readyMs)}, as ${ratio} starts of Node (${ms(bare)})`,
  );
  expect(code).toBe(0);
});

it.each<[string, () => string | undefined]>([
  ['no token', () => undefined],
  ['a token of the tab', () => world.microsoft.tabToken(firstNurse().aadObjectId)],
  ['a token for another bot', () => world.microsoft.channelToken({ aud: 'another' })],
])('turns an activity away that comes with %s', async (_what, token) => {
  const { status, body } = await person(firstNurse(), token()).say('ohje');
  expect([status, body]).toEqual([401, '']);
});

it('carries a signed request from end to end, and shows it at either instance', async () => {
  const { cast, connector, microsoft } = world;
  const channel = microsoft.channelToken();
  const nurse = person(firstNurse(), channel);
  const asked = cast.advisers.map((one) => person(one, channel));
  for (const adviser of asked) await adviser.writes('ohje');
  const token = microsoft.tabToken(nurse.id);
  const urls = world.running().map(({ url }) => url);
  const listeners = await Promise.all(urls.map((url) => listensWith(url, token)));
  const receipt = await nurse.asks('Asiakas tarvitsee apua toimeentulotukeen, tänään', {
    permission: 'true',
    station: firstNurse().station,
    urgency: 'today',
  });
  const id = requestOn(receipt.card!, 'request.withdraw');
  await Promise.all(listeners.map((listener) => listener.waitForRequest(id)));
  for (const url of urls) {
    const { json } = await askedOfApi(url, '/api/requests', token);
    expect(requestsSchema.parse(json).items.map((item) => item.id)).toContain(id);
  }
  await Promise.all(listeners.map((listener) => listener.leave()));
  await connector.waitFor(
    ({ act, activity }) => act === 'send' && JSON.stringify(activity).includes('"request.accept"'),
  );
  const counsellor = asked.find((adviser) => adviser.isOffered('request.accept'))!;
  expect((await counsellor.taps('request.accept')).verbs).toContain('request.close');
  await connector.waitFor(
    ({ act, conversation, activity }) =>
      act === 'update' &&
      conversation === nurse.chat &&
      JSON.stringify(activity).includes('otti kopin'),
  );
  expect([microsoft.botTokens() > 0, microsoft.strange]).toEqual([true, []]);
});

it('signs in the tab with a token of its issuer', async () => {
  const { aadObjectId, name } = firstNurse();
  const { status, json } = await me(world.microsoft.tabToken(aadObjectId));
  expect([status, meSchema.parse(json).name]).toEqual([200, name]);
  expect((await fetch(`${proxy.url}/tab/`)).status).toBe(200);
});

const another = '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e';
it.each<[string, (id: string) => string | undefined]>([
  ['no token', () => undefined],
  ['a token of another key', (id) => world.microsoft.wronglySigned(id)],
  ['a token for another app', (id) => world.microsoft.tabToken(id, { aud: another })],
  [
    'a token of another tenant',
    (id) =>
      world.microsoft.tabToken(id, {
        iss: `https://login.microsoftonline.com/${another}/v2.0`,
        tid: another,
      }),
  ],
  ['a token of the channel', () => world.microsoft.channelToken()],
])('signs nobody in with %s', async (_what, token) => {
  expect((await me(token(firstNurse().aadObjectId))).status).toBe(401);
});

it(
  'loses nothing in a rolling restart under load',
  async () => {
    const rolled = await rollingRestart(world, { seed, restarted: [0, 1], looks: true });
    const { faults, restarts, ...counts } = rolled;
    const ways = restarts.map(
      ({ code, readyMs }) => `code ${String(code)}, ready after ${ms(readyMs)}`,
    );
    print(`rolling restart: ${JSON.stringify(counts)}; ${ways.join('; ')}`);
    expect(faults).toEqual([]);
    expect(counts.sent).toBeGreaterThan(20);
    expect(world.microsoft.strange).toEqual([]);
  },
  restartLimitMs,
);

it(
  'would tell of a front end that does not look who is ready',
  async () => {
    const { faults } = await rollingRestart(world, {
      seed: seed + 1,
      restarted: [0],
      looks: false,
    });
    expect(faults).toContainEqual(expect.stringMatching(/: 502/u));
  },
  restartLimitMs,
);
