import type { Browser } from 'playwright-core';
import { launchBrowser } from '../helpers/browser.ts';
import { startTestWorld, type TestWorld } from '../helpers/local-world.ts';
import { openWindow, type TeamsWindow } from '../helpers/playground.ts';

// Three windows on one bot: who is asked next, and what is told when nobody is there.

const nurseName = 'Hoitaja Rantakylä';
const [a, b] = ['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B'];

let world: TestWorld;
let browser: Browser;
let windows: Readonly<Record<string, TeamsWindow>>;

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startTestWorld({ windows: [nurseName, a, b] }),
    launchBrowser(),
  ]);
  const opened = await Promise.all(
    [nurseName, a, b].map(
      async (name) => [name, await openWindow(browser, world.window(name))] as const,
    ),
  );
  windows = Object.fromEntries(opened);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
}, 60_000);

const of = (name: string): TeamsWindow => windows[name]!;

describe('when the one on site cannot', () => {
  it('tells the plan beforehand: who is asked, until when, and who is next', async () => {
    await of(nurseName).say('rantakylä nyt, asiakas huoneessa 4, ei rahaa lääkkeisiin');
    await of(nurseName).card().press('Lähetä');
    await of(nurseName)
      .card()
      .sees(/Ellei koppia ole otettu klo\s10\.1\d mennessä, kysyn/);
    await of(nurseName).picture('20-plan-for-now', 1);
    await of(a).card('Pyyntö odottaa ottajaa').sees('huone 4');
    await of(a).picture('21-now-with-room', 2);
  });

  it('asks the next counsellor after a no, when the clock has moved', async () => {
    await of(a).card().press('En voi ottaa');
    await of(a).card().press('Siirrä seuraavalle');
    await of(a).sees('Kysyn nyt muilta.');
    await world.advance(3);
    await of(b).card('Pyyntö odottaa ottajaa').sees('ei rahaa lääkkeisiin');
    await of(b).picture('22-next-counsellor', 2);
  });

  it('asks at ten minutes whether the client is still here', async () => {
    await world.advance(8);
    await of(nurseName).card('Onko asiakas yhä täällä?').sees('Odottaa ottajaa');
    await of(nurseName).card('Onko asiakas yhä täällä?').picture('23-still-here');
    await of(nurseName).card('Onko asiakas yhä täällä?').press('Asiakas lähti, palataan tänään');
    await of(nurseName).card().sees('Tänään');
  });

  it('is taken by the second one', async () => {
    await of(b).card().press('Otan kopin');
    await of(nurseName).sees(/Sosiaaliohjaaja B otti kopin klo/);
    await of(b).card().press('Vastaa ja päätä');
  });
});

describe('when nobody is on site', () => {
  it('tells the next on-site day, and disturbs nobody before it', async () => {
    await of(nurseName).say('rantakylä, ei kiirettä: yksinäisyys, mitä ryhmiä on?');
    await of(nurseName).card().press('Lähetä');
    await of(nurseName).card().sees('to 26.11.');
    await of(nurseName).picture('24-next-on-site-day', 1);
  });

  it('brings it with the morning digest of that day', async () => {
    await world.advance(46 * 60);
    await of(a).sees('Hyvää huomenta!');
    await of(a).card('mitä ryhmiä on?').sees('Pyyntö odottaa ottajaa');
    await of(a).card('Hyvää huomenta!').picture('25-morning-digest');
  });

  it('shows what is unfinished in the afternoon, closed with one press', async () => {
    await of(a).card('mitä ryhmiä on?').press('Otan kopin');
    await of(a).card('mitä ryhmiä on?').sees('Otit kopin');
    await world.advance(7 * 60);
    await of(a).card('Keskeneräiset').sees('Yksinäisyys');
    await of(a).card('Keskeneräiset').picture('26-unfinished');
    await of(a).card('Keskeneräiset').press('Konsultaatio riitti');
    await of(a).card('Keskeneräiset').sees('Päätetty.');
    await of(nurseName).sees('konsultaatio riitti');
  });
});
