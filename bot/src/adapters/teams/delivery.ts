import type { Delivery, Later, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { machineNow } from '../clock/clock.ts';
import type { ConnectorError } from './connector.ts';

/**
 * Sends and says how it went, without throwing.
 * @param send gives the id of the activity, where the connector told one
 */
export async function deliver(
  log: Log,
  send: () => Promise<string | undefined>,
): Promise<Delivery> {
  const began = machineNow();
  try {
    const activityId = (await send()) ?? '';
    log.debug('delivered', { ms: machineNow() - began });
    return { kind: 'sent', activityId };
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
  const why = whyOf(status);
  return { kind: 'later', ...(why && { why }), ...waits };
}

/** What passes by itself is not the message's fault. */
const passing: readonly number[] = [409, 412, 425];
/** Our own sign-in, and time-outs on the connector's side, are nobody's conversation. */
const everybodys: readonly number[] = [401, 408];

function whyOf(status: number | undefined): Later['why'] {
  if (status === undefined || status >= 500 || everybodys.includes(status)) return 'down';
  // Teams' limits, which are counted for a conversation: no message of it is to blame.
  if (status === 429) return 'held';
  return status >= 400 && !passing.includes(status) ? 'refused' : undefined;
}

/** However long Teams may say: somebody waits for the message. */
const longestWaitMs = 600_000;

/** Retry-After comes as seconds or as a date. */
function waitOf(header: string | null | undefined): number | undefined {
  if (header == null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestWaitMs);
}
