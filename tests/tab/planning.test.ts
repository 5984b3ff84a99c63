import { patternSchema } from '../../bot/src/contract/schedule.ts';
import { planWords } from '../../bot/src/wording/tab/planning.ts';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { clean, desktop, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { tabWorld } from '../helpers/tab-world.ts';

const around = tabWorld();
const words = planWords('fi');
const presence = presenceWords('fi');
const pictures = process.env['KOPPI_PICTURES'];

async function at(name: string, path = 'presence/plan'): Promise<Tab> {
  const { world, contexts, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
}
/** In light, dark and on a phone; pictured when a folder is named. */
async function looks(tab: Tab, name: string): Promise<void> {
  for (const [suffix, size, colorScheme] of [
    ['', desktop, 'light'],
    ['-dark', desktop, 'dark'],
    ['-phone', phone, 'light'],
  ] as const) {
    await tab.page.setViewportSize(size);
    await tab.page.emulateMedia({ colorScheme });
    // The theme comes with the next frames.
    await tab.page.waitForTimeout(100);
    if (pictures !== undefined)
      await tab.page.screenshot({ path: `${pictures}/${name}${suffix}.png`, fullPage: true });
    if (name === 'plan-result') await pictured(tab, suffix);
    expect([name + suffix, await lookAt(tab)]).toEqual([name + suffix, clean('fi')]);
  }
  await tab.page.setViewportSize(desktop);
  await tab.page.emulateMedia({ colorScheme: 'light' });
}
/** For the README. */
async function pictured({ page, tab }: Tab, suffix: string): Promise<void> {
  await tab.evaluate(
    `[...document.querySelectorAll('h2')].at(-4).scrollIntoView({ block: 'start' })`,
  );
  const path = `docs/pictures/tab-plan${suffix}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
const button = ({ tab }: Tab, name: string) => tab.getByRole('button', { name, exact: true });

/** C's remote Friday becomes a day at Kitee. */
async function plansFriday({ tab }: Tab): Promise<void> {
  await tab.getByLabel(words.whose).selectOption({ label: 'Sosiaaliohjaaja C' });
  await tab.getByRole('button', { name: /^Muokkaa päiviä: Sosiaaliohjaaja C/u }).click();
  const friday = tab.getByRole('dialog').locator('fieldset').last();
  await friday.getByLabel(presence.field.kind).selectOption({ label: presence.kind['on-site'] });
}

describe('Suunnittele', () => {
  it('is where somebody may change days, beside the week', async () => {
    const nurse = await at('Hoitaja Rantakylä', 'presence');
    expect(await nurse.tab.getByRole('link', { name: words.title }).count()).toBe(0);
    await nurse.close();
    const leader = await at('Verkoston vetäjä', 'presence');
    await leader.tab.getByRole('link', { name: words.title }).click();
    await leader.tab.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await button(leader, words.run).click();
    await leader.tab.getByText(words.noneChanged).waitFor();
    await looks(leader, 'plan-empty');
    expect(leader.complaints).toEqual([]);
    await leader.close();
  });

  it('works out what a day would bring, and takes it into use', async () => {
    const tab = await at('Verkoston vetäjä');
    const { tab: inTab } = tab;
    await inTab.getByLabel(words.stations).selectOption({ label: 'Kitee' });
    await plansFriday(tab);
    const dialog = inTab.getByRole('dialog');
    await dialog.getByRole('button', { name: words.use }).click();
    await dialog.getByText('Valitse terveysasema, jolla olet paikalla.').waitFor();
    const friday = dialog.locator('fieldset').last();
    await friday.getByLabel(presence.field.station).selectOption({ label: 'Kitee' });
    await dialog.getByRole('button', { name: words.use }).click();
    await dialog.waitFor({ state: 'detached' });
    await inTab.getByText(words.plus('Perjantai klo 8–16, Kitee')).waitFor();
    await button(tab, words.run).click();
    await button(tab, words.stop).waitFor();
    await inTab.getByRole('heading', { name: words.result }).waitFor({ timeout: 60_000 });
    await inTab.getByText(/pyynnöistä kohdattaisiin paikan päällä/u).waitFor();
    const rows = inTab.getByRole('table').first().getByRole('row');
    expect(await rows.nth(1).innerText()).toContain('Kohdataan paikan päällä');
    await looks(tab, 'plan-result');
    await inTab.getByRole('button', { name: /^Ota käyttöön Vaihtoehto A/u }).click();
    await dialog.getByRole('heading', { name: 'Sosiaaliohjaaja C' }).waitFor();
    await dialog.getByRole('button', { name: presence.look }).click();
    await dialog.getByRole('button', { name: presence.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await inTab.getByText(presence.own.saved).waitFor();
    expect(tab.complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await tab.close();
    const { world, person } = around();
    const c = person('Sosiaaliohjaaja C');
    const path = `/api/schedule/people/${c}`;
    const { json } = await askedOfApi(world.bot, path, await signedInAs(world.bot, c));
    expect(patternSchema.parse(json).blocks.find(({ weekday }) => weekday === 5)).toMatchObject({
      ...{ kind: 'on-site', station: 'kitee', from: '08:00', until: '16:00' },
    });
  });

  it('is stopped with one press, and says when the result is old', async () => {
    const tab = await at('Sosiaaliohjaaja A');
    const { tab: inTab } = tab;
    await inTab.getByRole('button', { name: /^Muokkaa päiviä/u }).click();
    const dialog = inTab.getByRole('dialog');
    await dialog.getByRole('button', { name: presence.blocks.remove }).first().click();
    await dialog.getByRole('button', { name: words.use }).click();
    await dialog.waitFor({ state: 'detached' });
    await button(tab, words.run).click();
    await button(tab, words.stop).click();
    await inTab.getByText(words.stopped).waitFor();
    await button(tab, words.run).click();
    await inTab.getByRole('heading', { name: words.result }).waitFor({ timeout: 60_000 });
    await inTab.getByLabel(words.stations).selectOption({ label: 'Kitee' });
    await inTab.getByText(words.old).waitFor();
    await button(tab, words.add).click();
    await inTab.getByRole('heading', { name: words.alternative('B') }).waitFor();
    await looks(tab, 'plan-two');
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });
});
