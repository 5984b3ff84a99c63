import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createAzureRows } from '../../bot/src/adapters/tables/azure-rows.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';
import { freePort } from '../helpers/free-port.ts';

const file = JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')) as {
  readonly tenantId: string;
};
const { tenantId } = file;
let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** The service as production starts it, but with its tables on this machine. */
async function start(change: Readonly<Record<string, string>> = {}, preload: string[] = []) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...preload.flatMap((file) => ['--import', file]), 'bot/src/main.ts'],
    {
      env: {
        PATH: process.env['PATH'],
        PORT: `${port}`,
        BOT_ID: '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a',
        BOT_TYPE: 'SingleTenant',
        BOT_PASSWORD: 'not-used-here',
        BOT_TENANT_ID: tenantId,
        TAB_CLIENT_ID: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e',
        TABLES_CONNECTION_STRING: azurite.connectionString,
        KOPPI_COUNTY_FILE: 'counties/siun-sote.json',
        ...change,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  started.push(child);
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const says = async (event: string) => {
    while (!said.includes(`"${event}"`)) await once(child.stderr, 'data');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    says,
    listens: () => says('listening'),
    stop: () => child.kill('SIGTERM'),
    ended: async () => {
      const [code] = (await ended) as [number | null];
      return { code, listened: said.includes('"listening"'), refusals: refusalsIn(said) };
    },
  };
}

/** Its log is there as well, a line of JSON each. */
const refusalsIn = (said: string): readonly string[] =>
  said.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
const refusal = (mistake: string): string => `Koppi does not start: ${mistake}`;

it('starts with its door shut, and leaves in good order', async () => {
  const service = await start();
  await service.listens();
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  const knock = await fetch(`${service.url}/api/messages`, { method: 'POST' });
  expect([knock.status, await knock.text()]).toEqual([401, '']);
  expect((await fetch(`${service.url}/local/`)).status).toBe(404);
  service.stop();
  expect(await service.ended()).toEqual({ code: 0, listened: true, refusals: [] });
});

it('loads nothing of OpenTelemetry unless it is asked for', async () => {
  const service = await start({}, ['./tests/boot/telemetry-named.ts']);
  await service.listens();
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  service.stop();
  expect(await service.ended()).toEqual({ code: 0, listened: true, refusals: [] });
});

it('shows figures to this machine when asked for, and none at its door', async () => {
  const port = await freePort();
  const given = { KOPPI_TELEMETRY: 'prometheus', KOPPI_TELEMETRY_PORT: `${port}` };
  const service = await start(given, ['./tests/boot/telemetry-named.ts']);
  await service.listens();
  await fetch(`${service.url}/health/ready`);
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(figures).toContain('http_route="/health/ready"');
  expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
  service.stop();
  const { code, refusals } = await service.ended();
  expect([code, new Set(refusals)]).toEqual([0, new Set(['loaded OpenTelemetry'])]);
});

it('does not start when its figures have no port', async () => {
  const [, taken = ''] = /:(\d+)\/devstoreaccount1/u.exec(azurite.connectionString) ?? [];
  const given = { KOPPI_TELEMETRY: 'prometheus', KOPPI_TELEMETRY_PORT: taken };
  const service = await start(given);
  expect(await service.ended()).toEqual({
    code: 1,
    listened: false,
    refusals: [refusal('KOPPI_TELEMETRY_PORT cannot be used')],
  });
});

it('says more while it runs, when somebody asks for it', async () => {
  const tool = async (...args: string[]) => {
    const child = spawn(process.execPath, ['bot/src/log-level.ts', ...args], {
      env: {
        ...{ PATH: process.env['PATH'], KOPPI_ENV: 'local' },
        TABLES_CONNECTION_STRING: azurite.connectionString,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, [code]] = await Promise.all([
      child.stdout.toArray() as Promise<Buffer[]>,
      once(child, 'exit') as Promise<[number]>,
    ]);
    return [code, Buffer.concat(said).toString()];
  };
  expect(await tool('loud')).toEqual([1, '']);
  expect(await tool('debug', '--minutes', '5')).toEqual([
    0,
    'The log is at debug within half a minute, for 5 minutes.\n',
  ]);
  const service = await start();
  await service.listens();
  await service.says('engine cycle');
  service.stop();
  expect((await service.ended()).code).toBe(0);
  await tool('debug', '--minutes', '0');
});

it('waits for a store that does not answer yet', async () => {
  azurite.pause();
  const service = await start();
  await service.says('store does not answer yet');
  azurite.goOn();
  await service.listens();
  expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  service.stop();
  expect(await service.ended()).toEqual({ code: 0, listened: true, refusals: [] });
});

it.each([
  ['leads to Teams when the app’s id is known', '6f1d2c3b-4a11-4e6a-8b00-7c1f0d528d9e', true],
  ['has nothing to press when it is not', undefined, false],
])('shows strangers a page that %s', async (_what, id, leads) => {
  const service = await start(id === undefined ? {} : { TEAMS_APP_ID: id });
  await service.listens();
  const page = await (await fetch(`${service.url}/tab/`)).text();
  expect(page.includes(`https://teams.microsoft.com/l/entity/${id}/koppi`)).toBe(leads);
  expect(page.includes('openInTeams')).toBe(leads);
  service.stop();
  await service.ended();
});

it('does not start, and never listens, when the door is open', async () => {
  const service = await start({}, ['./tests/boot/open-door.ts']);
  expect(await service.ended()).toEqual({
    code: 1,
    listened: false,
    refusals: [
      refusal('the self-check failed: a token that is rubbish was not turned away'),
      refusal('the self-check failed: a token that nobody signed was not turned away'),
      refusal('the self-check failed: a token that somebody else signed was not turned away'),
    ],
  });
});

it('does not start when signatures are not looked at', async () => {
  const service = await start({}, ['./tests/boot/unread-signatures.ts']);
  expect(await service.ended()).toEqual({
    code: 1,
    listened: false,
    refusals: [
      refusal(
        'the self-check failed: a token for the tab that somebody else signed was not turned away',
      ),
    ],
  });
});

it('does not start on a store that was filled for another tenant', async () => {
  const trial = await startAzurite();
  try {
    const { connectionString } = trial;
    const read = readCounty({ ...file, tenantId: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e' });
    if (!read.ok) throw new Error('The county is not good');
    const rows = createAzureRows({ connectionString });
    await rows.open();
    await createConfig(rows).open(read);
    const service = await start({ TABLES_CONNECTION_STRING: connectionString });
    expect(await service.ended()).toEqual({
      code: 1,
      listened: false,
      refusals: [refusal('BOT_TENANT_ID is not the tenantId of the county in the store')],
    });
  } finally {
    await trial.stop();
  }
});

it.each([
  ['without an identity', { BOT_ID: '' }, 'BOT_ID is missing'],
  [
    'for another tenant than the county’s',
    { BOT_TENANT_ID: '7c1f0d52-9a3b-4e68-8d2c-1f5b6a7c8d9e' },
    'BOT_TENANT_ID is not the tenantId of the county file',
  ],
  [
    'without a county',
    { KOPPI_COUNTY_FILE: 'counties/none.json' },
    'KOPPI_COUNTY_FILE names no readable JSON file',
  ],
])('does not start %s', async (_what, change, mistake) => {
  const service = await start(change);
  expect(await service.ended()).toEqual({
    code: 1,
    listened: false,
    refusals: [refusal(mistake)],
  });
});
