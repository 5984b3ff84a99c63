import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Sight } from './sight.ts';

/** Four times slower than here, and a phone's network that is called fast 3G (Lighthouse's slow 4G). */
export const throttle = { cpu: 4, downKbps: 1_600, upKbps: 750, roundTripMs: 150 } as const;

/** One page opened once, with nothing kept from before; milliseconds since the opening began. */
export interface Opening {
  /** The first paint with a text or a picture. */
  readonly contentMs: number;
  /** All of the sight is painted. */
  readonly drawnMs: number;
  /** The button, pressed at once then, has shown its answer. */
  readonly usableMs: number;
  /** What the press brings over the network is open, where it brings something. */
  readonly openedMs?: number;
  /** What had been asked for until it was drawn: bytes as they came, with their headers. */
  readonly loaded: readonly Loaded[];
}

export interface Loaded {
  readonly path: string;
  readonly bytes: number;
}

const patienceMs = 60_000;
/** An answer that nobody reads never ends for the browser; then it counts as far as it came. */
const unreadMs = 3_000;
/** Begins what watch.js tells. */
const word = 'koppi-bench';

interface Told {
  readonly event: 'drawn' | 'answered' | 'opened';
  readonly at: number;
  readonly content: number | null;
}

/**
 * @param show leads the page there
 * @throws when the page is not drawn or does not answer within a minute; says what stood there
 */
export async function open(
  browser: Browser,
  sight: Sight,
  show: (page: Page) => Promise<unknown>,
): Promise<Opening> {
  const context = await browser.newContext({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
  try {
    const page = await context.newPage();
    const watch = await readFile(new URL('./watch.js', import.meta.url), 'utf8');
    const what = JSON.stringify({ ...sight, word });
    await page.addInitScript({ content: `const what = ${what};\n${watch}` });
    const session = await context.newCDPSession(page);
    const traffic = await slowed(session);
    const drawn = told(page, 'drawn').then((one) => ({ ...one, loaded: traffic.soFar() }));
    const answered = told(page, 'answered');
    const opened = sight.opened ? told(page, 'opened') : undefined;
    const [seen, usable, last] = await Promise.all([drawn, answered, opened, show(page)]);
    return {
      contentMs: seen.content ?? seen.at,
      drawnMs: seen.at,
      usableMs: usable.at,
      ...(last ? { openedMs: last.at } : {}),
      loaded: await seen.loaded,
    };
  } finally {
    await context.close();
  }
}

async function told(page: Page, event: Told['event']): Promise<Told> {
  const read = (text: string): Told | undefined =>
    text.startsWith(word) ? (JSON.parse(text.slice(word.length)) as Told) : undefined;
  try {
    const message = await page.waitForEvent('console', {
      predicate: (one) => read(one.text())?.event === event,
      timeout: patienceMs,
    });
    return read(message.text()) ?? { event, at: NaN, content: null };
  } catch {
    const frame = page.frames().at(-1);
    throw new Error(`Not ${event}: ${(await frame?.innerText('body')) ?? 'no page'}`);
  }
}

interface Asked {
  readonly path: string;
  bytes: number;
  readonly over: Promise<undefined>;
  readonly end: (nothing: undefined) => void;
}

interface Traffic {
  /** What has been asked for until now, when it has come; streams are left out. */
  soFar(): Promise<readonly Loaded[]>;
}

async function slowed(session: CDPSession): Promise<Traffic> {
  const asked = new Map<string, Asked>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { promise: over, resolve: end } = Promise.withResolvers<undefined>();
    asked.set(requestId, { path: new URL(request.url).pathname, bytes: 0, over, end });
  });
  const came = (id: string, bytes: number) => {
    const one = asked.get(id);
    if (one) one.bytes += bytes;
    return one;
  };
  session.on('Network.responseReceived', ({ requestId, response }) =>
    came(requestId, response.encodedDataLength),
  );
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    came(requestId, encodedDataLength),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: all }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = all;
    one?.end(undefined);
  });
  session.on('Network.loadingFailed', ({ requestId }) => came(requestId, 0)?.end(undefined));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttle.roundTripMs,
    downloadThroughput: (throttle.downKbps * 1000) / 8,
    uploadThroughput: (throttle.upKbps * 1000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
  return {
    soFar: async () => {
      const until = [...asked.values()].filter(({ path }) => path !== '/api/changes');
      const all = Promise.all(until.map(({ over }) => over));
      await Promise.race([all, pause(unreadMs, undefined, { ref: false })]);
      return until.map(({ path, bytes }) => ({ path, bytes }));
    },
  };
}
