import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { asciiJson } from './ascii.ts';
import type { Table } from './rows.ts';

/** What gives tokens for the tables, such as a managed identity. */
export interface Credential {
  getToken(
    scopes: string | string[],
  ): Promise<{ token: string; expiresOnTimestamp: number } | null>;
}

export type TableSettings =
  { readonly connectionString: string } | { readonly url: string; readonly credential: Credential };

export type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** A client that repeats refused and reset connections, 429 and 5xx twice, within `limitMs` for one request in all. */
export function connect(
  settings: TableSettings,
  table: Table,
  limitMs: number,
  ...policies: Policy[]
): TableClient {
  const all = [timeLimit(limitMs), asciiBodies, ...policies];
  const options: TableServiceClientOptions = {
    retryOptions: { maxRetries: 2, retryDelayInMs: 50, maxRetryDelayInMs: 500 },
    additionalPolicies: all.map((policy) => ({ policy, position: 'perCall' })),
  };
  if ('connectionString' in settings) {
    const allowInsecureConnection = isLoopback(settings.connectionString);
    return TableClient.fromConnectionString(settings.connectionString, table, {
      ...options,
      allowInsecureConnection,
    });
  }
  const { url, credential } = settings;
  return new TableClient(url, table, credential, {
    ...options,
    allowInsecureConnection: isLoopback(url),
  });
}

/** Plain HTTP is for the emulator on this machine and nothing else. */
function isLoopback(address: string): boolean {
  return /\bhttp:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(address);
}

/** Named as what the SDK throws when it ends by the signal itself. */
class TimeIsOver extends Error {
  override name = 'AbortError';
}

/**
 * Put before the SDK's repeats, so that it bounds them all, whatever Retry-After asks for, and the
 * fetching of a token, which does not end by the signal.
 */
function timeLimit(limitMs: number): Policy {
  return {
    name: 'timeLimit',
    sendRequest(request, next) {
      const over = AbortSignal.timeout(limitMs);
      request.abortSignal = over;
      const late = new Promise<never>((_, reject) =>
        over.addEventListener('abort', () => reject(new TimeIsOver()), {
          once: true,
        }),
      );
      return Promise.race([next(request), late]);
    },
  };
}

/** Of what is sent only JSON can hold more than ASCII. */
const asciiBodies: Policy = {
  name: 'asciiBodies',
  sendRequest(request, next) {
    if (typeof request.body === 'string') request.body = asciiJson(request.body);
    return next(request);
  },
};
