import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createHttp, type Http, type Route } from '../../../bot/src/adapters/http/index.ts';
import { teamsPagePolicy } from '../../../bot/src/adapters/http/reply.ts';
import { createLogBook } from '../log-book.ts';

const ok = (json: unknown) => Promise.resolve({ status: 200, json });
const routes: readonly Route[] = [
  { method: 'POST', path: '/echo', handler: ({ body }) => ok(body ?? 'nothing') },
  { method: 'GET', path: '/page', handler: () => Promise.resolve({ status: 200, html: '<p>Hei' }) },
  { method: 'GET', path: '/broken', handler: () => Promise.reject(new TypeError('secret')) },
  {
    method: 'GET',
    path: '/tab',
    handler: () =>
      Promise.resolve({
        status: 200,
        html: '<p>Hei',
        headers: { 'content-security-policy': teamsPagePolicy },
      }),
  },
  { method: 'GET', path: '/health/live', handler: () => ok({ ok: true }) },
];

let http: Http;
let port = 0;
beforeAll(async () => {
  http = createHttp({ routes, log: createLogBook() });
  port = await http.listen(0, '127.0.0.1');
});
afterAll(() => http.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends bytes as they are and reads until the server ends the connection. */
async function raw(sent: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(sent);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  return {
    status: Number(line.split(' ')[1]),
    headers: Object.fromEntries(
      headers.map((each) => each.toLowerCase().split(/: (.*)/su)),
    ) as Record<string, string>,
    body,
  };
}

const request = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const json = 'Content-Type: application/json';
const withBody = (body: string, ...headers: string[]): string =>
  request('POST /echo', `Content-Length: ${body.length}`, ...headers) + body;

/** Every way an answer can come about: of routes, of the gate, of restify and of Node itself. */
const answers: readonly (readonly [string, number, string])[] = [
  ['a route', 200, withBody('{}', json)],
  ['a page', 200, request('GET /page')],
  ['a page for Teams', 200, request('GET /tab')],
  ['health', 200, request('GET /health/live')],
  ['a route that fails', 500, request('GET /broken')],
  ['an unknown address', 404, request('GET /nowhere')],
  ['an address with broken escapes', 404, request('GET /%zz')],
  ['a method the route has not', 405, request('DELETE /echo')],
  ['a method nobody has', 405, request('OPTIONS /echo')],
  ['an address that is none', 400, request('GET http://[')],
  ['two tokens', 400, request('GET /page', 'Authorization: Bearer a', 'Authorization: Bearer b')],
  ['no host', 400, 'GET /page HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['half a body', 400, withBody('{"a":', json)],
  ['a form', 415, withBody('a=1', 'Content-Type: application/x-www-form-urlencoded')],
  ['JSON without its name', 415, withBody('{}')],
  ['gzip', 415, withBody('abc', json, 'Content-Encoding: gzip')],
  ['an encoding that is none', 415, withBody('{}', json, 'Content-Encoding: identity')],
  ['an encoding without a name', 415, withBody('{}', json, 'Content-Encoding:')],
  ['gzip of nothing', 415, request('GET /page', 'Content-Encoding: gzip')],
  ['gzip at the door of health', 415, request('GET /health/live', 'Content-Encoding: gzip')],
  ['gzip at no door', 415, request('GET /nowhere', 'Content-Encoding: br')],
  ['too much', 413, withBody('x'.repeat(256 * 1024 + 1), json)],
  ['an expectation nobody meets', 417, request('GET /page', 'Expect: 200-ok')],
  ['a header of 64 KB', 431, request('GET /page', `X-Long: ${'x'.repeat(65_536)}`)],
  ['an address of 64 KB', 431, request(`GET /page?${'x'.repeat(65_536)}`)],
  ['many headers', 431, request('GET /page', ...Array.from({ length: 2_000 }, () => 'X-A: 12345'))],
  ['a method that is none', 400, request('BREW /echo')],
  ['no HTTP at all', 400, '\u0016\u0003\u0001hello\r\n\r\n'],
  ['two lengths', 400, request('POST /echo', 'Content-Length: 2', 'Content-Length: 3')],
  [
    'a length and chunks',
    400,
    request('POST /echo', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
  ],
  ['a length below nothing', 400, request('POST /echo', 'Content-Length: -1')],
  ['chunks of no number', 400, `${request('POST /echo', 'Transfer-Encoding: chunked')}xyz\r\n`],
  [
    'chunks with long remarks',
    413,
    `${request('POST /echo', 'Transfer-Encoding: chunked')}1;${'x'.repeat(20_000)}\r\n`,
  ],
  [
    'chunks called gzip',
    400,
    `${request('POST /echo', json, 'Transfer-Encoding: gzip, chunked')}3\r\nabc\r\n0\r\n\r\n`,
  ],
];

describe.each(answers)('%s', (_what, status, sent) => {
  it(`is answered ${status} with every security header and nothing of ours`, async () => {
    const answer = await raw(sent);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*frame-ancestors /u,
      ) as unknown,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    if (status >= 400) expect(answer.body).toBe('');
  });
});

describe('who may frame a page', () => {
  const framers = async (path: string): Promise<string> => {
    const { headers } = await raw(request(`GET ${path}`));
    return /frame-ancestors ([^;]*)/u.exec(headers['content-security-policy']!)![1]!;
  };

  it('is Teams, Outlook and Microsoft 365, for what is shown there', async () => {
    expect(await framers('/tab')).toBe(
      'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com https://*.office.com',
    );
  });

  it('is nobody, for everything else', async () => {
    expect(await framers('/page')).toBe("'none'");
  });
});

describe('what is refused hurts nobody else', () => {
  it.each(answers)('%s: the next one is served', async (_what, _status, sent) => {
    await raw(sent);
    expect((await raw(request('GET /page'))).status).toBe(200);
  });
});
