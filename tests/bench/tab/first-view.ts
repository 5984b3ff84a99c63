import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
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

/** Of Tänään: who is on site, and the nurse's own requests; Kysy opens its dialog. */
const sightsOf = ({ nurse }: Scene): Readonly<Record<PageName, Sight>> => ({
  koppi: {
    person: nurse.aadObjectId,
    drawn: [{ selector: 'h1', text: 'Tänään' }],
    button: { selector: 'header button[aria-expanded]' },
    answered: { selector: 'header button[aria-expanded=true]' },
  },
  hello: {
    person: nurse.aadObjectId,
    drawn: [{ selector: '#answer', text: nurse.name }],
    button: { selector: 'main button' },
    answered: { selector: 'main [role=progressbar]' },
  },
});
