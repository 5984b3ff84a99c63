import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { requestsWords } from '../../../bot/src/wording/tab/requests.ts';
import { openAtDesk, tabContext } from '../../helpers/tab-page.ts';
import { chatOf } from '../activities.ts';
import { settle } from '../journey.ts';
import { machineMs } from '../machine.ts';
import type { World } from '../world.ts';
import type { Followed } from './open-tabs.ts';
import type { Scene } from './scene.ts';

const { move, closing } = requestsWords('fi');
const limitMs = 20_000;

/** Run in a page: presses a button, and says when in milliseconds of the machine's calendar. */
const pressed = `(name) => {
  const buttons = [...document.querySelectorAll('main button')];
  buttons.findLast((one) => one.textContent === name).click();
  return Date.now();
}`;

/**
 * Counsellors close at the tab what they accepted in the chat.
 * @returns milliseconds from each press until Teams has taken in what the nurse is told of it
 */
export async function followInChat(
  world: World,
  browser: Browser,
  { service, journey, nurse, waiting }: Scene,
): Promise<Followed> {
  const followed: number[] = [];
  for (const card of waiting) {
    const context = await tabContext(browser);
    const path = `requests/${journey.requestOf(card)}`;
    const { tab } = await openAtDesk(context, service, { person: card.by.aadObjectId, path });
    await tab.getByRole('button', { name: move.close, exact: true }).click();
    await tab.getByRole('button', { name: closing.press, exact: true }).waitFor();
    await world.taken();
    const at = await tab.evaluate<number>(`(${pressed})(${JSON.stringify(closing.press)})`);
    const from = at + machineMs() - Date.now();
    followed.push((await toldAt(world, chatOf(nurse))) - from);
    await context.close();
    await settle(service, 0);
  }
  return followed;
}

/** When a conversation was sent something, in machine milliseconds. */
async function toldAt(world: World, conversation: string): Promise<number> {
  const until = machineMs() + limitMs;
  while (machineMs() < until) {
    const told = (await world.taken()).find((one) => one.conversation === conversation);
    if (told) return told.at;
    await pause(20);
  }
  throw new Error('The chat was not told what was pressed at the tab');
}
