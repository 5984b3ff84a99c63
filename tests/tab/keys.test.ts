import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { entryWords } from '../../bot/src/wording/tab/entry.ts';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { todayWords } from '../../bot/src/wording/tab/today.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { keysAt, stopsOf } from '../helpers/keys.ts';
import { openAtDesk, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Nobody touches a mouse: a nurse asks, a counsellor takes, answers and closes.

const around = tabWorld();
const nurse = 'Hoitaja Rantakylä';
const counsellor = 'Sosiaaliohjaaja A';
const ask = askWords('fi');
const request = requestsWords('fi');
const today = todayWords('fi');
const terms = termsOf('fi');

const opened = async (name: string, path: string): Promise<Tab> => {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
};
const button = ({ tab }: Tab, name: string) => tab.getByRole('button', { name, exact: true });

describe('with keys only', () => {
  it('a nurse asks: the dialog keeps the focus, and gives it back', async () => {
    const tab = await opened(nurse, 'today');
    const keys = keysAt(tab);
    const dialog = tab.tab.getByRole('dialog');
    await keys.goesTo(button(tab, ask.title));
    await keys.press('Enter');
    await keys.goesTo(tab.tab.getByLabel(ask.sentence.label));
    await keys.types('asiakas ei saa vuokraa maksettua, mistä apua tänään?');
    for (let presses = 0; presses < 8; presses += 1) {
      await keys.press('Tab');
      await dialog.locator(':focus').waitFor();
    }
    await keys.goesTo(button(tab, ask.sentence.onwards));
    await keys.press('Enter');
    await keys.goesTo(button(tab, terms.button.send));
    await keys.press('Enter');
    await dialog.getByText(ask.sent.title).waitFor();
    await dialog.locator(':focus').waitFor();
    await keys.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await button(tab, ask.title).and(tab.tab.locator(':focus')).waitFor();
    await tab.tab.getByRole('link', { name: 'Rantakylä' }).waitFor();
    expect(tab.complaints).toEqual([]);
  });

  it('a dialog that is left with Escape keeps what was typed', async () => {
    const tab = await opened(nurse, 'today');
    const keys = keysAt(tab);
    await keys.goesTo(button(tab, ask.title));
    await keys.press('Enter');
    await keys.goesTo(tab.tab.getByLabel(ask.sentence.label));
    await keys.types('kesken jäänyt');
    await keys.press('Escape');
    await tab.tab.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.press('Enter');
    const sentence = tab.tab.getByLabel(ask.sentence.label);
    await sentence.waitFor();
    expect(await sentence.inputValue()).toBe('kesken jäänyt');
  });

  it('a counsellor takes it, answers, and closes it with an outcome', async () => {
    const tab = await opened(counsellor, 'today');
    const keys = keysAt(tab);
    await keys.goesTo(tab.tab.getByRole('button', { name: request.move.accept }));
    await keys.press('Enter');
    await tab.tab.getByText('Otit kopin').first().waitFor();
    const unfinished = tab.tab.getByRole('region', { name: today.unfinished.title });
    await keys.goesTo(unfinished.getByRole('link', { name: 'Rantakylä' }));
    await keys.press('Enter');
    await keys.goesTo(tab.tab.getByLabel(request.talk.answer));
    await keys.types('Tulen huoneeseesi klo 11.');
    await keys.goesTo(button(tab, request.move.answer));
    await keys.press('Enter');
    await tab.tab.getByRole('listitem').filter({ hasText: 'Tulen huoneeseesi' }).waitFor();
    await keys.goesTo(button(tab, request.move.close));
    await keys.press('Enter');
    await keys.goesTo(tab.tab.getByRole('radio', { name: terms.outcome.solved }));
    await keys.press('ArrowDown', 'ArrowUp');
    await keys.goesTo(button(tab, request.closing.press));
    await keys.press('Enter');
    await tab.tab.getByText(/Päätit asian klo/).waitFor();
    expect(tab.complaints).toEqual([]);
  });
});

describe('a dialog gives the focus back to what opened it', () => {
  it.each([
    ['Kysy', nurse, 'today', askWords('fi').title],
    ['Tee merkintä', counsellor, 'requests', entryWords('fi').title],
    ['Merkitse poissaolo', counsellor, 'presence', presenceWords('fi').own.absence],
    ['Lisää henkilö', 'Pääkäyttäjä', 'settings/people', settingsWords('fi').add.people],
  ])('%s', async (_what, name, path, opener) => {
    const tab = await opened(name, path);
    const keys = keysAt(tab);
    const dialog = tab.tab.locator('.fui-DialogSurface');
    await keys.goesTo(button(tab, opener));
    await keys.press('Enter');
    await dialog.locator(':focus').waitFor();
    for (let presses = 0; presses < 4; presses += 1) {
      await keys.press('Tab');
      // A part of a date field has the focus without `:focus` being its field's.
      await tab.tab.waitForFunction(`document.activeElement.closest('.fui-DialogSurface')`);
    }
    await keys.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await button(tab, opener).and(tab.tab.locator(':focus')).waitFor();
  });
});

describe('where Tab stops, it is seen', () => {
  it.each([
    [nurse, 'today'],
    [counsellor, 'today'],
    [counsellor, 'requests'],
    [counsellor, 'presence'],
    ['Pääkäyttäjä', 'settings/limits'],
  ])('for %s on %s', async (name, path) => {
    const tab = await opened(name, path);
    const stops = await stopsOf(tab);
    expect(stops.length).toBeGreaterThan(6);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });
});
