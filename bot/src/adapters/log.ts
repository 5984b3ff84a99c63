import { pino } from 'pino';
import type { Log, LogFields, LogLevel } from '../ports.ts';

const allowed = ['request', 'verb', 'kind', 'length', 'count', 'status', 'ms', 'cause'] as const;

/** A log of which somebody may want more lines for a while. */
export interface LevelledLog extends Log {
  setLevel(level: LogLevel): void;
}

/** JSON lines on standard error; only the fields named here ever get through, whatever is passed. */
export function createLog(level: LogLevel = 'info'): LevelledLog {
  const logger = pino({ base: null, level }, pino.destination({ dest: 2, sync: false }));
  const line = (of: LogLevel) => (event: string, fields?: LogFields) => {
    // Fields are not even looked at where nobody reads them.
    if (logger.isLevelEnabled(of)) logger[of](onlyAllowed(fields), event);
  };
  return {
    debug: line('debug'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    setLevel: (next) => {
      logger.level = next;
    },
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
