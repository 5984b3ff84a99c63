import { once } from 'node:events';
import { connect } from 'node:net';
import { healthRoutes, type Health } from '../../../bot/src/adapters/http/health.ts';
import { createHttp, type Http, type Route } from '../../../bot/src/adapters/http/index.ts';
import { createLogBook } from '../log-book.ts';

const secret = 'password=hunter2';
const routes: readonly Route[] = [
  { method: 'POST', path: '/echo', handler: ({ body }) => ok(body ?? 'nothing') },
  { method: 'GET', path: '/people/:name', handler: ({ params, query }) => ok({ params, query }) },
  { method: 'GET', path: '/page', handler: () => Promise.resolve({ status: 200, html: '<p>Hei' }) },
  { method: 'GET', path: '/reject', handler: () => Promise.reject(new TypeError(secret)) },
  {
    method: 'GET',
    path: '/throw',
    handler: () => {
      throw new TypeError(secret);
    },
  },
];
const ok = (json: unknown) => Promise.resolve({ status: 200, json });

const log = createLogBook();
const started: Http[] = [];
let url = '';

async function start(routes: readonly Route[]): Promise<string> {
  const http = createHttp({ routes, log });
  started.push(http);
  return `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
}

beforeAll(async () => {
  url = await start(routes);
});
afterAll(() => Promise.all(started.map((http) => http.close())));

const json = { 'content-type': 'application/json' };
const post = (
  body: string | Uint8Array,
  headers: Record<string, string> = json,
): Promise<Response> => fetch(`${url}/echo`, { method: 'POST', body, headers });
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Sends bytes as they are and gives back the first line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(String(bytes).split('\r\n')[0] ?? '');
    });
  });
}

describe('the gate', () => {
  it.each([
    ['a body in JSON', '{"a":1}', json, 200],
    ['JSON with a named charset', '{}', { 'content-type': 'application/json; charset=utf-8' }, 200],
    ['as deep as allowed', nested(32), json, 200],
    ['one level deeper', nested(33), json, 400],
    ['deeper than any stack', nested(100_000), json, 400],
    ['half a body', '{"a":', json, 400],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), json, 400],
    ['as long as allowed', `"${'x'.repeat(256 * 1024 - 2)}"`, json, 200],
    ['one byte longer', `"${'x'.repeat(256 * 1024 - 1)}"`, json, 413],
    ['twenty megabytes', new Uint8Array(20_000_000), json, 413],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['rubbish called gzip', 'abc', { ...json, 'content-encoding': 'gzip' }, 415],
    [
      'much that is called gzip',
      new Uint8Array(20_000_000),
      { ...json, 'content-encoding': 'br' },
      415,
    ],
    ['an encoding that is none', '{}', { ...json, 'content-encoding': 'identity' }, 415],
  ])('answers %s', async (_case, body, headers, status) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    if (status !== 200) expect(await response.text()).toBe('');
  });

  it('keeps the connection after a body that was too long', async () => {
    const long = 'x'.repeat(300_000);
    const one = `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${long.length}\r\n\r\n${long}`;
    const both = await new Promise<string>((resolve) => {
      let got = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(one));
      socket.on('data', (bytes) => {
        got += String(bytes);
        if (got.includes('413') && !got.includes('200'))
          socket.write('GET /people/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      });
      socket.on('close', () => resolve(got));
    });
    expect(both).toMatch(/^HTTP\/1\.1 413 .*HTTP\/1\.1 200 /su);
  });

  it.each([
    ['an address that is none', 'GET http://[ HTTP/1.1'],
    ['an address of two slashes', 'GET // HTTP/1.1'],
    ['no address', 'OPTIONS * HTTP/1.1'],
    ['a method that is none', 'BREW /echo HTTP/1.1'],
  ])('outlives %s', async (_case, line) => {
    expect(await raw(`${line}\r\nHost: x\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
    expect((await fetch(`${url}/people/a`)).status).toBe(200);
  });

  it('does not keep a socket for an upgrade nobody serves', async () => {
    const closed = new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write(
          'GET /echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
        ),
      );
      socket.once('close', () => resolve());
    });
    await expect(closed).resolves.toBeUndefined();
  });
});

describe('whoever asks before sending the body', () => {
  const asking = (path: string, more = '') =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\n` +
    `content-type: application/json\r\ncontent-length: 7\r\n${more}\r\n`;

  it.each([
    ['may send it', '/echo', '', 'HTTP/1.1 100 Continue'],
    [
      'is refused first for its encoding',
      '/echo',
      'content-encoding: gzip\r\n',
      'HTTP/1.1 415 Unsupported Media Type',
    ],
    ['is refused first where nobody is', '/nowhere', '', 'HTTP/1.1 404 Not Found'],
  ])('%s', async (_case, path, more, line) => {
    expect(await raw(asking(path, more))).toBe(line);
  });

  it('gets the answer after it', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(asking('/echo', 'connection: close\r\n'));
    let heard = String(((await once(socket, 'data')) as [Buffer])[0]);
    socket.write('{"a":1}');
    for await (const bytes of socket) heard += String(bytes);
    expect(heard).toContain('HTTP/1.1 200 OK');
    expect(heard.endsWith('{"a":1}')).toBe(true);
  });
});

describe('a route', () => {
  it('gets its parameters and its query', async () => {
    const response = await fetch(`${url}/people/a%2Fb?month=2026-11&month=2026-12`);
    expect(await response.json()).toEqual({ params: { name: 'a/b' }, query: { month: '2026-12' } });
  });

  it('may be called without a body', async () => {
    const response = await fetch(`${url}/echo`, { method: 'POST' });
    expect(await response.json()).toBe('nothing');
  });

  it.each(['/reject', '/throw'])(
    '%s fails without a word of why, but with a line in the log',
    async (path) => {
      const response = await fetch(url + path);
      expect([response.status, await response.text()]).toEqual([500, '']);
      expect(log.lines.at(-1)).toMatchObject({ event: 'http-failed' });
      expect(JSON.stringify(log.lines)).not.toContain(secret);
    },
  );

  it.each([
    ['/nowhere', 404],
    ['/people/%zz', 404],
    ['/echo', 405],
  ])('GET %s is %i and does not repeat the address', async (path, status) => {
    const response = await fetch(url + path);
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it.each(['/page', '/people/a', '/nowhere'])('%s carries the security headers', async (path) => {
    const { headers } = await fetch(url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('server')).toBeNull();
  });
});

describe('health', () => {
  it.each<[string, Health, number]>([
    ['well', { ok: true, detail: { store: 'answers' } }, 200],
    ['unwell', { ok: false, detail: { store: 'silent' } }, 503],
  ])('is told when %s, for all three', async (_case, health, status) => {
    const check = () => Promise.resolve(health);
    const base = await start(healthRoutes({ live: check, ready: check, engine: check }));
    for (const name of ['live', 'ready', 'engine']) {
      const response = await fetch(`${base}/health/${name}`);
      expect([response.status, await response.json()]).toEqual([status, health]);
    }
  });
});

describe('too much at once', () => {
  it('is told as such, while health is still answered', async () => {
    const gate = Promise.withResolvers<undefined>();
    const full = Promise.withResolvers<undefined>();
    let inside = 0;
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handler: async () => {
        if ((inside += 1) === 500) full.resolve(undefined);
        await gate.promise;
        return { status: 200 };
      },
    };
    const check = () => Promise.resolve({ ok: true });
    const base = await start([slow, ...healthRoutes({ live: check, ready: check, engine: check })]);
    const begun = Array.from({ length: 500 }, () => fetch(`${base}/slow`));
    await full.promise;
    const refused = await fetch(`${base}/slow`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    gate.resolve(undefined);
    const statuses = (await Promise.all(begun)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('says when to come again, whatever failed for now', async () => {
    const base = await start([
      { method: 'GET', path: '/fails', handler: () => Promise.resolve({ status: 503 }) },
    ]);
    expect((await fetch(`${base}/fails`)).headers.get('retry-after')).toBe('5');
  });

  it('is not said because of those who send slowly', async () => {
    const half = 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{';
    const slow = Array.from({ length: 600 }, () => connect(Number(new URL(url).port), '127.0.0.1'));
    await Promise.all(
      slow.map((socket) => new Promise<void>((resolve) => socket.write(half, () => resolve()))),
    );
    expect((await post('{}')).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });
});

describe('closing', () => {
  it('answers what was begun and lets the connection go', async () => {
    const gate = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handler: async () => {
        begun.resolve(undefined);
        await gate.promise;
        return { status: 200, json: 'done' };
      },
    };
    const http = createHttp({ routes: [slow], log });
    const port = await http.listen(0, '127.0.0.1');
    const response = fetch(`http://127.0.0.1:${port}/slow`);
    await begun.promise;
    const closed = http.close();
    gate.resolve(undefined);
    expect(await (await response).json()).toBe('done');
    expect((await response).headers.get('connection')).toBe('close');
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow();
  });

  it('is not held up by who connected and said nothing, or only began to', async () => {
    const http = createHttp({ routes, log });
    const port = await http.listen(0, '127.0.0.1');
    const silent = connect(port, '127.0.0.1');
    const halting = connect(port, '127.0.0.1', () => halting.write('POST /echo HTTP/1.1\r\nHo'));
    for (const socket of [silent, halting]) {
      socket.on('error', () => undefined);
      await once(socket, 'connect');
    }
    await fetch(`http://127.0.0.1:${port}/people/a`);
    await expect(http.close()).resolves.toBeUndefined();
  });

  it('begins with asking everybody to leave, while whoever comes is still answered', async () => {
    const http = createHttp({ routes, log });
    const address = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}/people/a`;
    expect((await fetch(address)).headers.get('connection')).toBe('keep-alive');
    http.drain();
    const last = await fetch(address);
    expect([last.status, last.headers.get('connection')]).toEqual([200, 'close']);
    await http.close();
  });

  it('may be followed by listening again', async () => {
    const http = createHttp({ routes, log });
    started.push(http);
    await http.listen(0, '127.0.0.1');
    await http.close();
    const again = await fetch(`http://127.0.0.1:${await http.listen(0, '127.0.0.1')}/people/a`);
    expect([again.status, again.headers.get('connection')]).toEqual([200, 'keep-alive']);
  });

  it('says when its port is taken', async () => {
    const http = createHttp({ routes, log });
    await expect(http.listen(Number(new URL(url).port), '127.0.0.1')).rejects.toThrow('EADDRINUSE');
  });
});
