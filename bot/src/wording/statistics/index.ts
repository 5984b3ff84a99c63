import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Words of reports, definitions and their files. Codes such as outcomes have theirs in the main files. */
export type StatisticsWording = typeof fi;

const wordings: Readonly<Record<Language, StatisticsWording>> = { fi, sv, en };

export function statisticsWordingOf(language: Language): StatisticsWording {
  return wordings[language];
}
