import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { firstTaken } from '../../bot/local/ports.ts';

const listening = async (host?: string): Promise<Server> => {
  const server = createServer().listen({ port: 0, host });
  await once(server, 'listening');
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

it.each(['127.0.0.1', undefined])('finds a port taken on %s', async (host) => {
  const free = await listening(host);
  const freePort = portOf(free);
  free.close();
  await once(free, 'close');
  const taken = await listening(host);
  expect(await firstTaken([freePort, portOf(taken)])).toBe(portOf(taken));
  taken.close();
  await once(taken, 'close');
  expect(await firstTaken([freePort, freePort])).toBeUndefined();
});
