import type { EngineName } from './engines.ts';
import type { Given } from './real.ts';
import { createRun, type Effort, type Run } from './run.ts';

let run: Run | undefined;

/** Called from outside, one after the other. */
export const prepare = (given: Given, name: EngineName, effort: Effort): void => {
  run = createRun(given, name, effort);
};
export const build = (): number | undefined => run?.build();
export const ask = (): unknown => run?.ask();
