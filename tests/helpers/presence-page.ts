import type { Locator } from 'playwright-core';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { clean, lookAt, openAtDesk, type phone, type Tab } from './tab-page.ts';
import type { TabWorld } from './tab-world.ts';

const words = presenceWords('fi');

/** Paikalla before somebody of the demo county. */
export async function atPaikalla(
  { world, contexts, person }: TabWorld,
  name: string,
  path = 'presence',
  size?: typeof phone,
): Promise<Tab> {
  const tab = await openAtDesk(contexts.fi, world.bot, {
    ...{ person: person(name), path },
    ...(size && { size }),
  });
  await tab.settled();
  return tab;
}

export const button = ({ tab }: Tab, name: string): Locator =>
  tab.getByRole('button', { name, exact: true });

export const dialogOf = ({ tab }: Tab): Locator => tab.getByRole('dialog');

/** The dialog is gone, and the page behind it is back for whoever hears it. */
export async function isClosed({ tab }: Tab): Promise<void> {
  await tab.getByRole('dialog').waitFor({ state: 'detached' });
  await tab.locator('#koppi:not([aria-hidden])').waitFor();
}

/** Looks at what would change, and then does it; `last` is what the last button says. */
export async function saves(tab: Tab, last = words.save): Promise<void> {
  await button(tab, words.look).click();
  await dialogOf(tab).getByRole('button', { name: last, exact: true }).click();
  await isClosed(tab);
}

/** What stands in a row of the grid, Monday to Sunday. */
export async function weekIn({ tab }: Tab, row: string): Promise<readonly string[]> {
  const cells = tab.getByRole('row').filter({ has: tab.getByRole('rowheader', { name: row }) });
  const texts = await cells.getByRole('cell').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
}

/** What is saved is drawn when the week has been read again: waited for, not only looked at. */
export async function dayIs(tab: Tab, row: string, day: number, says: RegExp): Promise<void> {
  const end = Date.now() + 15_000;
  const shown = async () => (await weekIn(tab, row))[day] ?? '';
  let now = await shown();
  while (!says.test(now) && Date.now() < end) now = await shown();
  expect(now).toMatch(says);
}

const pictures = process.env['KOPPI_PICTURES'];
/** Looked at by eye when a folder is named. */
export async function looks(tab: Tab, name: string): Promise<void> {
  if (pictures !== undefined)
    await tab.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  expect([name, await lookAt(tab)]).toEqual([name, clean('fi')]);
}
