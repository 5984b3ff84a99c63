import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import type { Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { within } from '../clock/limit.ts';
import type { Envelope } from './azure-envelopes.ts';

/** What gives tokens, such as a managed identity; the resource takes no key alone. */
export interface Credential {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

interface To {
  /** Where ingestion is, as the connection string has it. */
  readonly endpoint: string;
  readonly credential: Credential | undefined;
  readonly log: Log;
}

type Post = (envelopes: readonly Envelope[]) => Promise<ExportResult>;

const scope = 'https://monitor.azure.com//.default';
/** Machine milliseconds for a token and an answer. */
const limitMs = 10_000;
/** What could not be sent goes with the next; what is older than these goes without. */
const mostKept = 2_000;

/** Sends envelopes; whoever is measured never hears of it, the log alone does. */
export function createPost({ endpoint, credential, log }: To): Post {
  const address = new URL('v2.1/track', `${endpoint.replace(/\/+$/u, '')}/`);
  let kept: readonly Envelope[] = [];
  return async (envelopes) => {
    const all = [...kept, ...envelopes].slice(-mostKept);
    kept = [];
    if (all.length === 0) return { code: ExportResultCode.SUCCESS };
    try {
      const status = await within(limitMs, send(address, all, credential));
      if (status < 300) return { code: ExportResultCode.SUCCESS };
      log.warn('telemetry refused', { status, count: all.length });
      if (status === 429 || status >= 500) kept = all;
    } catch (error) {
      log.warn('telemetry not sent', { cause: causeOf(error), count: all.length });
      kept = all;
    }
    return { code: ExportResultCode.FAILED };
  };
}

/** @returns the status; 206: some of it was of no use, which sending it again would not mend */
async function send(
  address: URL,
  envelopes: readonly Envelope[],
  credential: Credential | undefined,
): Promise<number> {
  const token = await credential?.getToken(scope);
  const { status, body } = await fetch(address, {
    method: 'POST',
    // Nowhere else with this token.
    redirect: 'manual',
    signal: AbortSignal.timeout(limitMs),
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token.token}` } : {}),
    },
    body: JSON.stringify(envelopes),
  });
  await body?.cancel();
  return status;
}
