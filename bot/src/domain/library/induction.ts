import type { ProfessionId } from '../roster/county.ts';
import { isForProfession } from './profession.ts';
import type { InductionPath, PathStep } from './types.ts';

/** What somebody has done of all paths. */
export interface Done {
  /** Groups of the items completed at any time: what was learnt once is not asked of a newcomer again. */
  readonly groups: ReadonlySet<string>;
  /** Ids of the tasks that they have ticked on this path. */
  readonly tasks: ReadonlySet<string>;
}

export interface StepProgress {
  readonly step: PathStep;
  readonly state: 'done' | 'next' | 'later';
}

export interface Progress {
  readonly steps: readonly StepProgress[];
  readonly done: number;
  /** Undefined when all is done. */
  readonly next: PathStep | undefined;
}

/** Paths of a profession; those for everybody are for each, and all of them for whose is not known. */
export const pathsFor = (
  paths: readonly InductionPath[],
  profession: ProfessionId,
): readonly InductionPath[] =>
  paths.filter(({ professions }) => isForProfession(professions, profession));

/**
 * How far somebody is, in the path's order: the next step is the first that is not done.
 *
 * @param published groups that can be taken; the path waits for no other
 */
export function progressOn(
  { steps }: InductionPath,
  done: Done,
  published: ReadonlySet<string>,
): Progress {
  const open = steps.filter((step) => isDone(step, done) || canBeTaken(step, published));
  const next = open.find((step) => !isDone(step, done));
  return {
    steps: open.map((step) => ({
      step,
      state: isDone(step, done) ? 'done' : step === next ? 'next' : 'later',
    })),
    done: open.filter((step) => isDone(step, done)).length,
    next,
  };
}

const isDone = (step: PathStep, { groups, tasks }: Done): boolean =>
  step.kind === 'item' ? groups.has(step.group) : tasks.has(step.id);

const canBeTaken = (step: PathStep, published: ReadonlySet<string>): boolean =>
  step.kind === 'task' || published.has(step.group);

/** A task is ticked in its turn: it is the next one, or the tick was there already. */
export const mayTick = (progress: Progress, task: string): boolean =>
  progress.steps.some(
    ({ step, state }) => step.kind === 'task' && step.id === task && state !== 'later',
  );
