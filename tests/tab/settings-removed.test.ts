import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { atSettings } from '../helpers/settings.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Asetukset: one administrator removes what the other has open.

const around = tabWorld();
const admin = 'Pääkäyttäjä';
const words = settingsWords('fi');
const shell = shellWords('fi');

async function opens(name: string) {
  const { contexts, world, person } = around();
  const at = { person: person(admin), path: 'settings/phenomena', size: phone };
  const tab = await openAtDesk(contexts.fi, world.bot, at);
  await tab.tab.getByRole('button', { name, exact: true }).click();
  const dialog = tab.tab.getByRole('dialog');
  return { tab, dialog, field: dialog.getByLabel(words.language.fi) };
}

async function elsewhereRemoved(name: string): Promise<void> {
  const { world, person } = around();
  const service = { url: () => world.bot, named: (who: string) => ({ id: person(who) }) };
  const other = await atSettings(service, admin);
  const told = await other.change('phenomena', (all) => all.filter((one) => one.name.fi !== name));
  expect(told.status).toBe(200);
}

/** The list again, without the entry, and why. */
async function isTold({ tab }: Tab, name: string, sentence = words.gone): Promise<void> {
  await tab.getByText(sentence).waitFor();
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await tab.getByRole('button', { name, exact: true }).count()).toBe(0);
  expect(await lookAt({ tab })).toEqual(clean('fi'));
}

it('leads back to the list, and says why', async () => {
  const name = 'Lääkkeisiin ei ole varaa';
  const { tab } = await opens(name);
  await elsewhereRemoved(name);
  await isTold(tab, name);
});

it('takes a removal that came second for done', async () => {
  const name = 'Pitkät matkat ja kyytien puute';
  const { tab, dialog } = await opens(name);
  // It does not hear of the other's before its own press.
  await tab.page.route('**/api/settings', (route) => route.abort());
  await elsewhereRemoved(name);
  await dialog.getByRole('button', { name: words.remove, exact: true }).click();
  await tab.page.unroute('**/api/settings');
  await isTold(tab, name, words.removed);
});

it('keeps what was typed, until it is discarded', async () => {
  const name = 'Omaishoitajan uupuminen';
  const { tab, dialog, field } = await opens(name);
  await field.fill('Omaishoitajan väsyminen');
  await elsewhereRemoved(name);
  await dialog.getByRole('button', { name: shell.save, exact: true }).click();
  await dialog.getByText(words.conflict.gone).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await dialog.getByRole('button', { name: words.discard }).click();
  await isTold(tab, name);
});

it('keeps what was typed, and adds it again if it is wanted after all', async () => {
  const name = 'Vuokravelat ja häätöuhka';
  const { tab, dialog, field } = await opens(name);
  await field.fill('Vuokravelat');
  await elsewhereRemoved(name);
  await dialog.getByRole('button', { name: shell.save, exact: true }).click();
  await dialog.getByRole('button', { name: words.conflict.save }).click();
  await tab.tab.getByText(words.saved).waitFor();
  await tab.tab.getByRole('button', { name: 'Vuokravelat', exact: true }).waitFor();
});
