import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { guardConnections } from '../../../bot/src/adapters/http/connections.ts';

const most = 20;
let server: Server;
let port = 0;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer((_request, response) => response.end('heard'));
  guardConnections(server, most);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  await once(server, 'close');
});

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
  return socket;
}

const ask = async (): Promise<string> => {
  const socket = await open();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  let heard = '';
  for await (const bytes of socket) heard += String(bytes);
  return heard.split('\r\n')[0] ?? '';
};

it('those who connect and say nothing keep nobody out', async () => {
  for (let n = 0; n < 3 * most; n += 1) await open();
  expect(await ask()).toBe('HTTP/1.1 200 OK');
});

it('who has been silent for longest makes room, and nobody before it is crowded', async () => {
  const first = await open();
  const gone = once(first, 'close').then(() => 'gone');
  for (let n = 1; n < most - 1; n += 1) await open();
  expect(first.destroyed).toBe(false);
  await open();
  expect(await gone).toBe('gone');
});

it('who was heard keeps their place', async () => {
  const socket = await open();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(socket, 'data');
  for (let n = 0; n < 2 * most; n += 1) await open();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  expect(String(((await once(socket, 'data')) as [Buffer])[0])).toContain('200 OK');
});

it('the rest of a body that was refused is not awaited, also of who asked before sending it', async () => {
  server.removeAllListeners('request');
  server.on('checkContinue', (_request, response) => {
    response.statusCode = 415;
    response.end();
  });
  const socket = await open();
  const closed = once(socket, 'close').then(() => 'closed');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n');
  await once(socket, 'data');
  expect(await closed).toBe('closed');
}, 6_000);
