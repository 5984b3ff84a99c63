import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { World } from '../world.ts';
import { buildHello } from './builds.ts';
import { open, type Opening } from './opening.ts';
import type { Scene } from './scene.ts';
import type { Sight } from './sight.ts';

/** The two pages that are compared. */
export const pages = ['koppi', 'hello'] as const;
export type PageName = (typeof pages)[number];

export type Openings = Readonly<Record<PageName, readonly Opening[]>>;

const helloServer = fileURLToPath(import.meta.resolve('./hello-server.ts'));

/** Tänään and the hello page by turns, each as if for the first time. */
export async function openByTurns(
  world: World,
  browser: Browser,
  scene: Scene,
  { warmUps, turns }: { readonly warmUps: number; readonly turns: number },
): Promise<Openings> {
  const hello = await world.start('hello', helloServer, '/tab', {
    HELLO_FOLDER: `${await buildHello(world.folder)}/`,
    HELLO_SERVICE: scene.service,
  });
  const person = scene.nurse.aadObjectId;
  const sights: Readonly<Record<PageName, Sight>> = {
    koppi: todaySight(scene, person),
    hello: {
      url: `${hello.url}/tab/`,
      person,
      drawn: [{ selector: '#answer', text: scene.nurse.name }],
      button: { selector: 'main button' },
      answered: { selector: 'main [role=progressbar]' },
    },
  };
  const openings: Record<PageName, Opening[]> = { koppi: [], hello: [] };
  for (let turn = -warmUps; turn < turns; turn += 1)
    for (const page of turn % 2 === 0 ? pages : pages.toReversed()) {
      const opening = await open(browser, sights[page]);
      if (turn >= 0) openings[page].push(opening);
    }
  await hello.stop();
  return openings;
}

/** Who is on site, and the nurse's own requests; Kysy opens its dialog. */
const todaySight = ({ service }: Scene, person: string): Sight => ({
  url: `${service}/tab/`,
  person,
  drawn: [{ selector: 'h1', text: 'Tänään' }],
  button: { selector: 'header button[aria-expanded]' },
  answered: { selector: 'header button[aria-expanded=true]' },
});
