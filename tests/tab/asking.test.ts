import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, lookAt, openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Kysy on a poor network: nothing typed is lost, and nothing is taken for sent that was not.

const around = tabWorld();
const words = askWords('fi');
const terms = termsOf('fi');
const shell = shellWords('fi');
const question = 'Miten asumistukea haetaan Rantakylässä, tänään?';
let tab: Tab;

beforeEach(async () => {
  const { contexts, world, person } = around();
  tab = await openAtDesk(contexts.fi, world.bot, { person: person('Hoitaja Rantakylä') });
  await tab.settled();
  await tab.tab.getByRole('button', { name: words.title, exact: true }).click();
  await tab.tab.getByLabel(words.sentence.label).fill(question);
  await tab.tab.getByRole('button', { name: words.sentence.onwards }).click();
  await field().waitFor();
});
afterEach(() => tab.close());

const field = () => tab.tab.getByLabel(terms.field.question);
const focused = () => tab.tab.locator(':focus');
const send = () => tab.tab.getByRole('button', { name: terms.button.send, exact: true }).click();

it('the form keeps what was typed while the network is gone, and then goes', async () => {
  await tab.page.context().setOffline(true);
  await field().fill(`${question} Kiitos.`);
  await send();
  await tab.tab.getByRole('alert').filter({ hasText: shell.offline }).first().waitFor();
  expect(await field().inputValue()).toBe(`${question} Kiitos.`);
  await tab.page.context().setOffline(false);
  await send();
  await tab.tab.getByText(words.sent.title).waitFor();
  expect(await tab.tab.getByText(words.sent.earlier).count()).toBe(0);
});

it('what is changed after its answer was lost is said not to be in it', async () => {
  await tab.page.route('**/api/requests', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    // It arrives; only its answer does not.
    await route.fetch();
    return route.abort('internetdisconnected');
  });
  await send();
  await tab.tab.getByRole('alert').filter({ hasText: /\S/u }).first().waitFor({ timeout: 20_000 });
  await tab.page.unroute('**/api/requests');
  await field().fill('Toinen kysymys: miten toimeentulotukea haetaan?');
  await send();
  await tab.tab.getByText(words.sent.earlier).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
}, 60_000);

it('while it is on its way the form takes nothing in; whoever pressed Enter in it goes on there', async () => {
  const held = Promise.withResolvers<undefined>();
  await tab.page.route('**/api/requests', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await held.promise;
    return route.abort('internetdisconnected');
  });
  await tab.tab.getByRole('radio', { name: terms.urgencyChoice.now }).check();
  const place = tab.tab.getByLabel(terms.field.place);
  await place.fill('huone 4');
  await place.press('Enter');
  await tab.tab.getByRole('button', { name: terms.button.send }).and(focused()).waitFor();
  await tab.page.keyboard.type('liian myöhään');
  held.resolve(undefined);
  await tab.tab.getByRole('alert').filter({ hasText: shell.noAnswer }).first().waitFor();
  await place.and(focused()).waitFor();
  expect([await place.inputValue(), await field().inputValue()]).toEqual(['huone 4', question]);
  await tab.page.unroute('**/api/requests');
  await place.press('Enter');
  await tab.tab.getByText(words.sent.title).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
});

it('the signals stay unfolded when the last of them is taken back', async () => {
  const dialog = tab.tab.getByRole('dialog');
  await dialog.getByLabel(terms.field.station).selectOption('niinivaara');
  const signals = dialog.locator('details').first();
  await signals.locator('summary').click();
  const first = signals.getByRole('checkbox').first();
  await first.check();
  await first.uncheck();
  await first.waitFor();
  expect(await first.isVisible()).toBe(true);
  expect(await signals.getAttribute('open')).not.toBeNull();
});
