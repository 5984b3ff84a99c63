import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Simulated } from './report.ts';

const one = fileURLToPath(import.meta.resolve('./one.ts'));

/** A year of each county, and the whole comparison of two calendars, each in a process of its own. */
export async function measureSimulations(
  stations: readonly number[],
): Promise<readonly Simulated[]> {
  const measured: Simulated[] = [];
  for (const count of stations) {
    const { stdout } = await promisify(execFile)(process.execPath, [one, String(count)]);
    measured.push(JSON.parse(stdout) as Simulated);
  }
  return measured;
}
