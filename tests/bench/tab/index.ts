import { launchBrowser } from '../../helpers/browser.ts';
import type { Cast } from '../cast.ts';
import type { World } from '../world.ts';
import { buildTab } from './builds.ts';
import { openByTurns } from './first-view.ts';
import { followInChat } from './in-chat.ts';
import { followInTabs } from './open-tabs.ts';
import { followFiguresOf, viewFiguresOf, type TabFigures } from './report.ts';
import { playScene } from './scene.ts';

export interface TabEffort {
  readonly warmUps: number;
  readonly turns: number;
  /** How often the open tabs follow. */
  readonly changes: number;
}

/** The tab beside the toolkit's own, in one browser on one service. */
export async function measureTab(world: World, cast: Cast, effort: TabEffort): Promise<TabFigures> {
  await buildTab();
  const scene = await playScene(world, cast, effort.changes);
  const browser = await launchBrowser();
  try {
    const openings = await openByTurns(world, browser, scene, effort);
    const followed = await followInTabs(browser, scene);
    const told = await followInChat(world, browser, scene);
    return {
      views: [...openings].map(([place, of]) => viewFiguresOf(place, of)),
      follow: { changes: scene.waiting.length, ...followFiguresOf(followed) },
      chat: { changes: scene.waiting.length, ...followFiguresOf(told) },
    };
  } finally {
    await browser.close();
  }
}
