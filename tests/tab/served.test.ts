import { connect } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { createHttp, type Http } from '../../bot/src/adapters/http/index.ts';
import { tabRoutes } from '../../bot/src/adapters/http/tab.ts';
import type { TabConfig } from '../../bot/src/contract/tab-config.ts';
import { languages } from '../../bot/src/domain/language.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { createLogBook } from '../adapters/log-book.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { clean, desktop, lookAt, openAtDesk, phone, tabContext } from '../helpers/tab-page.ts';
import { startTeamsHost } from '../helpers/teams-host.ts';

// The tab as it was built, served as in production.

const config: TabConfig = {
  mode: 'production',
  clientId: '11111111-2222-4333-8444-555555555555',
  openInTeams: 'https://teams.microsoft.com/l/entity/koppi/today',
};

let http: Http;
let url: string;
let browser: Browser;

beforeAll(async () => {
  http = createHttp({ routes: tabRoutes(config), log: createLogBook() });
  url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await http.close();
});

const assets = 'tab/dist/assets/';
const main = readdirSync(assets).find((name) => /^index-.*\.js$/u.test(name)) ?? '';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** Without the help of a client that decodes and tidies. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('a file of the tab', () => {
  const plain = readFileSync(`${assets}${main}`);

  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    [undefined, 'identity', (body: Buffer) => body],
    [undefined, '', (body: Buffer) => body],
  ])('comes as %s to whoever takes %s', async (coding, accepted, decode) => {
    const { status, headers, body } = await get(`/tab/assets/${main}`, {
      'accept-encoding': accepted,
    });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(decode(body).equals(plain)).toBe(true);
  });

  it('is kept for good, by each coding apart', async () => {
    const { headers } = await get(`/tab/assets/${main}`);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
  });

  it.each([
    'assets/nothing-12345678.js',
    'assets/',
    `assets/${main}.br`,
    'assets/..%2findex.html',
    'assets/..%2f..%2f..%2fpackage.json',
    'assets/%2e%2e/%2e%2e/package.json',
    'assets/..\\..\\package.json',
    'assets/....//package.json',
    'assets/%00',
    'assets/__proto__',
    'assets/constructor',
  ])('is none at %s', async (path) => {
    // As bytes: a client would tidy the path.
    expect(await firstLine(`/tab/${path}`)).toMatch(/^HTTP\/1.1 (400|404) /u);
  });
});

function firstLine(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`),
    );
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(String(bytes).split('\r\n')[0] ?? '');
    });
  });
}

describe('the page', () => {
  it.each(['', '/', '/today', '/requests/kolibri', '/nowhere'])(
    'is the same at /tab%s, and never kept',
    async (path) => {
      const { status, headers, body } = await get(`/tab${path}`);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(String(body)).toContain(`src="/tab/assets/${main}"`);
    },
  );

  it('has the browser fetch the tab’s code at once, not when the first script asks', async () => {
    const { body } = await get('/tab/');
    expect(String(body)).toMatch(/<link rel="modulepreload"[^>]* href="\/tab\/assets\/frame-/u);
  });

  it('lets Teams frame it, and nobody else', async () => {
    const { headers } = await get('/tab/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/teams\.microsoft\.com/u);
    expect(policy).not.toMatch(/127\.0\.0\.1|localhost|frame-ancestors[^;]*(\*;|'self'| \* )/u);
    expect(policy).toMatch(/default-src 'none'; script-src 'self';/u);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("; img-src 'self' data: blob:;");
  });

  it('stays empty in the frame of a stranger', async () => {
    const context = await tabContext(browser);
    const stranger = await startTeamsHost(url);
    const tab = await stranger.open(context, { person: 'nobody' });
    await tab.tab.waitForURL('chrome-error://**');
    expect(tab.calls).toEqual([]);
    await context.close();
    await stranger.stop();
  });

  const views = languages.flatMap((one) => [[one, desktop] as const, [one, phone] as const]);

  it.each(views)(
    'says in %s that it opens in Teams, whatever its address, on %p',
    async (language, size) => {
      const context = await tabContext(browser, language);
      const { outside } = shellWords(language);
      for (const path of ['', 'today', 'requests/kolibri', 'presence', 'settings/people']) {
        const tab = await openAtDesk(context, url, { path, size });
        await tab.tab.getByRole('heading', { name: outside.title }).waitFor();
        const link = tab.tab.getByRole('link', { name: outside.open });
        expect(await link.getAttribute('href')).toBe(config.openInTeams);
        if (path === '') {
          expect(await lookAt(tab)).toEqual(clean(language));
          await tab.page.emulateMedia({ colorScheme: 'dark' });
          expect(await lookAt(tab)).toEqual(clean(language));
        }
        expect(tab.complaints).toEqual([]);
        await tab.close();
      }
      await context.close();
    },
  );
});
