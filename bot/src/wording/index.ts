import type { Language } from '../domain/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Every sentence a person reads. Finnish is the model: a key missing elsewhere fails the build. */
export type Wording = typeof fi;

const wordings: Readonly<Record<Language, Wording>> = { fi, sv, en };

export function wordingOf(language: Language): Wording {
  return wordings[language];
}
