/** An identity code as it is printed; docs/privacy-scanner.md. */
const printed = /^\d{6}[-+A-Y]\d{3}[\dA-Y]$/iu;

/**
 * An id of another system that holds an identity code as a part of its own. Ids are full of digits
 * by chance, so only a whole part counts: in a million random ids there is none.
 */
export function namesSomebody(id: string): boolean {
  return id.split(/[^\p{L}\d+-]/u).some((part) => printed.test(part));
}
