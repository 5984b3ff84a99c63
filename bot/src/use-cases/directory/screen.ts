import type { Refusal } from '../../domain/consultation/refusal.ts';
import type { IdentifierKind } from '../../domain/privacy/types.ts';
import { identifiersIn, type Fields } from '../identifiers.ts';
import type { Tools } from '../tools.ts';

export interface Identified {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly fields: readonly string[];
}

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
  const found = identifiersIn(tools, personal, numbers, texts);
  if (!found) return undefined;
  const refusal = { kind: 'identifier', found: found.kind, where: 'form' } as const;
  return { kind: 'refused', refusal, fields: found.fields };
}
