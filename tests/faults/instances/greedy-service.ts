import { readFile } from 'node:fs/promises';
import { createLog } from '../../../bot/src/adapters/log.ts';
import { openRows } from '../../../bot/src/adapters/tables/open-rows.ts';
import { compose, type Around } from '../../../bot/src/compose.ts';
import { readSettings } from '../../../bot/src/config.ts';
import { readCounty } from '../../../bot/src/contract/county.ts';
import type { LeaseStore } from '../../../bot/src/ports.ts';

/** The broken variant: the service in local mode, but whoever leads keeps the lease for an hour. */
const read = readSettings();
if (!read.ok) throw new Error(read.mistakes.join());
const { settings } = read;
const county = readCounty(JSON.parse(await readFile(settings.countyFile, 'utf8')));
if (!county.ok) throw new Error(JSON.stringify(county.mistakes));
const around: Around = (name, port) => (name === 'lease' ? greedy(port) : port);
const service = await compose(
  settings,
  county,
  await openRows(settings.tables),
  createLog(),
  around,
);
await service.http.listen(settings.port, '127.0.0.1');
service.start();
process.once('SIGTERM', () => process.exit());

function greedy<P extends object>(port: P): P {
  const lease = port as unknown as LeaseStore;
  const take: LeaseStore['take'] = (holder, now, until) =>
    lease.take(holder, now, until + 3_600_000);
  return { ...port, take };
}
