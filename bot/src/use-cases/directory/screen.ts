import type { Refusal } from '../../domain/consultation/refusal.ts';
import { scan, scanFields } from '../../domain/privacy/scan.ts';
import type { IdentifierKind } from '../../domain/privacy/types.ts';
import type { Tools } from '../tools.ts';

export interface Identified {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly fields: readonly string[];
}

type Fields = Readonly<Record<string, string>>;

/** What tells of a person; numbers, addresses and links of services are what a directory is for. */
const personal: readonly IdentifierKind[] = ['identity-code', 'birth-date'];

/**
 * Looks through what somebody writes about an entry before it is kept. `texts` are looked at
 * together, since a code may be split between two; `numbers` each alone, since two numbers in a row
 * soon look like one.
 * @returns undefined: nothing is in the way
 */
export function screenEntry(
  tools: Tools,
  texts: Fields,
  numbers: Fields = {},
): Identified | undefined {
  const known = { now: tools.clock.now(), names: tools.known.harmlessNames() };
  const alone = Object.entries({ ...texts, ...numbers }).flatMap(([field, text]) => {
    const found = scan(text, known).blocked.find(({ kind }) => personal.includes(kind));
    return found ? [{ field, found: found.kind }] : [];
  });
  const [first] = alone;
  if (first)
    return refused(
      tools,
      first.found,
      alone.map(({ field }) => field),
    );
  const split = scanFields(texts, known).blocked.find(({ kind }) => personal.includes(kind));
  if (!split) return undefined;
  const fields = Object.keys(texts).filter((field) => texts[field]?.trim() !== '');
  return refused(tools, split.kind, fields);
}

function refused(tools: Tools, found: IdentifierKind, fields: readonly string[]): Identified {
  tools.log.warn('identifier refused', { kind: found, count: fields.length });
  return { kind: 'refused', refusal: { kind: 'identifier', found, where: 'form' }, fields };
}
