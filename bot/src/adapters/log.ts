import { pino } from 'pino';
import type { Log, LogFields } from '../ports.ts';

const allowed = ['request', 'verb', 'kind', 'length', 'count', 'status', 'ms', 'cause'] as const;

/** JSON lines on standard error; only the fields named here ever get through, whatever is passed. */
export function createLog(): Log {
  const logger = pino({ base: null }, pino.destination({ dest: 2, sync: false }));
  return {
    info: (event, fields) => logger.info(onlyAllowed(fields), event),
    warn: (event, fields) => logger.warn(onlyAllowed(fields), event),
    error: (event, fields) => logger.error(onlyAllowed(fields), event),
  };
}

function onlyAllowed(fields: LogFields = {}): LogFields {
  return Object.fromEntries(
    allowed.filter((name) => isPlain(fields[name])).map((name) => [name, fields[name]]),
  );
}

/** A code or a number; whatever else is put there may hold anything. */
function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}
