import type { Browser } from 'playwright-core';
import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { termsOf } from '../../bot/src/wording/terms/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { demoCounty, startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';
import { openAtDesk, tabContext, type Tab } from '../helpers/tab-page.ts';

// One consultation between Microsoft's own local Teams and the tab. Nobody reloads anything: what
// one does is waited for at the other.

const nurseName = 'Hoitaja Rantakylä';
const counsellorName = 'Sosiaaliohjaaja A';
const words = requestsWords('fi');
const ask = askWords('fi');
const terms = termsOf('fi');

let world: TestWorld;
let browser: Browser;
/** In the chat. */
let chat: { readonly nurse: TeamsWindow; readonly counsellor: TeamsWindow };
/** The same people in the tab. */
let tab: { readonly nurse: Tab; readonly counsellor: Tab };

beforeAll(async () => {
  const names = [nurseName, counsellorName];
  [world, browser] = await Promise.all([startTestWorld({ windows: names }), launchBrowser()]);
  const { people } = await demoCounty();
  const context = await tabContext(browser);
  const open = async (name: string, path: string) => {
    const person = people.find((one) => one.name === name)?.id ?? '';
    const opened = await openAtDesk(context, world.bot, { person, path });
    await opened.settled();
    return opened;
  };
  chat = {
    nurse: await openWindow(browser, world.window(nurseName)),
    counsellor: await openWindow(browser, world.window(counsellorName)),
  };
  for (const window of Object.values(chat)) await window.say('kieli suomi');
  tab = {
    nurse: await open(nurseName, 'requests'),
    counsellor: await open(counsellorName, 'requests?scope=queue'),
  };
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
}, 60_000);

const line = ({ tab }: Tab) => tab.getByRole('link', { name: 'Rantakylä' }).first();
const button = ({ tab }: Tab, name: string) => tab.getByRole('button', { name, exact: true });
const said = ({ tab }: Tab, text: string | RegExp) => tab.getByText(text).first();

describe('asked in the chat', () => {
  it('stands in both tabs at once', async () => {
    await chat.nurse.say('rantakylässä asiakas ei saa vuokraa maksettua, mistä apua tänään?');
    await chat.nurse.card().press('Lähetä');
    await line(tab.counsellor).waitFor();
    await line(tab.nurse).waitFor();
  });

  it('is taken in the tab, and both chats know', async () => {
    await line(tab.counsellor).click();
    // The line of the queue has the same press; this one is beside the question.
    await button(tab.counsellor, words.move.accept).last().click();
    await chat.nurse.sees(/Sosiaaliohjaaja A otti kopin klo/);
    await chat.counsellor.card().sees('Otit kopin');
    await line(tab.nurse).click();
    await said(tab.nurse, /Sosiaaliohjaaja A otti kopin klo/).waitFor();
  });

  it('is answered in the chat, and it stands in the tabs', async () => {
    await chat.counsellor.card().fill('Vastauksesi', 'Tulen huoneeseesi klo 11.');
    await chat.counsellor.card().press('Vastaa');
    await said(tab.nurse, 'Tulen huoneeseesi klo 11.').waitFor();
    await said(tab.counsellor, 'Tulen huoneeseesi klo 11.').waitFor();
  });

  it('goes on in the tab, and it stands in the chat', async () => {
    await tab.nurse.tab.getByLabel(words.talk.more).fill('Hyvä, odotamme.');
    await button(tab.nurse, words.move.send).click();
    await chat.counsellor.card().sees('Hyvä, odotamme.');
    await said(tab.counsellor, 'Hyvä, odotamme.').waitFor();
  });

  it('is closed in the chat, and the tabs know', async () => {
    await chat.counsellor.card().fill('Vastauksesi', 'Hakemus tehtiin yhdessä.');
    await chat.counsellor.card().press('Vastaa ja päätä');
    await said(tab.counsellor, /Päätit asian klo/).waitFor();
    await said(tab.nurse, words.rating.helped).waitFor();
  });

  it('is rated in the tab, and the chat asks no more', async () => {
    await button(tab.nurse, 'Kyllä').click();
    await chat.nurse.sees('Kiitos arviosta.');
  });
});

describe('asked in the tab', () => {
  const question = 'miten omaishoidon tukea haetaan?';

  it('reaches the counsellor in the chat', async () => {
    const { tab: nurse } = tab.nurse;
    await nurse.getByRole('link', { name: shellWords('fi').pages.today, exact: true }).click();
    await button(tab.nurse, ask.title).click();
    await nurse.getByLabel(ask.sentence.label).fill(`rantakylä, tänään: ${question}`);
    await button(tab.nurse, ask.sentence.onwards).click();
    await button(tab.nurse, terms.button.send).click();
    await said(tab.nurse, 'Sosiaaliohjaaja A, paikalla klo 15 asti').waitFor();
    await chat.counsellor.card('Pyyntö odottaa ottajaa').sees(question);
  });

  it('is taken in the chat, and the nurse’s open receipt knows', async () => {
    await chat.counsellor.card().press('Otan kopin');
    await tab.nurse.tab.getByRole('dialog').getByText('Koppi otettu: Sosiaaliohjaaja A').waitFor();
    await tab.nurse.page.keyboard.press('Escape');
  });

  it('is closed in the tab, and both chats know', async () => {
    const { tab: counsellor } = tab.counsellor;
    await counsellor.getByRole('link', { name: shellWords('fi').pages.today, exact: true }).click();
    await counsellor
      .getByRole('region', { name: /Keskeneräiset/ })
      .getByRole('link', { name: 'Rantakylä' })
      .click();
    await button(tab.counsellor, words.move.close).click();
    await button(tab.counsellor, words.closing.press).click();
    await said(tab.counsellor, /Päätit asian klo/).waitFor();
    await chat.counsellor.card().sees('Konsultaatio riitti');
    await chat.nurse.sees('Oliko tästä apua?');
    await said(tab.nurse, words.rating.helped).waitFor();
  });
});

it('nothing went wrong in any browser on the way', () => {
  expect(Object.values(tab).flatMap(({ complaints }) => complaints)).toEqual([]);
});
