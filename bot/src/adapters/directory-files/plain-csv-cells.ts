import type { CsvField } from '../../domain/directory/imports.ts';
import { languages, type Texts } from '../../domain/language.ts';

/** What a row says, by what its columns are. */
export type Cells = Readonly<Partial<Record<CsvField, string>>>;

/** Several columns that are taken for the same thing are read as its lines. */
export function cellsOf(cells: readonly string[], columns: readonly (CsvField | null)[]): Cells {
  const found = new Map<CsvField, string>();
  for (const [index, field] of columns.entries()) {
    const text = (cells[index] ?? '').trim();
    if (field === null || text === '') continue;
    const sofar = found.get(field);
    found.set(field, sofar === undefined ? text : `${sofar}\n${text}`);
  }
  return Object.fromEntries(found);
}

/** Koppi's own word for it, or a word that begins so. */
export function codeOf<T extends string>(
  text: string,
  words: Readonly<Record<T, readonly string[]>>,
): T | undefined {
  const written = text.trim().toLowerCase();
  const codes = Object.keys(words) as T[];
  return (
    codes.find((code) => code === written) ??
    codes.find((code) => words[code].some((word) => written.startsWith(word)))
  );
}

export function given<N extends string, V>(
  name: N,
  value: V | undefined,
): { readonly [K in N]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: V };
}

export function textsOf(said: Readonly<Record<string, string | undefined>>): Texts | undefined {
  const all = languages.flatMap((language) => {
    const text = said[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
export const listed = (text = ''): readonly string[] =>
  text
    .split(/[,;/\n|]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
/** A slash or a comma stands between numbers, never in one. */
export const numbersIn = (text = ''): readonly string[] => listed(text);
