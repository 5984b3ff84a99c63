import type { Locator } from 'playwright-core';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { todayWords } from '../../bot/src/wording/tab/today.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// One's own station and language: a choice that was not kept says so, and can be made again.

const around = tabWorld();
const shell = shellWords('fi');
const today = todayWords('fi');

async function opened(name: string, path = 'today'): Promise<Tab> {
  const { contexts, world, person } = around();
  const tab = await openAtDesk(contexts.fi, world.bot, { person: person(name), path });
  await tab.settled();
  return tab;
}

/** Chosen while the service does not take it. */
async function isSaid(tab: Tab, choose: () => Promise<unknown>): Promise<void> {
  await tab.page.route('**/api/me', (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await choose();
  await tab.tab.getByRole('alert').filter({ hasText: shell.noAnswer }).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await tab.page.setViewportSize(phone);
  expect(await lookAt(tab)).toMatchObject({ tooWide: [], cut: [], torn: [] });
  await tab.page.setViewportSize({ width: 1280, height: 800 });
  await tab.page.unroute('**/api/me');
}
const isGone = (part: Locator) => part.waitFor({ state: 'detached' });

it('the first station', async () => {
  const tab = await opened('Lähiesihenkilö');
  const station = tab.tab.getByLabel(today.choose.label);
  const choose = () => station.selectOption('outokumpu');
  await isSaid(tab, choose);
  await choose();
  await isGone(station);
});

it('another station as one’s own', async () => {
  const tab = await opened('Hoitaja Rantakylä', 'today?station=kitee');
  const own = tab.tab.getByRole('button', { name: today.makeOwn });
  await isSaid(tab, () => own.click());
  await own.click();
  await isGone(own);
});

it('another language', async () => {
  const tab = await opened('Sosiaaliohjaaja B');
  const choose = () => tab.tab.getByLabel(shell.language).selectOption('sv');
  await isSaid(tab, choose);
  await choose();
  await tab.tab.getByRole('heading', { level: 1, name: shellWords('sv').pages.today }).waitFor();
});
