import { languages, type Language } from '../language.ts';
import type { Asked, SearchDocument } from './types.ts';

/** What orders documents that are alike in words, kept in rows of its own: it is asked for each document that a query finds. */
export interface Traits {
  readonly set: (number: number, document: SearchDocument) => void;
  readonly setUses: (number: number, uses: number) => void;
  readonly isOf: (asked: Asked, number: number) => boolean;
  /** Small: 0 to `mostTraitPoints`. */
  readonly points: (asked: Asked, number: number) => number;
}

const points = { language: 0.4, fresh: 0.15, used: 0.15 };
export const mostTraitPoints = points.language + points.fresh + points.used;

const freshDays = 730;
const usedMuch = 1000;
const dayMs = 86_400_000;

export function createTraits(): Traits {
  const kinds: string[] = [];
  const changed: number[] = [];
  const used: number[] = [];
  const written: Readonly<Record<Language, boolean[]>> = { fi: [], sv: [], en: [] };

  const setUses = (number: number, uses: number): void => {
    used[number] = Math.min(1, Math.log1p(Math.max(0, uses)) / Math.log1p(usedMuch));
  };

  return {
    setUses,
    set: (number, document) => {
      kinds[number] = document.kind;
      changed[number] = document.changed;
      setUses(number, document.uses);
      for (const language of languages)
        written[language][number] = (document.fields.name?.[language] ?? []).length > 0;
    },
    isOf: ({ kind }, number) => kind === undefined || kinds[number] === kind,
    points: ({ language, now }, number) => {
      const age = Math.max(0, now - (changed[number] ?? 0)) / dayMs;
      const readable = language !== undefined && written[language][number] === true;
      return (
        (readable ? points.language : 0) +
        points.fresh * Math.max(0, 1 - age / freshDays) +
        points.used * (used[number] ?? 0)
      );
    },
  };
}
