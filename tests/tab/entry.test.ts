import { entryWords } from '../../bot/src/wording/tab/entry.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { atSettings } from '../helpers/settings.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Tee merkintä: whatever happens between the form and the service, what was chosen stays, it is said
// why, and in the end the entry is counted once.

const around = tabWorld();
const shell = shellWords('fi');
const words = entryWords('fi');
const { field, entryKind } = termsOf('fi');

let tab: Tab;

/** An adviser has chosen what the entry is about. */
beforeEach(async () => {
  const { contexts, world, person } = around();
  const at = { person: person('Sosiaaliohjaaja A'), path: 'requests', size: phone };
  tab = await openAtDesk(contexts.fi, world.bot, at);
  const numbered = tab.page.waitForResponse('**/drafts/entry');
  await tab.tab.getByRole('button', { name: words.title, exact: true }).click();
  await numbered;
  await choice(field.station).selectOption('kitee');
  await choice(field.topic).selectOption('finances');
  await choice(field.timeBand).selectOption('5-10');
});

const choice = (label: string) => tab.tab.getByRole('dialog').getByLabel(label);
const press = () => tab.tab.getByRole('button', { name: words.press }).click();

async function isKept(sentence: string): Promise<void> {
  await tab.tab.getByRole('alert').filter({ hasText: sentence }).waitFor();
  expect(await choice(field.station).inputValue()).toBe('kitee');
  expect(await choice(field.timeBand).inputValue()).toBe('5-10');
  expect(await lookAt(tab)).toEqual(clean('fi'));
}

/** It is made, as it stood in the form. */
async function arrives(): Promise<void> {
  await press();
  await tab.tab.getByText(words.done).waitFor();
  expect(await tab.tab.getByText(words.earlier).count()).toBe(0);
}

it('the network goes and comes back', async () => {
  await tab.page.context().setOffline(true);
  await press();
  await isKept(shell.offline);
  await tab.page.context().setOffline(false);
  await arrives();
});

it('the sign-in cannot be renewed', async () => {
  await tab.page.route('**/api/entries', (route) => route.fulfill({ status: 401 }));
  await tab.page.route('**/local/token', (route) => route.fulfill({ status: 503 }));
  await press();
  await isKept(shell.signedOut);
  await tab.page.unrouteAll();
  await arrives();
});

it('its topic is gone meanwhile: that is said at the field', async () => {
  const { world } = around();
  await choice(field.topic).selectOption('guardianship');
  // A tab that hears of it would not offer the topic any more.
  await tab.page.route('**/api/frame', (route) => route.abort());
  const named = (name: string) => ({ id: around().person(name) });
  const admin = await atSettings({ url: () => world.bot, named }, 'Pääkäyttäjä');
  const without = (topics: readonly { readonly id: string }[]) =>
    topics.filter(({ id }) => id !== 'guardianship');
  expect(await admin.change('topics', without, { sure: true })).toMatchObject({ status: 200 });
  await press();
  await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
  expect(await choice(field.station).inputValue()).toBe('kitee');
  expect(await choice(field.timeBand).inputValue()).toBe('5-10');
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await choice(field.topic).selectOption('finances');
  await arrives();
});

it('what is changed after its answer was lost is said not to be in it', async () => {
  await tab.page.route('**/api/entries', async (route) => {
    // It arrives; only its answer does not.
    await route.fetch();
    return route.abort('internetdisconnected');
  });
  await press();
  await isKept(shell.noAnswer);
  await tab.page.unroute('**/api/entries');
  await tab.tab.getByRole('radio', { name: entryKind.meeting }).check();
  await choice(field.timeBand).selectOption('over-20');
  await press();
  await tab.tab.getByText(words.earlier).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await tab.tab.getByRole('button', { name: words.another }).click();
  await choice(field.topic).selectOption('finances');
  await arrives();
});
