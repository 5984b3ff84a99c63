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
  if (status === 403) return { kind: 'unreachable' };
  if (status === 404) return { kind: 'unreachable', gone: true };
  const afterMs = waitOf(response?.headers?.get('retry-after'));
  const waits = afterMs === undefined ? {} : { afterMs };
  return isRefusal(status)
    ? { kind: 'later', why: 'refused', ...waits }
    : { kind: 'later', ...waits };
}

/** What passes by itself, or is wrong with our own sign-in (401), is not the message's fault. */
const passing: readonly number[] = [401, 408, 409, 412, 425, 429];

function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && !passing.includes(status);
}

/** Retry-After comes as seconds or as a date. */
function waitOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
