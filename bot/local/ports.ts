import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first of the ports on which something else listens already. */
export async function firstTaken(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if (!(await isFree(port))) return port;
  return undefined;
}

/** Loopback and every address: on some systems one may be taken and the other not. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

async function canListen(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  const listening = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen({ port, host });
  if (!(await listening)) return false;
  server.close();
  await once(server, 'close');
  return true;
}
