import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Envelope } from '../../../bot/src/adapters/telemetry/azure-envelopes.ts';
import { createPost } from '../../../bot/src/adapters/telemetry/azure-post.ts';
import { openTelemetry } from '../../../bot/src/adapters/telemetry/open.ts';
import type { Telemetry } from '../../../bot/src/ports.ts';
import { freePort } from '../../helpers/free-port.ts';
import { createLogBook } from '../log-book.ts';

const secret = 'asiakas Virtanen 131052-308T';

/** A request that fails within, a row of the outbox, and what stands open. */
async function life(telemetry: Telemetry): Promise<void> {
  telemetry.tellRoutes(['/api/requests/:id']);
  telemetry.observe(() => Promise.resolve([{ what: 'koppi.dead_letters', value: 3 }]));
  const request = { 'http.request.method': 'GET', 'http.route': '/api/requests/:id' };
  const call = { 'db.collection.name': 'Requests', 'db.operation.name': 'get' };
  await telemetry.timed(
    'http.server.request',
    request,
    async () => {
      const failed = telemetry.timed(
        'db.client.operation',
        { ...call, 'koppi.outcome': secret },
        () => Promise.reject(new TypeError(secret)),
      );
      await failed.catch(() => undefined);
      return 503;
    },
    (status) => ({ 'http.response.status_code': status }),
  );
  telemetry.count('koppi.outbox.rows', { 'koppi.outcome': 'dead' }, 2);
}

it('loads nothing, and measures nothing, where nothing is asked for', async () => {
  expect(await openTelemetry(undefined, createLogBook(), undefined)).toBeUndefined();
});

describe('Prometheus', () => {
  it('reads the figures on this machine, on a port of its own', async () => {
    const port = await freePort();
    const settings = { local: { kind: 'prometheus', port }, traceRatio: 1 } as const;
    const telemetry = await openTelemetry(settings, createLogBook(), undefined);
    await life(telemetry!);
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    await telemetry!.close();
    expect(figures).toContain('koppi_outbox_rows_total{koppi_outcome="dead"} 2');
    expect(figures).toContain('koppi_dead_letters 3');
    expect(figures).toMatch(
      /http_server_request_duration_count\{http_request_method="GET",http_route="\/api\/requests\/:id",http_response_status_code="503"\} 1/u,
    );
    expect(figures).toMatch(/nodejs_eventloop_delay_p99 \S+/u);
    expect(figures).not.toContain('Virtanen');
  });

  it('is refused where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const settings = { local: { kind: 'prometheus', port }, traceRatio: 1 } as const;
    await expect(openTelemetry(settings, createLogBook(), undefined)).rejects.toThrow('EADDRINUSE');
    taken.close();
  });
});

it('the console shows spans and figures on standard output', () => {
  const source = `
    import { openTelemetry } from './bot/src/adapters/telemetry/open.ts';
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const settings = { local: { kind: 'console' }, traceRatio: 1 };
    const telemetry = await openTelemetry(settings, log, undefined);
    await telemetry.timed('http.server.request', { 'error.type': '${secret}' }, async () => 1);
    await telemetry.close();
  `;
  const args = ['--input-type=module-typescript', '--eval', source];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain("name: 'http.server.request'");
  expect(stdout).toContain("name: 'http.server.request.duration'");
  expect(stdout).not.toContain('Virtanen');
});

interface Posted {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly envelopes: readonly Readonly<Record<string, unknown>>[];
}

/** Stands for the ingestion of Application Insights; answers with these statuses, then with 200. */
async function startIngestion(statuses: readonly number[] = []) {
  const posted: Posted[] = [];
  const left = [...statuses];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { authorization } = request.headers;
      posted.push({
        ...{ path: request.url, authorization },
        envelopes: JSON.parse(body) as Posted['envelopes'],
      });
      response.statusCode = left.shift() ?? 200;
      response.end('{"itemsReceived":1}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { posted, endpoint: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const key = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';

describe('Azure Monitor', () => {
  const told = async (statuses: readonly number[] = []) => {
    const ingestion = await startIngestion(statuses);
    const log = createLogBook();
    const azure = `InstrumentationKey=${key};IngestionEndpoint=${ingestion.endpoint}`;
    const credential = () => ({ getToken: () => Promise.resolve({ token: 'a-token' }) });
    const telemetry = await openTelemetry({ azure, traceRatio: 1 }, log, credential);
    await life(telemetry!);
    await telemetry!.close();
    ingestion.stop();
    return { posted: ingestion.posted, log };
  };

  it('gets envelopes of the request, of what it depended on, and of the figures', async () => {
    const { posted } = await told();
    const envelopes = posted.flatMap((one) => one.envelopes);
    expect(new Set(posted.map(({ path }) => path))).toEqual(new Set(['/v2.1/track']));
    expect(new Set(posted.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer a-token']),
    );
    const request = envelopes.find(({ name }) => String(name).endsWith('.Request'));
    const call = envelopes.find(({ name }) => String(name).endsWith('.RemoteDependency'));
    expect(request).toMatchObject({
      iKey: key,
      tags: { 'ai.cloud.role': 'koppi', 'ai.operation.name': 'GET /api/requests/:id' },
      data: {
        baseType: 'RequestData',
        baseData: { ver: 2, name: 'GET /api/requests/:id', responseCode: '503', success: false },
      },
    });
    expect(call).toMatchObject({
      data: {
        baseType: 'RemoteDependencyData',
        baseData: {
          ...{ name: 'Requests get', type: 'db.client.operation', success: false },
          properties: { 'error.type': 'TypeError', 'koppi.outcome': '_OTHER' },
        },
      },
    });
    const tagsOf = (one: typeof request) => one?.['tags'] as Readonly<Record<string, string>>;
    expect(tagsOf(call)['ai.operation.id']).toBe(tagsOf(request)['ai.operation.id']);
    expect(call).toMatchObject({
      data: { baseData: { duration: expect.stringMatching(/^0\.00:00:00\.\d{3}$/u) as string } },
    });
    const figure = (name: string) =>
      envelopes.find((one) => JSON.stringify(one['data']).includes(`"name":"${name}"`));
    expect(figure('koppi.dead_letters')).toMatchObject({
      name: 'Microsoft.ApplicationInsights.Metric',
      data: {
        baseData: { metrics: [{ kind: 'Aggregation', value: 3, count: 1, min: 3, max: 3 }] },
      },
    });
    expect(figure('koppi.outbox.rows')).toMatchObject({
      data: {
        baseData: { metrics: [{ value: 2 }], properties: { 'koppi.outcome': 'dead' } },
      },
    });
    expect(figure('http.server.request.duration')).toMatchObject({
      data: { baseData: { metrics: [{ count: 1 }] } },
    });
  });

  it('gets nothing but that: no words, no machine, no address', async () => {
    const { posted } = await told();
    const everything = JSON.stringify(posted.map(({ envelopes }) => envelopes));
    expect(everything).not.toMatch(/Virtanen|131052|127\.0\.0\.1|\/work|sdkVersion/u);
    const tags = posted.flatMap(({ envelopes }) =>
      envelopes.flatMap((one) => Object.keys(one['tags'] as object)),
    );
    expect([...new Set(tags)].sort()).toEqual(
      [
        ...['ai.cloud.role', 'ai.cloud.roleInstance'],
        ...['ai.operation.id', 'ai.operation.name', 'ai.operation.parentId'],
      ].sort(),
    );
  });

  it('that refuses is told to the log alone', async () => {
    const { log } = await told([401, 401]);
    expect(log.lines).toEqual([
      expect.objectContaining({ event: 'telemetry refused', status: 401 }),
      expect.objectContaining({ event: 'telemetry refused', status: 401 }),
    ]);
  });

  it('gets with the next what it could not take, and not what it did not want', async () => {
    const { posted, endpoint, stop } = await startIngestion([503, 429, 200, 400]);
    const post = createPost({ endpoint, credential: undefined, log: createLogBook() });
    const envelope = (name: string): Envelope => ({
      ...{ name, time: '', iKey: key, tags: {} },
      data: { baseType: 'MetricData', baseData: {} },
    });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await post([envelope(name)]);
    stop();
    expect(posted.map(({ envelopes }) => envelopes.map(({ name }) => name))).toEqual([
      ...[['a'], ['a', 'b'], ['a', 'b', 'c']],
      ...[['d'], ['e']],
    ]);
    expect(posted.map(({ authorization }) => authorization)).toEqual(Array(5).fill(undefined));
  });

  it('that is not there harms nobody', async () => {
    const azure = `InstrumentationKey=${key};IngestionEndpoint=http://127.0.0.1:9/`;
    const log = createLogBook();
    const telemetry = await openTelemetry({ azure, traceRatio: 1 }, log, undefined);
    await life(telemetry!);
    await telemetry!.close();
    expect(log.lines.map(({ event }) => event)).toContain('telemetry not sent');
  });
});
