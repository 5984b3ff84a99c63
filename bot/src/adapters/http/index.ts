import type { IncomingHttpHeaders } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { readJson } from './body.ts';
import { writeReply, type Reply } from './reply.ts';

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

export interface Http {
  /** @returns the port, chosen by the system where 0 was asked for */
  listen(port: number, host: string): Promise<number>;
  /** Takes no new requests and resolves when those begun are answered. */
  close(): Promise<void>;
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  /** How often the two limits above are looked at; Node's 30 s would make them 45. */
  connectionsCheckingInterval: 1_000,
};
const mostAtOnce = 500;
const withBody = new Set<string>(['POST', 'PUT', 'PATCH']);

/** The gate and the routes behind it: no other part knows restify. */
export function createHttp({ routes, log }: { routes: readonly Route[]; log: Log }): Http {
  const server = restify.createServer({ name: '' });
  // restify makes Node's server itself, without a way to set its limits.
  Object.assign(server.server, limits);
  closeTheGaps(server, log);
  for (const route of routes) mount(server, route, log);
  return { listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

function closeTheGaps(server: Server, log: Log): void {
  server.pre((request, response, next) => {
    const refusal = refusalOf(request, server.inflightRequests());
    if (refusal) writeReply(response, refusal);
    next(refusal === undefined ? undefined : false);
  });
  // Not calling back keeps restify from writing its own answer, which holds the error's message.
  server.on('restifyError', (_request: Request, response: Response, error: HttpError) => {
    const status = error.statusCode === 404 || error.statusCode === 405 ? error.statusCode : 500;
    if (status === 500) log.error('http-failed', { cause: causeOf(error) });
    writeReply(response, { status });
  });
  // restify listens for upgrades, so Node no longer refuses them.
  server.on('upgrade', (_request, socket) => socket.destroy());
}

function refusalOf({ headers, url }: Request, atOnce: number): Reply | undefined {
  // restify parses the address without a catch: `GET http://[ HTTP/1.1` would end the process.
  if (!url?.startsWith('/') || !URL.canParse(url, 'http://host')) return { status: 400 };
  // restify inflates past any limit, and rubbish called gzip ends the process: nothing is inflated.
  if (headers['content-encoding'] !== undefined) return { status: 415 };
  // Health must be seen most when there is much to do.
  if (atOnce <= mostAtOnce || url.startsWith('/health/')) return undefined;
  return { status: 503, headers: { 'retry-after': '1' } };
}

interface HttpError extends Error {
  readonly statusCode?: number;
}

const mounts = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;

function mount(server: Server, route: Route, log: Log): void {
  server[mounts[route.method]](route.path, async (request: Request, response: Response) => {
    try {
      const reply = await answer(route, request);
      // While closing: the client shall not keep the connection, or we would wait for it.
      if (!server.server.listening) response.shouldKeepAlive = false;
      writeReply(response, reply);
    } catch (error) {
      // Whoever left in the middle of a body awaits no answer.
      if (!request.complete) return;
      log.error('http-failed', { cause: causeOf(error) });
      writeReply(response, { status: 500 });
    }
  });
}

async function answer(route: Route, request: Request): Promise<Reply> {
  const body = withBody.has(route.method)
    ? await readJson(request)
    : ({ kind: 'json', value: undefined } as const);
  if (body.kind === 'refused') return { status: body.status };
  const search = request.url?.split('?')[1] ?? '';
  return route.handler({
    params: request.params as Record<string, string>,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: request.headers,
    body: body.value,
  });
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
