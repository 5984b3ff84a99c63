import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface LaxDoor {
  readonly port: number;
  stop(): void;
}

/** Passes all on, but hides what is said of an encoding, and never tells that the service hung up. */
export async function startLaxDoor(behind: number): Promise<LaxDoor> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (outer) => {
    const inner = connect(behind, '127.0.0.1');
    for (const socket of [outer, inner]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    outer.on('data', (bytes: Buffer) => {
      const hidden = bytes.toString('latin1').replaceAll('Content-Encoding', 'X-No-Encoding');
      if (inner.writable) inner.write(Buffer.from(hidden, 'latin1'));
    });
    inner.on('data', (bytes: Buffer) => outer.write(bytes));
    outer.on('close', () => inner.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
