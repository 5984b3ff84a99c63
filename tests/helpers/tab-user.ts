export interface Told {
  readonly status: number;
  /** Undefined where nothing was answered. */
  readonly json: unknown;
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

/** What the tab is told at a path of the API. */
export async function askedOfApi(url: string, path: string, token?: string): Promise<Told> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}${path}`, { headers });
  const body = await response.text();
  return { status: response.status, json: body === '' ? undefined : (JSON.parse(body) as unknown) };
}
