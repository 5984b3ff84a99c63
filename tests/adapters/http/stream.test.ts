import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createHttp, type Http } from '../../../bot/src/adapters/http/index.ts';
import type { Out, Stream } from '../../../bot/src/adapters/http/reply.ts';
import { createLogBook } from '../log-book.ts';

let http: Http;
let port: number;
let outs: Out[];
let stopped: number;
let allStopped: (() => void) | undefined;
const sockets: Socket[] = [];

const stream: Stream = {
  type: 'text/event-stream',
  begin: (out) => {
    outs.push(out);
    out.write('begun\n\n');
    return () => {
      stopped += 1;
      allStopped?.();
    };
  },
};

/** Resolves when so many streams have been stopped. */
const stops = (count: number) =>
  new Promise<void>((resolve) => {
    allStopped = () => {
      if (stopped === count) resolve();
    };
    allStopped();
  });

beforeEach(async () => {
  [outs, stopped, allStopped] = [[], 0, undefined];
  http = createHttp({
    routes: [
      { method: 'GET', path: '/stream', handler: () => Promise.resolve({ status: 200, stream }) },
      { method: 'GET', path: '/ping', handler: () => Promise.resolve({ status: 200, json: {} }) },
    ],
    log: createLogBook(),
  });
  port = await http.listen(0, '127.0.0.1');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await http.close();
});

async function opens(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.write('GET /stream HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(socket, 'data');
  return socket;
}
const ping = async () => (await fetch(`http://127.0.0.1:${port}/ping`)).status;

it('takes no place among the requests under way', async () => {
  await Promise.all(Array.from({ length: 501 }, () => opens()));
  expect(outs).toHaveLength(501);
  expect(await ping()).toBe(200);
});

it('is stopped once when its reader leaves', async () => {
  const socket = await opens();
  socket.destroy();
  await stops(1);
  outs[0]!.write('to nobody\n\n');
  outs[0]!.end();
  expect(stopped).toBe(1);
});

it('ends for its reader when it is ended here', async () => {
  const socket = await opens();
  const left = once(socket, 'data');
  outs[0]!.end();
  expect(String((await left)[0])).toBe('0\r\n\r\n');
  expect(stopped).toBe(1);
});

it('is cut off when its reader lets too much wait', async () => {
  const socket = await opens();
  socket.pause();
  const piece = 'x'.repeat(64 * 1024);
  const closed = stops(1).then(() => 'stopped');
  // More than the machine's own buffers on both sides hold.
  for (let count = 0; count < 1000 && stopped === 0; count += 1) {
    outs[0]!.write(piece);
    await new Promise(setImmediate);
  }
  expect(await closed).toBe('stopped');
  expect(await ping()).toBe(200);
});

it('ends at once when the service drains, and whoever comes later is sent away as soon', async () => {
  const [one, other] = [await opens(), await opens()];
  const ends = [one, other].map((socket) => once(socket, 'data'));
  http.drain();
  expect(stopped).toBe(2);
  await Promise.all(ends);
  await opens();
  await stops(3);
  expect(await ping()).toBe(200);
});
