import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { createLog } from '../../bot/src/adapters/log.ts';
import { openRows } from '../../bot/src/adapters/tables/open-rows.ts';
import { compose, type Around } from '../../bot/src/compose.ts';
import { readSettings } from '../../bot/src/config.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { LeaseStore, RequestStore } from '../../bot/src/ports.ts';
import { failPoints, type Strike } from './fail-points.ts';
import { placeOf } from './killed/place.ts';
import { isOrder, type Order, type Report } from './killed/orders.ts';

/**
 * The service as bot/src/serve.ts starts it in local mode, with fail-points round its ports. It loads
 * everything and waits for its order, so that the next life can begin where the last one was cut;
 * it ends with its parent.
 */
const report = (told: Report) => process.send?.(told);
process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (isOrder(message)) void live(message);
});
// Hundreds of lives are loaded, and none ends by itself, when Node would keep what it compiled.
flushCompileCache();
report({ kind: 'loaded' });

async function live(order: Order): Promise<void> {
  const read = readSettings();
  if (!read.ok) throw new Error(read.mistakes.join());
  const { settings } = read;
  const county = readCounty(JSON.parse(await readFile(settings.countyFile, 'utf8')));
  if (!county.ok) throw new Error(JSON.stringify(county.mistakes));
  const { strike, arm } = strikeOf(order);
  const points = failPoints(strike);
  const around: Around = (name, port) =>
    points(
      name,
      name === 'lease' ? shortLease(port) : broken(order, name) ? forgetful(port) : port,
    );
  const rows = await openRows(settings.tables);
  const service = await compose(settings, county, rows, createLog(), around);
  await service.http.listen(settings.port, '127.0.0.1');
  service.start();
  arm();
  report({ kind: 'listens' });
}

/** Tells every point that is met for the first time, and dies at the one it was ordered to die at. */
function strikeOf({ death, tells }: Order): { readonly strike: Strike; readonly arm: () => void } {
  const met = new Set<string>();
  let armed = false;
  const strike: Strike = (point, moment) => {
    if (!armed || (death === undefined && !tells)) return undefined;
    const name = `${placeOf()} ${point} ${moment}`;
    if (tells && !met.has(name)) {
      met.add(name);
      report({ kind: 'met', point: name });
    }
    if (name !== death) return undefined;
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  };
  return { strike, arm: () => (armed = true) };
}

/** A dead leader is followed at once, not after fifteen seconds: the engine shall be killed often. */
function shortLease<P extends object>(port: P): P {
  const lease = port as unknown as LeaseStore;
  const take: LeaseStore['take'] = (holder, now) => lease.take(holder, now, now + 200);
  return { ...port, take };
}

const broken = (order: Order, name: string) => order.broken && name === 'requests';

/** Acknowledges every third new request without writing it. */
function forgetful<P extends object>(port: P): P {
  const requests = port as unknown as RequestStore;
  let count = 0;
  const create: RequestStore['create'] = (...given) =>
    count++ % 3 === 1 ? Promise.resolve('done') : requests.create(...given);
  return { ...port, create };
}
