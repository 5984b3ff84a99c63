import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { secretAddressWords } from '../../bot/src/wording/tab/secret-address.ts';
import { todayWords } from '../../bot/src/wording/tab/today.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { shownBy } from '../helpers/calendar-program.ts';
import { atPaikalla, button, isClosed, looks } from '../helpers/presence-page.ts';
import { phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab } from '../service/at-tab.ts';
import { weekSentence } from '../service/fresh.ts';

const around = tabWorld();
const words = presenceWords('fi');
const secret = secretAddressWords('fi');

const at = (name: string, path?: string, size?: typeof phone) =>
  atPaikalla(around(), name, path, size);
/** By Tab alone; a trap would never let one there. */
async function goTo({ page }: Tab, name: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    const here = await page.evaluate<string>(`document.activeElement?.textContent ?? ''`);
    if (here === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by keys to ${name}`);
}

/** What somebody else saved stands above the buttons, without scrolling. */
const isInSight = `(() => {
  const edges = ['[role=alert] ul', '.fui-DialogActions'].map((one) =>
    document.querySelector(one).getBoundingClientRect());
  return edges[0].top > 0 && edges[0].bottom < edges[1].top;
})()`;

describe('Paikalla', () => {
  it('shows the week by station and by person, and goes to and fro', async () => {
    const tab = await at('Sosiaaliohjaaja A');
    const { tab: page } = tab;
    await page.getByRole('heading', { name: 'Viikko 48, ma 23.11. – su 29.11.' }).waitFor();
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.nth(1).innerText()).toContain('Sosiaaliohjaaja A');
    await looks(tab, 'week-by-station');
    await page.getByRole('radio', { name: words.byPerson }).check();
    await page.getByRole('rowheader', { name: 'Sosiaaliohjaaja C' }).waitFor();
    await looks(tab, 'week-by-person');
    expect(tab.page.url()).toContain('by=person');
    for (let week = 0; week < 4; week += 1) await button(tab, words.after).click();
    await page.getByRole('columnheader', { name: 'jouluaatto' }).waitFor();
    await looks(tab, 'christmas');
    await button(tab, words.thisWeek).click();
    await page.getByRole('heading', { name: 'Viikko 48, ma 23.11. – su 29.11.' }).waitFor();
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('is where one says that one is away for a moment, and back', async () => {
    const tab = await at('Sosiaaliohjaaja A');
    const state = termsOf('fi').momentary['home-visit'];
    await button(tab, state).click();
    await tab.tab.getByRole('status').filter({ hasText: state }).waitFor();
    await tab.tab.getByRole('table').getByText(state).first().waitFor();
    await button(tab, todayWords('fi').state.make).click();
    await tab.tab
      .getByRole('status')
      .filter({ hasText: todayWords('fi').state.free })
      .waitFor();
    await looks(tab, 'own-state');
    expect(tab.complaints).toEqual([]);
  });

  it('is a list of days on a phone', async () => {
    const tab = await at('Verkoston vetäjä', 'presence', phone);
    await tab.tab.getByRole('heading', { level: 3, name: /^ti 24\.11\., tänään/u }).waitFor();
    expect(await tab.tab.getByRole('table').count()).toBe(0);
    await looks(tab, 'phone');
    await tab.close();
  });

  it('is changed with keys alone, and shows first what it would change', async () => {
    const tab = await at('Sosiaaliohjaaja B', 'presence?by=person');
    const { page, tab: inTab } = tab;
    const own = inTab.getByRole('button', { name: /^Muokkaa: Sosiaaliohjaaja B, pe 27\.11\.:/u });
    await own.focus();
    await page.keyboard.press('Enter');
    const dialog = inTab.getByRole('dialog', { name: words.blocks.title('Sosiaaliohjaaja B') });
    await dialog.waitFor();
    await page.waitForFunction(`document.activeElement?.tagName === 'SELECT'`);
    await looks(tab, 'blocks');
    // From the weekday on to the kind: Friday becomes a day on site, at first without a station.
    await page.keyboard.press('Tab');
    await page.keyboard.type('Paikalla');
    await goTo(tab, words.look);
    await page.keyboard.press('Enter');
    await dialog.getByText('Valitse terveysasema, jolla olet paikalla.').waitFor();
    await looks(tab, 'blocks-refused');
    await dialog.locator('select[aria-invalid="true"]').focus();
    await page.keyboard.type('Kitee');
    await goTo(tab, words.look);
    await page.keyboard.press('Enter');
    await dialog.getByText(words.effects.none).waitFor();
    await looks(tab, 'blocks-effects');
    await page.keyboard.press('Enter');
    await isClosed(tab);
    await inTab.getByText(words.own.saved).waitFor();
    await inTab.getByRole('button', { name: /pe 27\.11\.:.*Kitee/u }).waitFor();
    expect(tab.complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await tab.close();
  });

  it('keeps what was typed when somebody else was first, and shows what stands there', async () => {
    const mine = await at('Verkoston vetäjä', 'presence');
    const theirs = await at('Pääkäyttäjä', 'presence');
    for (const [tab, time] of [
      [mine, '07:30'],
      [theirs, '07:45'],
    ] as const) {
      await tab.tab.getByLabel(words.own.whose).selectOption({ label: 'Sosiaaliohjaaja C' });
      await tab.tab.getByRole('heading', { name: 'Päivät: Sosiaaliohjaaja C' }).waitFor();
      await button(tab, words.own.edit).click();
      await tab.tab.getByLabel(words.field.from).first().fill(time);
      await button(tab, words.look).click();
      await button(tab, words.save).waitFor();
    }
    await button(mine, words.save).click();
    await mine.tab.getByText(words.own.saved).waitFor();
    await button(theirs, words.save).click();
    const conflict = theirs.tab.getByRole('alert').filter({ hasText: words.conflict });
    await conflict.getByText(words.fresh('Maanantai klo 7.30–15, Kitee')).waitFor();
    await conflict.getByText(words.gone('Maanantai klo 8.30–15, Kitee')).waitFor();
    expect(await theirs.tab.getByLabel(words.field.from).first().inputValue()).toBe('07:45');
    await theirs.tab.waitForFunction(isInSight);
    await looks(theirs, 'conflict');
    await theirs.page.setViewportSize(phone);
    await looks(theirs, 'conflict-phone');
    // Whoever has seen it goes on with the form, and need not be told a second time.
    await theirs.tab.getByLabel(words.field.until).first().fill('14:30');
    await conflict.waitFor();
    await button(theirs, words.look).click();
    await button(theirs, words.conflictSave).click();
    await theirs.tab.getByText(words.own.saved).waitFor();
    await mine.tab.getByRole('cell').filter({ hasText: 'klo 7.45–14.30' }).first().waitFor();
    await mine.close();
    await theirs.close();
  });

  it('an absence is made and taken back', async () => {
    const a = await at('Sosiaaliohjaaja A');
    await button(a, words.own.absence).click();
    await a.tab.getByLabel(words.field.firstDay).fill('2026-11-26');
    await a.tab.getByLabel(words.field.substitute).selectOption({ label: 'Sosiaaliohjaaja B' });
    await button(a, words.look).click();
    await button(a, words.save).click();
    await isClosed(a);
    await a.tab.getByText('to 26.11., sijainen: Sosiaaliohjaaja B').first().waitFor();
    await looks(a, 'absence');
    await a.tab.getByRole('button', { name: /^Poista: to 26\.11\./u }).click();
    await button(a, words.look).click();
    await a.tab.getByRole('dialog').getByRole('button', { name: words.own.remove }).click();
    await isClosed(a);
    await a.tab.getByText(words.own.nothing).waitFor();
    await a.close();
  });

  it('a file is looked at row by row before it is imported', async () => {
    const tab = await at('Verkoston vetäjä');
    await button(tab, words.own.import).click();
    const heading = 'henkilö;asema;viikonpäivä;alkaa;päättyy';
    const choose = (text: string) =>
      tab.tab.getByLabel(words.field.file).setInputFiles({
        ...{ name: 'paivat.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') },
      });
    await choose(`${heading}\nSosiaaliohjaaja C;Atlantis;ti;8;15`);
    await tab.tab.getByText('asema: Terveysasemaa ”Atlantis” ei ole.').waitFor();
    await looks(tab, 'import-mistakes');
    await choose(`${heading}\nSosiaaliohjaaja C;Kitee;maanantai;8;15`);
    await tab.tab.getByText(/^Lisätään 0, muuttuu 1/u).waitFor();
    await looks(tab, 'import');
    await button(tab, words.import.apply).click();
    await tab.tab.getByText(words.import.done).waitFor();
    await tab.close();
  });

  it('an address for a calendar is made, copied and opened', async () => {
    const tab = await at('Hoitaja Rantakylä');
    await button(tab, words.own.feed).click();
    await button(tab, words.feed.make).click();
    const address = await tab.tab.getByRole('textbox', { name: secret.address }).inputValue();
    await button(tab, secret.copy).click();
    await tab.tab.getByText(secret.copied).waitFor();
    await looks(tab, 'feed');
    const text = await (await fetch(address)).text();
    expect(shownBy(text, 0, Infinity).length).toBeGreaterThan(50);
    await button(tab, words.feed.renew).waitFor();
    await tab.close();
  });

  it('an address that cannot be copied stands there chosen, for the keys', async () => {
    const tab = await at('Hoitaja Rantakylä');
    // As in hosts that give a tab no clipboard.
    await tab.tab.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error())');
    await button(tab, words.own.feed).click();
    await button(tab, words.feed.make).or(button(tab, words.feed.renew)).click();
    const address = tab.tab.getByRole('textbox', { name: secret.address });
    await button(tab, secret.copy).click();
    await tab.tab.getByText(secret.notCopied).waitFor();
    expect(await tab.tab.evaluate('getSelection().toString()')).toBe(await address.inputValue());
    await looks(tab, 'feed-not-copied');
    await tab.close();
  });

  it('warns of a name for a room, and counts the requests that are not one’s own to read', async () => {
    const { world, person } = around();
    const service = { url: () => world.bot, settled: () => world.advance(0) };
    await atTab(service, { id: person('Hoitaja Rantakylä') }).asks(weekSentence);
    const tab = await at('Pääkäyttäjä');
    const { tab: page } = tab;
    await page.getByLabel(words.own.whose).selectOption({ label: 'Sosiaaliohjaaja A' });
    await page.getByRole('heading', { name: 'Päivät: Sosiaaliohjaaja A' }).waitFor();
    await button(tab, words.own.edit).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^Poista jakso: Torstai/u })
      .first()
      .click();
    await dialog.getByLabel(words.field.room).first().fill('Maija Meikäläinen');
    await button(tab, words.look).click();
    await page.getByText(/^Huoneessa saattaa olla nimi/u).waitFor();
    await page.getByText(words.effects.others(1)).waitFor();
    await looks(tab, 'effects-of-others');
    await tab.close();
  });
});
