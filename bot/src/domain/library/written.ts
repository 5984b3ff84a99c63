import type { Language } from '../language.ts';
import type { Item } from './types.ts';

/** In the reader's language, else in Finnish, else in whichever there is. */
export function writtenFor(sisters: readonly Item[], language: Language): Item | undefined {
  const inLanguage = (wanted: Language) => sisters.find((item) => item.language === wanted);
  return inLanguage(language) ?? inLanguage('fi') ?? sisters[0];
}
