import type { ServerResponse } from 'node:http';

/** What a route answers: JSON, a page, or nothing but a status. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  /** Go over the security headers below, where a page needs more freedom. */
  readonly headers?: Readonly<Record<string, string>>;
}

const security = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** The only writer of answers, good and bad: an error is its status and nothing else. */
export function writeReply(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const [type, body] = contentOf(reply);
  response.writeHead(reply.status, {
    ...security,
    ...(type !== undefined && { 'content-type': type }),
    'content-length': Buffer.byteLength(body),
    ...reply.headers,
  });
  response.end(body);
}

function contentOf({ json, html }: Reply): [type: string | undefined, body: string] {
  if (html !== undefined) return ['text/html; charset=utf-8', html];
  if (json !== undefined) return ['application/json; charset=utf-8', JSON.stringify(json)];
  return [undefined, ''];
}
