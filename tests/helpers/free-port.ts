import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: one of those could take it between two lives. */
const first = 15_000;
const last = 31_999;

/** A loopback port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first + 1));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  try {
    await listens;
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
