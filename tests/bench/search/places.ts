import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, CDPSession } from 'playwright-core';
import { build } from 'vite';
import type { EngineName } from './engines.ts';
import type { Given } from './real.ts';
import type { Effort, Times } from './run.ts';

/** What one engine did in one place. */
export interface Measured extends Times {
  readonly buildMs: number;
  /** What it added to the heap, besides the entries it was given. */
  readonly bytes: number;
}

const one = fileURLToPath(import.meta.resolve('./one.ts'));
const inPage = fileURLToPath(import.meta.resolve('./in-page.ts'));
const mostOutput = 2 ** 28;
/** MiniSearch takes more than a gigabyte. */
const heapMb = 6_000;

/** In a process of its own. */
export async function inNode(name: EngineName, effort: Effort): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${heapMb}`, one, name, JSON.stringify(effort)],
    { maxBuffer: mostOutput },
  );
  return JSON.parse(stdout) as Measured;
}

/** The same code as a bundle. */
export async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: inPage, formats: ['iife'], name: 'bench' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was bundled');
  return output.output[0].code;
}

/** In a fresh page. */
export async function inBrowser(
  browser: Browser,
  bundle: string,
  given: Given,
  name: EngineName,
  effort: Effort,
): Promise<Measured> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addScriptTag({ content: bundle });
    const session = await context.newCDPSession(page);
    const all = JSON.stringify([given, name, effort]);
    await page.evaluate(`bench.prepare(...${all})`);
    const before = await heapOf(session);
    const buildMs = await page.evaluate<number>('bench.build()');
    const bytes = (await heapOf(session)) - before;
    return { buildMs, bytes, ...(await page.evaluate<Times>('bench.ask()')) };
  } finally {
    await context.close();
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
