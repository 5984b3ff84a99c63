import type { Values } from '../adapters/tables/rows.ts';

/** What a row holds as JSON; undefined when there is none that can be read. */
export function jsonOf(values: Values): unknown {
  let json = '';
  for (let index = 0; `json${index}` in values; index += 1) json += String(values[`json${index}`]);
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
