import type { Values } from './rows.ts';

/** A string property holds at most 32 K characters; a longer text goes over several. */
const part = 30_000;

/** Writes a plain value as JSON over as many properties as it needs. */
export function packed(value: unknown): Values {
  const json = JSON.stringify(value);
  const parts: Record<string, string> = {};
  for (let from = 0, index = 0; from < json.length; index += 1) {
    const until = cut(json, from + part);
    parts[`json${index}`] = json.slice(from, until);
    from = until;
  }
  return parts;
}

/** Never between the two halves of one letter, which the tables refuse. */
function cut(json: string, at: number): number {
  const isFirstHalf = /[\ud800-\udbff]/.test(json.charAt(at - 1));
  return isFirstHalf ? at - 1 : at;
}

/** Reads what `packed` wrote. The type is the caller's word: only Koppi itself writes these rows. */
export function unpacked<T>(values: Values): T {
  let json = '';
  for (let index = 0; `json${index}` in values; index += 1) json += String(values[`json${index}`]);
  return JSON.parse(json) as T;
}
