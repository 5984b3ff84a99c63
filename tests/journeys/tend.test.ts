import type { Browser } from 'playwright-core';
import { sessionSchema } from '../../bot/src/contract/library-sessions.ts';
import { wishSchema } from '../../bot/src/contract/library-wishes.ts';
import { atTab } from '../service/at-tab.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { demoCounty, startTestWorld, type TestWorld } from '../helpers/local-world.ts';
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

it('offers the nurse what there is to learn about what she asked, and whom to call', async () => {
  await nurse.say('rantakylässä kysymys toimeentulotuesta, mistä apua tänään?');
  await nurse.card().press('Lähetä');
  await counsellor.card('Otan kopin').press('Otan kopin');
  await counsellor.card('Päätä').press('Päätä');
  await counsellor.card('Päätä').press('Päätä nyt');
  await nurse.card('Aiheesta on minikoulutus').sees('Lue tässä');
  await nurse.card('Aiheesta on minikoulutus').picture('33-training-offered');
  const contact = nurse.card('Aiheeseen sopiva yhteystieto');
  await contact.sees('Kela: perustoimeentulotuki');
  await contact.picture('38-contact-offered');
});

it('tells her that a seat has become free, and that her wish came true', async () => {
  const { people } = await demoCounty();
  const at = (name: string) => {
    const { id = '' } = people.find((one) => one.name === name) ?? {};
    return atTab({ url: () => world.bot, settled: () => world.advance(0) }, { id });
  };
  const holder = at('Sosiaaliohjaaja A');
  const { json: held } = await holder.posts('/api/library/sessions', {
    ...{ title: 'Toimeentulotuki käytännössä', item: null, station: 'rantakyla', seats: 1 },
    ...{ room: '4', from: '2026-11-26T11:00:00.000Z', until: '2026-11-26T12:00:00.000Z' },
  });
  const { id } = sessionSchema.parse(held);
  const signs = (name: string, isComing: boolean) =>
    at(name).posts(`/api/library/sessions/${id}/sign-up`, { isComing });
  await signs('Hoitaja Kitee', true);
  await signs('Hoitaja Rantakylä', true);
  await signs('Hoitaja Kitee', false);
  const sent = { text: 'Miten toimeentulotukea haetaan?', topic: null };
  const { json: wished } = await at('Hoitaja Rantakylä').posts('/api/library/wishes', sent);
  const wish = `/api/library/wishes/${wishSchema.parse(wished).id}/answer`;
  await holder.posts(wish, { group: 'toimeentulotuki' });
  await world.advance(1);
  await nurse.card('Sait paikan').sees('huone 4');
  await nurse.card('Sait paikan').picture('34-a-seat-is-free');
  await nurse.card('Toivomasi minikoulutus').picture('35-wish-came-true');
});
