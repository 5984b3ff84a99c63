import { languages, type Language } from '../../../../bot/src/domain/language.ts';
import { alike, entriesOf, fieldOf } from '../../../../bot/src/domain/settings/difference.ts';
import { textOf, type Entry } from '../../components/values.ts';

export { alike };

/** What stands at `forms.at`. */
export const valueAt = (entry: unknown, path: string): unknown =>
  path.split('.').reduce(fieldOf, entry);

/** The entry with something else at `forms.at`. */
export function withValueAt(entry: Entry, path: string, value: unknown): Entry {
  const [field = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...entry, [field]: value };
  const inner = Object.fromEntries(entriesOf(entry[field]));
  return { ...entry, [field]: withValueAt(inner, rest.join('.'), value) };
}

/** As it is called: in the reader's language, where it has several. */
export function nameOf(entry: unknown, language: Language): string {
  const name = fieldOf(entry, 'name');
  return textOf(typeof name === 'string' ? name : fieldOf(name, language));
}

const isSomething = (value: unknown): boolean =>
  languages.some((one) => textOf(fieldOf(value, one)) !== '');

/** All three languages empty: none. */
export const orNull = (value: Entry): Entry | null => (isSomething(value) ? value : null);

/** Letters and hyphens that nothing else in the list has: what the entry is known by for good. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const base = plain === '' ? 'uusi' : plain;
  const numbered = Array.from({ length: 25 }, (_, at) => `${base}-${String.fromCharCode(98 + at)}`);
  return [base, ...numbered].find((one) => !taken.includes(one)) ?? `${base}-${base}`;
}
