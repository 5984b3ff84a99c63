import { normalise } from './normalise.ts';

/** An identity code as it is printed; docs/privacy-scanner.md. */
const printed = /(?<![\p{L}\d+])\d{6}[-+A-Y]\d{3}[\dA-Y](?![\p{L}\d+])/iu;

/**
 * An id of another system that holds an identity code as a part of its own, also percent-encoded.
 * Ids are full of digits by chance, so only a whole part counts: in a million random ids there is
 * none. Hyphens part too, and stand inside a code: those of a GUID never make one of its digits.
 */
export function namesSomebody(id: string): boolean {
  return [id, decoded(id)].some((text) => printed.test(normalise(text)));
}

/** Without percent escapes; as written, where an escape says nothing. */
export const decoded = (id: string): string =>
  id.replaceAll(/(?:%[\da-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
