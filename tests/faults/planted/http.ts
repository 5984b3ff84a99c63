export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly etag?: string;
  /** Headers and body, as they are searched. */
  readonly text: string;
  readonly bytes: Buffer;
}

interface Sent {
  readonly method?: Method;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export async function send(
  url: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Answer> {
  const response = await fetch(url, {
    ...{ method, redirect: 'manual' },
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const etag = response.headers.get('etag');
  return {
    status: response.status,
    ...(etag === null ? {} : { etag }),
    text: `${JSON.stringify([...response.headers])}${bytes.toString()}`,
    bytes,
  };
}

/** @throws when it is not answered with what was asked for */
export async function sendJson(url: string, sent: Sent = {}): Promise<unknown> {
  const { status, text, bytes } = await send(url, sent);
  if (status !== 200 && status !== 201) throw new Error(`${url} answered ${status}: ${text}`);
  return JSON.parse(bytes.toString()) as unknown;
}
