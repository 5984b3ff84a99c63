export const identifierKinds = [
  'identity-code',
  'birth-date',
  'phone',
  'email',
  'iban',
  'address',
  'digits',
  'link',
] as const;
/** What is refused before anything is stored or echoed. */
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Finding {
  readonly kind: IdentifierKind;
  /** Length of the found text in characters; the text itself is never kept. */
  readonly length: number;
}

export interface ScanResult {
  /** Refuse when not empty. */
  readonly blocked: readonly Finding[];
  /** Show the form with a warning when not empty. */
  readonly warnings: readonly ('name' | 'old-date')[];
}
