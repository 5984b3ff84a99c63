import type { RoutingFacts } from '../routing/types.ts';
import { day } from '../time.ts';
import type { Actor, Context } from './change.ts';
import { allowed, lifecycle } from './lifecycle.ts';
import type { By, Move } from './lifecycle.ts';
import { mayTake } from './rights.ts';
import type { Consultation } from './types.ts';

/** The moves of people; the engine makes its own. */
export type OwnMove = Exclude<Move, 'expire'>;

const moves = Object.keys(lifecycle).filter((move): move is OwnMove => move !== 'expire');

/**
 * What this person can do with the request now: what the lifecycle and their rights allow, and what
 * would change something. No other button is drawn.
 */
export function movesOf(
  consultation: Consultation,
  actor: Actor,
  context: Context,
): readonly OwnMove[] {
  return moves.filter(
    (move) =>
      allowed(move, consultation.state) &&
      isBy[lifecycle[move].by](consultation, actor, context.facts) &&
      (makesSense[move]?.(consultation, actor, context) ?? true),
  );
}

type Test<Last> = (consultation: Consultation, actor: Actor, last: Last) => boolean;

const isAsker: Test<RoutingFacts> = ({ asker }, { id }) => asker === id;
const isIts: Test<RoutingFacts> = ({ adviser }, { id }) => adviser === id;

const isBy: Readonly<Record<By, Test<RoutingFacts>>> = {
  asker: isAsker,
  adviser: (consultation, actor, facts) => mayTake(actor, consultation, facts) === undefined,
  'its-adviser': isIts,
  party: (...given) => isAsker(...given) || isIts(...given),
  coordinator: (_consultation, { person }) => person?.role === 'coordinator',
  engine: () => false,
};

const isAskedStillHere: Test<Context> = ({ askedStillHere, urgency }) =>
  askedStillHere !== undefined && urgency === 'now';

/** Where the table alone would leave a button that changes nothing. */
const makesSense: { readonly [M in OwnMove]?: Test<Context> } = {
  leaveReference: ({ referenceWords, referenceLeft }) =>
    referenceWords !== undefined && !referenceLeft,
  stillHere: isAskedStillHere,
  clientLeft: isAskedStillHere,
  askWider: ({ plan, wider }) => plan?.nobodyNow === true && !wider,
  decline: ({ excluded, responsibleAdviser }, { id }) =>
    !excluded.includes(id) && responsibleAdviser !== id,
  rate: ({ textErased, helped, instead }) =>
    !textErased && (helped === undefined || instead === undefined),
  followUp: ({ followUpAsked }) => followUpAsked,
  reopen: ({ closedAt = 0 }, _actor, { now, facts }) =>
    now <= closedAt + facts.settings.reopenDays * day,
};
