import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild, untilAnswers } from '../../../bot/local/child.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { createActivities, type Activities } from '../../bench/activities.ts';
import { clockStart, readCast, type Cast } from '../../bench/cast.ts';
import type { Taken } from '../../bench/connector.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { freePort } from '../../helpers/free-port.ts';
import { startServiceProcess, type ServiceProcess } from '../service-process.ts';

/** Tables, a connector in a process of its own, and services that come and go. */
export interface Stage {
  readonly cast: Cast;
  readonly activities: Activities;
  readonly rows: Rows;
  startService(name: string): Promise<ServiceProcess>;
  /** What the services sent since this was last asked. */
  taken(): Promise<readonly Taken[]>;
  /** How long the connector takes to answer from now on, in milliseconds. */
  setDelay(ms: number): Promise<void>;
  /** Ends every process, in the order in which they need each other. */
  stop(): Promise<void>;
}

const connectorScript = fileURLToPath(import.meta.resolve('../../bench/connector.ts'));

/** @param folder for logs and the county's file */
export async function startStage(folder: string, seed: number): Promise<Stage> {
  const cast = await readCast(seed);
  const countyFile = join(folder, 'county.json');
  await writeFile(countyFile, JSON.stringify(cast.county));
  const endings: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  };
  try {
    const azurite = await startAzurite();
    endings.push(() => azurite.stop());
    const { connectionString } = azurite;
    const port = await freePort();
    const connector = await startChild({
      name: 'connector',
      args: [connectorScript],
      environment: { PORT: `${port}` },
      folder: process.cwd(),
      logFolder: join(folder, 'logs'),
      stopSignal: 'SIGTERM',
    });
    endings.push(() => connector.stop());
    const url = `http://127.0.0.1:${port}`;
    await untilAnswers(connector, `${url}/`, new AbortController().signal);
    return {
      cast,
      activities: createActivities(`${url}/`),
      rows: patientRows(connectionString),
      startService: async (name) => {
        const plan = { name, connectionString, folder, clockStart, countyFile };
        const service = await startServiceProcess(plan);
        endings.push(() => service.child.stop());
        return service;
      },
      taken: async () => (await (await fetch(`${url}/taken`)).json()) as Taken[],
      setDelay: async (ms) => {
        await fetch(`${url}/delay/${ms}`, { method: 'PUT' });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
