import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** The key every copy of the emulator has; it is public and opens nothing else. */
const account =
  'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A test that is cut off leaves no emulator behind. */
const leaveWithParent = new URL('../../bot/local/leave-with-parent.ts', import.meta.url).href;

export interface Azurite {
  readonly connectionString: string;
  /** Stops it answering, its connections stay open; `goOn` takes it up where it was. */
  pause(): void;
  goOn(): void;
  /** Ends it with SIGINT, the only signal after which it saves, and removes its folder. */
  stop(): Promise<void>;
}

/** Microsoft's table emulator, empty, on a free loopback port; it answers when this resolves. */
export async function startAzurite(): Promise<Azurite> {
  const folder = await mkdtemp(join(tmpdir(), 'koppi-azurite-'));
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
  const flags = ['--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(
    process.execPath,
    [
      ...['--import', leaveWithParent, program, ...flags, '--location', folder],
      ...['--tableHost', '127.0.0.1', '--tablePort', `${port}`],
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([
    said(child.stdout!, 'successfully started'),
    ended.then(() => {
      throw new Error('Azurite ended before it answered');
    }),
  ]);
  return {
    connectionString: `DefaultEndpointsProtocol=http;${account};TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1`,
    pause: () => {
      child.kill('SIGSTOP');
    },
    goOn: () => {
      child.kill('SIGCONT');
    },
    async stop() {
      child.kill('SIGCONT');
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function said(output: NodeJS.ReadableStream, words: string): Promise<void> {
  await new Promise<void>((resolve) => {
    let heard = '';
    output.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes(words)) resolve();
    });
  });
}
