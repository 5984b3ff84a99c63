import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { termsOf } from '../../../bot/src/wording/terms/index.ts';
import { openAtDesk, tabContext, type Tab } from '../../helpers/tab-page.ts';
import type { Person } from '../cast.ts';
import { settle } from '../journey.ts';
import { play } from '../traffic.ts';
import type { Scene } from './scene.ts';
import type { Mark } from './sight.ts';

/** Milliseconds from the bot's answer to an accept until each open tab showed it. */
export type Followed = readonly number[];

const { accepted } = termsOf('fi').state;
const limitMs = 20_000;

/** The nurse, both counsellors of the region and the coordinator, at several screens each; nobody may listen at more than five. */
const seats = ({ nurse, counsellors: [first, second], coordinator }: Scene) =>
  [
    [nurse, 'today'],
    [nurse, 'today'],
    [nurse, 'request'],
    [nurse, 'request'],
    [first, 'today'],
    [first, 'request'],
    [second, 'request'],
    [second, 'request'],
    [coordinator, 'request'],
    [coordinator, 'request'],
  ] as const;

/** Ten tabs, each in a profile of its own as on ten desks; counsellors accept one request after another in the chat. */
export async function followInTabs(browser: Browser, scene: Scene): Promise<Followed> {
  const seenAt = await readFile(new URL('./seen-at.js', import.meta.url), 'utf8');
  const followed: number[] = [];
  for (const card of scene.waiting) {
    const id = scene.journey.requestOf(card);
    const tabs = await Promise.all(
      seats(scene).map(([person, page]) => sitDown(browser, scene, id, person, page)),
    );
    const seen = tabs.map(({ tab, mark }) =>
      tab.tab.evaluate<number>(`(${seenAt.replace(/;\s*$/u, '')})(${JSON.stringify(mark)})`),
    );
    await play(scene.service, scene.journey.accept([card]), 1);
    const answered = Date.now();
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(reject, limitMs, new Error(`A tab did not show that ${id} was accepted`)).unref();
    });
    const at = await Promise.race([Promise.all(seen), late]);
    followed.push(...at.map((moment) => Math.max(0, moment - answered)));
    await Promise.all(tabs.map(({ tab }) => tab.page.context().close()));
    await settle(scene.service, 0);
  }
  return followed;
}

/** Opens a tab and waits until it shows the request and listens. */
async function sitDown(
  browser: Browser,
  { service }: Scene,
  id: string,
  person: Person | undefined,
  page: 'today' | 'request',
): Promise<{ readonly tab: Tab; readonly mark: Mark }> {
  if (!person) throw new Error('the county has too few people');
  const context = await tabContext(browser);
  const listens = context.waitForEvent('response', (one) => one.url().endsWith('/api/changes'));
  const tab = await openAtDesk(context, service, {
    person: person.aadObjectId,
    path: page === 'today' ? 'today' : `requests/${id}`,
  });
  const selector = page === 'today' ? `main li:has(a[href$="/requests/${id}"])` : '.fui-Badge';
  await listens;
  await tab.tab.locator(selector).first().waitFor();
  return { tab, mark: { selector, text: accepted } };
}
