import type { CompletionRow } from '../../domain/library/completion-rows.ts';
import { unknownProfession } from '../../domain/library/profession.ts';
import type { Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { libraryWordsOf } from '../../wording/library.ts';
import { guarded, quoted } from '../csv.ts';

/** Completions as a file that Excel opens as it is; no cell is ever taken for a formula. */
export function completionsCsv(
  rows: readonly CompletionRow[],
  { professions }: Pick<County, 'professions'>,
  language: Language,
): string {
  const words = libraryWordsOf(language);
  const nameOf = (id: string) =>
    id === unknownProfession
      ? words.unknownProfession
      : (professions.find((one) => one.id === id)?.name[language] ?? id);
  const lines = rows.map((row) => [
    ...[row.name, nameOf(row.profession), row.item, row.title, words.languages[row.language]],
    ...[row.date, words.ways[row.way]],
    ...[String(row.rightAnswers ?? ''), String(row.questions ?? ''), row.renewBy ?? ''],
  ]);
  return `\uFEFF${[words.csv, ...lines]
    .map((cells) => `${cells.map((cell) => quoted(guarded(cell), ';')).join(';')}\r\n`)
    .join('')}`;
}
