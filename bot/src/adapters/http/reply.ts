import { STATUS_CODES, type ServerResponse } from 'node:http';

/** What a route answers: JSON, a page, or nothing but a status. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  /** What goes on after the header: text, as it comes. */
  readonly stream?: Stream;
  /** Bytes as they are, such as a file of the tab. */
  readonly file?: { readonly type: string; readonly body: Buffer };
  /** Go over the security headers below, where a page needs more freedom. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stream {
  readonly type: string;
  /** @returns what stops it; called once, whoever ended it */
  begin(out: Out): () => void;
}

export interface Out {
  write(text: string): void;
  end(): void;
}

const policy = (...directives: string[]): string =>
  ["default-src 'none'", ...directives, "base-uri 'none'"].join('; ');

const security: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy(
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** The sites in whose frames Teams, Outlook and Microsoft 365 show a tab. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

/**
 * Policy of a page that is shown inside Teams: its hosts may frame it, teams-js may fetch its list
 * of hosts, and TeamsUserCredential may sign in.
 */
export const teamsPagePolicy: string = tabPolicy(teamsHosts);

/** The same at a desk, where a page of this machine may stand in for Teams. */
export const localTabPolicy: string = tabPolicy([
  "'self'",
  'http://127.0.0.1:*',
  'http://localhost:*',
]);

function tabPolicy(framedBy: readonly string[]): string {
  return policy(
    "script-src 'self'",
    // Fluent writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    // Pictures of trainings are fetched with the reader's token and shown from memory.
    "img-src 'self' data: blob:",
    "font-src 'self' https://res.cdn.office.net",
    "connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com",
    'frame-src https://login.microsoftonline.com',
    "form-action 'self'",
    `frame-ancestors ${framedBy.join(' ')}`,
  );
}

/** What failed for now is usually over by then. */
const comeBackSeconds = '5';

/** The only writer of answers, good and bad: an error is its status and nothing else. */
export function writeReply(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const [type, body] = contentOf(reply);
  response.writeHead(reply.status, {
    ...security,
    ...(type !== undefined && { 'content-type': type }),
    // Of what has not changed it would have to be the length that is not sent.
    ...(reply.status !== 304 && { 'content-length': Buffer.byteLength(body) }),
    ...(reply.status === 503 && { 'retry-after': comeBackSeconds }),
    ...reply.headers,
  });
  response.end(body);
}

/** Bytes that may wait for a reader, and for how long any may wait; machine milliseconds. */
const mostWaiting = 256 * 1024;
const waitMs = 30_000;

/**
 * Answers with a stream. Whoever reads too slowly is cut off: they come back and catch up.
 * @returns what ends it
 */
export function writeStream(
  response: ServerResponse,
  { status, headers, stream }: Reply & { readonly stream: Stream },
): () => void {
  let slow: NodeJS.Timeout | undefined;
  const write = (text: string) => {
    if (response.destroyed || response.writableEnded) return;
    if (!response.write(text)) slow ??= setTimeout(() => response.destroy(), waitMs);
    if (response.writableLength > mostWaiting) response.destroy();
  };
  response.on('drain', () => {
    clearTimeout(slow);
    slow = undefined;
  });
  response.writeHead(status, {
    ...security,
    'content-type': stream.type,
    // A proxy that collects answers would hold it back.
    'x-accel-buffering': 'no',
    ...headers,
  });
  response.flushHeaders();
  let isOver = false;
  const end = () => {
    clearTimeout(slow);
    if (!response.writableEnded) response.end();
    if (isOver) return;
    isOver = true;
    stop();
  };
  const stop = stream.begin({ write, end });
  // Whoever has left before it began is told from the others by nothing but this.
  if (response.destroyed) end();
  else response.once('close', end);
  return end;
}

/** The same for a connection on which no request could be made out: an empty answer, and its end. */
export function rawRefusal(status: number): string {
  const headers = { ...security, connection: 'close', 'content-length': '0' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n');
}

export const jsonType = 'application/json; charset=utf-8';

function contentOf({ json, html, file }: Reply): [type: string | undefined, body: string | Buffer] {
  if (file !== undefined) return [file.type, file.body];
  if (html !== undefined) return ['text/html; charset=utf-8', html];
  if (json !== undefined) return [jsonType, JSON.stringify(json)];
  return [undefined, ''];
}
