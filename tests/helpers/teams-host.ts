import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { desktop, tabOf, type Tab } from './tab-page.ts';
import { signedInAs } from './tab-user.ts';

/** What Teams tells a tab in its answer to getContext, as the real one does: flat. */
export interface TeamsContext {
  readonly locale?: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly frameContext?: 'content' | 'sidePanel' | 'meetingStage';
  /** Of the channel that the tab stands in, by Teams' own id. */
  readonly channelId?: string;
  /** Where a deep link leads. */
  readonly subEntityId?: string;
}

interface InTeams {
  readonly person: string;
  readonly path?: string;
  readonly context?: TeamsContext;
  readonly size?: { readonly width: number; readonly height: number };
  /** A host that loads the tab and never says a word. */
  readonly silent?: boolean;
  /** Why Teams gives no token. */
  readonly refusal?: string;
  /** The browser's clock is the test's: `page.clock` moves it on. */
  readonly ownClock?: boolean;
}

/** One call of teams-js to its host. */
interface Call {
  readonly func: string;
  readonly args: readonly unknown[];
}

export interface TeamsTab extends Tab {
  /** What the tab asked of Teams so far. */
  readonly calls: readonly Call[];
  /** Every token that was handed out. */
  readonly tokens: readonly string[];
  /** From now on sign-in ends like this; undefined: with a token. */
  refuse(reason: string | undefined): void;
  /** The person chooses another theme in Teams. */
  changeTheme(theme: 'default' | 'dark' | 'contrast'): Promise<void>;
}

export interface TeamsHost {
  open(context: Pick<BrowserContext, 'newPage'>, asked: InTeams): Promise<TeamsTab>;
  stop(): Promise<void>;
}

/**
 * A page that stands in for Teams: it frames the tab and answers the postMessages of the real
 * teams-js, each with what Teams answers (read in its sources: initialize, getContext,
 * authentication.getAuthToken, executeDeepLink, themeChange).
 */
export async function startTeamsHost(service: string): Promise<TeamsHost> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(hostPage);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    open: (context, asked) => open(context, service, address, asked),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function open(
  context: Pick<BrowserContext, 'newPage'>,
  service: string,
  address: string,
  asked: InTeams,
): Promise<TeamsTab> {
  const { person, path = '', context: told = {}, size = desktop, silent = false } = asked;
  const calls: Call[] = [];
  const tokens: string[] = [];
  let { refusal } = asked;
  const page = await context.newPage();
  await page.setViewportSize(size);
  if (asked.ownClock) await page.clock.install();
  // teams-js fetches the list of its hosts from there; nobody is asked outside this machine.
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({
      json: { validOrigins: ['teams.microsoft.com', '*.teams.microsoft.com', '*.cloud.microsoft'] },
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await page.exposeFunction('heard', (func: string, args: readonly unknown[]) => {
    calls.push({ func, args });
  });
  await page.exposeFunction('signIn', async () => {
    if (refusal !== undefined) return [false, refusal];
    const token = await signedInAs(service, person);
    tokens.push(token);
    return [true, token];
  });
  const plan = { src: `${service}/tab/${path}`, silent, context: contextOf(person, told) };
  await page.addInitScript(`window.plan = ${JSON.stringify(plan)}`);
  await page.goto(address);
  const frame = await (await page.$('iframe'))?.contentFrame();
  if (!frame) throw new Error('The host shows no tab');
  return {
    ...tabOf(page, frame),
    calls,
    tokens,
    refuse: (reason) => {
      refusal = reason;
    },
    changeTheme: (theme) => page.evaluate(`tell('themeChange', ['${theme}'])`),
  };
}

function contextOf(person: string, told: TeamsContext) {
  return {
    ...{ entityId: 'today', locale: 'fi-FI', theme: 'default', frameContext: 'content' },
    ...{ hostName: 'Teams', hostClientType: 'web', sessionId: 'a', appSessionId: 'b' },
    userObjectId: person,
    ...told,
  };
}

/** What a Teams of this year can do, as far as a tab like ours asks. */
const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } });

const hostPage = `<!doctype html>
<html lang="fi">
<title>Teams</title>
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
<iframe title="Koppi"></iframe>
<script>
  const frame = document.querySelector('iframe');
  const { src, silent, context } = window.plan;
  const send = (message) => frame.contentWindow.postMessage(message, new URL(src).origin);
  const tell = (func, args) => send({ func, args });
  const answers = {
    initialize: () => [context.frameContext, 'web', ${JSON.stringify(runtime)}, '2.58.0'],
    getContext: () => [context],
    'authentication.getAuthToken': () => window.signIn(),
    executeDeepLink: () => [true],
  };
  addEventListener('message', async ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    window.heard(data.func, data.args ?? []);
    if (silent || !(data.func in answers)) return;
    const { id, uuidAsString } = data;
    send({ id, uuidAsString, args: await answers[data.func]() });
  });
  frame.src = src;
</script>
</html>`;
