import { readFile } from 'node:fs/promises';
import { launchBrowser } from '../../helpers/browser.ts';
import { openAtDesk, tabContext } from '../../helpers/tab-page.ts';
import { buildTab } from '../tab/builds.ts';

/** What people look for, each with a first letter of its own, so that no answer is there already. */
const words = [
  'toimeentulotuki',
  'asumisneuvonta',
  'kotihoito',
  'velkaneuvonta',
  'mielenterveys',
  'päihdepalvelut',
  'lastensuojelu',
  'omaishoito',
  'sosiaalityö',
  'hemtjänst',
];

/** Browsers show a key's own letter first; nobody types faster than this. */
const restMs = 80;

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
    for (const word of words) {
      await field.fill('');
      await field.focus();
      await page.waitForTimeout(restMs * 10);
      for (const at of Array.from(word).keys()) {
        const typed = JSON.stringify(word.slice(0, at + 1));
        // The watch hangs on the next key: it has to listen before that is pressed.
        await tab.evaluate(`void (window.foundAt = (${foundAt})(${typed}))`);
        await page.keyboard.press(word.charAt(at));
        seen.push(await tab.evaluate<number>('window.foundAt'));
        await page.waitForTimeout(restMs);
      }
    }
    return seen;
  } finally {
    await browser.close();
  }
}
