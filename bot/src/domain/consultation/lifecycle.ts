import type { State } from './types.ts';

/** Who may make a move; `engine` is what happens by itself. */
export type By = 'asker' | 'adviser' | 'its-adviser' | 'party' | 'coordinator' | 'engine';

interface Row {
  readonly from: readonly State[];
  /** `same`: whatever it was. */
  readonly to: State | 'same';
  readonly by: By;
}

/** The whole life of a consultation; docs/lifecycle.md draws it, product.md "A consultation" words it. */
export const lifecycle = {
  edit: { from: ['waiting'], to: 'waiting', by: 'asker' },
  withdraw: { from: ['waiting', 'accepted', 'expired'], to: 'withdrawn', by: 'asker' },
  leaveReference: { from: ['waiting', 'accepted', 'expired'], to: 'same', by: 'asker' },
  stillHere: { from: ['waiting'], to: 'waiting', by: 'asker' },
  clientLeft: { from: ['waiting'], to: 'waiting', by: 'asker' },
  askWider: { from: ['waiting'], to: 'waiting', by: 'asker' },
  accept: { from: ['waiting', 'expired'], to: 'accepted', by: 'adviser' },
  decline: { from: ['waiting'], to: 'waiting', by: 'adviser' },
  assign: { from: ['waiting', 'expired'], to: 'accepted', by: 'coordinator' },
  expire: { from: ['waiting'], to: 'expired', by: 'engine' },
  answer: { from: ['accepted'], to: 'accepted', by: 'party' },
  handOver: { from: ['accepted'], to: 'waiting', by: 'its-adviser' },
  close: { from: ['accepted'], to: 'closed', by: 'its-adviser' },
  rate: { from: ['closed'], to: 'closed', by: 'asker' },
  followUp: { from: ['closed'], to: 'closed', by: 'its-adviser' },
  reopen: { from: ['closed'], to: 'accepted', by: 'party' },
} as const satisfies Record<string, Row>;

export type Move = keyof typeof lifecycle;

/** Whether the table knows the move from this state. */
export function allowed(move: Move, state: State): boolean {
  const from: readonly State[] = lifecycle[move].from;
  return from.includes(state);
}
