import { emailOf, phoneOf, webOf } from '../../domain/directory/checks.ts';
import type { CsvField } from '../../domain/directory/imports.ts';
import { municipalityCode } from '../../domain/directory/municipalities.ts';
import { headings } from '../../wording/directory-csv.ts';

/** A column of a plain CSV file, and what it is taken for. */
export interface Column {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly field: CsvField | null;
}

const longestSample = 80;
const samplesShown = 3;

/**
 * What each column may be: by its heading, and where that says nothing by its values. No field is
 * taken twice, but for words that may stand in several columns one after the other.
 * @param rows the first of the file
 */
export function guessColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  const values = heads.map((_, index) =>
    rows.map((cells) => (cells[index] ?? '').trim()).filter((text) => text !== ''),
  );
  const taken = new Set<CsvField>();
  const take = (field: CsvField | undefined) => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  };
  // The surest first: a heading that says it in full goes before one that only begins so.
  const found = heads.map((heading) => take(fieldNamed(heading, (text, word) => text === word)));
  for (const [index, heading] of heads.entries())
    found[index] ??= take(fieldNamed(heading, beginsWith));
  for (const [index, some] of values.entries()) found[index] ??= take(fieldOfValues(some));
  return heads.map((heading, index) => ({
    heading,
    samples: (values[index] ?? [])
      .slice(0, samplesShown)
      .map((text) => text.slice(0, longestSample).toWellFormed()),
    field: found[index] ?? null,
  }));
}

type Matches = (text: string, word: string) => boolean;

const fields = Object.keys(headings) as CsvField[];

/** By the longest word that matches: "puhelin ammattilaisille" is not "puhelin". */
function fieldNamed(heading: string, matches: Matches): CsvField | undefined {
  const text = heading
    .toLowerCase()
    .replaceAll(/[\s_:*.]+/gu, ' ')
    .trim();
  const matching = fields.flatMap((field) =>
    headings[field].filter((word) => matches(text, word)).map((word) => ({ field, word })),
  );
  return matching.toSorted((a, b) => b.word.length - a.word.length)[0]?.field;
}

/** "Puhelinnumerot" for "puhelin"; "id" is no beginning of "ideat". */
const beginsWith: Matches = (text, word) =>
  word.length > 3 ? text.startsWith(word) : text.startsWith(`${word} `);

const looks: readonly (readonly [CsvField, (text: string) => boolean])[] = [
  ['email', (text) => emailOf(text) !== undefined],
  ['website', (text) => /^(?:https?:|www\.)/iu.test(text) && webOf(text) !== undefined],
  ['postalCode', (text) => /^\d{5}$/u.test(text)],
  ['area', (text) => !/^\d/u.test(text) && municipalityCode(text) !== undefined],
  ['phone', (text) => text.length >= 6 && phoneOf(text) !== undefined],
  ['address', (text) => /^\p{Lu}[\p{L} .-]+(?:katu|tie|polku|kuja|gatan|vägen) \d+/u.test(text)],
];

/** Most of the values look like it. */
function fieldOfValues(values: readonly string[]): CsvField | undefined {
  if (values.length === 0) return undefined;
  return looks.find(([, is]) => values.filter(is).length > values.length * 0.7)?.[0];
}
