import type { Locator } from 'playwright-core';
import type { Tab } from './tab-page.ts';

const longestWay = 80;

/** A person who has nothing but a keyboard. */
export interface Keys {
  press(...keys: readonly string[]): Promise<void>;
  types(text: string): Promise<void>;
  /** Goes on with Tab until it has the focus. */
  goesTo(target: Locator): Promise<void>;
}

export function keysAt({ page, tab }: Tab): Keys {
  const focused = tab.locator(':focus');
  const has = async (target: Locator) => (await target.and(focused).count()) > 0;
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    types: (text) => page.keyboard.type(text),
    goesTo: async (target) => {
      await target.first().waitFor();
      for (let presses = 0; !(await has(target)); presses += 1) {
        if (presses === longestWay) throw new Error(`No key leads to ${String(target)}`);
        await page.keyboard.press('Tab');
      }
    },
  };
}

/** A place where Tab stops. */
export interface Stop {
  /** What stands there. */
  readonly at: string;
  /** One can see that the focus is there. */
  readonly isSeen: boolean;
}

/** Goes once round a page with Tab, and looks at each stop with the focus and without it. */
export async function stopsOf({ page, tab }: Tab): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < longestWay; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await tab.evaluate<string>(whereItIs);
    if (at === '' || stops.some((stop) => stop.at === at)) break;
    const clip = await tab.evaluate<Clip>(clipOfIt);
    const shot = () => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    const focused = await shot();
    await tab.evaluate('window.stop = document.activeElement; window.stop.blur()');
    const left = await shot();
    await tab.evaluate('window.stop.focus({ preventScroll: true, focusVisible: true })');
    stops.push({ at, isSeen: !focused.equals(left) });
  }
  return stops;
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Its number among all elements, and what it is. */
const whereItIs = `(() => {
  const { activeElement: it } = document;
  if (it === document.body) return '';
  const name = it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText;
  return [...document.querySelectorAll('*')].indexOf(it) + ' ' + it.tagName + ' ' + name;
})()`;

/** With room for a ring round it. */
const clipOfIt = `(() => {
  const { activeElement: it } = document;
  it.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = it.getBoundingClientRect();
  const x = Math.max(0, left - 6);
  const y = Math.max(0, top - 6);
  return {
    x,
    y,
    width: Math.max(1, Math.min(left + width + 6, innerWidth) - x),
    height: Math.max(1, Math.min(top + height + 6, innerHeight) - y),
  };
})()`;
