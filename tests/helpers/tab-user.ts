export interface Told {
  readonly status: number;
  /** Undefined where nothing was answered. */
  readonly json: unknown;
  readonly etag?: string;
}

/** Somebody of the county at the tab: signed in by the local issuer, or with a token of their own. */
export async function signedInAs(url: string, aadObjectId: string): Promise<string> {
  const response = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  if (response.status !== 200) throw new Error(`No token: ${response.status}`);
  const { token } = (await response.json()) as { readonly token: string };
  return token;
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the tab is told at a path of the API. */
export async function askedOfApi(
  url: string,
  path: string,
  token?: string,
  { method = 'GET', body, headers = {} }: Asked = {},
): Promise<Told> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const etag = response.headers.get('etag');
  return {
    status: response.status,
    json: text === '' ? undefined : (JSON.parse(text) as unknown),
    ...(etag === null ? {} : { etag }),
  };
}
