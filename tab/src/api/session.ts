import { inTime } from './in-time.ts';

export interface Token {
  readonly token: string;
  /** Machine milliseconds. */
  readonly expiresOnTimestamp: number;
}

/** Whose calls they are. */
export interface Session {
  /** A token that is good for a while yet; `renew`: the last one was refused. */
  token(renew?: boolean): Promise<string>;
}

const marginMs = 60_000;
/** Whoever gives tokens and has not answered by then is asked anew. */
const askingMs = 30_000;

/** Asks for a token when the last one is about to end; calls at the same time share one. */
export function createSession(ask: () => Promise<Token>): Session {
  let held: Token | undefined;
  let asking: Promise<Token> | undefined;
  const fresh = async () => {
    asking ??= inTime(askingMs, ask, () => new Error('no token')).finally(() => {
      asking = undefined;
    });
    held = await asking;
    return held.token;
  };
  return {
    token: (renew = false) =>
      !renew && held && held.expiresOnTimestamp - marginMs > Date.now()
        ? Promise.resolve(held.token)
        : fresh(),
  };
}

/** A desk has no Entra: the local issuer gives tokens for the county's people. */
export async function localToken(aadObjectId: string): Promise<Token> {
  const response = await fetch('/local/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  if (!response.ok) throw new Error('no token');
  return (await response.json()) as Token;
}
