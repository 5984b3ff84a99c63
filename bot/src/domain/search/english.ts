import { stemmer } from '@orama/stemmers/english';

export const stemOf = (word: string): string => stemmer(word);
