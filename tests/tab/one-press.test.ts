import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { todayWords } from '../../bot/src/wording/tab/today.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { clean, lookAt, openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';

// What Tänään asks of a person between two other things: one press is enough.

const around = tabWorld();
const terms = termsOf('fi');
const words = todayWords('fi');
const asked = 'rantakylä, tänään: mistä asunto?';
const housing = { topic: 'housing' };

const named = (name: string): AtTab => {
  const { world, person } = around();
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  return atTab(service, { id: person(name) });
};
async function looksAt(name: string): Promise<Tab> {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path: 'today' });
  await tab.settled();
  return tab;
}
const region = ({ tab }: Tab, name: string | RegExp) => tab.getByRole('region', { name });
const unfinished = (tab: Tab) => region(tab, new RegExp(`^${words.unfinished.title}`, 'u'));
const hears = (tab: Tab, text: string) =>
  tab.tab.getByRole('status').filter({ hasText: text }).waitFor();
const secondQuestion = ({ tab }: Tab) => tab.getByRole('group', { name: terms.field.instead });
/** A button says what it does, and about which request. */
const about = (press: string) => new RegExp(`^${press}: Asuminen, Rantakylä$`, 'u');
const looks = async (tab: Tab) => expect(await lookAt(tab)).toEqual(clean('fi'));

it('a counsellor whose advice was enough says so, and the nurse whether it helped', async () => {
  const nurse = named('Hoitaja Rantakylä');
  const { id } = await nurse.asks(asked, housing);
  await named('Sosiaaliohjaaja A').moves(id, { move: 'accept' });
  const asking = await looksAt('Hoitaja Rantakylä');
  const counselling = await looksAt('Sosiaaliohjaaja A');

  await unfinished(counselling)
    .getByRole('button', { name: about(terms.button.solved) })
    .click();
  await hears(counselling, words.unfinished.closed('Asuminen, Rantakylä'));
  await unfinished(counselling).getByText(words.unfinished.empty).waitFor();
  await looks(counselling);
  expect(await nurse.sees(id)).toMatchObject({
    ...{ state: 'closed', content: { outcome: 'solved' } },
  });

  // The nurse's page has it without being asked for.
  const rating = region(asking, terms.field.helped);
  await rating.getByRole('button', { name: about(terms.helped.partly) }).click();
  await hears(asking, words.rate.thanks);
  await looks(asking);
  await secondQuestion(asking)
    .getByRole('button', { name: terms.instead['asked-colleague'] })
    .click();
  await secondQuestion(asking).waitFor({ state: 'detached' });
  expect((await nurse.sees(id)).asked).toMatchObject({
    ...{ helped: 'partly', instead: 'asked-colleague' },
  });
  // It is asked once.
  await asking.page.reload();
  await asking.settled();
  expect(await rating.count()).toBe(0);
  expect([...asking.complaints, ...counselling.complaints]).toEqual([]);
});

it('the second question may be left, and does not come again', async () => {
  const nurse = named('Hoitaja Rantakylä');
  const { id } = await nurse.asks(asked, housing);
  const counsellor = named('Sosiaaliohjaaja A');
  await counsellor.moves(id, { move: 'accept' });
  await counsellor.moves(id, { move: 'close', outcome: 'solved' });
  const tab = await looksAt('Hoitaja Rantakylä');
  const rating = region(tab, terms.field.helped);
  await rating.getByRole('button', { name: about(terms.helped.yes) }).click();
  await secondQuestion(tab).getByRole('button', { name: words.rate.skip }).click();
  await secondQuestion(tab).waitFor({ state: 'detached' });
  expect((await nurse.sees(id)).asked).toMatchObject({ helped: 'yes', instead: null });
});

it('somebody who is new chooses their station, and may change it', async () => {
  const tab = await looksAt('Lähiesihenkilö');
  const { choose } = words;
  await region(tab, choose.title).waitFor();
  await looks(tab);
  await tab.tab.getByLabel(choose.label).selectOption('Kitee');
  const shown = tab.tab.getByLabel(terms.field.station, { exact: true });
  await shown.waitFor();
  expect(await shown.locator('option:checked').innerText()).toBe('Kitee');
  expect(await tab.tab.getByRole('button', { name: words.makeOwn }).count()).toBe(0);

  await shown.selectOption('Rantakylä');
  await tab.tab.getByText('Sosiaaliohjaaja A', { exact: true }).first().waitFor();
  await looks(tab);
  await tab.tab.getByRole('button', { name: words.makeOwn }).click();
  await tab.tab.getByRole('button', { name: words.makeOwn }).waitFor({ state: 'detached' });
  await tab.page.goto(`${around().world.bot}/tab/today`);
  await shown.waitFor();
  expect(await shown.locator('option:checked').innerText()).toBe('Rantakylä');
  expect(tab.complaints).toEqual([]);
});

it('a choice that does not arrive is said, and can be made again', async () => {
  const tab = await looksAt('Pääkäyttäjä');
  const label = tab.tab.getByLabel(words.choose.label);
  await label.waitFor();
  await tab.page.context().setOffline(true);
  await label.selectOption('Kitee');
  await tab.tab
    .getByRole('alert')
    .filter({ hasText: shellWords('fi').offline })
    .waitFor();
  await tab.page.context().setOffline(false);
  await label.selectOption('Kitee');
  await tab.tab.getByLabel(terms.field.station, { exact: true }).waitFor();
});

it('a month later a counsellor says how it ended', async () => {
  const counsellor = named('Sosiaaliohjaaja A');
  const form = { ...housing, kind: 'handle', permission: true } as const;
  const { id } = await named('Hoitaja Rantakylä').asks(asked, form);
  await counsellor.moves(id, { move: 'accept' });
  await counsellor.moves(id, { move: 'close', outcome: 'handled', result: 'Hakemus tehtiin.' });
  const month = 30 * 24 * 60;
  await around().world.advance(month + 1);
  const tab = await looksAt('Sosiaaliohjaaja A');
  const ends = unfinished(tab).getByRole('group', { name: words.unfinished.followUps });
  await looks(tab);
  await ends.getByRole('button', { name: about(terms.followUpResult.completed) }).click();
  await hears(tab, words.unfinished.ended('Asuminen, Rantakylä'));
  await ends.waitFor({ state: 'detached' });
  const { history } = await counsellor.sees(id);
  expect(history.at(-1)).toMatchObject({ action: 'followed-up', reason: 'completed' });
  expect((await counsellor.today()).work?.followUps).toEqual([]);
});
