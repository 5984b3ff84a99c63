import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { rawRefusal, writeReply } from './reply.ts';

const limits = {
  headersTimeout: 10_000,
  /** With the interval below and `lingerMs` whoever sends too slowly is gone within 15 s. */
  requestTimeout: 13_000,
  keepAliveTimeout: 5_000,
  /** How often the limits above are looked at; Node's 30 s would make them 45. */
  connectionsCheckingInterval: 500,
  /** Refused by the gate instead: Node's own answer would go without our headers. */
  requireHostHeader: false,
};
/** Each may hold a body of 256 KiB in memory: half a gigabyte at worst. */
const mostConnections = 2_000;
/** From this share on whoever has said nothing for longest makes room for whoever comes. */
const crowded = 0.95;
/** How long a refused client may go on talking, so that it hears the answer. */
const lingerMs = { request: 2_000, rubbish: 300 };

/** Limits of time, size and number, and what Node would otherwise answer without our headers. */
export function guardConnections(server: Server, most = mostConnections): void {
  // restify makes Node's server itself, without a way to set its limits.
  Object.assign(server, limits, { maxConnections: most });
  const heard = makeRoom(server, most * crowded);
  server.on('clientError', endConnection);
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    writeReply(response, { status: 417 });
  });
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    heard(request.socket);
    response.once('finish', () => {
      if (!request.complete) closeUnlessComplete(request);
    });
  };
  server.on('request', onRequest);
  // Who asks before sending the body comes by this event alone.
  server.on('checkContinue', onRequest);
}

/** Drops the oldest connection without a whole header when there are `many`; answers who was heard. */
function makeRoom(server: Server, many: number): (socket: Socket) => void {
  const silent = new Set<Socket>();
  let open = 0;
  server.on('connection', (socket: Socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
      silent.delete(socket);
    });
    const [oldest] = silent;
    silent.add(socket);
    if (open > many) oldest?.destroy();
  });
  return (socket) => void silent.delete(socket);
}

/** The rest of a body that was refused: read and thrown away for a moment, not for ever. */
function closeUnlessComplete(request: IncomingMessage): void {
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, lingerMs.request).unref();
}

const statusOfRubbish: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Too slow, too long, or no HTTP. */
function endConnection({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  // Each further piece of rubbish comes here again.
  if (!socket.writable) return;
  socket.end(rawRefusal(statusOfRubbish[code] ?? 400));
  setTimeout(() => socket.destroy(), lingerMs.rubbish).unref();
}
