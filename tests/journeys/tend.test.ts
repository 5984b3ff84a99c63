import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

// A counsellor's morning: are the contacts still right? And what a nurse may learn from her question.

let world: TestWorld;
let browser: Browser;
let nurse: TeamsWindow;
let counsellor: TeamsWindow;

beforeAll(async () => {
  const windows = ['Hoitaja Rantakylä', 'Sosiaaliohjaaja A'];
  [world, browser] = await Promise.all([
    startTestWorld({ windows, clock: '2026-11-24T07:30' }),
    launchBrowser(),
  ]);
  const [first = '', second = ''] = windows.map((person) => world.window(person));
  nurse = await openWindow(browser, first);
  counsellor = await openWindow(browser, second);
  await nurse.say('kieli suomi');
  await counsellor.say('kieli suomi');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
}, 60_000);

it('asks whoever looks after contacts whether they still hold, one press each', async () => {
  await world.advance(60);
  const asked = counsellor.card('Ovatko tiedot ajan tasalla?');
  await asked.sees('Tarkistettu viimeksi');
  await asked.picture('31-contacts-still-right');
  const isRight = counsellor.page.getByRole('button', { name: 'Tiedot ajan tasalla' });
  await isRight.first().click();
  await counsellor.card().sees('Tarkistettu tänään');
  await counsellor.card().picture('32-contact-checked');
});

it('offers the nurse what there is to learn about what she asked', async () => {
  await nurse.say('rantakylässä kysymys toimeentulotuesta, mistä apua tänään?');
  await nurse.card().press('Lähetä');
  await counsellor.card('Otan kopin').press('Otan kopin');
  await counsellor.card('Päätä').press('Päätä');
  await counsellor.card('Päätä').press('Päätä nyt');
  await nurse.card('Aiheesta on minikoulutus').sees('Lue tässä');
  await nurse.card('Aiheesta on minikoulutus').picture('33-training-offered');
});
