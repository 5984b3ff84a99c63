import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { launchBrowser } from '../../helpers/browser.ts';
import { openAtDesk, tabContext } from '../../helpers/tab-page.ts';
import { buildTab } from '../tab/builds.ts';

/** Nobody types faster. */
const restMs = 80;
const limitMs = 10_000;
const mostWords = 10;

/**
 * Somebody types into the search field of the directory; milliseconds from each key to what is found
 * for it, painted.
 */
export async function typeInDirectory(service: string, person: string): Promise<readonly number[]> {
  await buildTab();
  const foundAt = (await readFile(new URL('./found-at.js', import.meta.url), 'utf8')).replace(
    /;\s*$/u,
    '',
  );
  const browser = await launchBrowser();
  try {
    const context = await tabContext(browser);
    const opened = await openAtDesk(context, service, { person, path: 'directory' });
    await opened.settled();
    const { page, tab } = opened;
    const field = tab.locator('main input[type=search]');
    const seen: number[] = [];
    for (const word of wordsIn(await tab.locator('main ul a').allInnerTexts())) {
      await field.fill('');
      await field.focus();
      await page.waitForTimeout(restMs * 10);
      for (let at = 0; at < word.length; at += 1) {
        const typed = JSON.stringify(word.slice(0, at + 1));
        // The watch hangs on the next key: it has to listen before that is pressed.
        await tab.evaluate(`void (window.foundAt = (${foundAt})(${typed}))`);
        await page.keyboard.press(word.charAt(at));
        // One letter is not looked for yet.
        if (at > 0) seen.push(await foundIn(tab, typed));
        await page.waitForTimeout(restMs);
      }
    }
    return seen;
  } finally {
    await browser.close();
  }
}

/** Long words of what is listed, each with a beginning of its own, so that hardly any answer is there already. */
function wordsIn(names: readonly string[]): readonly string[] {
  const words = names.flatMap((name) => name.toLowerCase().match(/\p{L}{7,}/gu) ?? []);
  const byBeginning = new Map(words.map((word) => [word.slice(0, 2), word]));
  return [...byBeginning.values()].slice(0, mostWords);
}

async function foundIn(tab: Frame, typed: string): Promise<number> {
  const ms = await tab.evaluate<number | null>(
    `Promise.race([window.foundAt, new Promise((end) => setTimeout(end, ${limitMs}, null))])`,
  );
  if (ms === null) throw new Error(`Nothing was found for ${typed}`);
  return ms;
}
