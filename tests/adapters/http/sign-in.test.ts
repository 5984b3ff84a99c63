import { identityCode } from '../../domain/privacy/identity-codes.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createSignIn, issuerOf, type SignIn } from '../../../bot/src/adapters/http/sign-in.ts';
import { createPublishedKeys } from '../../../bot/src/adapters/tokens/published-keys.ts';
import { createLogBook } from '../log-book.ts';

const tenantId = '5d0c2a7e-3b61-4c1f-9a58-7e2f60b4c913';
const clientId = '1c6f8b4d-2e3a-4f7b-8dac-806f5e4d3c2b';
const nurse = 'a1f4c0de-0001-4a10-8b00-6f1d2c3b4a01';
const minutes = 60_000;
const hours = 60 * minutes;
const names = ['first', 'second', 'never-published'] as const;
type Name = (typeof names)[number];

const keys = new Map<Name, CryptoKey>();
const jwks = new Map<Name, JWK>();
/** What Entra publishes now; undefined: it does not answer. */
let published: readonly Name[] | undefined;
let asked = 0;
let now: number;
let signIn: SignIn;
let server: Server;
let log: ReturnType<typeof createLogBook>;

beforeAll(async () => {
  for (const kid of names) {
    const pair = await generateKeyPair('RS256');
    keys.set(kid, pair.privateKey);
    jwks.set(kid, { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' });
  }
  server = createServer((_request, response) => {
    asked += 1;
    response.statusCode = published ? 200 : 500;
    response.end(JSON.stringify({ keys: (published ?? []).map((kid) => jwks.get(kid)) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  published = ['first'];
  asked = 0;
  now = Date.parse('2026-11-24T08:00:00Z');
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/keys`);
  const clock = () => now;
  const entra = createPublishedKeys({ url, now: clock });
  log = createLogBook();
  signIn = createSignIn({
    // As a person may have written it.
    tenantId: tenantId.toUpperCase(),
    clientId: clientId.toUpperCase(),
    keys: entra,
    now: clock,
    log,
  });
});

/** What Entra gives somebody's client, except for what is said. */
async function token(claims: object = {}, kid: Name = 'first', header = {}): Promise<string> {
  const at = Math.floor(now / 1000);
  const said = {
    ...{ iss: issuerOf(tenantId), aud: clientId, tid: tenantId, oid: nurse, sub: 'x', ver: '2.0' },
    ...{ scp: 'access_as_user', iat: at - 300, nbf: at - 300, exp: at + 3900 },
    ...claims,
  };
  const signed = new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header });
  return `Bearer ${await signed.sign(keys.get(kid)!)}`;
}
const caller = async (kid: Name = 'first') => (await signIn(await token({}, kid)))?.id;

describe('a token of Entra', () => {
  it.each([
    ['as it is', {}],
    ['with several scopes', { scp: 'User.Read access_as_user' }],
    ['of a person, and said so', { idtyp: 'user', acct: 0 }],
    [
      'of a person whom the tenant itself vouches for',
      { idp: `https://sts.windows.net/${tenantId}/` },
    ],
    ['with what we do not know', { azp: clientId, groups: ['x'], xms_cc: ['cp1'] }],
    [
      'of 28 hours, for clients that are told of revocation',
      { exp: Date.parse('2026-11-25T11:00:00Z') / 1000 },
    ],
  ])('tells whose it is, %s', async (_case, claims) => {
    expect(await signIn(await token(claims))).toMatchObject({ id: nurse });
  });

  it.each([
    [{ name: 'Hoitaja Sijainen' }, 'Hoitaja Sijainen'],
    [
      {
        name: `Hoitaja ${identityCode({ day: 1, month: 10, year: 1951, sign: '-', individual: 901 })}`,
      },
      '',
    ],
    [{ name: undefined }, ''],
    [{ name: 7 }, ''],
  ])('tells the name that %j holds', async (claims, name) => {
    expect(await signIn(await token(claims))).toEqual({ id: nurse, name });
  });

  it('is good to its last second and not beyond', async () => {
    const authorization = await token();
    now += 3899 * 1000;
    expect(await signIn(authorization)).toMatchObject({ id: nurse });
    now += 1000;
    expect(await signIn(authorization)).toBeUndefined();
  });

  it('is nobody’s when the key server has never answered', async () => {
    published = undefined;
    expect(await caller()).toBeUndefined();
    published = ['first'];
    now += 1000;
    expect(await caller()).toBe(nurse);
  });

  it.each([{ kid: undefined }, { kid: '' }])(
    'has to name its key, though there be one alone: %j',
    async (header) => {
      expect(await signIn(await token({}, 'first', header))).toBeUndefined();
    },
  );

  it('that is refused leaves a line in the log, without a word of the token', async () => {
    expect(await signIn(await token({ scp: 'other', name: 'Hoitaja' }))).toBeUndefined();
    expect(log.lines).toMatchObject([{ event: 'not-signed-in' }]);
    expect(JSON.stringify(log.lines)).not.toMatch(/other|Hoitaja|scp|access_as_user/u);
  });

  it('that is none leaves no line', async () => {
    expect(await signIn(undefined)).toBeUndefined();
    expect(log.lines).toEqual([]);
  });
});

describe('when keys change', () => {
  it('a new key is looked for when its first token comes', async () => {
    expect(await caller()).toBe(nurse);
    published = ['first', 'second'];
    now += 1 * minutes;
    expect(await caller('second')).toBe(nurse);
    expect(await caller('first')).toBe(nurse);
  });

  it('one that was taken away stops working within ten minutes', async () => {
    expect(await caller('first')).toBe(nurse);
    published = ['second'];
    now += 10 * minutes;
    expect(await caller('first')).toBeUndefined();
    expect(await caller('second')).toBe(nurse);
  });

  it('rubbish does not have us ask more than twice a minute', async () => {
    expect(await caller()).toBe(nurse);
    for (let second = 0; second < 60; second += 1) {
      now += 1000;
      expect(await caller('never-published')).toBeUndefined();
    }
    expect(asked).toBeLessThanOrEqual(1 + 2);
    expect(asked).toBeGreaterThan(1);
  });

  it('many at once ask once', async () => {
    const callers = await Promise.all(Array.from({ length: 20 }, () => caller()));
    expect(new Set(callers)).toEqual(new Set([nurse]));
    expect(asked).toBe(1);
  });
});

describe('while the key server does not answer', () => {
  beforeEach(async () => {
    await caller();
    published = undefined;
  });

  it.each([1, 23])('its last keys are good for %i hours', async (given) => {
    now += given * hours;
    expect(await caller()).toBe(nurse);
  });

  it('they are not good for ever', async () => {
    now += 24 * hours;
    expect(await caller()).toBeUndefined();
  });

  it('it is asked no more often than twice a minute', async () => {
    now += 1 * hours;
    for (let second = 0; second < 60; second += 1) {
      now += 1000;
      expect(await caller()).toBe(nurse);
    }
    expect(asked).toBeLessThanOrEqual(1 + 2);
  });

  it('a key that was taken away meanwhile is good no more once it answers', async () => {
    now += 2 * hours;
    expect(await caller()).toBe(nurse);
    published = ['second'];
    now += 1 * minutes;
    expect(await caller()).toBeUndefined();
  });
});
