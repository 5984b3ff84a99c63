import { languages } from '../../bot/src/domain/language.ts';
import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { todayWords } from '../../bot/src/wording/tab/today.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// The frame round the pages, at a desk: who one is, where one goes, and what is said when something fails.

const around = tabWorld();
const nurseName = 'Hoitaja Rantakylä';
const words = shellWords('fi');

const opened = (path = '', person = nurseName, more: object = {}): Promise<Tab> => {
  const { contexts, world } = around();
  return openAtDesk(contexts.fi, world.bot, { person: around().person(person), path, ...more });
};

describe('the chooser', () => {
  it('asks who one is, and remembers it in this window only', async () => {
    const { contexts, world } = around();
    const tab = await openAtDesk(contexts.fi, world.bot);
    await tab.tab.getByRole('heading', { name: words.chooser.title }).waitFor();
    await tab.tab.getByRole('button', { name: nurseName }).click();
    await tab.tab.getByRole('heading', { name: words.pages.today }).waitFor();
    await tab.page.reload();
    await tab.tab.getByText(nurseName).first().waitFor();
    const another = await openAtDesk(contexts.fi, world.bot);
    await another.tab.getByRole('heading', { name: words.chooser.title }).waitFor();
    await tab.tab.getByRole('button', { name: words.chooser.change }).click();
    await tab.tab.getByRole('heading', { name: words.chooser.title }).waitFor();
    expect([...tab.complaints, ...another.complaints]).toEqual([]);
  });
});

it('asks who looks once, also of somebody whom nobody has met before', async () => {
  const { contexts, world } = around();
  const page = await contexts.fi.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.addInitScript(
    `sessionStorage.setItem('koppi-person', '${around().person('Hoitaja Tohmajärvi')}')`,
  );
  await page.goto(`${world.bot}/tab/`);
  await page.getByRole('heading', { name: words.pages.today }).waitFor();
  // What changed by the looking itself would be told within a second.
  await page.evaluate('new Promise((done) => setTimeout(done, 1_500))');
  expect(asked.filter((path) => path === '/api/me')).toHaveLength(1);
});

it('tells who is here now and next, until when and in which room', async () => {
  const tab = await opened('today');
  const here = tab.tab.getByRole('region', { name: todayWords('fi').here.title });
  const text = (await here.innerText()).replaceAll(/\s+/gu, ' ');
  expect(text).toMatch(/Sosiaaliohjaaja A Paikalla klo 15 asti Huone 4/u);
  expect(text).toMatch(/Seuraavan kerran: Sosiaaliohjaaja A, to 26\.11\. klo 8–15, huone 4/u);
});

describe('the pages', () => {
  it('are found by their names, and gone back from', async () => {
    const tab = await opened();
    await tab.tab.getByRole('heading', { name: words.pages.today }).waitFor();
    for (const name of [words.pages.requests, words.pages.presence]) {
      await tab.tab.getByRole('link', { name, exact: true }).click();
      await tab.tab.getByRole('heading', { level: 1, name }).waitFor();
      expect(await tab.page.title()).toBe(`${name} · Koppi`);
    }
    await tab.page.goBack();
    await tab.tab.getByRole('heading', { level: 1, name: words.pages.requests }).waitFor();
    expect(tab.complaints).toEqual([]);
  });

  it.each([
    [nurseName, false],
    ['Sosiaaliohjaaja A', false],
    ['Verkoston vetäjä', true],
    ['Pääkäyttäjä', true],
  ])('show settings to whom they concern: %s', async (person, concerned) => {
    const tab = await opened('', person);
    await tab.settled();
    const link = tab.tab.getByRole('link', { name: words.pages.settings });
    expect(await link.isVisible()).toBe(concerned);
  });

  it('say so where there is none, and lead on', async () => {
    const tab = await opened('nowhere');
    await tab.tab.getByRole('heading', { name: words.nothingHere }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.tab.getByRole('main').getByRole('link', { name: words.pages.today }).click();
    await tab.tab.getByRole('heading', { level: 1, name: words.pages.today }).waitFor();
  });

  it('narrow a list by its address, and clear what narrows it and nothing else', async () => {
    const { list } = requestsWords('fi');
    const tab = await opened('requests?scope=queue', 'Verkoston vetäjä');
    const search = tab.tab.getByRole('searchbox', { name: list.search });
    await search.fill(' xyzzyq ');
    await tab.tab.getByText(list.nothingNarrowed).waitFor();
    expect(new URL(tab.page.url()).search).toBe('?scope=queue&q=xyzzyq');
    await tab.tab.getByRole('button', { name: list.clear }).click();
    await tab.tab.getByText(list.nothingNarrowed).waitFor({ state: 'detached' });
    expect(new URL(tab.page.url()).search).toBe('?scope=queue');
    expect(await search.inputValue()).toBe('');
    expect(tab.complaints).toEqual([]);
  });

  it('are read aloud again after a dialog went away with its page', async () => {
    const tab = await opened('today');
    const ask = askWords('fi');
    await tab.tab.getByRole('button', { name: ask.title, exact: true }).click();
    const sentence = 'rantakylä, tänään: miten asumistukea haetaan?';
    await tab.tab.getByLabel(ask.sentence.label).fill(sentence);
    await tab.tab.getByRole('button', { name: ask.sentence.onwards }).click();
    await tab.tab.getByRole('button', { name: termsOf('fi').button.send, exact: true }).click();
    await tab.tab.locator('#koppi[aria-hidden=true]').waitFor({ state: 'attached' });
    await tab.tab.getByRole('button', { name: ask.sent.open }).click();
    await tab.tab.locator('.fui-DialogSurface').waitFor({ state: 'detached' });
    await tab.tab.getByText(sentence).waitFor();
    await tab.tab.getByRole('heading', { level: 1, name: words.pages.requests }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
  });

  it('let a keyboard skip the navigation', async () => {
    const tab = await opened('requests');
    await tab.settled();
    await tab.tab.getByRole('link', { name: words.skip }).focus();
    await tab.page.keyboard.press('Enter');
    expect(await tab.tab.evaluate('document.activeElement.id')).toBe('content');
    expect(new URL(tab.page.url()).pathname).toBe('/tab/requests');
  });
});

it('on a phone, what is unfolded in a dialog comes into sight', async () => {
  const tab = await opened('today', nurseName, { size: phone });
  const ask = askWords('fi');
  await tab.tab.getByRole('button', { name: ask.title, exact: true }).click();
  await tab.tab.getByRole('button', { name: ask.sentence.bare }).click();
  await tab.tab.getByText(ask.more).click();
  await tab.tab.getByLabel(termsOf('fi').field.way).waitFor();
  const isInSight = () =>
    tab.tab.evaluate<boolean>(`(() => {
      const edges = ['details select', '.fui-DialogActions'].map((one) =>
        document.querySelector(one).getBoundingClientRect());
      return edges[0].bottom < edges[1].top;
    })()`);
  for (let looks = 0; looks < 100 && !(await isInSight()); looks += 1)
    await tab.page.evaluate('new Promise(requestAnimationFrame)');
  expect(await isInSight()).toBe(true);
});

describe('while it opens', () => {
  /** The tab from its first byte on, with something on the way. */
  const arriving = async (hindered: (page: Tab['page']) => Promise<unknown>): Promise<Tab> => {
    const { contexts, world, person } = around();
    const tab = await openAtDesk(contexts.fi, world.bot);
    await hindered(tab.page);
    await tab.page.evaluate(`sessionStorage.setItem('koppi-person', '${person(nurseName)}')`);
    await tab.page.reload({ waitUntil: 'commit' });
    return tab;
  };
  /** Nothing of these addresses arrives until it is let go. */
  const held = async (page: Tab['page'], address: string): Promise<() => Promise<void>> => {
    const gate = Promise.withResolvers<undefined>();
    await page.route(address, async (route) => {
      await gate.promise;
      await route.fallback();
    });
    return async () => {
      gate.resolve(undefined);
      await page.unroute(address);
    };
  };
  const opens = (tab: Tab) => tab.tab.getByRole('heading', { name: words.pages.today }).waitFor();
  /** As if the patience of the page were over. */
  const later = ({ tab }: Tab) =>
    tab.evaluate('document.getAnimations().forEach((one) => one.finish())');
  const bare = { ...clean('fi'), headings: 0 };

  it('says so before any script is there, and after a while what to do', async () => {
    let letGo = () => Promise.resolve();
    const tab = await arriving(async (page) => {
      letGo = await held(page, '**/assets/*.js');
    });
    await tab.tab.getByText('Koppi…').waitFor();
    expect(await tab.tab.getByText(words.slow).isVisible()).toBe(false);
    await later(tab);
    for (const one of languages) await tab.tab.getByText(shellWords(one).slow).waitFor();
    expect(await lookAt(tab)).toEqual(bare);
    await letGo();
    await opens(tab);
  });

  it.each([
    ['first script', '**/assets/index-*.js', words.slow],
    ['code', '**/assets/frame-*.js', words.broken],
  ])('says what to do where its %s does not come', async (_what, address, sentence) => {
    const tab = await arriving((page) => page.route(address, (route) => route.abort()));
    await tab.tab.locator('.first').waitFor();
    await later(tab);
    await tab.tab.getByText(sentence).waitFor();
    expect(await lookAt(tab)).toMatchObject({ tooWide: [], cut: [], torn: [], barriers: [] });
    await tab.page.unroute(address);
    await tab.tab.getByRole('link', { name: words.reload }).click();
    await opens(tab);
  });

  it.each(['me', 'frame'])('shows that it works while /api/%s is slow', async (call) => {
    let letGo = () => Promise.resolve();
    const tab = await arriving(async (page) => {
      letGo = await held(page, `**/api/${call}`);
    });
    await tab.tab.getByRole('status').getByText(words.loading).waitFor();
    expect(await lookAt(tab)).toEqual(bare);
    await letGo();
    await opens(tab);
  });

  it.each([
    ['me', 500, words.broken],
    ['me', 503, words.noAnswer],
    ['me', 429, words.tooMany],
    ['frame', 500, words.broken],
  ])('says what to do when /api/%s answers %i', async (call, status, sentence) => {
    const address = `**/api/${call}`;
    const tab = await arriving((page) => page.route(address, (route) => route.fulfill({ status })));
    await tab.tab.getByText(sentence).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.page.unroute(address);
    await tab.tab.getByRole('button', { name: words.retry }).click();
    await opens(tab);
  });
});

describe('what fails', () => {
  it('is said when a part of the tab does not come', async () => {
    const tab = await opened('today');
    await tab.settled();
    await tab.page.route('**/assets/requests-*', (route) => route.abort());
    await tab.tab.getByRole('link', { name: words.pages.requests }).click();
    await tab.tab.getByText(words.broken).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.page.unroute('**/assets/requests-*');
    await tab.tab.getByRole('button', { name: words.reload }).click();
    await tab.tab.getByRole('heading', { level: 1, name: words.pages.requests }).waitFor();
  });

  it('is said when the form of a question does not come, and the page loaded again brings it', async () => {
    const tab = await opened('today');
    await tab.settled();
    const ask = askWords('fi');
    const button = tab.tab.getByRole('button', { name: ask.title, exact: true });
    await tab.page.route('**/assets/dialog-*', (route) => route.abort());
    await button.click();
    await tab.tab.getByRole('alert').filter({ hasText: words.partMissing }).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.page.unroute('**/assets/dialog-*');
    await tab.tab.getByRole('button', { name: words.reload }).click();
    await button.click();
    await tab.tab.getByLabel(ask.sentence.label).waitFor();
  });

  it('is said when the service does not answer, and tried again', async () => {
    const { contexts, world, person } = around();
    const tab = await openAtDesk(contexts.fi, world.bot);
    await tab.page.route('**/api/**', (route) => route.fulfill({ status: 503 }));
    await tab.page.evaluate(`sessionStorage.setItem('koppi-person', '${person(nurseName)}')`);
    await tab.page.reload();
    await tab.tab.getByText(words.noAnswer).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.page.unroute('**/api/**');
    await tab.tab.getByRole('button', { name: words.retry }).click();
    await tab.tab.getByRole('heading', { name: words.pages.today }).waitFor();
  });

  it('is said when the network goes, until it is back', async () => {
    const tab = await opened('today', nurseName, { size: phone });
    await tab.settled();
    await tab.page.context().setOffline(true);
    await tab.tab.getByText(words.offline).first().waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    await tab.page.context().setOffline(false);
    await tab.tab.getByText(words.offline).first().waitFor({ state: 'detached' });
  });
});
