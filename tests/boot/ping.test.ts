import { packed } from '../../bot/src/adapters/tables/packed.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServiceProcess } from '../faults/service-process.ts';
import { startAzurite } from '../helpers/azurite.ts';
import { openRows } from '../../bot/src/adapters/tables/open-rows.ts';

let watch: Server;
let heard: string[];
beforeEach(async () => {
  heard = [];
  watch = createServer(({ method = '', url = '' }, response) => {
    heard.push(`${method} ${url}`);
    response.end();
  });
  await new Promise<void>((resolve) => watch.listen(0, '127.0.0.1', resolve));
});
afterEach(() => void watch.close());

/** What the watch has heard when the service has ended its first audit. */
async function afterFirstAudit(spoil: boolean): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'koppi-ping-'));
  const azurite = await startAzurite();
  const { connectionString } = azurite;
  const rows = await openRows({ connectionString });
  if (spoil)
    await rows.write('Requests', 'nobody', [
      { do: 'insert', row: 'state', values: packed({ id: 'nobody' }) },
    ]);
  const { port } = watch.address() as AddressInfo;
  const service = await startServiceProcess({
    ...{ name: 'service', connectionString, folder },
    environment: { KOPPI_PING_URL: `http://127.0.0.1:${port}/koppi` },
  });
  try {
    const log = join(folder, 'logs', 'service.log');
    while (!(await readFile(log, 'utf8')).includes('audit complete')) await pause(50);
    if (!spoil) while (heard.length === 0) await pause(50);
    return heard;
  } finally {
    // Whatever was on its way has come by then.
    await service.child.stop();
    await azurite.stop();
    await rm(folder, { recursive: true });
  }
}

it('a clean audit is told to the watch outside', async () => {
  expect(await afterFirstAudit(false)).toEqual(['GET /koppi']);
});

it('an audit that found something is not', async () => {
  expect(await afterFirstAudit(true)).toEqual([]);
});
