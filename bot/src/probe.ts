import { parseArgs } from 'node:util';
import { z } from 'zod';
import { probe } from './adapters/probe/probe.ts';
import { probeToken } from './config.ts';

const usage = 'Usage: [KOPPI_PROBE_TOKEN=…] npm run probe -- https://<the service>';

/** A token goes out over TLS only, or stays on this machine. */
const address = z
  .url()
  .regex(/^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/])/iu)
  .transform((url) => new URL(url).origin);

/** `npm run probe`: an address → a line for each look at it; exit code 1 when one was not as it should be. */
async function main(): Promise<void> {
  const url = asked();
  if (url === undefined) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const token = probeToken();
  for await (const { step, ok, ms, instead } of probe(url, token)) {
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${String(ms).padStart(6)} ms  ${step}`);
    process.stdout.write(ok ? '\n' : `: ${instead ?? ''}\n`);
    if (!ok) process.exitCode = 1;
  }
  if (token === undefined) process.stdout.write('No KOPPI_PROBE_TOKEN: no request was sent.\n');
}

function asked(): string | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const read = address.safeParse(positionals[0]);
    return read.success && positionals.length === 1 ? read.data : undefined;
  } catch {
    return undefined;
  }
}

await main();
