import type { IncomingHttpHeaders } from 'node:http';
import { finished } from 'node:stream/promises';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { machineNow } from '../clock/clock.ts';
import { readJson } from './body.ts';
import { guardConnections } from './connections.ts';
import { refused } from './refused.ts';
import { writeReply, writeStream, type Reply, type Stream } from './reply.ts';

export type { Reply } from './reply.ts';

export interface HttpRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON of a POST, PUT or PATCH; undefined where none was sent. */
  readonly body: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** restify's notation, `/requests/:id`. */
  readonly path: string;
  handler(request: HttpRequest): Promise<Reply>;
}

/** Put round each answer that a route gives, from the first byte read to the last one written; it gives the status. */
export type Watched = (route: Route, work: () => Promise<number>) => Promise<number>;

export interface Http {
  /** @returns the port, chosen by the system where 0 was asked for */
  listen(port: number, host: string): Promise<number>;
  /** Where it listens now; 0 where it does not. */
  port(): number;
  /** From now on each answer asks its client to leave, and streams end; whoever comes is still answered. */
  drain(): void;
  /** Takes no new requests and resolves when those begun are answered; may listen again after it. */
  close(): Promise<void>;
}

/** Requests whose body has been read: whoever sends slowly takes nobody's place. */
const mostAtOnce = 500;
const withBody = new Set<string>(['POST', 'PUT', 'PATCH']);

interface Parts {
  readonly routes: readonly Route[];
  readonly log: Log;
  readonly watched?: Watched | undefined;
}

/** The gate and the routes behind it: no other part knows restify. */
export function createHttp({ routes, log, watched }: Parts): Http {
  const server = restify.createServer({ name: '', noWriteContinue: true });
  guardConnections(server.server);
  closeTheGaps(server, log);
  const turns: Turns = { leaving: false, answering: new Set(), streams: new Set() };
  const answer = answerer(turns, log);
  for (const route of routes) mount(server, route, watched ? watching(answer, watched) : answer);
  const drain = () => {
    turns.leaving = true;
    for (const end of turns.streams) end();
  };
  return {
    listen: (port, host) => {
      turns.leaving = false;
      return listen(server, port, host);
    },
    port: () => (server.server.listening ? server.address().port : 0),
    drain,
    close: () => {
      drain();
      return close(server, turns);
    },
  };
}

interface Turns {
  leaving: boolean;
  /** Requests that were read and whose answer is not out yet. */
  readonly answering: Set<Promise<unknown>>;
  /** What ends each stream; they hold nobody up, neither whoever asks nor whoever leaves. */
  readonly streams: Set<() => void>;
}

function closeTheGaps(server: Server, log: Log): void {
  server.pre((request, response, next) => {
    const status = refusalOf(request);
    const told = bringsTwo(request) ? { status: 400 } : status && refused(request, status);
    if (told) writeReply(response, told);
    next(told ? false : undefined);
  });
  // Not calling back keeps restify from writing its own answer, which holds the error's message.
  server.on('restifyError', (request: Request, response: Response, error: HttpError) => {
    const status = error.statusCode === 404 || error.statusCode === 405 ? error.statusCode : 500;
    if (status === 500) log.error('http-failed', { cause: causeOf(error) });
    writeReply(response, refused(request, status));
  });
  // restify listens for upgrades, so Node no longer refuses them.
  server.on('upgrade', (_request, socket) => socket.destroy());
}

/**
 * Node reads the first and drops the rest; whatever stands before us may have read another. Whoever
 * brings two credentials is told as little as whoever brings a bad one.
 */
const bringsTwo = ({ headersDistinct }: Request): boolean =>
  (headersDistinct['authorization']?.length ?? 0) > 1;

/** The status with which what comes is refused before anything in it is read. */
function refusalOf({ headers, url, httpVersion }: Request): number | undefined {
  // restify parses the address without a catch: `GET http://[ HTTP/1.1` would end the process.
  if (!url?.startsWith('/') || !URL.canParse(url, 'http://host')) return 400;
  if (headers.host === undefined && httpVersion === '1.1') return 400;
  // restify inflates past any limit, and rubbish called gzip ends the process: nothing is inflated.
  return headers['content-encoding'] === undefined ? undefined : 415;
}

interface HttpError extends Error {
  readonly statusCode?: number;
}

const mounts = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;

type AnswerTo = (route: Route, request: Request, response: Response) => Promise<void>;

const watching =
  (answer: AnswerTo, watched: Watched): AnswerTo =>
  async (route, request, response) => {
    await watched(route, async () => {
      await answer(route, request, response);
      return response.statusCode;
    });
  };

function mount(server: Server, route: Route, answer: AnswerTo): void {
  // restify tells by the keyword that it need not be called back.
  server[mounts[route.method]](route.path, async (request: Request, response: Response) => {
    await answer(route, request, response);
  });
}

function answerer(turns: Turns, log: Log): AnswerTo {
  let atOnce = 0;
  const handle = async (route: Route, request: HttpRequest): Promise<Reply> => {
    // Health must be seen most when there is much to do.
    if (route.path.startsWith('/health/')) return route.handler(request);
    if (atOnce >= mostAtOnce) return { status: 503, headers: { 'retry-after': '1' } };
    atOnce += 1;
    try {
      return await route.handler(request);
    } finally {
      atOnce -= 1;
    }
  };
  const reply = async (route: Route, request: HttpRequest, response: Response): Promise<void> => {
    const answer = await handle(route, request);
    // The client shall not keep the connection: its next request would meet a closed door.
    if (turns.leaving) response.shouldKeepAlive = false;
    const { stream } = answer;
    if (stream) {
      goOn(turns, response, { ...answer, stream });
      return;
    }
    writeReply(response, answer);
    await finished(response).catch(() => undefined);
  };
  return async (route, request, response) => {
    const began = machineNow();
    try {
      const read = await readRequest(route, request, response);
      if (typeof read === 'number') {
        writeReply(response, refused(request, read));
        return;
      }
      const work = reply(route, read, response);
      turns.answering.add(work);
      await work.finally(() => turns.answering.delete(work));
      log.debug('answered', {
        kind: `${route.method} ${route.path}`,
        ...{ status: response.statusCode, ms: machineNow() - began },
      });
    } catch (error) {
      // Whoever left in the middle of a body awaits no answer.
      if (!request.complete) return;
      log.error('http-failed', { cause: causeOf(error) });
      writeReply(response, { status: 500 });
    }
  };
}

function goOn(turns: Turns, response: Response, reply: Reply & { readonly stream: Stream }): void {
  const end = writeStream(response, reply);
  if (turns.leaving) end();
  if (response.writableEnded) return;
  turns.streams.add(end);
  response.once('close', () => turns.streams.delete(end));
}

/** The request as routes know it, or the status with which its body is refused. */
async function readRequest(
  route: Route,
  request: Request,
  response: Response,
): Promise<HttpRequest | number> {
  // Only now: what is refused by its header or address is not to be sent at all.
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = withBody.has(route.method)
    ? await readJson(request)
    : ({ kind: 'json', value: undefined } as const);
  if (body.kind === 'refused') return body.status;
  const search = request.url?.split('?')[1] ?? '';
  return {
    params: request.params as Record<string, string>,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: request.headers,
    body: body.value,
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server.address().port;
}

async function close(server: Server, { answering }: Turns): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  while (answering.size > 0) await Promise.allSettled(answering);
  // To Node those that sent nothing yet, or half a request, are busy: they hold nobody up.
  server.server.closeAllConnections();
  await closed;
}
