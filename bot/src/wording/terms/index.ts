import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** The names of what Koppi knows: states, kinds, outcomes. Finnish is the model. */
export type Terms = typeof fi;

const terms: Readonly<Record<Language, Terms>> = { fi, sv, en };

export const termsOf = (language: Language): Terms => terms[language];
