import { languages, type Language } from '../language.ts';
import type { WordGroup } from '../roster/county.ts';

/** Groups of everyday words as they are written down: one a line, with commas between its words. */
export type WordLines = Readonly<Record<Language, readonly string[]>>;

const between = ', ';

const wordsIn = (line: string): readonly string[] =>
  line
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The line as it is kept, however its commas and spaces were typed; '' where it has no word. */
export const tidyLine = (line: string): string => wordsIn(line).join(between);

const linesIn = (groups: readonly WordGroup[], language: Language): string[] =>
  groups.filter((one) => one.language === language).map(({ words }) => words.join(between));

export const linesOf = (groups: readonly WordGroup[]): Record<Language, string[]> => ({
  fi: linesIn(groups, 'fi'),
  sv: linesIn(groups, 'sv'),
  en: linesIn(groups, 'en'),
});

export const groupsOf = (lines: WordLines): readonly WordGroup[] =>
  languages.flatMap((language) =>
    lines[language].map((line) => ({ language, words: wordsIn(line) })),
  );

export interface LinePlace {
  readonly language: Language;
  readonly line: number;
}

/** Which line of its language each group is. */
export function placesOf(groups: readonly WordGroup[]): readonly LinePlace[] {
  const lines = { fi: 0, sv: 0, en: 0 };
  return groups.map(({ language }) => {
    const line = lines[language];
    lines[language] += 1;
    return { language, line };
  });
}
