import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { atPresencePage } from '../helpers/days.ts';
import {
  atPaikalla,
  button,
  dayIs,
  isClosed,
  looks,
  saves,
  weekIn,
} from '../helpers/presence-page.ts';
import type { Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// A asks B to swap, and both have their pages open: what the one does, the other sees at once.

const around = tabWorld();
const words = presenceWords('fi');
const { swapState } = words;
const wednesday = 2;

let a: Tab;
let b: Tab;

/** A gives Wednesday at Polvijärvi away and takes a Monday of B's. */
beforeEach(async () => {
  a = await atPaikalla(around(), 'Sosiaaliohjaaja A', 'presence?by=person');
  b = await atPaikalla(around(), 'Sosiaaliohjaaja B', 'presence?by=person');
  await button(a, words.own.swap).click();
  await a.tab.getByLabel(words.field.other).selectOption('Sosiaaliohjaaja B');
  await a.tab.getByLabel(words.field.ownDate).fill('2026-11-25');
  await a.tab.getByLabel(words.field.otherDate).fill('2026-12-07');
  await saves(a, words.propose);
  await a.tab.getByText(words.proposed).waitFor();
  await line(a).filter({ hasText: swapState.asked }).waitFor();
  await offer(b).waitFor();
});

const line = ({ tab }: Tab) => tab.getByRole('listitem').filter({ hasText: '↔' });
const offer = ({ tab }: Tab) => tab.getByText(/^Sosiaaliohjaaja A ehdottaa/u);
const answer = async (tab: Tab, how: string) => {
  await tab.tab.getByRole('button', { name: new RegExp(`^${how}:`, 'u') }).click();
  await saves(tab, how);
};
const shows = ({ tab }: Tab, text: string) =>
  tab.getByRole('cell').filter({ hasText: text }).waitFor();
/** Where the two are on the Wednesday, before either of their eyes. */
const wednesdayOf = async (tab: Tab, who: string) => (await weekIn(tab, who))[wednesday];

it('taken back: neither has it any more, and everybody stays where they were', async () => {
  await answer(a, words.takeBack);
  for (const tab of [a, b]) {
    await tab.tab.getByText(words.own.nothing).waitFor();
    await dayIs(tab, 'Sosiaaliohjaaja A', wednesday, /Polvijärvi klo 9–15/u);
  }
  expect([await line(a).count(), await offer(b).count()]).toEqual([0, 0]);
});

it('declined: who asked is told, and everybody stays where they were', async () => {
  await looks(b, 'swap-asked');
  await answer(b, words.decline);
  for (const tab of [a, b]) {
    await line(tab).filter({ hasText: swapState.declined }).waitFor();
    await dayIs(tab, 'Sosiaaliohjaaja A', wednesday, /Polvijärvi klo 9–15/u);
    expect(await wednesdayOf(tab, 'Sosiaaliohjaaja B')).not.toMatch(/Polvijärvi/u);
  }
  // Nothing is left to be answered.
  expect(await button(a, words.takeBack).count()).toBe(0);
});

it('about days that have changed meanwhile: it is said, and then answered', async () => {
  const { world, person } = around();
  const who = { id: person('Sosiaaliohjaaja A') };
  const { reads, changes } = atPresencePage(() => ({ url: () => world.bot }));
  await b.tab.getByRole('button', { name: new RegExp(`^${words.decline}:`, 'u') }).click();
  await button(b, words.look).click();
  await button(b, words.decline).waitFor();
  const { blocks } = (await reads(who)).days;
  const later = (from: string) => ({
    method: 'PUT' as const,
    body: { blocks: blocks.map((one) => (one.weekday === 3 ? { ...one, from } : one)) },
  });
  await changes(who, who, '', later('09:30'));
  await button(b, words.decline).click();
  const conflict = b.tab.getByRole('alert').filter({ hasText: words.conflict });
  await conflict.getByText(/^Uutta:.*Polvijärvi\sklo\s9\.30–15.*odottaa vastausta$/u).waitFor();
  await looks(b, 'swap-changed');
  await button(b, words.decline).click();
  await isClosed(b);
  await line(a).filter({ hasText: swapState.declined }).first().waitFor();
  await changes(who, who, '', later('09:00'));
});

it('accepted: each does the other’s day, and both see whose it was', async () => {
  expect((await offer(b).innerText()).replaceAll('\u00a0', ' ')).toBe(
    'Sosiaaliohjaaja A ehdottaa: sinä hoitaisit hänen päivänsä ke 25.11. (Polvijärvi klo 9–15), ja hän hoitaisi sinun päiväsi ma 7.12. (Outokumpu klo 9–15)',
  );
  await answer(b, words.accept);
  for (const tab of [a, b]) {
    await line(tab).filter({ hasText: swapState.accepted }).waitFor();
    const swapped = /Polvijärvi klo 9–15 vaihto, tilalla: Sosiaaliohjaaja A/u;
    await shows(tab, 'tilalla: Sosiaaliohjaaja A');
    await dayIs(tab, 'Sosiaaliohjaaja B', wednesday, swapped);
    expect(await wednesdayOf(tab, 'Sosiaaliohjaaja A')).not.toMatch(/Polvijärvi/u);
  }
  await looks(a, 'swap-accepted');
  for (let week = 48; week < 50; week += 1) await button(b, words.after).click();
  const monday = /Outokumpu klo 9–15 vaihto, tilalla: Sosiaaliohjaaja B/u;
  await shows(b, 'tilalla: Sosiaaliohjaaja B');
  await dayIs(b, 'Sosiaaliohjaaja A', 0, monday);
});
