import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { openDeafDoor, type DeafDoor } from '../helpers/deaf-door.ts';
import { openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';

// What never answers is given up: nobody looks at something turning for ever, or at what is long past.

const around = tabWorld();
const shell = shellWords('fi');
const words = requestsWords('fi');
/** Machine seconds; longer than anything of the service lasts. */
const long = 80_000;

let door: DeafDoor;
beforeAll(async () => {
  door = await openDeafDoor(around().world.bot);
});
afterAll(() => door.stop());

/** A tab whose clock is the test's. */
async function opened(name: string, path: string, prepare?: (tab: Tab) => Promise<void>) {
  const { contexts, person } = around();
  const tab = await openAtDesk(contexts.fi, door.url, { person: person(name) });
  await tab.page.clock.install();
  await prepare?.(tab);
  await tab.page.goto(`${door.url}/tab/${path}`);
  return tab;
}

const at = (name: string): AtTab => {
  const { world, person } = around();
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  return atTab(service, { id: person(name) });
};

async function taken(): Promise<string> {
  const { id } = await at('Hoitaja Rantakylä').asks('rantakylä, tänään: miten haetaan tukea?');
  await at('Sosiaaliohjaaja A').moves(id, { move: 'accept' });
  return id;
}

it('an answer that the service never takes: it stays, it is said, and goes when it can', async () => {
  const tab = await opened('Sosiaaliohjaaja A', `requests/${await taken()}`);
  const field = tab.tab.getByLabel(words.talk.answer);
  const press = () => tab.tab.getByRole('button', { name: words.move.answer, exact: true }).click();
  await field.fill('Hakemus tehdään OmaKelassa.');
  await tab.page.route('**/moves', () => undefined);
  const asked = tab.page.waitForRequest('**/moves');
  await press();
  await asked;
  await tab.page.clock.fastForward(long);
  await tab.tab.getByRole('alert').filter({ hasText: shell.noAnswer }).waitFor();
  expect(await field.inputValue()).toBe('Hakemus tehdään OmaKelassa.');
  await tab.page.unroute('**/moves');
  await press();
  await tab.tab.getByRole('listitem').filter({ hasText: 'OmaKelassa' }).waitFor();
});

it('a page that the service never fills: it is said, and asked for again', async () => {
  let asked: Promise<unknown> | undefined;
  const tab = await opened('Pääkäyttäjä', 'settings/limits', async ({ page }) => {
    await page.route('**/api/settings', () => undefined);
    asked = page.waitForRequest('**/api/settings');
  });
  await asked;
  await tab.page.clock.fastForward(long);
  await tab.tab.getByRole('alert').filter({ hasText: shell.noAnswer }).waitFor();
  await tab.page.unroute('**/api/settings');
  await tab.tab.getByRole('button', { name: shell.retry }).click();
  await tab.tab.getByLabel(settingsWords('fi').field.nowAloneMinutes).waitFor();
});

it('live changes that fall silent: what was missed is caught up with', async () => {
  const id = await taken();
  const tab = await opened('Sosiaaliohjaaja A', `requests/${id}`);
  await tab.settled();
  const nurse = at('Hoitaja Rantakylä');
  await nurse.moves(id, { move: 'answer', answer: 'Vuokrasopimus on vanha.' });
  await tab.tab.getByText('Vuokrasopimus on vanha.').waitFor();
  door.silenceStreams();
  await nurse.moves(id, { move: 'answer', answer: 'Uusi sopimus tuli.' });
  const again = tab.page.waitForRequest('**/api/changes');
  // Two beats of the service.
  await tab.page.clock.fastForward(36_000);
  expect((await again).headers()['last-event-id']).toBeDefined();
  await tab.tab.getByText('Uusi sopimus tuli.').waitFor();
});
