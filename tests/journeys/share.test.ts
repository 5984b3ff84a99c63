import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

// A nurse looks for whom to call from the message box, and posts what she finds.

let world: TestWorld;
let browser: Browser;
let nurse: TeamsWindow;

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startTestWorld({ windows: ['Hoitaja Rantakylä'] }),
    launchBrowser(),
  ]);
  nurse = await openWindow(browser, world.window('Hoitaja Rantakylä'));
  await nurse.say('kieli suomi');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
}, 60_000);

it('lists contacts from the message box, and posts one', async () => {
  const box = await nurse.searchBox({ command: 'searchContacts', parameter: 'query' });
  await box.find('kelan palvelupiste outokummussa', 'Nyt kiinni, avautuu ke 25.11.');
  await box.picture('29-contacts-from-the-message-box');
  await box.pick(/Outokumpu/);
  await nurse.card('Kelan palvelupiste').sees('Puhelin');
  expect(await nurse.card('Kelan palvelupiste').text()).not.toMatch(/ammattilaisille|Nyt kiinni/u);
  await nurse.sees('Tämän kortin näet tässä vain sinä.');
  await nurse.picture('30-contact-posted', 2);
});

it('lists trainings from the message box, and posts one', async () => {
  const box = await nurse.searchBox({ command: 'searchTrainings', parameter: 'query' });
  await box.find('toimeentulotuesta', 'Toimeentulotuki: milloin Kelasta');
  await box.picture('36-trainings-from-the-message-box');
  await box.pick(/Toimeentulotuki: milloin Kelasta/);
  const card = nurse.card('Toimeentulotuki: milloin Kelasta');
  expect(await card.text()).toMatch(/min/u);
  await nurse.picture('37-training-posted', 1);
});
