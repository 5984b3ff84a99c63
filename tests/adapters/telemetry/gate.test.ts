import { createTelemetryInMemory } from '../../../bot/src/adapters/telemetry/memory.ts';
import { measuring } from '../../../bot/src/adapters/telemetry/measuring.ts';
import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { counted, gauged, timed } from '../../../bot/src/adapters/telemetry/instruments.ts';
import type {
  Counted,
  Gauged,
  Incoming,
  Labels,
  LabelName,
  RequestStore,
  Timed,
} from '../../../bot/src/ports.ts';

const secrets = {
  code: '131052-308T',
  name: 'Virtanen',
  url: 'https://koppi.example/api/requests/abc?q=vuokra',
  guid: '6f1d2c3b-4a11-4e6a-8b00-7c1f0d528d9e',
  sentence: 'asiakas ei saa vuokraa maksettua',
  phone: '0401234567',
} as const;
const all: readonly string[] = Object.values(secrets);

const labelNames = [
  ...new Set(Object.values({ ...timed, ...counted, ...gauged }).flatMap(({ labels }) => labels)),
];
/** Every label there is, and keys of a smuggler's own, all saying the same. */
const saying = (secret: string): Labels =>
  Object.fromEntries([...labelNames, 'url.full', 'enduser.id', secret].map((key) => [key, secret]));
const named = <N extends string>(list: Readonly<Record<N, unknown>>): readonly N[] =>
  Object.keys(list) as N[];

const leaves = async (by: (into: ReturnType<typeof createTelemetryInMemory>) => Promise<void>) => {
  const inMemory = createTelemetryInMemory();
  try {
    await by(inMemory);
    return await inMemory.everything();
  } finally {
    await inMemory.telemetry.close();
  }
};

/** An error of somebody else's, in every field. */
const failing = (secret: string) => {
  const error = new Error(secret, { cause: secret });
  error.name = secret;
  return Promise.reject(error);
};

describe.each(Object.entries(secrets))('%s', (_what, secret) => {
  it('gets out by none of the port’s ways', async () => {
    const everything = await leaves(async ({ telemetry }) => {
      for (const what of named<Timed>(timed)) {
        await telemetry.timed('http.server.request', {}, async () => {
          await telemetry.timed(
            what,
            saying(secret),
            () => Promise.resolve(),
            () => saying(secret),
          );
          await telemetry.timed(what, saying(secret), () => failing(secret)).catch(() => undefined);
        });
      }
      for (const what of named<Counted>(counted)) telemetry.count(what, saying(secret), 1);
      telemetry.observe(() =>
        Promise.resolve(
          named<Gauged>(gauged).map((what) => ({ what, value: 1, labels: saying(secret) })),
        ),
      );
    });
    expect(everything).toContain('_OTHER');
    expect(all.filter((one) => everything.includes(one))).toEqual([]);
  });

  it('gets out by nothing that is put round the seams', async () => {
    const everything = await leaves(async ({ telemetry }) => {
      const round = measuring(telemetry);
      const rows = round.rows(createMemoryRows());
      // A key that cannot be one is refused by an error that names it.
      await Promise.allSettled([
        rows.write('People', secret, [{ do: 'insert', row: secret, values: { text: secret } }]),
        rows.get('People', secret, secret),
        rows.list('People', secret, { from: secret }),
        rows.listAcross('People', secret, { before: secret }),
      ]);
      const store = { settle: () => Promise.resolve('done') } as unknown as RequestStore;
      const row = { key: secret, etag: secret, attempts: 1, notBefore: 0, dead: true } as const;
      const intent = { kind: 'card', person: secret, create: true } as const;
      await round
        .requests(store)
        .settle(secret, { delivered: [], postponed: [{ ...row, intent }], cards: [] });
      const messenger = round.messenger({
        send: () => Promise.resolve({ kind: 'sent', activityId: secret }),
        update: () => failing(secret),
        reach: () => Promise.resolve({ kind: 'reached', reference: secret }),
        languageOf: () => 'fi',
      });
      const message = { view: { kind: 'unknown-input' }, language: 'fi', reader: secret } as const;
      await messenger.send(secret, message);
      await messenger.update(secret, secret, message).catch(() => undefined);
      await messenger.reach?.(secret, secret);
      await round.turn(actOf(secret), () => Promise.resolve(undefined));
      const route = { method: 'GET', path: secret, handler: () => failing(secret) } as const;
      await round.answers?.(route, () => Promise.resolve(200));
      await round.cycle?.(() => failing(secret)).catch(() => undefined);
    });
    expect(everything).toContain('koppi.engine.cycle');
    expect(all.filter((one) => everything.includes(one))).toEqual([]);
  });
});

const actOf = (secret: string): Incoming => ({
  activityId: secret,
  caller: { id: secret, name: secret },
  language: 'fi',
  conversation: { id: secret, kind: 'personal', reference: secret },
  content: { kind: 'act', verb: secret, data: { question: secret }, inPlace: true },
});

it('numbers get out where a number belongs, and no others', async () => {
  const everything = await leaves(async ({ telemetry }) => {
    const numbers = [401234567, 131052, -1, 200.5, Number.NaN];
    for (const number of numbers)
      for (const name of labelNames) {
        const labels: Partial<Record<LabelName, number>> = { [name]: number };
        await telemetry.timed('http.server.request', labels, () => Promise.resolve());
      }
    await telemetry.timed(
      'http.server.request',
      {},
      () => Promise.resolve(),
      () => ({
        'http.response.status_code': 503,
      }),
    );
  });
  expect(everything).toContain('"http.response.status_code":503');
  expect(everything).not.toMatch(/"(?:http|koppi|db|error)[^"]*":(?:401234567|131052|-1|200\.5)/u);
});

it('an address gets out as it was written in the code, once it was told', async () => {
  const everything = await leaves(async ({ telemetry }) => {
    telemetry.tellRoutes(['/api/requests/:id']);
    for (const path of ['/api/requests/:id', '/api/requests/virtanen'])
      await telemetry.timed('http.server.request', { 'http.route': path }, () => Promise.resolve());
  });
  expect(everything).toContain('"/api/requests/:id"');
  expect(everything).not.toContain('virtanen');
});

describe('a trace', () => {
  const spansAt = async (ratio: number, what: Timed, labels: Labels = {}) => {
    const { telemetry, spans } = createTelemetryInMemory(ratio);
    for (let turn = 0; turn < 200; turn += 1)
      await telemetry.timed(what, labels, () => Promise.resolve());
    const { length } = spans();
    await telemetry.close();
    return length;
  };

  it('begins with a request', async () => {
    expect(await spansAt(1, 'http.server.request')).toBe(200);
    expect(await spansAt(0, 'http.server.request')).toBe(0);
  });

  it('begins with one cycle or probe in a hundred', async () => {
    expect(await spansAt(1, 'koppi.engine.cycle')).toBeLessThan(20);
    const labels = { 'http.route': '/health/ready' };
    expect(await spansAt(1, 'http.server.request', labels)).toBeLessThan(20);
  });

  it('begins with nothing that goes on by itself', async () => {
    expect(await spansAt(1, 'db.client.operation')).toBe(0);
  });
});
