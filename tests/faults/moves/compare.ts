import type { LogRow } from '../../../bot/src/domain/consultation/types.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import type { Act, Expected, Life } from './life.ts';

type Standing = { readonly state: string; readonly version: number };

/** The state, the version and the log say that it was done, or that it was not. */
export function unlike(
  act: Act,
  wanted: Expected,
  before: Standing,
  after: Standing,
  rows: readonly LogRow[],
): string | undefined {
  if (wanted.kind !== 'done')
    return after.version === before.version
      ? undefined
      : `${act.verb} was done, but the model says: ${wanted.kind}`;
  if (after.version <= before.version) return `${act.verb} was not done, but the model allows it`;
  if (after.state !== wanted.to) return `${act.verb} led to ${after.state}, not to ${wanted.to}`;
  const own = rows.filter(({ actor, action }) => actor === act.by.id && action === wanted.action);
  return own.length === 1 ? undefined : `${act.verb} left ${own.length} log rows`;
}

/** What the person is told fits what was done. */
export function unlikeView(
  wanted: Expected,
  view: View,
  act: Act,
  version: number,
): string | undefined {
  const isRefused = 'refusal' in view;
  switch (wanted.kind) {
    case 'done':
    case 'same':
      return isRefused ? `${act.verb} was ${wanted.kind}, but told as refused` : undefined;
    case 'hidden':
      return view.kind === 'refused' && view.refusal.kind === 'not-found'
        ? undefined
        : `${act.verb} told a stranger about the request: ${view.kind}`;
    case 'refused':
      return isRefused || tellsWho(view, version)
        ? undefined
        : `${act.verb} was refused, but told as ${view.kind}`;
  }
}

/** The card's true state instead of a sentence: taken, and by whom. */
function tellsWho(view: View, version: number): boolean {
  const shown = 'seen' in view ? view.seen.consultation : undefined;
  const consultation = 'consultation' in view ? view.consultation : shown;
  return consultation?.adviser !== undefined && consultation.version === version;
}

export function unlikeLife(
  life: Life,
  after: { state: string; adviser?: string },
): string | undefined {
  if (after.state !== life.state) return `stands at ${after.state}, the model at ${life.state}`;
  return life.state === 'accepted' && after.adviser !== life.adviser
    ? 'another adviser has it than in the model'
    : undefined;
}

/** Each row begins where the one before ended. */
export function brokenChain(from: string, rows: readonly LogRow[]): string | undefined {
  let state = from;
  for (const row of rows) {
    if ((row.from ?? state) !== state) return `the log jumps from ${state} to ${row.from ?? ''}`;
    state = row.to;
  }
  return undefined;
}
