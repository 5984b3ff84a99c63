import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { unlocked } from '../../bot/src/self-check.ts';

const appId = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
const nothing = 'an activity without a token';
const rubbish = 'a token that is rubbish';
const unsigned = 'a token that nobody signed';
const byAnother = 'a token that somebody else signed';
const tabByAnother = 'a token for the tab that somebody else signed';
const everything = [nothing, rubbish, unsigned, byAnother, tabByAnother];
const meant = {
  appId,
  tenantId: '9d4c1f2a-7b3e-4c5d-8e6f-0a1b2c3d4e5f',
  tabClientId: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e',
};

/** What the check says of a door that answers like this. */
async function checked(
  answer: (request: IncomingMessage) => { readonly status: number; readonly body?: string },
): Promise<readonly string[]> {
  const server = createServer((request, response) => {
    const { status, body = '' } = answer(request);
    response.statusCode = status;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await unlocked(`http://127.0.0.1:${port}`, meant);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const tokenOf = ({ headers }: IncomingMessage): string | undefined =>
  headers.authorization?.replace('Bearer ', '');

/** Everything but the signature is as the real issuers write it. */
function saysRight(request: IncomingMessage): boolean {
  const token = tokenOf(request) ?? '';
  if (!/^(?:[\w-]+\.){2}[\w-]+$/u.test(token)) return false;
  const { aud, tid, scp, serviceurl, exp } = decodeJwt<Record<string, unknown>>(token);
  const isOfThisTime = Number(exp) * 1000 > Date.now();
  const isForTab = aud === meant.tabClientId && tid === meant.tenantId && scp === 'access_as_user';
  const isForBot = aud === appId && String(serviceurl).startsWith('https://smba.');
  return isOfThisTime && (request.url === '/api/me' ? isForTab : isForBot);
}

it('finds nothing at a door that is shut', async () => {
  expect(await checked(() => ({ status: 401 }))).toEqual([]);
});

it.each<[string, Parameters<typeof checked>[0], readonly string[]]>([
  ['lets everybody in', () => ({ status: 200 }), everything],
  ['says more than that it is shut', () => ({ status: 401, body: 'no token' }), everything],
  ['breaks', () => ({ status: 500 }), everything],
  [
    'wants no token',
    (request) => ({ status: tokenOf(request) === undefined ? 200 : 401 }),
    [nothing],
  ],
  [
    'believes in any token',
    (request) => ({ status: tokenOf(request) === undefined ? 401 : 200 }),
    [rubbish, unsigned, byAnother, tabByAnother],
  ],
  [
    'believes a token for this bot that nobody signed',
    (request) => {
      const [head = '', claims = '', signature] = (tokenOf(request) ?? '').split('.');
      const read = (part: string) => Buffer.from(part, 'base64url').toString();
      const isMeant = read(head).includes('"none"') && read(claims).includes(appId);
      return { status: isMeant && signature === '' ? 200 : 401 };
    },
    [unsigned],
  ],
  [
    'believes what a signed token says',
    (request) => ({ status: saysRight(request) ? 200 : 401 }),
    [byAnother, tabByAnother],
  ],
])('finds what is open at a door that %s', async (_door, answer, open) => {
  expect(await checked(answer)).toEqual(open);
});

it('takes a door that does not answer for open', async () => {
  expect(await unlocked('http://127.0.0.1:1', meant)).toEqual(everything);
});
