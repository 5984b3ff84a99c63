import type { Delivery, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';

/** What the connector's client throws: no status where no answer came. */
interface ConnectorError extends Error {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/**
 * Sends and says how it went, without throwing.
 * @param send gives the id of the activity, where the connector told one
 */
export async function deliver(
  log: Log,
  send: () => Promise<string | undefined>,
): Promise<Delivery> {
  try {
    return { kind: 'sent', activityId: (await send()) ?? '' };
  } catch (error) {
    return failed(log, error as ConnectorError);
  }
}

function failed(log: Log, error: ConnectorError): Delivery {
  const { statusCode: status, response } = error;
  log.warn('not-delivered', { cause: causeOf(error), ...(status !== undefined && { status }) });
  if (status === 403 || status === 404) return { kind: 'unreachable' };
  const afterMs = waitOf(response?.headers?.get('retry-after'));
  return { kind: 'later', ...(afterMs !== undefined && { afterMs }) };
}

/** Retry-After comes as seconds or as a date. */
function waitOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
