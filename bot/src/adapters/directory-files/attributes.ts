import { createHash } from 'node:crypto';
import { languages } from '../../domain/language.ts';
import type { Language } from '../../domain/language.ts';

/**
 * Koppi's own fields and the other languages travel as HSDS itself offers: as rows of `attribute`
 * that point at terms of taxonomies. A profile with columns of its own was the other choice; but a
 * profile needs a public address that resolves, and readers that go by the columns of the standard
 * refuse a file with further ones, whereas every reader of HSDS takes foreign attributes along. The
 * attribute's `link_type` names the column or field that it speaks of.
 */
const taxonomies = {
  text: 'The text of a column in another language; link_type is the column',
  language: 'The language of a column that is not in Finnish; link_type is the column',
  sector: 'Who is behind an organization',
  'target-group': 'Whom a service is for',
  topic: 'Topics of consultations for which a service is offered',
  field: 'Single fields of Koppi; link_type is the field',
} as const;
export type Taxonomy = keyof typeof taxonomies;

/** What an attribute says, whichever row it says it of. */
export interface Said {
  readonly taxonomy: Taxonomy;
  /** Language, code or name of the field. */
  readonly term: string;
  /** The column or field. */
  readonly about: string;
  readonly value: string;
}

export type HsdsRow = Readonly<Record<string, string>>;

/** UUID v5 of what Koppi calls something else, so that it is the same in every export. */
export function uuidOf(...name: readonly string[]): string {
  const hash = createHash('sha1')
    .update(['urn:koppi', ...name].join('\0'))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu.test(text);

/** The id as HSDS wants it. */
export const hsdsId = (table: string, id: string): string => (isUuid(id) ? id : uuidOf(table, id));

const taxonomyId = (taxonomy: Taxonomy) => uuidOf('taxonomy', taxonomy);
const termId = (taxonomy: Taxonomy, term: string) => uuidOf('term', taxonomy, term);

/** Collects attributes, and just those terms and taxonomies that they use, as HSDS asks. */
export class AttributeWriter {
  readonly #used = new Map<string, { readonly taxonomy: Taxonomy; readonly term: string }>();
  readonly #rows: HsdsRow[] = [];

  add(table: string, link: string, { taxonomy, term, about, value }: Said): void {
    const id = termId(taxonomy, term);
    this.#used.set(id, { taxonomy, term });
    this.#rows.push({
      id: uuidOf('attribute', table, link, taxonomy, term, about),
      link_id: link,
      taxonomy_term_id: id,
      link_type: about,
      link_entity: table,
      value,
    });
  }

  attributes(): readonly HsdsRow[] {
    return this.#rows;
  }

  terms(): readonly HsdsRow[] {
    return [...this.#used].map(([id, { taxonomy, term }]) => ({
      id,
      code: `koppi:${taxonomy}:${term}`,
      name: term,
      description: `${taxonomies[taxonomy]}: ${term}`,
      taxonomy: `Koppi: ${taxonomy}`,
      language: 'en',
      taxonomy_id: taxonomyId(taxonomy),
    }));
  }

  taxonomies(): readonly HsdsRow[] {
    const used = new Set([...this.#used.values()].map(({ taxonomy }) => taxonomy));
    return [...used].map((taxonomy) => ({
      id: taxonomyId(taxonomy),
      name: `Koppi: ${taxonomy}`,
      description: taxonomies[taxonomy],
      uri: `urn:koppi:${taxonomy}`,
      version: '1',
    }));
  }
}

/** Tells Koppi's attributes from foreign ones. */
export class AttributeReader {
  readonly #said = new Map<string, Said[]>();
  readonly #terms = new Map<string, { readonly taxonomy: Taxonomy; readonly term: string }>();

  /** True: the row is Koppi's own, and needs not be kept. Terms come before attributes. */
  takes(table: string, row: HsdsRow): boolean {
    if (table === 'taxonomy') return names.some((taxonomy) => row['id'] === taxonomyId(taxonomy));
    if (table === 'taxonomy_term') return this.#takesTerm(row);
    return table === 'attribute' && this.#takesAttribute(row);
  }

  #takesTerm(row: HsdsRow): boolean {
    const taxonomy = names.find((one) => row['taxonomy_id'] === taxonomyId(one));
    if (taxonomy === undefined) return false;
    this.#terms.set(row['id'] ?? '', { taxonomy, term: row['name'] ?? '' });
    return true;
  }

  #takesAttribute(row: HsdsRow): boolean {
    const term = this.#terms.get(row['taxonomy_term_id'] ?? '');
    if (term === undefined) return false;
    const key = `${row['link_entity'] ?? ''} ${row['link_id'] ?? ''}`;
    const said = { ...term, about: row['link_type'] ?? '', value: row['value'] ?? '' };
    const sofar = this.#said.get(key);
    if (sofar) sofar.push(said);
    else this.#said.set(key, [said]);
    return true;
  }

  of(table: string, id: string): readonly Said[] {
    return this.#said.get(`${table} ${id}`) ?? [];
  }
}

/** What they may be called; the order of the record. */
const names = [
  'text',
  'language',
  'sector',
  'target-group',
  'topic',
  'field',
] as const satisfies readonly Taxonomy[];

export const isLanguage = (text: string): text is Language =>
  languages.some((language) => language === text);
