import type { Browser, BrowserContext } from 'playwright-core';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { launchBrowser } from './browser.ts';
import { demoCounty, startTestWorld, type TestWorld, type TestWorldPlan } from './local-world.ts';
import { tabContext } from './tab-page.ts';
import { startTeamsHost, type TeamsHost } from './teams-host.ts';

/** The real service on real tables, a browser, and a page that stands in for Teams. */
export interface TabWorld {
  readonly world: TestWorld;
  readonly browser: Browser;
  readonly host: TeamsHost;
  /** A profile for each language. */
  readonly contexts: Readonly<Record<Language, BrowserContext>>;
  /** Somebody of the demo county, as the API knows them. */
  readonly person: (name: string) => string;
}

/** One for all tests of a file; a Tuesday at 10.15 unless told otherwise. */
export function tabWorld(plan: TestWorldPlan = {}): () => TabWorld {
  let made: TabWorld | undefined;
  beforeAll(async () => {
    const [world, browser, county] = await Promise.all([
      startTestWorld(plan),
      launchBrowser(),
      demoCounty(plan.countyFile),
    ]);
    const profiles = languages.map(async (one) => [one, await tabContext(browser, one)] as const);
    made = {
      ...{ world, browser, host: await startTeamsHost(world.bot) },
      contexts: Object.fromEntries(await Promise.all(profiles)) as TabWorld['contexts'],
      person: (name) => {
        const found = county.people.find((one) => one.name === name);
        if (!found) throw new Error(`Nobody is called ${name}`);
        return found.id;
      },
    };
  }, 120_000);
  // A window that a failed test left open listens on, and a browser has six ears for one service.
  afterEach(async () => {
    const pages = Object.values(made?.contexts ?? {}).flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.close()));
  });
  afterAll(async () => {
    await made?.browser.close();
    await made?.host.stop();
    await made?.world.stop();
  }, 60_000);
  return () => {
    if (!made) throw new Error('No world outside a test');
    return made;
  };
}
