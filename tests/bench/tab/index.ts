import { launchBrowser } from '../../helpers/browser.ts';
import type { Cast } from '../cast.ts';
import type { World } from '../world.ts';
import { buildTab } from './builds.ts';
import { openByTurns } from './first-view.ts';
import { viewFiguresOf, type TabFigures } from './report.ts';
import { playScene } from './scene.ts';

export interface TabEffort {
  readonly warmUps: number;
  readonly turns: number;
}

/** The tab beside the toolkit's own, in one browser on one service. */
export async function measureTab(world: World, cast: Cast, effort: TabEffort): Promise<TabFigures> {
  await buildTab();
  const scene = await playScene(world, cast);
  const browser = await launchBrowser();
  try {
    const openings = await openByTurns(world, browser, scene, effort);
    return { views: [...openings].map(([place, of]) => viewFiguresOf(place, of)) };
  } finally {
    await browser.close();
  }
}
