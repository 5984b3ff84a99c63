import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPing } from '../../bot/src/adapters/ping/ping.ts';
import { createAuditBook } from '../../bot/src/adapters/tables/audit-book.ts';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { createAuditor } from '../../bot/src/audit/auditor.ts';
import { readSettings } from '../../bot/src/config.ts';
import type { LogRow } from '../../bot/src/domain/consultation/types.ts';
import { createCalendar } from '../../bot/src/domain/schedule/calendar.ts';
import { createLogBook } from '../adapters/log-book.ts';
import { filledStore, momentAfter, storeOf, type Dump } from '../audit/filled-store.ts';

let dump: Dump = [];
beforeAll(async () => {
  dump = await filledStore();
});

const hour = 3_600_000;
const day = 24 * hour;
const calendar = createCalendar(
  { timeZone: 'Europe/Helsinki', blocks: [], absences: [], extraDays: [], states: [] },
  { from: '08:00', until: '16:00' },
);

/** An auditor over a filled store, its clocks moved by hand, with a watch that hears its pings. */
async function watched(over: (rows: Rows) => Rows = (rows) => rows) {
  const rows = await storeOf(dump);
  const log = createLogBook();
  const book = createAuditBook(rows);
  let passed = 0;
  let pings = 0;
  const auditor = createAuditor({
    rows: over(rows),
    book,
    ping: () => {
      pings += 1;
      return Promise.resolve();
    },
    log,
    now: () => momentAfter(dump) + passed,
    calendar: () => calendar,
    machineNow: () => passed,
    pause: () => Promise.resolve(),
  });
  return {
    rows,
    book,
    lines: log.lines,
    pings: () => pings,
    auditor,
    /** As many milliseconds later the engine has turned once more, and the audit is over. */
    turns: async (ms = 0) => {
      passed += ms;
      const ended = () =>
        log.lines.filter(({ event }) => /^audit (?:complete|failed)/u.test(event));
      const before = ended().length;
      auditor.begin();
      for (let tick = 0; tick < 2000 && ended().length === before; tick += 1)
        await new Promise(setImmediate);
      await new Promise(setImmediate);
      return ended().length - before;
    },
  };
}

/** A request in no list: only the whole audit of the night finds it. */
async function hide({ rows }: { readonly rows: Rows }): Promise<void> {
  for (const table of ['Views', 'Due'] as const)
    for (const { partition, row, etag } of await rows.listAcross(table, ''))
      await rows.write(table, partition, [{ do: 'remove', row, etag }]);
}

describe('the watch outside', () => {
  it('hears of a clean audit, first of all of everything', async () => {
    const world = await watched();
    await world.turns();
    expect(world.lines).toEqual([{ event: 'audit complete', kind: 'whole', count: 0 }]);
    expect(world.pings()).toBe(1);
  });

  it('hears again every five minutes, and not more often', async () => {
    const world = await watched();
    await world.turns();
    expect(await world.turns(60_000)).toBe(0);
    expect(await world.turns(240_000)).toBe(1);
    expect(world.pings()).toBe(2);
  });

  it('hears nothing when something was found', async () => {
    const world = await watched();
    await hide(world);
    await world.turns();
    expect(world.pings()).toBe(0);
    expect(world.lines.map(({ event }) => event)).toContain('audit found');
    expect(await world.book.last()).toMatchObject({ at: 0 });
    expect((await world.book.last())!.findings).toBeGreaterThan(0);
  });

  it('hears nothing as long as the last whole audit was not clean', async () => {
    const world = await watched();
    await hide(world);
    await world.turns();
    // The short audit, which goes by the lists, sees nothing of it.
    await world.turns(5 * 60_000);
    expect(world.pings()).toBe(0);
  });

  it('hears nothing when storage fails', async () => {
    const world = await watched((rows) => ({
      ...rows,
      listAcross: (table, ...rest) =>
        table === 'Facts' ? Promise.reject(new Error('down')) : rows.listAcross(table, ...rest),
    }));
    await world.turns();
    expect(world.lines).toContainEqual(expect.objectContaining({ event: 'audit failed' }));
    expect(world.pings()).toBe(0);
    expect(await world.book.last()).toBeUndefined();
  });

  it('hears nothing when the process leaves in the middle', async () => {
    const world = await watched();
    world.auditor.begin();
    world.auditor.stop();
    for (let tick = 0; tick < 200; tick += 1) await new Promise(setImmediate);
    expect(world.pings()).toBe(0);
    expect(await world.turns(hour)).toBe(0);
  });
});

it('every night everything is looked at, also after a change of leader', async () => {
  const world = await watched();
  const kinds = () =>
    world.lines.filter(({ event }) => event === 'audit complete').map(({ kind }) => kind);
  await world.turns();
  await world.turns(hour);
  await world.turns(12 * hour);
  await world.turns(hour);
  expect(kinds()).toEqual(['whole', 'open', 'whole', 'open']);
});

it('what is logged are kinds and counts', async () => {
  const world = await watched();
  await hide(world);
  await world.turns();
  for (const line of world.lines)
    expect(Object.keys(line).sort()).toEqual(['count', 'event', 'kind']);
});

it('imports none of the stores that it audits', () => {
  const files = globSync('bot/src/audit/*.ts');
  expect(files.length).toBeGreaterThan(5);
  const imports = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/from '(?<name>[^']*adapters[^']*)'/gu),
  ]);
  expect(new Set(imports.map(({ groups }) => groups?.['name']))).toEqual(
    new Set([
      ...['rows', 'pages', 'stored-sums'].map((name) => `../adapters/tables/${name}.ts`),
      // No store: what names a picture follows from its bytes.
      '../adapters/library-files/picture-id.ts',
    ]),
  );
});

describe('the ping', () => {
  it.each([
    [200, []],
    [500, ['ping refused']],
  ])('answered with %d', async (status, expected) => {
    const log = createLogBook();
    let asked = '';
    const server = createServer((request, response) => {
      asked = request.url ?? '';
      response.statusCode = status;
      response.end('some text');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await createPing(`http://127.0.0.1:${port}/secret-path`, log)();
    server.close();
    expect(asked).toBe('/secret-path');
    expect(log.lines.map(({ event }) => event)).toEqual(expected);
    expect(JSON.stringify(log.lines)).not.toContain('secret-path');
  });

  it('that nobody answers is logged, and nothing more', async () => {
    const log = createLogBook();
    await createPing('http://127.0.0.1:1/secret-path', log)();
    expect(log.lines.map(({ event }) => event)).toEqual(['ping failed']);
    expect(JSON.stringify(log.lines)).not.toContain('secret-path');
  });
});

describe('KOPPI_PING_URL', () => {
  const local = { KOPPI_ENV: 'local', TABLES_CONNECTION_STRING: 'x' };
  const guid = '5d0c2a7e-3b61-4c1f-9a58-7e2f60b4c913';
  const production = {
    TABLES_URL: 'https://tables.example',
    BOT_ID: guid,
    BOT_TYPE: 'UserAssignedMSI',
    BOT_TENANT_ID: guid,
    TAB_CLIENT_ID: guid,
    KOPPI_COUNTY_FILE: 'county.json',
  };
  it.each([
    [local, 'http://127.0.0.1:9/ping', true],
    [local, 'https://watch.example/ping', true],
    [local, 'http://watch.example/ping', false],
    [local, 'no address', false],
    [production, 'https://watch.example/ping', true],
    [production, 'http://127.0.0.1:9/ping', false],
    [production, undefined, true],
  ])('%j with %s: %s', (environment, address, expected) => {
    const read = readSettings({ ...environment, KOPPI_PING_URL: address });
    expect(read.ok).toBe(expected);
    if (read.ok) expect(read.settings.pingUrl).toBe(address);
    else expect(read.mistakes.join()).toMatch(/^KOPPI_PING_URL is (?!.*(?:watch|127))/u);
  });
});

describe('what waits to be delivered', () => {
  it('is nothing, and has waited for no time', async () => {
    const world = await watched();
    await world.turns();
    expect((await world.book.last())?.outbox).toEqual({ length: 0, oldestMs: 0 });
  });

  it('is counted, and the oldest has waited since its move', async () => {
    const world = await watched();
    const [state] = await world.rows.listAcross('Requests', '', { from: 'state', before: 'statf' });
    const { partition } = state!;
    const values = { json: '{}', attempts: 1, notBefore: 0, dead: false };
    await world.rows.write('Requests', partition, [
      { do: 'insert', row: 'out-000001-090', values },
      { do: 'insert', row: 'out-000001-091', values: { ...values, dead: true } },
    ]);
    const [first] = await world.rows.list('Requests', partition, { from: 'log-', before: 'log.' });
    const { at } = unpacked<LogRow>(first!.values);
    await world.turns();
    expect((await world.book.last())?.outbox).toEqual({
      length: 1,
      oldestMs: momentAfter(dump) - at,
    });
  });
});

it('when all was well last is kept while it is not', async () => {
  const world = await watched();
  await world.turns();
  expect(await world.book.last()).toMatchObject({ at: 0, cleanAt: 0 });
  await hide(world);
  await world.turns(day);
  expect(await world.book.last()).toMatchObject({ at: day, cleanAt: 0 });
});
