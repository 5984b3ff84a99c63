import { createTelemetryInMemory } from '../../bot/src/adapters/telemetry/memory.ts';
import { counted, gauged, timed } from '../../bot/src/adapters/telemetry/instruments.ts';
import { startService, type RunningService } from '../helpers/service.ts';
import { nowSentence } from './fresh.ts';

let inMemory: ReturnType<typeof createTelemetryInMemory>;
let world: RunningService;
beforeEach(async () => {
  inMemory = createTelemetryInMemory();
  const { telemetry } = inMemory;
  world = await startService({ at: '2026-11-24T10:15', operating: { telemetry } });
});
afterEach(async () => {
  await world.stop();
  await inMemory.telemetry.close();
});

type Labels = Readonly<Record<string, unknown>>;

/** The points of a figure that hold these labels. */
const pointsOf = async (name: string, labels: Labels = {}) =>
  ((await inMemory.figures()).get(name) ?? []).filter(({ attributes }) =>
    Object.entries(labels).every(([key, value]) => attributes[key] === value),
  );
const valueOf = async (name: string, labels: Labels = {}) =>
  (await pointsOf(name, labels))[0]?.value;
const countOf = async (name: string, labels: Labels = {}) =>
  (await pointsOf(name, labels)).reduce(
    (sum, { value }) => sum + (value as { readonly count: number }).count,
    0,
  );

/** What a span stands in, from the outermost on, in words. */
function pathOf(span: ReturnType<typeof inMemory.spans>[number]): readonly string[] {
  const parent = inMemory
    .spans()
    .find((one) => one.spanContext().spanId === span.parentSpanContext?.spanId);
  return [...(parent ? pathOf(parent) : []), span.name];
}
const pathsOf = (name: string) =>
  inMemory
    .spans()
    .filter((span) => span.name === name)
    .map((span) => pathOf(span).join(' > '));

describe('a request that is sent, taken and answered', () => {
  it('is counted at the door, as turns, in the tables and on its way out', async () => {
    const { nurse, a } = world.people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    const acts = { 'koppi.turn.kind': 'act', 'koppi.outcome': 'answered' };
    expect(await countOf('koppi.turn.duration', { ...acts, 'koppi.verb': 'request.send' })).toBe(1);
    expect(await countOf('koppi.turn.duration', { ...acts, 'koppi.verb': 'request.accept' })).toBe(
      1,
    );
    const door = { 'http.route': '/api/messages', 'http.request.method': 'POST' };
    expect(
      await countOf('http.server.request.duration', { ...door, 'http.response.status_code': 200 }),
    ).toBeGreaterThan(2);
    const written = { 'db.collection.name': 'Requests', 'db.operation.name': 'write' };
    expect(
      await countOf('db.client.operation.duration', { ...written, 'koppi.outcome': 'done' }),
    ).toBeGreaterThan(1);
    expect(await countOf('koppi.delivery.duration', { 'koppi.outcome': 'sent' })).toBeGreaterThan(
      1,
    );
    expect(await valueOf('koppi.outbox.rows', { 'koppi.outcome': 'delivered' })).toBeGreaterThan(1);
  });

  it('shows where its time went: the door, the turn, the tables, and what was sent after it', async () => {
    await world.people.nurse.asks(nowSentence);
    await world.settled();
    expect(pathsOf('db.client.operation')).toContain(
      'http.server.request > koppi.turn > db.client.operation',
    );
    expect(pathsOf('koppi.delivery')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^http\.server\.request .*koppi\.delivery$/u)]),
    );
    const traces = new Set(
      inMemory
        .spans()
        .filter(({ name }) => name === 'koppi.turn')
        .map((span) => span.spanContext().traceId),
    );
    expect(traces.size).toBeGreaterThan(1);
  });

  it('leaves no words, names or ids in any of it', async () => {
    const { nurse, a } = world.people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    await a.taps('request.answer', { answer: 'Soita Kelaan huomenna' });
    await fetch(`${world.url()}/api/requests/abcdefgh?q=Virtanen`);
    const everything = await inMemory.everything();
    const [request] = await world.requests();
    for (const secret of [
      ...[nowSentence, 'vuokra', 'Kelaan', 'Virtanen', 'abcdefgh', nurse.id, a.id],
      ...['Rantakyl', 'rantakyla', request!.consultation.id, '127.0.0.1'],
    ])
      expect(everything).not.toContain(secret);
    expect(everything).toContain('/api/requests/:id');
  });
});

it('tells what stands open, how old the last cycle is, and who listens', async () => {
  await world.people.nurse.asks(nowSentence);
  await world.advance(1);
  expect(await valueOf('koppi.requests.open', { 'koppi.urgency': 'now' })).toBe(1);
  expect(await valueOf('koppi.requests.open', { 'koppi.urgency': 'week' })).toBe(0);
  expect(await valueOf('koppi.dead_letters')).toBe(0);
  expect(await valueOf('koppi.live.listeners')).toBe(0);
  expect(await valueOf('koppi.engine.cycle.age')).toBeLessThan(60);
  expect(
    await countOf('koppi.engine.cycle.duration', { 'koppi.outcome': 'whole' }),
  ).toBeGreaterThan(0);
});

it('counts what is put off and what is given up', async () => {
  const { nurse, a } = world.people;
  world.connector.fail(a.chat, { status: 400 }, 100);
  await nurse.asks(nowSentence);
  await world.advance(1);
  expect(await valueOf('koppi.outbox.rows', { 'koppi.outcome': 'postponed' })).toBeGreaterThan(0);
  expect(await countOf('koppi.delivery.duration', { 'koppi.outcome': 'later' })).toBeGreaterThan(0);
  await world.advance(60);
  expect(await valueOf('koppi.outbox.rows', { 'koppi.outcome': 'dead' })).toBeGreaterThan(0);
  expect(await valueOf('koppi.dead_letters')).toBeGreaterThan(0);
});

it('has no label that its list does not name', async () => {
  await world.people.nurse.asks(nowSentence);
  await world.advance(1);
  const labels = new Map<string, readonly string[]>([
    ...Object.entries(timed).map(([name, one]) => [`${name}.duration`, one.labels] as const),
    ...Object.entries({ ...counted, ...gauged }).map(([name, one]) => [name, one.labels] as const),
  ]);
  const beside = [...(await inMemory.figures())].flatMap(([name, points]) =>
    points.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((key) => !(labels.get(name) ?? []).some((one) => one === key)),
    ),
  );
  expect(beside).toEqual([]);
});
