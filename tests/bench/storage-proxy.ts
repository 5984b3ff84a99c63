import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { machineMs } from './machine.ts';

/** One HTTP request to the tables. */
export interface StorageCall {
  /** "POST Due", "POST $batch: Requests × 5". */
  readonly what: string;
  /** Machine milliseconds: when it came, and when it was answered. */
  readonly from: number;
  readonly until: number;
}

export interface StorageProxy {
  readonly connectionString: string;
  /** Those answered so far, in the order of their answers. */
  readonly calls: readonly StorageCall[];
  /** Came and not yet answered. */
  underWay(): number;
  stop(): Promise<void>;
}

/**
 * Stands between the service and its tables, passes everything on unchanged and notes it down.
 * @param holdMs each request is held for so long, so that what waits for what is plain to see
 */
export async function startStorageProxy(
  connectionString: string,
  holdMs: number,
): Promise<StorageProxy> {
  const behind = /127\.0\.0\.1:(\d+)/u.exec(connectionString)?.[1];
  if (behind === undefined) throw new Error('The tables are not on loopback');
  const agent = new Agent({ keepAlive: true });
  const calls: StorageCall[] = [];
  let underWay = 0;

  const pass = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = machineMs();
    underWay += 1;
    const body = await buffer(asked);
    await pause(holdMs);
    const { statusCode = 502, headers, body: told } = await forward(asked, body, behind, agent);
    const what = nameOf(asked.method ?? '', asked.url ?? '', body.toString());
    calls.push({ what, from, until: machineMs() });
    underWay -= 1;
    response.writeHead(statusCode, headers);
    response.end(told);
  };

  const server = createServer((asked, response) => {
    pass(asked, response).catch((error: unknown) => {
      underWay -= 1;
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: connectionString.replace(`127.0.0.1:${behind}`, `127.0.0.1:${port}`),
    calls,
    underWay: () => underWay,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function forward(asked: IncomingMessage, body: Buffer, port: string, agent: Agent) {
  const { method, url: path, headers } = asked;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers, agent }, resolve)
      .on('error', reject)
      .end(body);
  });
  const { statusCode, rawHeaders } = response;
  return { statusCode, headers: rawHeaders, body: await buffer(response) };
}

/** Keys that belong to one request or person are left out, so that runs can be compared. */
function nameOf(method: string, url: string, body: string): string {
  const path = decodeURIComponent(url.split('?')[0] ?? '').replace('/devstoreaccount1/', '');
  if (path !== '$batch') return `${method} ${path.replace(/'[^']{20,}'/gu, '…')}`;
  const tables = [...body.matchAll(/^[A-Z]+ http\S+\/([A-Z]\w+)[(\s?]/gmu)].map(
    ([, table]) => table,
  );
  return `${method} $batch: ${tables[0] ?? '?'} × ${tables.length}`;
}
