import type { Refusal } from '../consultation/refusal.ts';
import type { Schedules } from './types.ts';

/** All schedules are in one row of 1 MiB, two bytes a character; half of it is free for what nobody writes. */
const mostCharacters = 250_000;

export interface DaysFull {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export const daysFull: DaysFull = { kind: 'refused', refusal: { kind: 'days-full' } };

/** Whether there is room for a change. Whoever takes something out always may, else nobody could make room. */
export function fits(before: Schedules, after: Schedules): boolean {
  const characters = JSON.stringify(after).length;
  return characters <= mostCharacters || characters <= JSON.stringify(before).length;
}
