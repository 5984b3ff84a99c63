import type { Progress, Result, Setup } from '../../domain/planning/run.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';

/** What a simulation that is under way tells; the last of it is its end. */
export type SimulationTold =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly why: 'too-long' | 'broken' };

/** Carries simulations out beside everything else, so that nobody waits for them. */
export interface Simulator {
  /**
   * One at a time for each person, and few in all.
   * @param hear is called until the simulation has ended or was stopped
   * @returns what stops it; undefined where there is no place for it now
   */
  begin(
    person: PersonId,
    setup: Setup,
    hear: (told: SimulationTold) => void,
  ): (() => void) | undefined;
}

export interface PlanningTools extends Tools {
  readonly simulator: Simulator;
}
