import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door before the service, through which a stream can go silent as on a network that is gone. */
export interface DeafDoor {
  readonly url: string;
  /** The streams that are open now: nobody closes them, and nothing comes through any more. */
  silenceStreams(): void;
  stop(): void;
}

export async function openDeafDoor(service: string): Promise<DeafDoor> {
  const { hostname, port } = new URL(service);
  const sockets = new Set<Socket>();
  const streams = new Map<Socket, Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    client.on('data', (bytes) => {
      if (bytes.includes('GET /api/changes ')) streams.set(client, behind);
    });
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(behind).pipe(client);
  });
  await once(server.listen(0, hostname), 'listening');
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    silenceStreams: () => {
      for (const [client, behind] of streams) behind.unpipe(client).resume();
      streams.clear();
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
