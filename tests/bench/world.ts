import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, untilAnswers, type Child } from '../../bot/local/child.ts';
import { startAzurite } from '../helpers/azurite.ts';
import { createActivities, type Activities } from './activities.ts';
import { clockStart, type Cast } from './cast.ts';
import type { Taken } from './connector.ts';
import { endTraffic } from './traffic.ts';

/** Everything that is measured, each in a process of its own; this one is the load. */
export interface World {
  readonly connectionString: string;
  readonly echo: string;
  readonly activities: Activities;
  /** What the bots sent since this was last asked. */
  taken(): Promise<readonly Taken[]>;
  setDelay(ms: number): Promise<void>;
  /** The service as it is started in production, but local; gives its address. */
  startService(connectionString: string): Promise<{ readonly url: string; stop(): Promise<void> }>;
  /** Ends every process, in the order in which they need each other. */
  stop(): Promise<void>;
}

export async function startWorld({ county }: Cast, stopped: AbortSignal): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'koppi-bench-'));
  const countyFile = join(folder, 'county.json');
  await writeFile(countyFile, JSON.stringify(county));
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    endTraffic();
    for (const end of endings.splice(0).toReversed()) await end();
  };

  const start = async (
    name: string,
    script: string,
    health: string,
    environment: Record<string, string> = {},
  ): Promise<{ url: string; child: Child }> => {
    const port = await freePort();
    const child = await startChild({
      name,
      args: [script],
      environment: { ...environment, PORT: `${port}` },
      folder: process.cwd(),
      logFolder: folder,
      stopSignal: 'SIGTERM',
    });
    endings.push(() => child.stop());
    const url = `http://127.0.0.1:${port}`;
    await untilAnswers(child, `${url}${health}`, stopped);
    return { url, child };
  };

  try {
    const azurite = await startAzurite();
    endings.push(() => azurite.stop());
    const connector = await start('connector', 'tests/bench/connector.ts', '/');
    const echo = await start('echo-bot', 'tests/bench/echo-bot.ts', '/health/live');
    return {
      connectionString: azurite.connectionString,
      echo: echo.url,
      activities: createActivities(`${connector.url}/`),
      taken: async () => (await (await fetch(`${connector.url}/taken`)).json()) as Taken[],
      setDelay: async (ms) => {
        await fetch(`${connector.url}/delay/${ms}`, { method: 'PUT' });
      },
      startService: async (connectionString) => {
        const { url, child } = await start('service', 'bot/src/main.ts', '/health/ready', {
          KOPPI_ENV: 'local',
          KOPPI_CLOCK_START: clockStart,
          KOPPI_COUNTY_FILE: countyFile,
          TABLES_CONNECTION_STRING: connectionString,
        });
        return { url, stop: () => child.stop() };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
