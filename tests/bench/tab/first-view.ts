import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { askWords } from '../../../bot/src/wording/tab/ask.ts';
import { shellWords } from '../../../bot/src/wording/tab/shell.ts';
import { startTeamsHost } from '../../helpers/teams-host.ts';
import type { World } from '../world.ts';
import { buildHello } from './builds.ts';
import { open, type Opening } from './opening.ts';
import type { Scene } from './scene.ts';
import type { Sight } from './sight.ts';

/** The two pages that are compared. */
export const pages = ['koppi', 'hello'] as const;
export type PageName = (typeof pages)[number];

/** Where they are opened: in a window of their own, or framed by a page that answers as Teams does. */
export const places = ['at a desk', 'inside Teams'] as const;
export type Place = (typeof places)[number];

export type Openings = Readonly<Record<PageName, readonly Opening[]>>;

const helloServer = fileURLToPath(import.meta.resolve('./hello-server.ts'));

/** Tänään and the hello page by turns, each as if for the first time. */
export async function openByTurns(
  world: World,
  browser: Browser,
  scene: Scene,
  { warmUps, turns }: { readonly warmUps: number; readonly turns: number },
): Promise<ReadonlyMap<Place, Openings>> {
  const hello = await world.start('hello', helloServer, '/tab', {
    HELLO_FOLDER: `${await buildHello(world.folder)}/`,
    HELLO_SERVICE: scene.service,
  });
  const ways = {
    koppi: await waysTo(scene.service, scene.nurse.aadObjectId),
    hello: await waysTo(hello.url, scene.nurse.aadObjectId),
  };
  const sights = sightsOf(scene);
  const openings = new Map(places.map((place) => [place, emptyOpenings()]));
  for (let turn = -warmUps; turn < turns; turn += 1)
    for (const [place, of] of openings)
      for (const page of turn % 2 === 0 ? pages : pages.toReversed()) {
        const opening = await open(browser, sights[page], ways[page][place]);
        if (turn >= 0) of[page].push(opening);
      }
  for (const { stop } of [ways.koppi, ways.hello, hello]) await stop();
  return openings;
}

const emptyOpenings = (): Record<PageName, Opening[]> => ({ koppi: [], hello: [] });

async function waysTo(service: string, person: string) {
  const host = await startTeamsHost(service);
  return {
    'at a desk': (page: Page) => page.goto(`${service}/tab/`, { waitUntil: 'commit' }),
    'inside Teams': (page: Page) => host.open({ newPage: () => Promise.resolve(page) }, { person }),
    stop: () => host.stop(),
  };
}

/** Of Tänään: who is on site, and the nurse's own requests; Kysy takes the press and opens its dialog. */
const sightsOf = ({ nurse }: Scene): Readonly<Record<PageName, Sight>> => ({
  koppi: {
    person: nurse.aadObjectId,
    drawn: [
      { selector: 'h1', text: shellWords('fi').pages.today },
      { selector: 'main section', text: 'Sosiaaliohjaaja A' },
      { selector: 'main li a[href*="/requests/"]' },
    ],
    button: { selector: 'main button', text: askWords('fi').title },
    answered: { selector: 'main button[aria-disabled=true], [role=dialog]' },
    opened: { selector: '[role=dialog]' },
  },
  hello: {
    person: nurse.aadObjectId,
    drawn: [{ selector: '#answer', text: nurse.name }],
    button: { selector: 'main button' },
    answered: { selector: 'main [role=progressbar]' },
  },
});
