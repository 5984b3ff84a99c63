import { join } from 'node:path';
import { startChild, untilAnswers, type Child } from '../../bot/local/child.ts';
import { freePort } from '../helpers/free-port.ts';

export interface ServicePlan {
  readonly name: string;
  readonly connectionString: string;
  /** Where its log is written, as <name>.log. */
  readonly folder: string;
  /** Product time, an ISO instant; the demo county's on-site Tuesday morning unless told otherwise. */
  readonly clockStart?: string;
  readonly countyFile?: string;
  /** `bot/src/main.ts`, or `tests/faults/service.ts` with its fail-points. */
  readonly script?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The same again, for one that comes back. */
  readonly port?: number;
}

export interface ServiceProcess {
  readonly url: string;
  readonly port: number;
  readonly child: Child;
  /** SIGKILL, SIGSTOP, SIGCONT, SIGTERM: to the process itself. */
  signal(name: NodeJS.Signals): void;
}

export const tuesdayMorning = '2026-11-24T08:15:00Z';

/** The service in a process of its own, ready when this resolves. */
export async function startServiceProcess(plan: ServicePlan): Promise<ServiceProcess> {
  const port = plan.port ?? (await freePort());
  const child = await startChild({
    name: plan.name,
    args: [plan.script ?? 'bot/src/main.ts'],
    environment: {
      KOPPI_ENV: 'local',
      KOPPI_CLOCK_START: plan.clockStart ?? tuesdayMorning,
      TABLES_CONNECTION_STRING: plan.connectionString,
      ...(plan.countyFile === undefined ? {} : { KOPPI_COUNTY_FILE: plan.countyFile }),
      ...plan.environment,
      PORT: `${port}`,
    },
    folder: process.cwd(),
    logFolder: join(plan.folder, 'logs'),
    stopSignal: 'SIGTERM',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(child, `${url}/health/ready`, new AbortController().signal);
  const { pid } = child;
  return {
    url,
    port,
    child,
    signal: (name) => {
      if (pid !== undefined) process.kill(pid, name);
    },
  };
}
