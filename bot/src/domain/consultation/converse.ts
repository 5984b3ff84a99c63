import { begin, done, refused, tell } from './change.ts';
import type { Actor, Context, Decision, Whole } from './change.ts';
import { allowed } from './lifecycle.ts';
import { whyNotOpen } from './take.ts';
import { withDue } from './route.ts';
import type { Change, ClosingDetails, Outcome } from './types.ts';
import { day } from '../time.ts';

/** Vastaa: either way between asker and adviser, as often as needed. */
export function answer(whole: Whole, actor: Actor, said: string, context: Context): Decision {
  const { consultation } = whole;
  if (isRepeated(whole, actor, said)) return { kind: 'already' };
  if (!allowed('answer', consultation.state)) return refused(whyNotOpen(consultation));
  if (!isParty(whole, actor)) return refused(whyNotOpen(consultation));
  return done(withDue(answered(whole, actor, said, context), context));
}

function isRepeated({ text }: Whole, actor: Actor, said: string): boolean {
  const last = text.messages.at(-1);
  return last?.from === actor.id && last.text === said;
}

function answered(whole: Whole, actor: Actor, said: string, { now }: Context): Change {
  const { consultation, text } = whole;
  const other = actor.id === consultation.asker ? consultation.adviser : consultation.asker;
  const change = begin(
    whole,
    { answers: consultation.answers + 1 },
    { actor: actor.id, action: 'answered' },
    now,
  );
  const messages = [...text.messages, { from: actor.id, at: now, text: said }];
  const told = tell(
    change,
    other === undefined ? [] : [{ kind: 'notice', person: other, notice: 'answered' }],
  );
  return { ...told, text: { ...text, messages } };
}

export interface Closing {
  readonly outcome: Outcome;
  /** Paluutieto; required for every kind but consult. */
  readonly result?: string;
  readonly details: ClosingDetails;
  /** Ehdota uutta ilmiötä. */
  readonly proposal?: string;
  /** The answer that closes it: Vastaa ja päätä, or left in its box when Päätä was pressed. */
  readonly answer?: string;
}

/** Two taps: the outcome and Päätä. */
export function close(whole: Whole, actor: Actor, closing: Closing, context: Context): Decision {
  const { consultation } = whole;
  if (isClosedSo(whole, actor, closing)) return { kind: 'already' };
  if (!allowed('close', consultation.state) || consultation.adviser !== actor.id)
    return refused(whyNotOpen(consultation));
  if (consultation.kind !== 'consult' && closing.result === undefined)
    return refused({ kind: 'result-needed' });
  const said = closing.answer;
  const last =
    said && !isRepeated(whole, actor, said) ? answered(whole, actor, said, context) : undefined;
  const change = begin(
    last ?? whole,
    {
      state: 'closed',
      closedAt: context.now,
      endedAt: context.now,
      outcome: closing.outcome,
      // Closed once more after it was reopened: what is not said again holds.
      details: { ...consultation.details, ...closing.details },
      followUpAsked: false,
    },
    { actor: actor.id, action: 'closed', reason: closing.outcome },
    context.now,
  );
  const log = [...(last?.log ?? []), ...change.log];
  return done(withDue(withClosingText({ ...change, log }, closing), context));
}

/** Nothing of what was chosen or written now would be lost. */
function isClosedSo(whole: Whole, actor: Actor, closing: Closing): boolean {
  const { consultation, text } = whole;
  const { outcome, details, result, proposal, answer: said } = closing;
  return (
    consultation.state === 'closed' &&
    consultation.adviser === actor.id &&
    consultation.outcome === outcome &&
    JSON.stringify(consultation.details) ===
      JSON.stringify({ ...consultation.details, ...details }) &&
    (result === undefined || text.result === result) &&
    (proposal === undefined || text.proposal === proposal) &&
    (said === undefined || isRepeated(whole, actor, said))
  );
}

function withClosingText(change: Change, { result, proposal }: Closing): Change {
  const text = { ...change.text, ...(result ? { result } : {}), ...(proposal ? { proposal } : {}) };
  const person = change.consultation.asker;
  return tell({ ...change, text }, [{ kind: 'notice', person, notice: 'closed' }]);
}

/** Back to its adviser within the county's days. */
export function reopen(whole: Whole, actor: Actor, context: Context): Decision {
  const { consultation } = whole;
  if (!isParty(whole, actor)) return refused({ kind: 'not-yours' });
  if (consultation.state === 'accepted') return { kind: 'already' };
  if (!allowed('reopen', consultation.state)) return refused(whyNotOpen(consultation));
  const days = context.facts.settings.reopenDays;
  if (context.now > (consultation.closedAt ?? 0) + days * day)
    return refused({ kind: 'too-late-to-reopen', days });
  const change = begin(
    whole,
    {
      state: 'accepted',
      closedAt: undefined,
      endedAt: undefined,
      outcome: undefined,
      helped: undefined,
      instead: undefined,
      followUpResult: undefined,
      acceptedAt: context.now,
    },
    { actor: actor.id, action: 'reopened' },
    context.now,
  );
  const other = actor.id === consultation.asker ? consultation.adviser : consultation.asker;
  const told = tell(
    change,
    other === undefined ? [] : [{ kind: 'notice', person: other, notice: 'reopened' }],
  );
  return done(withDue(told, context));
}

function isParty({ consultation }: Whole, actor: Actor): boolean {
  return actor.id === consultation.asker || actor.id === consultation.adviser;
}
