import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { causeOf } from './adapters/cause.ts';
import { machineNow } from './adapters/clock/clock.ts';
import { within } from './adapters/clock/limit.ts';
import { readContents } from './adapters/first-contents.ts';
import { createLog } from './adapters/log.ts';
import { createConfig } from './adapters/tables/config.ts';
import { openRows, ownIdentity } from './adapters/tables/open-rows.ts';
import { StorageUnavailable } from './adapters/tables/rows.ts';
import { openTelemetry } from './adapters/telemetry/open.ts';
import type { OpenTelemetry } from './adapters/telemetry/telemetry.ts';
import { compose, type Operating } from './compose.ts';
import { readSettings } from './config.ts';
import type { Settings } from './config.ts';
import { readCounty } from './contract/county.ts';
import type { Service } from './life.ts';
import type { Log } from './ports.ts';
import { unlocked } from './self-check.ts';

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
  const found = await readContents(settings.countyFile, county.people, machineNow());
  if (!found.ok) {
    refuse(found.mistakes);
    return;
  }
  const first = { ...county, contents: found.contents };
  const log = createLog(settings.logLevel);
  const credential = 'url' in settings.tables ? ownIdentity : undefined;
  const telemetry = await openTelemetry(settings.telemetry, log, credential).catch(() => 'taken');
  if (typeof telemetry === 'string') {
    refuse(['KOPPI_TELEMETRY_PORT cannot be used']);
    return;
  }
  const operating: Operating = {
    telemetry,
    setLevel: (level = settings.logLevel) => {
      log.setLevel(level);
    },
  };
  const opened = await openInTime(settings, first, log, operating).catch((error: unknown) => [
    `storage or port ${settings.port} cannot be used (${causeOf(error)})`,
  ]);
  if ('start' in opened) {
    opened.start();
    stopOnSignal(opened, telemetry);
    return;
  }
  refuse(opened);
  process.exit();
}

/** Machine milliseconds for which a start waits for a store that does not answer, and between two tries. */
const storeMs = 60_000;
const storeAgainMs = 1_000;

/** A store that is busy, or comes back itself, is waited for: nothing was begun that cannot be begun anew. */
async function openInTime(...parts: Parameters<typeof open>): ReturnType<typeof open> {
  const [, , log] = parts;
  const until = machineNow() + storeMs;
  for (;;)
    try {
      return await open(...parts);
    } catch (error) {
      if (!(error instanceof StorageUnavailable) || machineNow() > until) throw error;
      log.warn('store does not answer yet', { cause: causeOf(error) });
      await pause(storeAgainMs);
    }
}

/** The service, listening; or why it does not start. */
async function open(
  settings: Settings,
  county: Parameters<typeof compose>[1],
  log: Log,
  operating: Operating,
): Promise<Service | readonly string[]> {
  const { mode } = settings;
  const rows = await openRows(settings.tables);
  if (mode.kind === 'production') {
    // The first import stays: of a store filled for another tenant, the file tells nothing.
    const kept = await createConfig(rows).open(county);
    if (kept.county.tenantId !== mode.bot.tenantId)
      return ['BOT_TENANT_ID is not the tenantId of the county in the store'];
  }
  const service = await compose(settings, county, rows, log, undefined, undefined, operating);
  if (mode.kind === 'production') {
    // On a port nobody knows: until the door is known to be shut, the service is nowhere ready.
    const port = await service.http.listen(0, '127.0.0.1');
    const { appId, tenantId } = mode.bot;
    const meant = { appId, tenantId, tabClientId: mode.tabClientId };
    const open = await unlocked(`http://127.0.0.1:${port}`, meant);
    await service.http.close();
    if (open.length > 0)
      return open.map((what) => `the self-check failed: ${what} was not turned away`);
  }
  const host = mode.kind === 'local' ? '127.0.0.1' : '0.0.0.0';
  log.info('listening', { count: await service.http.listen(settings.port, host) });
  return service;
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

/** Machine milliseconds for which a load balancer that was told "not ready" may still send people. */
const goodbyeMs = 2_000;
/** Ten seconds at most, the end of the process included; then the next start goes on with it. */
const stopMs = 9_000;

/** What was measured last is sent in this time, or not at all; machine milliseconds. */
const flushMs = 1_000;

/** Not ready at once, closed a moment later; what was begun is finished. */
function stopOnSignal(service: Service, telemetry: OpenTelemetry | undefined): void {
  const stop = async () => {
    setTimeout(() => process.exit(1), stopMs).unref();
    service.drain();
    await pause(goodbyeMs);
    await service.stop();
    if (telemetry) await within(flushMs, telemetry.close()).catch(() => undefined);
  };
  const once = () => {
    process.off('SIGTERM', once);
    process.off('SIGINT', once);
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
}

await main();
