import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { Incoming } from '../../../bot/src/ports.ts';
import { demoCounty, startBot, type Bot } from './bot.ts';

const appId = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const heard: Incoming[] = [];
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let strangeKeys: typeof keys;
let keyServer: Server;
let bot: Bot;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  strangeKeys = await generateKeyPair('RS256');
  const published = { ...(await exportJWK(keys.publicKey)), use: 'sig' };
  const jwks = [
    { ...published, kid: 'key-1', endorsements: ['webchat', 'msteams'] },
    { ...published, kid: 'key-of-another-channel', endorsements: ['webchat'] },
    { ...published, kid: 'key-of-no-channel' },
  ];
  keyServer = createServer((request, response) => {
    const { port } = keyServer.address() as AddressInfo;
    const metadata = { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? { keys: jwks } : metadata));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  const { port } = keyServer.address() as AddressInfo;
  bot = await startBot(
    (incoming) => {
      heard.push(incoming);
      return Promise.resolve({ view: { kind: 'help' }, language: 'fi' });
    },
    {
      appId,
      appType: 'SingleTenant',
      password: 'not-used-here',
      tenantId: demoCounty.tenantId,
      openIdMetadataUrl: `http://127.0.0.1:${port}/metadata`,
    },
  );
});
afterAll(async () => {
  await bot.stop();
  keyServer.close();
});
beforeEach(() => {
  heard.length = 0;
});

interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  readonly exp?: number | null;
  readonly serviceurl?: string;
}

/** What Microsoft's connector would send, except for what is given. */
function token(claims: Claims = {}, key = keys.privateKey, kid = 'key-1'): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { exp, ...rest } = { exp: now + 300, ...claims };
  return new SignJWT({
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now - 300,
    ...rest,
    ...(exp !== null && { exp }),
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(key);
}

const pressed = {
  type: 'invoke',
  id: 'activity-1',
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:nurse', name: 'Hoitaja', aadObjectId: demoCounty.people[0]!.id },
  recipient: { id: '28:bot', name: 'Koppi' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: demoCounty.tenantId },
  value: { action: { verb: 'help.show' } },
};

async function post(
  authorization: string | undefined,
  activity: object,
): Promise<[number, string]> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(activity),
  });
  return [response.status, await response.text()];
}

describe('in production', () => {
  it('what the channel signed is answered', async () => {
    const [status, body] = await post(`Bearer ${await token()}`, pressed);
    expect([status, JSON.parse(body)]).toMatchObject([200, { statusCode: 200 }]);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['no signature', () => Promise.resolve(undefined)],
    ['something else', () => Promise.resolve('Basic a29wcGk6a29wcGk=')],
    ['no token', () => Promise.resolve('Bearer')],
    ['rubbish', () => Promise.resolve('Bearer a.b.c')],
    [
      'an unsigned token',
      async () =>
        `Bearer ${(await token()).replace(/^[^.]+/u, 'eyJhbGciOiJub25lIn0').replace(/[^.]+$/u, '')}`,
    ],
    ['a forged signature', async () => `Bearer ${await token({}, strangeKeys.privateKey)}`],
    ['a token for another bot', async () => `Bearer ${await token({ aud: 'another' })}`],
    [
      'a token of another issuer',
      async () => `Bearer ${await token({ iss: 'https://example.org' })}`,
    ],
    ['a token without an end', async () => `Bearer ${await token({ exp: null })}`],
    ['a token that has ended', async () => `Bearer ${await token({ exp: 1 })}`],
    ['a token that ends in a hundred years', async () => `Bearer ${await token({ exp: 5e9 })}`],
    [
      'a key that speaks for another channel',
      async () => `Bearer ${await token({}, keys.privateKey, 'key-of-another-channel')}`,
    ],
    [
      'a key that speaks for no channel',
      async () => `Bearer ${await token({}, keys.privateKey, 'key-of-no-channel')}`,
    ],
    [
      'a token for another address',
      async () => `Bearer ${await token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })}`,
    ],
  ])('%s is 401 without a word', async (_case, authorization) => {
    expect(await post(await authorization(), pressed)).toEqual([401, '']);
    expect(heard).toEqual([]);
  });

  it('an unsigned body is 401 before anything in it is read', async () => {
    expect(await post(undefined, { no: 'activity' })).toEqual([401, '']);
  });

  it.each([
    ['loopback', 'http://127.0.0.1:3978/'],
    ['another host', 'https://example.org/'],
  ])('a signed activity that asks to be answered at %s is 403', async (_case, elsewhere) => {
    const authorization = `Bearer ${await token({ serviceurl: elsewhere })}`;
    expect(await post(authorization, { ...pressed, serviceUrl: elsewhere })).toEqual([403, '']);
    expect(heard).toEqual([]);
  });
});
