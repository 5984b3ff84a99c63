import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

// A nurse with a client in the room, who needs a number at once and wants to read a little afterwards.

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

it('finds whom to call, however the words are written', async () => {
  await nurse.say('yhteystieto kelan palvelupiste outokummussa');
  await nurse.card('Yhteystiedot').sees('Nyt kiinni, avautuu ke 25.11.');
  expect(await nurse.card().buttons()).toEqual(
    expect.arrayContaining(['Avaa verkkosivu', 'Näytä lisää']),
  );
  await nurse.picture('27-contacts-found', 1);
});

it('finds a training to read in the chat', async () => {
  await nurse.say('koulutus toimeentulotuesta');
  await nurse.card('Minikoulutukset').sees('Toimeentulotuki: milloin Kelasta');
  await nurse.picture('28-trainings-found', 1);
  expect(await nurse.card().buttons()).toContain('Lue tässä');
});
