import type { Actor, Context, Decision, Whole } from '../domain/consultation/change.ts';
import type { Refusal } from '../domain/consultation/refusal.ts';
import { mayRead } from '../domain/consultation/rights.ts';
import type { Instant } from '../domain/time.ts';
import type { CardRow, StoredRequest } from '../ports.ts';
import { lookAgainMs } from './tools.ts';
import type { Tools } from './tools.ts';

export interface Act {
  readonly id: string;
  readonly actor: Actor;
  /** The same for every arrival of the same act; undefined when it cannot be told. */
  readonly operation: string | undefined;
  /** The activity that will show the answer in place. */
  readonly cardActivityId?: string;
  /** Only from this version: the one that was seen when it was pressed. */
  readonly seenVersion?: number;
  readonly decide: (whole: Whole, context: Context) => Decision;
}

export type Performed =
  /** Stored now: the log of the request knows of it. */
  | { readonly kind: 'done'; readonly whole: Whole }
  /** Nothing was stored, since it was so already; what stands now was only read. */
  | { readonly kind: 'already'; readonly whole: StoredRequest }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly whole?: StoredRequest };

/** Enough for twenty people pressing at once; each turn somebody else has got further. */
const attempts = 40;

/** One move of one person: (read ∥ hint) → decide → one transaction. */
export async function perform(tools: Tools, act: Act): Promise<Performed> {
  const lookedAt = tools.clock.now() + lookAgainMs;
  const [first] = await Promise.all([
    tools.requests.load(act.id),
    tools.due.hint(act.id, [lookedAt]),
  ]);
  let stored = first;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (!stored || !mayRead(act.actor, stored.consultation, tools.known.facts())) return notFound;
    // Done before, be it long ago: what stands now is shown, and nothing is decided a second time.
    if (act.operation !== undefined && stored.operations.includes(act.operation))
      return { kind: 'already', whole: stored };
    const context = { now: tools.clock.now(), facts: tools.known.facts() };
    const decision = act.decide(stored, context);
    if (isOutdated(act, stored, decision))
      return { kind: 'refused', refusal: { kind: 'stale' }, whole: stored };
    if (decision.kind === 'refused') return { ...decision, whole: stored };
    if (decision.kind === 'already') return { kind: 'already', whole: stored };
    const { change } = decision;
    const result = await tools.requests.commit(stored, change, act.operation, cardOf(act, stored));
    if (result === 'done') {
      await hintAgain(tools, act.id, lookedAt);
      tools.known.note(change.consultation);
      return { kind: 'done', whole: change };
    }
    stored = await tools.requests.load(act.id);
    if (result === 'exists' && stored) return { kind: 'done', whole: stored };
  }
  throw new Error('a request kept changing under every attempt');
}

/** A better answer than "it has changed": what was wanted is so already, or who was faster. */
function isOutdated({ seenVersion }: Act, stored: StoredRequest, decision: Decision): boolean {
  if (seenVersion === undefined || seenVersion === stored.consultation.version) return false;
  return decision.kind === 'done' || isOfState(decision);
}

function isOfState(decision: Decision): boolean {
  return decision.kind === 'refused' && decision.refusal.kind === 'wrong-state';
}

/**
 * A process that was frozen between its hint and its commit: another may have looked before anything
 * stood there, and taken the hint away.
 */
export async function hintAgain(tools: Tools, id: string, lookedAt: Instant): Promise<void> {
  const now = tools.clock.now();
  if (now >= lookedAt) await tools.due.hint(id, [now + lookAgainMs]);
}

const notFound: Performed = { kind: 'refused', refusal: { kind: 'not-found' } };

/** Version 0: the sender draws it once more, since Teams keeps only what was sent as a message. */
function cardOf({ actor, cardActivityId }: Act, stored: StoredRequest): CardRow | undefined {
  if (cardActivityId === undefined) return undefined;
  const held = stored.cards.find(({ person }) => person === actor.id);
  return held?.activityId === cardActivityId
    ? undefined
    : { person: actor.id, activityId: cardActivityId, others: [], version: 0 };
}
