import { readFile } from 'node:fs/promises';
import { causeOf } from './adapters/cause.ts';
import { createLog } from './adapters/log.ts';
import { openRows } from './adapters/tables/open-rows.ts';
import { compose } from './compose.ts';
import type { Service } from './compose.ts';
import { readSettings } from './config.ts';
import type { Settings } from './config.ts';
import { readCounty } from './contract/county.ts';
import type { Log } from './ports.ts';

/** Config → compose → listen. */
async function main(): Promise<void> {
  const read = readSettings();
  if (!read.ok) {
    refuse(read.mistakes);
    return;
  }
  const { settings } = read;
  const county = await countyOf(settings.countyFile);
  if ('mistakes' in county) {
    refuse(county.mistakes);
    return;
  }
  const { mode } = settings;
  if (mode.kind === 'production' && mode.bot.tenantId !== county.county.tenantId) {
    refuse(['BOT_TENANT_ID is not the tenantId of the county file']);
    return;
  }
  const log = createLog();
  const opened = await open(settings, county, log).catch((error: unknown) => causeOf(error));
  if (typeof opened === 'string') {
    refuse([`storage or port ${settings.port} cannot be used (${opened})`]);
    process.exit();
  }
  const { service, port } = opened;
  service.start();
  log.info('listening', { count: port });
  if (settings.mode.kind === 'production' && !(await refusesUnsigned(port))) {
    await service.stop();
    refuse(['the self-check failed: an unsigned activity was let in']);
    process.exit();
  }
  stopOnSignal(async () => {
    const closed = service.http.close();
    await service.stop();
    await closed;
  });
}

async function open(
  settings: Settings,
  county: Parameters<typeof compose>[1],
  log: Log,
): Promise<{ readonly service: Service; readonly port: number }> {
  const service = await compose(settings, county, await openRows(settings.tables), log);
  const host = settings.mode.kind === 'local' ? '127.0.0.1' : '0.0.0.0';
  return { service, port: await service.http.listen(settings.port, host) };
}

/** One line each, naming the setting or the path in the county file. */
function refuse(mistakes: readonly string[]): void {
  for (const mistake of mistakes) process.stderr.write(`Koppi does not start: ${mistake}\n`);
  process.exitCode = 1;
}

async function countyOf(file: string) {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { mistakes: ['KOPPI_COUNTY_FILE names no readable JSON file'] };
  }
  const read = readCounty(json);
  if (read.ok) return read;
  return { mistakes: read.mistakes.map(({ path, says }) => `${file}: ${path}: ${says}`) };
}

/** The service knocks on its own door without a signature, and must be turned away. */
async function refusesUnsigned(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message' }),
  });
  return response.status === 401;
}

/** Finishes what was begun; ten seconds at most, then the next start goes on with it. */
function stopOnSignal(stop: () => Promise<void>): void {
  const once = () => {
    process.off('SIGTERM', once);
    process.off('SIGINT', once);
    setTimeout(() => process.exit(1), 10_000).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
}

await main();
