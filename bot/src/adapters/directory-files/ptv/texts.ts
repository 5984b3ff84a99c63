import { languages } from '../../../domain/language.ts';
import type { Language, Texts } from '../../../domain/language.ts';
import { registerWords } from '../../../wording/register.ts';
import type { PtvText } from './schema.ts';

/** In letters. The register itself lets names have 100 of them and descriptions 2,500 to 5,000. */
const longest = { name: 200, text: 5000 } as const;
/** More than this of one text is not even cleaned. */
const read = 50_000;

export const nameOf = (items: readonly PtvText[]): Texts | undefined => textsOf(items, 'name');

/** The texts in Koppi's languages, cleaned and not too long; undefined when there is none. */
export function textsOf(
  items: readonly PtvText[],
  length: keyof typeof longest = 'text',
): Texts | undefined {
  return inEach((language) => {
    const said = items.find((one) => one.language === language && one.value?.trim());
    return said?.value ? cut(cleaned(said.value), longest[length], language) : '';
  });
}

/** One text of several, one after the other in each language. */
export function joined(parts: readonly (Texts | undefined)[], between = '\n\n'): Texts | undefined {
  return inEach((language) => {
    const said = parts.flatMap((part) => part?.[language] ?? []);
    return cut(said.join(between), longest.text, language);
  });
}

/** What is said in each language; languages in which nothing is said are left out. */
export function inEach(text: (language: Language) => string): Texts | undefined {
  const said = languages.flatMap((language) => {
    const words = text(language);
    return words === '' ? [] : [[language, words] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** The languages in which something is said. */
export const spoken = (items: readonly PtvText[]): readonly Language[] =>
  languages.filter((one) => items.some(({ language }) => language === one));

/** Of what is said in several languages, but can be kept in one only. */
export function oneOf(items: readonly PtvText[]): string | undefined {
  const texts = nameOf(items);
  return texts?.fi ?? texts?.sv ?? texts?.en;
}

/** The first in Finnish, else in Swedish, else the first. */
export function preferred<T extends { readonly language?: string | null | undefined }>(
  all: readonly T[],
): T | undefined {
  return (
    languages.map((one) => all.find(({ language }) => language === one)).find((one) => one) ??
    all[0]
  );
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ auml: 'ä', ouml: 'ö', aring: 'å', Auml: 'Ä', Ouml: 'Ö', Aring: 'Å', ndash: '–' },
};
const tag = /<[a-z!/?][^<>]*>/giu;

/**
 * Plain text with its line breaks: no HTML whether as such or in entities, no signs that cannot be
 * seen, and no marks with which Markdown ends a line.
 */
export function cleaned(text: string): string {
  return (
    text
      .slice(0, read)
      .replaceAll(/\r\n?/gu, '\n')
      .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, entity)
      // Before the tags: one with a sign inside that nobody sees is none yet.
      .replaceAll(/[^\P{C}\n\t]/gu, '')
      .replaceAll(/<li\b[^<>]*>/giu, '\n- ')
      .replaceAll(/<br\b[^<>]*>|<\/(?:p|div|h\d|ul|ol)\s*>/giu, '\n')
      .replaceAll(tag, '')
      .replaceAll(tag, '')
      // What is still there was written to outlast the cleaning, or never ends.
      .replaceAll(/<(?=[a-z!/?])/giu, '')
      .replaceAll(/[ \t\u00a0]+/gu, ' ')
      .replaceAll(/(?: |\\)*\n ?/gu, '\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()
  );
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return entities[name] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** A text that is too long ends with a whole sentence, or else a whole word, and says that it was cut. */
export function cut(text: string, most: number, language: Language): string {
  if (text.length <= most) return text;
  const mark = ` ${registerWords[language].shortened}`;
  const room = text.slice(0, most - mark.length);
  const sentence = Math.max(
    ...['. ', '! ', '? ', '.\n', '!\n', '?\n'].map((end) => room.lastIndexOf(end)),
  );
  if (sentence > room.length / 2) return room.slice(0, sentence + 1) + mark;
  const word = room.search(/\s\S*$/u);
  return (word > room.length / 2 ? room.slice(0, word) : room).toWellFormed() + mark;
}
