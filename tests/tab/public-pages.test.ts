import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { createHttp, type Http } from '../../bot/src/adapters/http/index.ts';
import { publicPageRoutes } from '../../bot/src/adapters/http/public-pages.ts';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { publicWords } from '../../bot/src/wording/public-pages/index.ts';
import { publicPages } from '../../bot/src/wording/public-pages/types.ts';
import { createLogBook } from '../adapters/log-book.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { demoCounty } from '../helpers/builders.ts';
import { clean, desktop, lookAt, phone, tabContext, tabOf } from '../helpers/tab-page.ts';

// What the app's manifest points to, as anybody reads it.

let county = demoCounty;
let http: Http;
let url: string;
let browser: Browser;

beforeAll(async () => {
  http = createHttp({ routes: publicPageRoutes(() => county), log: createLogBook() });
  url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
  browser = await launchBrowser();
}, 60_000);

beforeEach(() => {
  county = demoCounty;
});

afterAll(async () => {
  await browser.close();
  await http.close();
});

const textOf = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await fetch(`${url}${path}`, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
};

const facts = () => ({ county: county.name, retentionDays: county.settings.retentionDays });
const titleIn = (language: Language) => publicWords(language).page.privacy(facts()).title;

it('are all that the manifest points to', () => {
  const { developer } = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
    readonly developer: Readonly<Record<string, string>>;
  };
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const pointed = [websiteUrl, privacyUrl, termsOfUseUrl].map((one) => one?.split('/').at(-1));
  for (const page of pointed) expect(publicPages).toContain(page);
});

it.each(languages)('are read in %s when the address says so', async (language) => {
  expect(await textOf(`/privacy?lang=${language}`, { 'accept-language': 'fi' })).toContain(
    titleIn(language),
  );
});

it.each([
  ['sv-FI,sv;q=0.9', 'sv'],
  ['en-GB', 'en'],
  ['de-DE', 'fi'],
] as const)('come to a browser that asks for %s in %s', async (asked, language) => {
  expect(await textOf('/privacy', { 'accept-language': asked })).toContain(titleIn(language));
});

it('tell the county’s own name, days and privacy notice', async () => {
  county = {
    ...demoCounty,
    name: 'Kokeilualue <b>&',
    settings: { ...demoCounty.settings, retentionDays: 17 },
    texts: { ...demoCounty.texts, privacyNotice: 'https://alue.example.fi/tietosuoja?a=1&b="' },
  };
  const page = await textOf('/privacy?lang=fi');
  expect(page).toContain('Kokeilualue &#60;b&#62;&#38;');
  expect(page).toContain('17 päivää');
  expect(page).toContain('href="https://alue.example.fi/tietosuoja?a=1&#38;b=&#34;"');
  expect(await textOf('/terms?lang=fi')).not.toContain('alue.example.fi');
});

it('say where to tell of what is hard to use, on the accessibility statement', async () => {
  const accessibilityFeedback = 'https://alue.example.fi/palaute';
  county = { ...demoCounty, texts: { accessibilityFeedback } };
  const link = `<a href="${accessibilityFeedback}">Anna saavutettavuuspalautetta</a>`;
  expect(await textOf('/accessibility?lang=fi')).toContain(link);
  expect(await textOf('/privacy?lang=fi')).not.toContain(accessibilityFeedback);
});

it('run no script and load nothing', async () => {
  const answer = await fetch(`${url}/support?lang=<script>`);
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'/u,
  );
  expect(await answer.text()).not.toMatch(/<script|<img|url\(|@import/u);
});

const looks = languages.flatMap((language) => publicPages.map((page) => ({ language, page })));

it.each(looks)(
  '%j is clean at a desk and on a phone, light and dark',
  async ({ language, page }) => {
    const context = await tabContext(browser, language);
    for (const size of [desktop, phone])
      for (const colorScheme of ['light', 'dark'] as const) {
        const window = await context.newPage();
        await window.setViewportSize(size);
        await window.emulateMedia({ colorScheme });
        const shown = tabOf(window, window.mainFrame());
        await window.goto(`${url}/${page}?lang=${language}`);
        expect([await lookAt(shown), shown.complaints]).toEqual([clean(language), []]);
      }
    await context.close();
  },
);

it.each([
  ['support', desktop, 'light'],
  ['privacy', phone, 'light'],
  ['accessibility', phone, 'dark'],
] as const)('%s is pictured', async (page, size, colorScheme) => {
  const context = await tabContext(browser, 'fi');
  const window = await context.newPage();
  await window.setViewportSize(size);
  await window.emulateMedia({ colorScheme });
  await window.goto(`${url}/${page}?lang=fi`);
  await window.screenshot({ path: `docs/pictures/page-${page}.png`, fullPage: true });
  await context.close();
});
