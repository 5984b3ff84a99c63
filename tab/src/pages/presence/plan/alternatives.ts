import type { BlockSent } from '../blocks-form.tsx';

/** Somebody's days in an alternative. */
export interface PlannedDays {
  readonly person: string;
  /** As they stand, and as they would be. */
  readonly before: readonly BlockSent[];
  readonly blocks: readonly BlockSent[];
}

export interface Planned {
  readonly key: string;
  readonly days: readonly PlannedDays[];
}

export const freshAlternative = (): Planned => ({ key: crypto.randomUUID(), days: [] });

/** Everything of an alternative but that person's days, and these in their place. */
export const withDays = (planned: Planned, days: PlannedDays): Planned => ({
  ...planned,
  days: [...planned.days.filter(({ person }) => person !== days.person), days],
});

export const withoutDays = (planned: Planned, person: string): Planned => ({
  ...planned,
  days: planned.days.filter((one) => one.person !== person),
});

/** What the service is asked; alternatives that change nothing are left out. */
export const bodyOf = (alternatives: readonly Planned[], station: string) => ({
  alternatives: changedOf(alternatives).map(({ days }) => ({
    changes: days.map(({ person, blocks }) => ({ kind: 'blocks', person, blocks })),
  })),
  stations: station === '' ? [] : [station],
});

export const changedOf = (alternatives: readonly Planned[]): readonly Planned[] =>
  alternatives.filter(({ days }) => days.length > 0);

/** Lines that are in one list and not in the other: what came, and what went. */
export function differenceOf(
  { before, blocks }: PlannedDays,
  line: (block: BlockSent) => string,
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const was = before.map(line);
  const will = blocks.map(line);
  return {
    added: will.filter((one) => !was.includes(one)),
    gone: was.filter((one) => !will.includes(one)),
  };
}
