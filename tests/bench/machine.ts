import { execFile } from 'node:child_process';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { promisify } from 'node:util';

/** The machine's own steady clock in milliseconds: the same for all processes on it. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** What the figures were measured on, in one line. */
export function machineLine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${memory} GiB`,
    `${platform()} ${release()}`,
    `Node ${process.version}`,
    `load before the run ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  ].join(' · ');
}

/** The commit, and whether the service or its tab differs from it. */
export async function commitLine(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args)).stdout.trim();
  const commit = await git('rev-parse', '--short', 'HEAD');
  const changed = await git('status', '--porcelain', '--', 'bot', 'tab', 'package-lock.json');
  return changed === '' ? commit : `${commit} with changes not committed`;
}
