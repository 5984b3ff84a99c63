import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** One HTTP request to the tables, before it is passed on. */
export interface StorageCall {
  readonly method: string;
  /** Decoded, with its query. */
  readonly path: string;
  readonly body: string;
}

/** What happens to a call on its way; without any it is passed on as it came. */
export type Trouble =
  | { readonly kind: 'slow'; readonly ms: number }
  | {
      readonly kind: 'refused';
      readonly status: 429 | 500 | 503;
      readonly retryAfterSeconds?: number;
    }
  /** The ETags in it are old ones. */
  | { readonly kind: 'stale'; readonly ms?: number }
  | { readonly kind: 'silent'; readonly passedOn: boolean }
  /** Silent, and passed on when nobody waits for it any more. */
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'reset'; readonly passedOn: boolean }
  /** Passed on; the answer begins and never ends. */
  | { readonly kind: 'half' }
  /** Two pages with nothing on them come first. */
  | { readonly kind: 'empty-pages' }
  /** Says that it has written and has not; for the broken variant. */
  | { readonly kind: 'lie' };

export interface TroubledStorage {
  readonly connectionString: string;
  /** Resolves when nothing is being passed on any more. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Stands between the service and its tables. */
export async function startTroubledStorage(
  connectionString: string,
  troubleOf: (call: StorageCall) => Trouble | undefined,
): Promise<TroubledStorage> {
  const behind = /127\.0\.0\.1:(\d+)/u.exec(connectionString)?.[1];
  if (behind === undefined) throw new Error('The tables are not on loopback');
  const agent = new Agent({ keepAlive: true });
  const underWay = new Set<Promise<unknown>>();

  const forward = async (asked: IncomingMessage, body: Buffer, more: Partial<Passed> = {}) => {
    const { method, url: path, headers } = asked;
    const options = { host: '127.0.0.1', port: behind, method, path, headers, agent, ...more };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(options, resolve)
        .on('error', reject)
        .end(more.body ?? body);
    });
    return { response, told: await buffer(response) };
  };

  const pass = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(asked);
    const { method = '', url = '' } = asked;
    const call = { method, path: decodeURIComponent(url), body: body.toString() };
    const trouble = troubleOf(call);
    if (trouble?.kind === 'slow' || trouble?.kind === 'stale') await pause(trouble.ms ?? 0);
    if (trouble?.kind === 'refused') {
      refuse(response, trouble);
      return;
    }
    if (trouble?.kind === 'lie' && method !== 'GET') {
      lie(response, call);
      return;
    }
    if (trouble?.kind === 'empty-pages' && isEmptyPage(call, response)) return;
    if (trouble?.kind === 'late') await pause(trouble.ms);
    if (trouble !== undefined && 'passedOn' in trouble && !trouble.passedOn) {
      if (trouble.kind === 'reset') response.socket?.resetAndDestroy();
      return;
    }
    const more = trouble?.kind === 'stale' ? staled(asked, call) : wholePages(url);
    answer(response, await forward(asked, body, more), trouble);
  };

  const server = createServer((asked, response) => {
    const passing = pass(asked, response)
      .catch(() => response.destroy())
      .finally(() => underWay.delete(passing));
    underWay.add(passing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: connectionString.replace(`127.0.0.1:${behind}`, `127.0.0.1:${port}`),
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Passed {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** As storage itself refuses. */
function refuse(
  response: ServerResponse,
  { status, retryAfterSeconds }: Extract<Trouble, { kind: 'refused' }>,
): void {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
  const code = status === 500 ? 'InternalError' : 'ServerBusy';
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ 'odata.error': { code, message: { value: 'as told' } } }));
}

/** An ETag of another century, as long as the one it takes the place of. */
const older = (text: string) => text.replaceAll(/(W\/"datetime')20/gu, '$119');

function staled({ headers }: IncomingMessage, { body }: StorageCall): Partial<Passed> {
  const match = headers['if-match'];
  return {
    ...(match === undefined ? {} : { headers: { ...headers, 'if-match': older(match) } }),
    body: older(body),
  };
}

const emptyPages = 2;
const emptyPage = /[?&]NextPartitionKey=empty-(\d)&NextRowKey=empty/u;

/** True when it was answered with an empty page that has another one after it. */
function isEmptyPage({ method, path }: StorageCall, response: ServerResponse): boolean {
  const before = Number(emptyPage.exec(path)?.[1] ?? 0);
  if (method !== 'GET' || !path.includes('()') || before >= emptyPages) return false;
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-ms-continuation-NextPartitionKey': `empty-${before + 1}`,
    'x-ms-continuation-NextRowKey': 'empty',
  });
  response.end('{"value":[]}');
  return true;
}

/** Our own continuation is nothing the tables know. */
function wholePages(url: string): Partial<Passed> {
  return { path: url.replace(/&NextPartitionKey=empty-\d&NextRowKey=empty/u, '') };
}

interface Answered {
  readonly response: IncomingMessage;
  readonly told: Buffer;
}

/** Storage has done what it was asked; how much of its answer arrives is another matter. */
function answer(
  waiting: ServerResponse,
  { response: { statusCode = 502, headers, rawHeaders }, told }: Answered,
  trouble: Trouble | undefined,
): void {
  if (trouble?.kind === 'silent' || trouble?.kind === 'late') return;
  if (trouble?.kind === 'reset') {
    waiting.socket?.resetAndDestroy();
    return;
  }
  if (trouble?.kind === 'half') {
    const { 'transfer-encoding': _, ...others } = headers;
    waiting.writeHead(statusCode, { ...others, 'content-length': told.length + 9 });
    waiting.write(told.subarray(0, told.length / 2));
    return;
  }
  waiting.writeHead(statusCode, rawHeaders);
  waiting.end(told);
}

function lie(response: ServerResponse, { path, body }: StorageCall): void {
  const etag = 'W/"datetime\'2026-01-01T00%3A00%3A00.0000000Z\'"';
  if (!path.endsWith('/$batch')) {
    response.writeHead(204, { etag });
    response.end();
    return;
  }
  const parts = [...body.matchAll(/^(?:POST|PUT|DELETE) \S+ HTTP\/1\.1\r$/gmu)].map(
    () => `--changesetresponse_lie\r\n\r\nHTTP/1.1 204 No Content\r\nETag: ${etag}\r\n\r\n`,
  );
  response.writeHead(202, { 'content-type': 'multipart/mixed; boundary=batchresponse_lie' });
  response.end(
    `--batchresponse_lie\r\n\r\n${parts.join('')}--changesetresponse_lie--\r\n--batchresponse_lie--\r\n`,
  );
}
