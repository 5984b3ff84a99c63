/** HSDS data package, Suomi.fi service register, plain CSV. */
export const importKinds = ['hsds', 'ptv', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStates = [
  /** Its files are coming in. */
  'receiving',
  'reading',
  /** A plain CSV file: somebody says what its columns are. */
  'matching',
  'planned',
  'applying',
  'applied',
  'taking-back',
  'taken-back',
  /** Nothing of it could be read. */
  'unreadable',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a column of a plain CSV file may be. */
export const csvFields = [
  ...(['id', 'name', 'nameSv', 'nameEn', 'alternateName', 'organization', 'sector'] as const),
  ...(['description', 'descriptionSv', 'descriptionEn', 'targetGroups'] as const),
  ...(['phone', 'professionalPhone', 'email', 'website', 'contact', 'hours'] as const),
  ...(['address', 'postalCode', 'city', 'area', 'languages'] as const),
  ...(['application', 'fees', 'eligibility', 'howToConsult'] as const),
] as const;
export type CsvField = (typeof csvFields)[number];

export const mistakeKinds = [
  ...(['too-large', 'too-many', 'unreadable', 'missing-column', 'missing', 'wrong'] as const),
  ...(['too-long', 'twice', 'no-such-row'] as const),
  /** A person's identity code: the text was left out. */
  'identity-code',
  /** The same, where the row cannot be without the text. */
  'identity-code-needed',
  /** Markup or an address that could run something: only the plain text was taken. */
  'made-plain',
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** What is wrong in a file, or was left out of it. */
export interface ImportMistake {
  readonly kind: MistakeKind;
  readonly file?: string;
  /** 1 for the heading. */
  readonly line?: number;
  /** The name of what it is about. */
  readonly row?: string;
  readonly column?: string;
}

/** So much of a file goes into one part, in bytes. */
export const partBytes = 120_000;
/** All parts of an import together, in bytes; and what they may become when a zip is opened. */
export const sentBytesAtMost = 256 * 1024 * 1024;
export const filesAtMost = 2000;
