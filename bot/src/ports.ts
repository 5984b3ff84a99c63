import type { Language } from './domain/language.ts';
import type { PersonId } from './domain/roster/county.ts';
import type { Instant } from './domain/time.ts';
import type { View } from './use-cases/view.ts';

/** The product clock: drives schedules, due steps, digests, retention. */
export interface Clock {
  now(): Instant;
}

/** Where and how a conversation is reached; only the Teams adapter looks inside. */
export type Reference = string;

/** Somebody who wrote or pressed, as Teams told it; not yet looked up in the roster. */
export interface Caller {
  readonly id: PersonId;
  readonly name: string;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel' | 'group';
  readonly reference: Reference;
}

/** What came in from Teams, already through the gate: our tenant, a member, a well-formed envelope. */
export interface Incoming {
  readonly activityId: string;
  readonly caller: Caller;
  /** From activity.locale; a choice of one's own (`kieli`) goes before it. */
  readonly language: Language;
  readonly conversation: Conversation;
  readonly content:
    | { readonly kind: 'text'; readonly text: string; readonly attachments: boolean }
    | {
        readonly kind: 'act';
        readonly verb: string;
        /** The card's data and inputs, untrusted. */
        readonly data: Readonly<Record<string, unknown>>;
        /** The activity that holds the pressed card, so that it can be updated later. */
        readonly cardActivityId?: string;
        /** The answer will replace that card (Action.Execute), not follow it (Action.Submit). */
        readonly inPlace: boolean;
      }
    | { readonly kind: 'installed' };
}

/** The one answer to an incoming activity. */
export interface Answer {
  readonly view: View;
  readonly language: Language;
  /** Called with the id of the activity that now holds the card, where the answer was sent as a new one. */
  readonly afterwards?: (cardActivityId: string | undefined) => Promise<void>;
}

export type Converse = (incoming: Incoming) => Promise<Answer | undefined>;

export type Delivery =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** 403: cannot be reached; 404: the reference is void. */
  | { readonly kind: 'unreachable' }
  /** 429, 412, 5xx, time-out, reset: try later. */
  | { readonly kind: 'later'; readonly afterMs?: number };

/** Proactive messages. Never throws for what the network or Teams does. */
export interface Messenger {
  send(to: Reference, message: Outgoing): Promise<Delivery>;
  update(to: Reference, activityId: string, message: Outgoing): Promise<Delivery>;
}

export interface Outgoing {
  readonly view: View;
  readonly language: Language;
  /** Who will read it: cards differ by reader. */
  readonly reader: PersonId;
}

/** Allow-listed fields only: no texts, no names, no bodies. */
export interface LogFields {
  readonly request?: string;
  readonly verb?: string;
  readonly kind?: string;
  readonly length?: number;
  readonly count?: number;
  readonly status?: number;
  readonly ms?: number;
  readonly cause?: string;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
