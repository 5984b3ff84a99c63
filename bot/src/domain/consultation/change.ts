import { everybody } from './types.ts';
import type { Change, Consultation, ConsultationText, Intent, LogAction, LogRow } from './types.ts';
import type { Refusal } from './refusal.ts';
import type { Person, PersonId } from '../roster/county.ts';
import type { RoutingFacts } from '../routing/types.ts';
import type { Instant } from '../time.ts';

/** Who acts: the roster's person where it knows them; anybody else of the tenant is an asker. */
export interface Actor {
  readonly id: PersonId;
  readonly name: string;
  readonly person?: Person;
}

export interface Context {
  readonly now: Instant;
  readonly facts: RoutingFacts;
}

export type Decision =
  | { readonly kind: 'done'; readonly change: Change }
  /** This very act has happened already: the person gets the same good answer again. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A consultation with its texts, as it was read. */
export interface Whole {
  readonly consultation: Consultation;
  readonly text: ConsultationText;
}

/** Removes the keys whose value is undefined, so that a patch can also take a field away. */
type Patch = { readonly [K in keyof Consultation]?: Consultation[K] | undefined };

export function patched(consultation: Consultation, patch: Patch): Consultation {
  const merged = Object.entries({ ...consultation, ...patch }).filter(
    ([, value]) => value !== undefined,
  );
  // The entries come from a Consultation and a Patch of it, so only optional keys can be missing.
  return Object.fromEntries(merged) as unknown as Consultation;
}

export function refused(refusal: Refusal): Decision {
  return { kind: 'refused', refusal };
}

export function done(change: Change): Decision {
  return { kind: 'done', change };
}

/** What an act leaves in the log besides actor, instant and state. */
export interface Note {
  readonly actor: PersonId;
  readonly action: LogAction;
  readonly reason?: string;
  readonly people?: readonly PersonId[];
}

/** Begins a change: the next version, its first log row, everybody's card to be brought up to date. */
export function begin(whole: Whole, patch: Patch, note: Note, now: Instant): Change {
  const before = whole.consultation;
  const state = patch.state ?? before.state;
  // What is open again may get new texts, which are to be erased in their turn.
  const renewed = state === 'waiting' || state === 'accepted' ? { textErased: false } : {};
  const after = patched(before, { ...renewed, ...patch, version: before.version + 1 });
  const consultation = { ...after, ...advisersLeft(before, after) };
  return {
    consultation,
    text: whole.text,
    log: [logRow(consultation, note, now, before.state)],
    intents: [
      card(consultation.asker, true),
      ...consultation.holders.map((person) => card(person, false)),
      ...toChannel(consultation),
    ],
  };
}

function advisersLeft(
  { adviser, formerAdvisers = [] }: Consultation,
  after: Consultation,
): Pick<Consultation, 'formerAdvisers'> {
  if (adviser === undefined || adviser === after.adviser) return {};
  return { formerAdvisers: [...new Set([...formerAdvisers, adviser])] };
}

export function logRow(
  consultation: Consultation,
  note: Note,
  at: Instant,
  from = consultation.state,
): LogRow {
  return { version: consultation.version, at, from, to: consultation.state, ...note };
}

export function card(person: PersonId, create: boolean): Intent {
  return { kind: 'card', person, create };
}

/** For a request that was asked in a channel. */
export function toChannel(consultation: Consultation): Intent[] {
  return consultation.channelCard ? [{ kind: 'channel-card', person: everybody }] : [];
}

/** Adds one-line messages to a change, once per person and kind. */
export function tell(change: Change, notices: readonly Intent[]): Change {
  return { ...change, intents: [...notices, ...change.intents] };
}

/** Gives people a card of their own, whether or not they held one before. */
export function give(change: Change, people: readonly PersonId[]): Change {
  const others = change.intents.filter(
    (intent) => intent.kind !== 'card' || !people.includes(intent.person),
  );
  const holders = [...new Set([...change.consultation.holders, ...people])].filter(
    (person) => person !== change.consultation.asker,
  );
  return {
    ...change,
    consultation: { ...change.consultation, holders },
    intents: [...others, ...people.map((person) => card(person, true))],
  };
}
