import type { Language } from '../language.ts';
import type { Instant } from '../time.ts';

/** Texts of one field in those languages in which they are written. */
export type FieldTexts = Readonly<Partial<Record<Language, readonly string[]>>>;

/** From the field that says most about what an entry is to the one that says least. */
export const searchFields = [
  'name',
  'alternateNames',
  'keywords',
  'organization',
  'places',
  'summary',
  'body',
] as const;
export type SearchField = (typeof searchFields)[number];

/** A service, organisation or role card of the directory, or a training item. */
export interface SearchDocument {
  readonly id: string;
  /** What `find` may be limited to, such as "service" or "item". */
  readonly kind: string;
  readonly fields: Readonly<Partial<Record<SearchField, FieldTexts>>>;
  /** Codes of the municipalities it serves or lies in; empty: the whole county or country. */
  readonly municipalities: readonly string[];
  /** When it was last changed or found to be right. */
  readonly changed: Instant;
  /** How often it was opened. */
  readonly uses: number;
}

/** A place that people name in a query; its written forms are data, none are made up. */
export interface Place {
  /** "Kitee", "Kiteellä", "Kides"; a station's forms too. */
  readonly names: readonly string[];
  readonly municipalities: readonly string[];
}

/** Words that mean the same to who searches: a group a county's admins write. */
export interface Synonyms {
  readonly language: Language;
  readonly words: readonly string[];
}

export interface SearchOptions {
  readonly places: readonly Place[];
  readonly synonyms: readonly Synonyms[];
}

/** Where the one who asks works. */
export interface Area {
  readonly municipality: string;
  /** Codes of the municipalities of their region. */
  readonly region: readonly string[];
}

export interface Asked {
  /** The reader's language, if known: entries written in it come a little earlier. */
  readonly language?: Language;
  readonly area?: Area;
  readonly kind?: string;
  readonly limit: number;
  readonly now: Instant;
}

export interface Hit {
  readonly id: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Words of the entry as they are written there which made it a hit, for marking. */
  readonly words: readonly string[];
}

export interface Search {
  /** Best first. Any text may be asked. */
  readonly find: (query: string, asked: Asked) => readonly Hit[];
  /** Adds a document, or takes it in place of the one with its id. */
  readonly put: (document: SearchDocument) => void;
  /** An unknown id changes nothing. */
  readonly remove: (id: string) => void;
  /** How often a document was opened by now; its words are not read again. An unknown id changes nothing. */
  readonly setUses: (id: string, uses: number) => void;
}
