import { execFile } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild, untilAnswers, type Child } from '../../../bot/local/child.ts';

const run = promisify(execFile);
/** The packages come from the registry, or out of npm's cache where `npm ci` has left them. */
const installLimitMs = 240_000;

/** Makes the folder that is deployed as `npm run stage` does, outside of all other packages. */
export async function stageInto(folder: string): Promise<void> {
  await run(process.execPath, ['tools/stage.ts', folder], { timeout: installLimitMs });
}

/** Of all files in the folder, as they are read. */
export async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const stats = await Promise.all(entries.map((entry) => lstat(join(folder, entry))));
  return stats.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** The staged service as it runs in production. */
export interface Instance {
  readonly name: string;
  readonly url: string;
  readonly child: Child;
  /** From the start of the process until `/health/ready` said 200. */
  readonly readyMs: number;
}

interface Plan {
  readonly name: string;
  /** The staged folder. */
  readonly folder: string;
  readonly logFolder: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** Resolves when it is ready. */
export async function startInstance(plan: Plan): Promise<Instance> {
  const { name, folder, logFolder, port, environment } = plan;
  const began = performance.now();
  const child = await startChild({
    ...{ name, folder, logFolder, stopSignal: 'SIGTERM' },
    args: ['--import', new URL('names-here.ts', import.meta.url).href, 'bot/src/main.ts'],
    // What the tests are started with is not what production is.
    environment: { NODE_ENV: 'production', NODE_OPTIONS: '', PORT: `${port}`, ...environment },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(child, `${url}/health/ready`, new AbortController().signal);
  return { name, url, child, readyMs: performance.now() - began };
}

/** What Node alone takes to start and end. */
export async function bareStartMs(): Promise<number> {
  const began = performance.now();
  await run(process.execPath, ['--eval', '0'], { env: {} });
  return performance.now() - began;
}
