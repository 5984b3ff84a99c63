import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What came back on one connection. */
export interface Heard {
  /** In order; none where the connection was ended without an answer. */
  readonly statuses: readonly number[];
  /** Milliseconds from the connection's begin until the service ended it. */
  readonly closedMs: number | undefined;
}

/** Our end of a connection. */
export interface Line {
  /** Resolves when the bytes are out, or the connection is gone. */
  say(bytes: string | Buffer): Promise<void>;
  readonly closed: boolean;
  hangUp(): void;
}

/**
 * One connection, byte by byte, as a client would use it that keeps to nothing.
 * @param answers so many are enough; otherwise we wait until the service ends the connection
 */
export async function talk(
  port: number,
  send: (line: Line) => Promise<void>,
  { answers, patienceMs }: { readonly answers: number; readonly patienceMs: number },
): Promise<Heard> {
  const from = performance.now();
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  let closedMs: number | undefined;
  const over = new Promise<void>((resolve) => {
    const end = () => {
      closedMs ??= performance.now() - from;
      resolve();
    };
    socket.on('error', end).on('end', end).on('close', end);
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1');
      if (statusesOf(heard).length >= answers) resolve();
    });
  });
  const line: Line = {
    say: (bytes) => written(socket, bytes),
    get closed() {
      return closedMs !== undefined || socket.destroyed;
    },
    hangUp: () => socket.destroy(),
  };
  void send(line);
  const limit = new AbortController();
  await Promise.race([over, pause(patienceMs, undefined, limit).catch(() => undefined)]);
  limit.abort();
  const closed = closedMs;
  socket.destroy();
  return { statuses: statusesOf(heard), closedMs: closed };
}

function written(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.writable) socket.write(bytes, () => resolve());
    else resolve();
  });
}

const statusesOf = (heard: string): number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /gu)].map(([, status]) => Number(status));
