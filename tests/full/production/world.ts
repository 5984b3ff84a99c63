import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cast } from '../../bench/cast.ts';
import { startAzurite, type Azurite } from '../../helpers/azurite.ts';
import { startFakeConnector, type FakeConnector } from '../../helpers/fake-connector.ts';
import { freePort } from '../../helpers/free-port.ts';
import { castOfToday } from './county.ts';
import { stageInto, startInstance, type Instance } from './install.ts';
import { registered, serviceUrl, startMicrosoft, type Microsoft } from './microsoft.ts';

/** A production install with everything that it meets, on this machine. */
export interface ProductionWorld {
  readonly cast: Cast;
  /** The folder that was staged. */
  readonly folder: string;
  readonly azurite: Azurite;
  /** Under the address that it has at Microsoft's. */
  readonly connector: FakeConnector;
  readonly microsoft: Microsoft;
  /** The two of them, in the order of their addresses. */
  running(): readonly Instance[];
  /** SIGTERM for this one, and when it has gone, another at its address. */
  restart(index: number): Promise<{ readonly code: unknown; readonly successor: Instance }>;
  stop(): Promise<void>;
}

/** @param seed of what is said */
export async function startProductionWorld(seed: number): Promise<ProductionWorld> {
  const endings: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  };
  try {
    const [folder, own] = await Promise.all([temporary('koppi-staged-'), temporary('koppi-own-')]);
    endings.push(
      () => rm(folder, { recursive: true, force: true }),
      () => rm(own, { recursive: true, force: true }),
    );
    await stageInto(folder);
    const cast = await castOfToday(seed);
    // As a county does it: the file of its own, in the folder that is deployed.
    const countyFile = 'counties/siun-sote.json';
    await writeFile(join(folder, countyFile), JSON.stringify(cast.county));
    const azurite = await startAzurite();
    endings.push(() => azurite.stop());
    const connector = await startFakeConnector();
    endings.push(() => connector.stop());
    const { tenantId } = cast.county;
    const microsoft = await startMicrosoft(tenantId, connector);
    endings.push(() => microsoft.stop());
    const trusted = join(own, 'trusted.pem');
    await writeFile(trusted, microsoft.cert);
    const environment = {
      BOT_ID: registered.botId,
      BOT_TYPE: 'SingleTenant',
      BOT_PASSWORD: registered.botPassword,
      BOT_TENANT_ID: tenantId,
      TAB_CLIENT_ID: registered.tabClientId,
      TABLES_CONNECTION_STRING: azurite.connectionString,
      KOPPI_COUNTY_FILE: countyFile,
      NODE_EXTRA_CA_CERTS: trusted,
      TLS_PORT_HERE: `${microsoft.port}`,
    };
    let lives = 0;
    const start = async (port: number): Promise<Instance> => {
      lives += 1;
      const name = `instance-${lives}`;
      const plan = { name, folder, logFolder: join(own, 'logs'), port, environment };
      const instance = await startInstance(plan).catch(async (error: unknown) => {
        const log = await readFile(join(own, 'logs', `${name}.log`), 'utf8');
        throw new Error(`It did not start: ${log.slice(-1_000)}`, { cause: error });
      });
      endings.push(() => instance.child.stop());
      return instance;
    };
    const ports = [await freePort(), await freePort()];
    // At once on an empty store: one of them brings in the county.
    const running = await Promise.all(ports.map(start));
    return {
      ...{ cast, folder, azurite, microsoft },
      connector: { ...connector, serviceUrl },
      running: () => running,
      restart: async (index) => {
        const { child } = running[index]!;
        await child.stop();
        const successor = await start(ports[index]!);
        running[index] = successor;
        return { code: codeOf(await child.ended), successor };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const temporary = (prefix: string): Promise<string> => mkdtemp(join(tmpdir(), prefix));

/** Exit code, or the signal that ended it. */
const codeOf = (ended: unknown): unknown =>
  Array.isArray(ended) ? ((ended as unknown[])[0] ?? (ended as unknown[])[1]) : ended;
