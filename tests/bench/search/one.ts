import { parseArgs } from 'node:util';
import type { EngineName } from './engines.ts';
import { readGiven } from './real.ts';
import { createRun, type Effort } from './run.ts';

/** One engine in a process of its own, in Node as the service is; tells what it measured as JSON. */
const { positionals } = parseArgs({ allowPositionals: true });
const [name = '', effort = ''] = positionals;
const run = createRun(await readGiven(), name as EngineName, JSON.parse(effort) as Effort);

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const before = heap();
const buildMs = run.build();
const bytes = heap() - before;
process.stdout.write(JSON.stringify({ buildMs, bytes, ...run.ask() }));
