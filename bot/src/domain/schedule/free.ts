import type { Instant } from '../time.ts';
import { holdsAt } from './intervals.ts';
import type { Absence, MomentaryState, Presence } from './types.ts';

/** The state in force; of two the one that began last, since it was said last. */
export function stateIn(
  states: readonly MomentaryState[],
  at: Instant,
): MomentaryState | undefined {
  return states
    .filter((state) => holdsAt(state, at))
    .reduce<MomentaryState | undefined>(
      (last, state) => (last && last.from > state.from ? last : state),
      undefined,
    );
}

/** Steps from the end of one absence to the next until none is left. */
export function backAt(at: Instant, absences: readonly Absence[]): Instant {
  const away = absences.find((absence) => holdsAt(absence, at));
  return away ? backAt(away.until, absences) : at;
}

/** Steps from the end of one hindrance to the next until none is left. */
export function freeAt(
  at: Instant,
  states: readonly MomentaryState[],
  presencesOf: (at: Instant) => readonly Presence[],
): Instant {
  const hindrance =
    states.find((state) => holdsAt(state, at)) ??
    presencesOf(at).find((presence) => hinders(presence) && holdsAt(presence, at));
  return hindrance ? freeAt(hindrance.until, states, presencesOf) : at;
}

function hinders({ kind }: Presence): boolean {
  return kind === 'focus' || kind === 'meeting';
}
