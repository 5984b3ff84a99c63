import { startFakeConnector, type FakeConnector } from './fake-connector.ts';

let connector: FakeConnector;
beforeEach(async () => {
  connector = await startFakeConnector();
});
afterEach(() => connector.stop());

const ask = (method: string, path: string, body: unknown = { type: 'message', text: 'hei' }) =>
  fetch(`${connector.serviceUrl}v3/conversations${path}`, {
    method,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(300),
  });
const send = (text: string) => ask('POST', '/chat/activities', { type: 'message', text });

it('hands out an id for every message and shows them in order', async () => {
  const first = (await (await send('yksi')).json()) as { id: string };
  await ask('POST', '/chat/activities/inbound-7', { type: 'message', text: 'kaksi' });
  expect(first.id).toBe(connector.calls[0]?.activityId);
  expect(connector.shown('chat').map(({ text }) => text)).toEqual(['yksi', 'kaksi']);
  expect(connector.shown('another chat')).toEqual([]);
});

it('shows the newest update in the place of the message, and nothing of what was deleted', async () => {
  await send('yksi');
  await send('kaksi');
  await ask('PUT', `/chat/activities/${connector.calls[0]?.activityId ?? ''}`, {
    type: 'message',
    text: 'uusi',
  });
  expect(connector.shown('chat').map(({ text }) => text)).toEqual(['uusi', 'kaksi']);
  await ask('DELETE', `/chat/activities/${connector.calls[1]?.activityId ?? ''}`);
  expect(connector.shown('chat').map(({ text }) => text)).toEqual(['uusi']);
});

it('refuses as often as told, in that conversation only, and then works again', async () => {
  connector.fail('chat', { status: 429, retryAfterSeconds: 2 }, 2);
  expect((await ask('POST', '/elsewhere/activities')).status).toBe(200);
  const refused = await send('yksi');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
  expect((await send('yksi')).status).toBe(429);
  expect((await send('yksi')).status).toBe(200);
  expect(connector.calls.map(({ outcome }) => outcome)).toEqual([200, 429, 429, 200]);
  expect(connector.shown('chat')).toHaveLength(1);
});

it.each(['reset', 'time-out'] as const)(
  'loses the message or only the answer: %s',
  async (lost) => {
    connector.fail('*', { lost });
    connector.fail('*', { lost, delivered: true });
    await expect(send('lost')).rejects.toThrow();
    await expect(send('arrived')).rejects.toThrow();
    expect(connector.calls.map(({ delivered }) => delivered)).toEqual([false, true]);
    expect(connector.shown('chat').map(({ text }) => text)).toEqual(['arrived']);
  },
);

it('opens the same conversation for the same person', async () => {
  const open = async (id: string) =>
    (await (await ask('POST', '', { members: [{ id }] })).json()) as { id: string };
  const [anna, bea, again] = [await open('29:a'), await open('29:b'), await open('29:a')];
  expect(again.id).toBe(anna.id);
  expect(bea.id).not.toBe(anna.id);
});

it('waits for what is still to come', async () => {
  const coming = connector.waitFor(({ activity }) => activity.text === 'kaksi');
  await send('yksi');
  await send('kaksi');
  expect((await coming).order).toBe(2);
});
