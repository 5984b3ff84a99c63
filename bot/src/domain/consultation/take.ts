import { begin, done, give, refused, tell } from './change.ts';
import type { Actor, Context, Decision, Whole } from './change.ts';
import { allowed } from './lifecycle.ts';
import { isAdviser, mayTake } from './rights.ts';
import { routed, withDue } from './route.ts';
import type { Change, Consultation } from './types.ts';
import type { Person, PersonId } from '../roster/county.ts';

/** Otan kopin. The first wins; the winner who presses again gets the same good answer. */
export function accept(whole: Whole, actor: Actor, context: Context): Decision {
  const { consultation } = whole;
  const right = mayTake(actor, consultation, context.facts);
  if (right) return refused(right);
  if (consultation.state === 'accepted' && consultation.adviser === actor.id)
    return { kind: 'already' };
  if (!allowed('accept', consultation.state)) return refused(whyNotOpen(consultation));
  return done(withDue(taken(whole, actor.id, actor.id, 'accepted', context), context));
}

/** The coordinator names who takes it. */
export function assign(whole: Whole, actor: Actor, to: Person, context: Context): Decision {
  const { consultation } = whole;
  if (actor.person?.role !== 'coordinator') return refused({ kind: 'not-coordinator' });
  if (!isAdviser(to) || to.id === consultation.asker)
    return refused({ kind: 'unknown-choice', field: 'adviser' });
  if (consultation.state === 'accepted' && consultation.adviser === to.id)
    return { kind: 'already' };
  if (!allowed('assign', consultation.state)) return refused(whyNotOpen(consultation));
  const change = taken(whole, actor.id, to.id, 'assigned', context);
  const told = tell(give(change, [to.id]), [{ kind: 'notice', person: to.id, notice: 'assigned' }]);
  return done(withDue(told, context));
}

function taken(
  whole: Whole,
  actor: PersonId,
  adviser: PersonId,
  action: 'accepted' | 'assigned',
  { now }: Context,
): Change {
  const { consultation } = whole;
  const change = begin(
    whole,
    {
      state: 'accepted',
      adviser,
      acceptedAt: now,
      firstAcceptedAt: consultation.firstAcceptedAt ?? now,
      responsibleAdviser: undefined,
      wished: undefined,
      plan: undefined,
      stepUntil: undefined,
      endedAt: undefined,
    },
    { actor, action, people: [adviser] },
    now,
  );
  return tell(give(change, [adviser]), [
    { kind: 'notice', person: consultation.asker, notice: 'accepted' },
  ]);
}

/** En ehdi: the person is not asked again, and the plan goes on at once when nobody else is thinking. */
export function decline(
  whole: Whole,
  actor: Actor,
  reason: string | undefined,
  context: Context,
): Decision {
  const { consultation } = whole;
  const right = mayTake(actor, consultation, context.facts);
  if (right) return refused(right);
  if (!allowed('decline', consultation.state)) return refused(whyNotOpen(consultation));
  if (consultation.excluded.includes(actor.id)) return { kind: 'already' };
  const change = begin(
    whole,
    { excluded: [...consultation.excluded, actor.id] },
    { actor: actor.id, action: 'declined', ...(reason ? { reason } : {}) },
    context.now,
  );
  return done(routed(change, context));
}

/** Saattaen: waits again, and the old adviser stays responsible until somebody takes it. */
export function handOver(
  whole: Whole,
  actor: Actor,
  to: Person | undefined,
  reason: string | undefined,
  context: Context,
): Decision {
  const { consultation } = whole;
  if (consultation.state === 'waiting' && consultation.responsibleAdviser === actor.id)
    return { kind: 'already' };
  if (!allowed('handOver', consultation.state)) return refused(whyNotOpen(consultation));
  if (consultation.adviser !== actor.id) return refused(whyNotOpen(consultation));
  if (to && (to.id === actor.id || to.id === consultation.asker || !isAdviser(to)))
    return refused({ kind: 'unknown-choice', field: 'adviser' });
  const change = begin(
    whole,
    {
      state: 'waiting',
      adviser: undefined,
      acceptedAt: undefined,
      responsibleAdviser: actor.id,
      wished: to?.id,
      since: context.now,
      excluded: [...consultation.excluded, actor.id].filter((id) => id !== to?.id),
      notified: [],
      notifiedAt: undefined,
      stepUntil: undefined,
      reminded: false,
      coordinatorTold: false,
      askedStillHere: undefined,
      wider: false,
    },
    { actor: actor.id, action: 'handed-over', ...(reason ? { reason } : {}) },
    context.now,
  );
  return done(
    routed(
      tell(change, [{ kind: 'notice', person: consultation.asker, notice: 'handed-over' }]),
      context,
    ),
  );
}

/** Who has it, or how it ended: the sentence for those who come second. */
export function whyNotOpen(consultation: Consultation): Parameters<typeof refused>[0] {
  const { state, adviser, acceptedAt } = consultation;
  if (state === 'accepted' && adviser !== undefined && acceptedAt !== undefined)
    return { kind: 'taken', by: adviser, at: acceptedAt };
  return { kind: 'wrong-state', state };
}
