import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild, untilAnswers } from '../../bot/local/child.ts';
import { startAzurite } from '../helpers/azurite.ts';
import { createActivities, type Activities } from './activities.ts';
import { clockStart, type Cast } from './cast.ts';
import type { Taken } from './connector.ts';
import { endTraffic } from './traffic.ts';
import { freePort } from '../helpers/free-port.ts';

/** Everything that is measured, each in a process of its own; this one is the load. */
export interface World {
  readonly connectionString: string;
  readonly echo: string;
  readonly activities: Activities;
  /** Gone after `stop`. */
  readonly folder: string;
  /** What the bots sent since this was last asked. */
  taken(): Promise<readonly Taken[]>;
  setDelay(ms: number): Promise<void>;
  /** The service as it is started in production, but local; gives its address. */
  startService(connectionString: string): Promise<Running>;
  /** A further program, in a process of its own; resolves when it answers at the path. */
  start(
    name: string,
    script: string,
    health: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<Running>;
  /** What the service noted down as its own faults; none when all went well. */
  faults(): Promise<readonly string[]>;
  /** Ends every process, in the order in which they need each other. */
  stop(logs?: 'keep'): Promise<void>;
}

export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const scripts = {
  connector: fileURLToPath(import.meta.resolve('./connector.ts')),
  echo: fileURLToPath(import.meta.resolve('./echo-bot.ts')),
  service: 'bot/src/main.ts',
};

export async function startWorld({ county }: Cast, stopped: AbortSignal): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'koppi-bench-'));
  const countyFile = join(folder, 'county.json');
  await writeFile(countyFile, JSON.stringify(county));
  const endings: (() => Promise<unknown>)[] = [];
  const stop = async (logs?: 'keep') => {
    endTraffic();
    for (const end of endings.splice(0).toReversed()) await end();
    if (logs === undefined) await rm(folder, { recursive: true, force: true });
  };

  const start = async (
    name: string,
    script: string,
    health: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Running> => {
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
    return { url, stop: () => child.stop() };
  };

  try {
    const azurite = await startAzurite();
    endings.push(() => azurite.stop());
    const connector = await start('connector', scripts.connector, '/');
    const echo = await start('echo-bot', scripts.echo, '/health/live');
    return {
      connectionString: azurite.connectionString,
      echo: echo.url,
      folder,
      start,
      activities: createActivities(`${connector.url}/`),
      taken: async () => (await (await fetch(`${connector.url}/taken`)).json()) as Taken[],
      setDelay: async (ms) => {
        await fetch(`${connector.url}/delay/${ms}`, { method: 'PUT' });
      },
      startService: (connectionString) =>
        start('service', scripts.service, '/health/ready', {
          KOPPI_ENV: 'local',
          KOPPI_CLOCK_START: clockStart,
          KOPPI_COUNTY_FILE: countyFile,
          TABLES_CONNECTION_STRING: connectionString,
        }),
      faults: async () => {
        const lines = (await readFile(join(folder, 'service.log'), 'utf8')).split('\n');
        return lines.filter((line) => line.startsWith('{"level":50'));
      },
      stop,
    };
  } catch (error) {
    await stop('keep');
    throw error;
  }
}
