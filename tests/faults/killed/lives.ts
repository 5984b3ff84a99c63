import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../helpers/free-port.ts';
import { tuesdayMorning } from '../service-process.ts';
import type { Report } from './orders.ts';

const script = fileURLToPath(import.meta.resolve('../service.ts'));

export interface Plan {
  readonly connectionString: string;
  readonly countyFile: string;
  readonly folder: string;
  readonly broken: boolean;
  /** Hears the points that a life comes by, and whether it is the first one. */
  readonly met: (point: string) => void;
  /** How many calls of the connector have been seen until now. */
  readonly calls: () => number;
}

/** Which calls lay before and after a death; what was on its way may have arrived a little after it. */
export interface Death {
  readonly from: number;
  /** When the next life began. */
  until: number;
}

/** One service after another on the same port and store. */
export interface Lives {
  readonly url: string;
  /** The next life; resolves when it listens. */
  begin(death?: string): Promise<void>;
  /** Resolves when the present life has ended, whatever ended it. */
  ended(): Promise<void>;
  isOver(): boolean;
  kill(): void;
  readonly deaths: readonly Death[];
  /** Ends the present life and the spare. */
  stop(): Promise<void>;
}

/** The next process is loaded while the present one works, so that little time is lost between them. */
export async function createLives(plan: Plan): Promise<Lives> {
  const port = await freePort();
  const log = openSync(logIn(plan.folder), 'a');
  const load = () => spare(plan, port, log);
  let next = load();
  let present: ChildProcess | undefined;
  const deaths: Death[] = [];
  const isOver = () => {
    if (present?.exitCode != null)
      throw new Error(
        `the service ended by itself, ${present.exitCode}: ${lastWords(plan.folder)}`,
      );
    return present === undefined || present.signalCode !== null;
  };
  const ended = async () => {
    if (present && !isOver()) await once(present, 'exit');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    deaths,
    begin: async (death) => {
      const child = await next;
      next = load();
      present = child;
      child.once('exit', () => deaths.push({ from: plan.calls(), until: Infinity }));
      const last = deaths.at(-1);
      const listens = said(child, 'listens');
      child.on('message', (report: Report) => {
        if (report.kind === 'met') plan.met(report.point);
      });
      child.send({ kind: 'live', broken: plan.broken, tells: true, ...(death && { death }) });
      await Promise.race([listens, once(child, 'exit')]);
      if (last) last.until = plan.calls();
    },
    ended,
    isOver,
    kill: () => present?.kill('SIGKILL'),
    stop: async () => {
      await Promise.all([present, await next].map(end));
    },
  };
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const logIn = (folder: string): string => join(folder, 'service.log');

const lastWords = (folder: string): string => readFileSync(logIn(folder), 'utf8').slice(-2_000);

async function spare(plan: Plan, port: number, log: number): Promise<ChildProcess> {
  const child = fork(script, {
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      ...process.env,
      KOPPI_ENV: 'local',
      KOPPI_CLOCK_START: tuesdayMorning,
      KOPPI_COUNTY_FILE: plan.countyFile,
      TABLES_CONNECTION_STRING: plan.connectionString,
      PORT: `${port}`,
      NODE_COMPILE_CACHE: join(dirname(plan.folder), 'compiled'),
    },
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('the service ended before it was loaded');
  });
  failed.catch(() => undefined);
  await Promise.race([said(child, 'loaded'), failed]);
  return child;
}

function said(child: ChildProcess, kind: Report['kind']): Promise<void> {
  return new Promise((resolve) => {
    const hear = (report: Report) => {
      if (report.kind !== kind) return;
      child.off('message', hear);
      resolve();
    };
    child.on('message', hear);
  });
}
