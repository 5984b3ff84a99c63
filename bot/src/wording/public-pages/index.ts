import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { PublicWords } from './types.ts';

const words: Readonly<Record<Language, PublicWords>> = { fi, sv, en };

export function publicWords(language: Language): PublicWords {
  return words[language];
}
