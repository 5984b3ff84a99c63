import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../src/config.ts';
import type { County } from '../src/domain/roster/county.ts';
import type { Instant } from '../src/domain/time.ts';
import { startChild, untilAnswers, type Child } from './child.ts';
import { introduce } from './introduce.ts';
import { startWindow, type WindowPlan } from './window.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The key every copy of the emulator has; it is public and opens nothing else. */
const account =
  'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface WorldPlan {
  readonly ports: { readonly service: number; readonly tables: number };
  /** Tables, logs and the windows' settings; what the tables hold is kept between runs. */
  readonly dataFolder: string;
  readonly countyFile: string;
  readonly county: County;
  readonly windows: readonly WindowPlan[];
  /** Where the product clock starts; the machine's own time when absent. */
  readonly clockStart?: Instant | undefined;
  /** The SDK that speaks to the windows; the service's own choice when absent. */
  readonly channel?: Channel | undefined;
  /** Stops what has been started so far. */
  readonly signal?: AbortSignal;
}

export interface LocalWorld {
  /** `http://127.0.0.1:3978` */
  readonly bot: string;
  /** In the order of the plan. */
  readonly windows: readonly string[];
  readonly connectionString: string;
  /** Resolves with its name when a child ends that nobody asked to. */
  readonly lost: Promise<string>;
  /** Windows first, then the service, the tables last. */
  stop(): Promise<void>;
}

/** Tables, service and Playground windows as children of this process, ready when this resolves. */
export async function startLocalWorld(plan: WorldPlan): Promise<LocalWorld> {
  const { signal = new AbortController().signal } = plan;
  const layers: Child[][] = [];
  const stop = async (): Promise<void> => {
    for (const layer of layers.splice(0).reverse())
      await Promise.all(layer.map((child) => child.stop()));
  };
  try {
    return { ...(await start(plan, signal, layers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  plan: WorldPlan,
  signal: AbortSignal,
  layers: Child[][],
): Promise<Omit<LocalWorld, 'stop'>> {
  const { ports, dataFolder, county } = plan;
  const begun = async (child: Promise<Child>): Promise<Child> => {
    signal.throwIfAborted();
    layers.at(-1)?.push(await child);
    return child;
  };
  const tablesFolder = join(dataFolder, 'azurite');
  const isNew = !existsSync(tablesFolder);
  const endpoint = `http://127.0.0.1:${ports.tables}/devstoreaccount1`;
  const connectionString = `DefaultEndpointsProtocol=http;${account};TableEndpoint=${endpoint}`;
  const bot = `http://127.0.0.1:${ports.service}`;

  layers.push([]);
  const tables = await begun(startTables(plan, tablesFolder));
  await untilAnswers(tables, endpoint, signal, (status) => status > 0);
  layers.push([]);
  const service = await begun(startService(plan, connectionString));
  await untilAnswers(service, `${bot}/health/ready`, signal);
  layers.push([]);
  const windows = await Promise.all(
    plan.windows.map((each) => begun(startWindow(county, each, bot, dataFolder))),
  );
  const addresses = plan.windows.map(({ port }) => `http://127.0.0.1:${port}`);
  await Promise.all(
    windows.map(async (window, index) => {
      const address = addresses[index] ?? '';
      await untilAnswers(window, address, signal);
      await introduce(address, bot, isNew);
    }),
  );
  const all = [tables, service, ...windows];
  const lost = Promise.race(all.map(({ name, ended }) => ended.then(() => name)));
  return { bot, windows: addresses, connectionString, lost };
}

function startTables({ ports, dataFolder }: WorldPlan, folder: string): Promise<Child> {
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
  const flags = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const where = ['--tableHost', '127.0.0.1', '--tablePort', String(ports.tables)];
  return startChild({
    name: 'azurite',
    args: [program, ...flags, ...where, '--location', folder],
    folder: root,
    logFolder: dataFolder,
    // The only signal after which it saves.
    stopSignal: 'SIGINT',
  });
}

function startService(plan: WorldPlan, connectionString: string): Promise<Child> {
  const { ports, dataFolder, countyFile, clockStart, channel } = plan;
  return startChild({
    name: 'service',
    args: [join(root, 'bot/src/main.ts')],
    environment: {
      KOPPI_ENV: 'local',
      PORT: String(ports.service),
      TABLES_CONNECTION_STRING: connectionString,
      KOPPI_COUNTY_FILE: countyFile,
      ...(channel && { KOPPI_CHANNEL: channel }),
      KOPPI_CLOCK_START: clockStart === undefined ? '' : new Date(clockStart).toISOString(),
    },
    folder: root,
    logFolder: dataFolder,
    stopSignal: 'SIGTERM',
  });
}
