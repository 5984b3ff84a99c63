import type { Language } from '../../domain/language.ts';
import { figures } from '../../domain/statistics/figures.ts';
import { statisticsWordingOf } from '../../wording/statistics/index.ts';

/** To whom, and how, a figure is told. */
export type ToldHow = 'open' | 'fixed-cells' | 'coordinators' | 'typed-in';

export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly means: string;
  readonly leavesOut: string;
  readonly told: ToldHow;
}

/** Every figure with its exact meaning; docs/statistics.md holds the same table. */
export function definitionsIn(language: Language): readonly Definition[] {
  const words = statisticsWordingOf(language);
  const { name, means, leavesOut } = words.load;
  return [
    ...Object.entries(words.figure).map(([id, told]): Definition => ({
      ...{ id, ...told, unit: unitOf(id), told: 'open' },
    })),
    ...Object.entries(words.kept).map(([id, told]): Definition => ({
      ...{ id, ...told, unit: 'count', told: 'fixed-cells' },
    })),
    { id: 'load', name, means, leavesOut, unit: 'count', told: 'coordinators' },
    { id: 'feedback', ...words.feedbackFigure, unit: 'mean', told: 'typed-in' },
  ];
}

const unitOf = (id: string): string => new Map(Object.entries(figures)).get(id)?.unit ?? 'count';
