import type { Log, LogFields } from '../../bot/src/ports.ts';

interface Line extends LogFields {
  readonly event: string;
}

/** A log whose lines can be read back; what only a search for a fault reads is left out. */
export function createLogBook(): Log & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const write = (event: string, fields: LogFields = {}): void => {
    lines.push({ event, ...fields });
  };
  return { lines, debug: () => undefined, info: write, warn: write, error: write };
}
