import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, lookAt, openAtDesk, phone, showsTheme } from '../helpers/tab-page.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import type { TeamsContext, TeamsTab } from '../helpers/teams-host.ts';
import { atTab } from '../service/at-tab.ts';

// The real teams-js and the real TeamsUserCredential, in a page that answers as Teams does.

const around = tabWorld();
const nurseName = 'Hoitaja Rantakylä';
const nurse = () => around().person(nurseName);
const words = shellWords('fi');

const opened = (context?: TeamsContext, more: object = {}): Promise<TeamsTab> =>
  around().host.open(around().contexts.fi, {
    person: nurse(),
    ...(context && { context }),
    ...more,
  });

/** Run in the page: parts of which something stands out at their side. */
const spilling = `[...document.querySelectorAll('main section')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.innerText.slice(0, 40))`;

/** The names of the files that the tab loads from now on. */
function files({ page }: Pick<TeamsTab, 'page'>): readonly string[] {
  const names: string[] = [];
  page.on('request', (request) => names.push(new URL(request.url()).pathname));
  return names;
}

describe('sign-in', () => {
  it('is done by Teams, and the service takes its token', async () => {
    const tab = await opened();
    await tab.tab.getByText(nurseName).first().waitFor();
    expect(tab.calls.map(({ func }) => func)).toEqual(
      expect.arrayContaining(['initialize', 'authentication.getAuthToken']),
    );
    expect(tab.calls).toContainEqual({
      func: 'appInitialization.success',
      args: [expect.any(String)],
    });
    expect(tab.tokens).toHaveLength(1);
    expect(tab.complaints).toEqual([]);
  });

  it('costs nothing at a desk: neither teams-js nor teamsfx is loaded', async () => {
    const { contexts, world } = around();
    const page = await openAtDesk(contexts.fi, world.bot);
    const loaded = files(page);
    await page.page.evaluate(`sessionStorage.setItem('koppi-person', '${nurse()}')`);
    await page.page.reload();
    await page.tab.getByText(nurseName).first().waitFor();
    expect(loaded).toContainEqual(expect.stringMatching(/assets\/today-/u));
    expect(loaded).not.toContainEqual(expect.stringMatching(/assets\/(host|sign-in)-/u));
  });

  it('is asked for anew before a token ends, without a word', async () => {
    const tab = await opened(undefined, { ownClock: true });
    await tab.tab.getByText(nurseName).first().waitFor();
    await tab.page.clock.fastForward('59:30');
    await tab.tab.getByLabel(words.language).selectOption('fi');
    await until(() => tab.tokens.length > 1);
    await tab.tab.getByText(nurseName).first().waitFor();
    expect(tab.complaints).toEqual([]);
  });

  it('is asked for anew when the service takes a token no longer', async () => {
    const tab = await opened();
    await tab.tab.getByText(nurseName).first().waitFor();
    const [old = ''] = tab.tokens;
    await tab.page.route('**/api/me', (route) =>
      route.request().headers()['authorization'] === `Bearer ${old}`
        ? route.fulfill({ status: 401 })
        : route.continue(),
    );
    await tab.tab.getByLabel(words.language).selectOption('en');
    await tab.tab.getByRole('heading', { name: shellWords('en').pages.today }).waitFor();
    expect(tab.tokens.length).toBeGreaterThan(1);
  });

  it('that is refused is said in a sentence, and can be tried again', async () => {
    const tab = await opened(undefined, { refusal: 'consent_required' });
    await tab.tab.getByText(words.notSignedIn).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    tab.refuse(undefined);
    await tab.tab.getByRole('button', { name: words.retry }).click();
    await tab.tab.getByText(nurseName).first().waitFor();
  });

  it('never happens where Teams does not answer: that is said', async () => {
    const tab = await opened(undefined, { silent: true, ownClock: true });
    await until(() => tab.calls.length > 0);
    await tab.page.clock.fastForward(8_000);
    await tab.tab.getByText(words.notConnected).waitFor();
    expect(await lookAt(tab)).toEqual(clean('fi'));
  });
});

describe('the host', () => {
  it('gives the theme, and changes it while the tab is open', async () => {
    const tab = await opened({ theme: 'contrast' });
    await tab.settled();
    await showsTheme(tab, 'contrast');
    for (const theme of ['dark', 'default', 'contrast'] as const) {
      await tab.changeTheme(theme);
      await showsTheme(tab, theme);
    }
  });

  it('gives the language, and a choice of one’s own goes before it', async () => {
    const swedish = await opened({ locale: 'sv-FI' });
    await swedish.tab.getByRole('heading', { name: 'I dag' }).waitFor();
    await swedish.tab.getByLabel('Språk').selectOption('fi');
    await swedish.tab.getByRole('heading', { name: 'Tänään' }).waitFor();
    const again = await opened({ locale: 'sv-FI' });
    await again.tab.getByRole('heading', { name: 'Tänään' }).waitFor();
    await again.tab.getByLabel('Kieli').selectOption('');
    await again.tab.getByRole('heading', { name: 'I dag' }).waitFor();
  });

  it.each([
    ['content', { width: 1280, height: 800 }, 'default'],
    ['sidePanel', { width: 320, height: 700 }, 'dark'],
    ['meetingStage', { width: 1000, height: 620 }, 'dark'],
  ] as const)('shows it as %s, with room for everything', async (frameContext, size, theme) => {
    const tab = await opened({ frameContext, theme }, { size });
    await tab.settled();
    expect(await lookAt(tab)).toEqual(clean('fi'));
    expect(tab.complaints).toEqual([]);
  });

  it.each([
    ['requests', 'Sosiaaliohjaaja A'],
    ['presence', 'Sosiaaliohjaaja A'],
    ['presence?by=person', nurseName],
    ['library', nurseName],
    ['directory', nurseName],
    ['statistics', 'Lähiesihenkilö'],
    ['settings/stations', 'Pääkäyttäjä'],
    ['settings/limits', 'Pääkäyttäjä'],
  ])('shows %s in a meeting’s side panel and on its stage, whole', async (path, name) => {
    const { host, contexts, person } = around();
    const places = [
      ['sidePanel', { width: 280, height: 700 }],
      ['meetingStage', { width: 1000, height: 620 }],
    ] as const;
    for (const [frameContext, size] of places) {
      const context = { frameContext, theme: 'dark' } as const;
      const asked = { person: person(name), path, size, context };
      const tab = await host.open(contexts.fi, asked);
      await tab.settled();
      const folder = process.env['KOPPI_PICTURES'];
      const file = `${frameContext}-${path.replaceAll(/\W/gu, '-')}.png`;
      if (folder !== undefined) await tab.page.screenshot({ path: `${folder}/${file}` });
      expect([frameContext, await lookAt(tab)]).toEqual([frameContext, clean('fi')]);
      expect(await tab.tab.evaluate(spilling)).toEqual([]);
      expect(tab.complaints).toEqual([]);
      await tab.close();
    }
  });

  it.each([
    ['a request', 'request/abcdefghijklmnopqrstuvwx', '/tab/requests/abcdefghijklmnopqrstuvwx'],
    ['a training', 'training/omaishoidon-tuki', '/tab/library/item/omaishoidon-tuki'],
    ['nothing', '', '/tab/today'],
    ['nonsense', 'request/../../settings', '/tab/today'],
  ])('opens what a deep link names: %s', async (_what, subEntityId, path) => {
    const tab = await opened({ subEntityId });
    await tab.tab.waitForURL(`**${path}`);
  });
});

describe('with Teams round it', () => {
  it('a card’s link opens its request, and the chat with its asker is opened by Teams', async () => {
    const { world, person, host, contexts } = around();
    const service = { url: () => world.bot, settled: () => world.advance(0) };
    const question = 'miten asumistukea haetaan?';
    const { id } = await atTab(service, { id: nurse() }).asks(`rantakylä, tänään: ${question}`);
    const tab = await host.open(contexts.fi, {
      person: person('Sosiaaliohjaaja A'),
      context: { subEntityId: `request/${id}` },
    });
    await tab.tab.getByText(question).waitFor();
    await tab.tab.getByRole('button', { name: requestsWords('fi').move.accept }).click();
    await tab.tab
      .getByRole('button', { name: requestsWords('fi').people.chatWith(nurseName) })
      .click();
    await until(() => tab.calls.some(({ func }) => func === 'executeDeepLink'));
    expect(tab.calls).toContainEqual({
      func: 'executeDeepLink',
      args: [`https://teams.microsoft.com/l/chat/0/0?users=8%3Aorgid%3A${nurse()}`],
    });
    expect(tab.complaints).toEqual([]);
  });

  it('a form keeps what was typed while its sign-in ends and is renewed', async () => {
    const tab = await opened(undefined, { ownClock: true });
    const ask = askWords('fi');
    await tab.tab.getByRole('button', { name: ask.title, exact: true }).click();
    const field = tab.tab.getByLabel(ask.sentence.label);
    await field.fill('rantakylä, tänään: miten asumistukea haetaan?');
    await tab.page.clock.fastForward('59:30');
    expect(await field.inputValue()).toContain('asumistukea');
    await tab.tab.getByRole('button', { name: ask.sentence.onwards }).click();
    await tab.tab.getByRole('button', { name: termsOf('fi').button.send, exact: true }).click();
    await tab.tab.getByText(ask.sent.title).waitFor();
    expect(tab.tokens.length).toBeGreaterThan(1);
  });

  it('a form keeps what was typed when Teams gives no token any more', async () => {
    const tab = await opened();
    const ask = askWords('fi');
    await tab.tab.getByRole('button', { name: ask.title, exact: true }).click();
    const field = tab.tab.getByLabel(ask.sentence.label);
    await field.fill('rantakylä, tänään: miten asumistukea haetaan?');
    await tab.page.route('**/api/drafts', (route) => route.fulfill({ status: 401 }));
    tab.refuse('interaction_required');
    await tab.tab.getByRole('button', { name: ask.sentence.onwards }).click();
    await tab.tab.getByText(words.signedOut).waitFor();
    expect(await field.inputValue()).toContain('asumistukea');
    tab.refuse(undefined);
    await tab.page.unroute('**/api/drafts');
    await tab.tab.getByRole('button', { name: ask.sentence.onwards }).click();
    await tab.tab.getByRole('button', { name: termsOf('fi').button.send, exact: true }).waitFor();
  });
});

describe('on a phone', () => {
  it('folds the pages’ names away until they are asked for', async () => {
    const tab = await opened(undefined, { size: phone });
    await tab.settled();
    const link = tab.tab.getByRole('link', { name: words.pages.requests });
    expect(await link.isVisible()).toBe(false);
    await tab.tab.getByRole('button', { name: words.menu }).click();
    await link.click();
    await tab.tab.getByRole('heading', { name: words.pages.requests }).waitFor();
    expect(await link.isVisible()).toBe(false);
  });
});

/** The language that was chosen is the next test's as well. */
afterEach(async () => {
  const { world } = around();
  const token = await signedInAs(world.bot, nurse());
  const body = { language: null };
  await askedOfApi(world.bot, '/api/me', token, { method: 'PATCH', body });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await holds()); attempt += 1) {
    if (attempt > 200) throw new Error('Waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
