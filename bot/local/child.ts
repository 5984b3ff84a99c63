import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 100;
const patienceMs = 60_000;
const graceMs = 15_000;

export interface Program {
  readonly name: string;
  /** The script and its arguments; run by the Node that runs us. */
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it runs. */
  readonly folder: string;
  /** Where <name>.log is written anew. */
  readonly logFolder: string;
  /** The signal after which it ends in good order. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
}

export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  /** The file that holds what it said. */
  readonly log: string;
  /** Resolves when the process is gone, whatever the reason. */
  readonly ended: Promise<unknown>;
  /** Asks it to end and waits; after fifteen seconds it is killed. */
  stop(): Promise<void>;
}

/**
 * Starts a Node program that Ctrl-C does not reach by itself, so that we decide the order in which
 * things stop; if we die without deciding, it leaves by itself.
 */
export async function startChild(program: Program): Promise<Child> {
  const { name, args, environment, folder, logFolder, stopSignal } = program;
  await mkdir(logFolder, { recursive: true });
  const log = join(logFolder, `${name}.log`);
  const output = await open(log, 'w');
  const preload = new URL('leave-with-parent.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', output.fd, output.fd, 'ipc'],
    detached: true,
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child, 'spawn'), ended]);
  await output.close();
  return {
    name,
    pid: child.pid,
    log,
    ended,
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      child.kill(stopSignal);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Waits until the address answers as wished; throws when the child ends or a minute passes first. */
export async function untilAnswers(
  { name, log, ended }: Child,
  address: string,
  signal: AbortSignal,
  fits: (status: number) => boolean = (status) => status === 200,
): Promise<void> {
  const gone = ended.then(() => true);
  const until = Date.now() + patienceMs;
  while (!fits(await statusOf(address))) {
    signal.throwIfAborted();
    if (await Promise.race([gone, pause(pollMs, false)]))
      throw new Error(`${name} ended before it was ready; ${log} tells why`);
    if (Date.now() > until) throw new Error(`${name} was not ready within a minute; see ${log}`);
  }
}

/** 0 while nobody answers. */
const statusOf = (address: string): Promise<number> =>
  fetch(address, { signal: AbortSignal.timeout(patienceMs) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => 0,
  );
