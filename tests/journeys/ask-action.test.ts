import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

// Somebody asks in a chat of colleagues, and the nurse takes the question to Koppi.

let world: TestWorld;
let browser: Browser;
let nurse: TeamsWindow;
let adviser: TeamsWindow;

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startTestWorld({ windows: ['Hoitaja Rantakylä', 'Sosiaaliohjaaja A'] }),
    launchBrowser(),
  ]);
  nurse = await openWindow(browser, world.window('Hoitaja Rantakylä'));
  adviser = await openWindow(browser, world.window('Sosiaaliohjaaja A'));
  await nurse.say('kieli suomi');
  await adviser.say('kieli suomi');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
}, 60_000);

const question = 'Kuka neuvoisi asumistuen hakemuksessa Rantakylässä tänään?';

it('asks about a message, and sees in the dialog what happens next', async () => {
  await nurse.goTo('Ryhmä');
  await nurse.tell(question);
  const dialog = await nurse.dialogOn(question, 'askKoppi');
  await dialog.sees('Ei vielä lähetetty. Tarkista ja lähetä.');
  await dialog.sees(question);
  await dialog.picture('39-ask-about-a-message');
  await dialog.press('Lähetä');
  await dialog.sees('Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A');
  await dialog.sees('Vastaus tulee omaan keskusteluusi Kopin kanssa.');
  await dialog.picture('40-asked-about-a-message');
  await nurse.page.getByRole('button', { name: 'Close' }).click();
  expect(await nurse.text()).not.toContain('Pyyntö lähetetty');
  await nurse.goTo('Personal Chat');
  await nurse.card('Pyyntö lähetetty Rantakylään').sees(question);
  await adviser.card(question).press('Otan kopin');
  await nurse.card(question).sees('Koppi otettu');
});
