import type { Language, Texts } from '../../../domain/language.ts';
import { registerWords } from '../../../wording/register.ts';
import type { PtvConnection } from './schema.ts';
import { inEach } from './texts.ts';

/** What it costs: the word for the register's code, in `languages`, and what it says besides. */
export function chargeOf(
  code: PtvConnection['serviceChargeType'],
  words: Texts | undefined,
  languages: readonly Language[],
): Texts | undefined {
  return inEach((language) => {
    const isSaid = code && languages.includes(language);
    const word = isSaid ? capital(registerWords[language].charges[code]) : '';
    return [word, words?.[language]].filter(Boolean).join('. ');
  });
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
