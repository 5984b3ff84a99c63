import type {
  Consultation,
  ConsultationText,
  RequestFields,
} from '../domain/consultation/types.ts';
import type { Suggestion } from '../domain/consultation/cooperation.ts';
import type { Closing } from '../domain/consultation/converse.ts';
import type { Entry } from '../domain/consultation/entry.ts';
import type { Refusal } from '../domain/consultation/refusal.ts';
import type { DirectoryEntry } from '../domain/directory/entry.ts';
import type { ErrorReport } from '../domain/directory/freshness.ts';
import type { Texts } from '../domain/language.ts';
import type { Item, Session, SessionNews } from '../domain/library/types.ts';
import type { Minutes } from '../domain/network/minutes.ts';
import type { AgendaItem, Issue, Network, Task } from '../domain/network/types.ts';
import type { PersonId, StationId } from '../domain/roster/county.ts';
import type { SwapDays } from '../domain/schedule/swap-days.ts';
import type { MomentaryState, Presence, Swap } from '../domain/schedule/types.ts';
import type { Instant, LocalDate } from '../domain/time.ts';

/** What its person is shown before a text goes out: the numbers to call, or that a client may be told by it. */
export interface Notices {
  readonly danger: boolean;
  readonly nameWarning: boolean;
  /** Old dates are only warned about. */
  readonly dateWarning: boolean;
}

/** A form before it is sent: what was understood and what was typed. */
export interface Draft extends Partial<Omit<RequestFields, 'triggers' | 'permission'>>, Notices {
  readonly question: string;
  readonly permission: boolean;
  readonly triggers: readonly string[];
}

/** A consultation with its texts, as one reader may see it. */
export interface Seen {
  readonly consultation: Consultation;
  readonly text: ConsultationText;
}

/** Who is on site at a station on one day. */
export interface StationDay {
  readonly station: StationId;
  readonly date: LocalDate;
  readonly presences: readonly Presence[];
  /** Momentary states in force now, of the people named. */
  readonly states: readonly MomentaryState[];
}

/** An entry of the directory that its owner is asked about. */
export interface Tended {
  readonly id: string;
  readonly name: Texts;
  readonly assuredDate?: LocalDate;
  /** Found to be right today. */
  readonly isFresh: boolean;
}

/** The part of an adviser's card that is unfolded. */
export type Unfolded = 'none' | 'answer' | 'close' | 'hand-over' | 'decline';

/**
 * Everything Koppi can say to a person. Use cases return these, the Teams adapter draws them:
 * no sentence and no card JSON is made anywhere else.
 */
export type View =
  | { readonly kind: 'welcome'; readonly homeStation?: StationId; readonly channel: boolean }
  | { readonly kind: 'help' }
  /** Something that could not be read as a request or command, with a way forward. */
  | { readonly kind: 'unknown-input' }
  | {
      readonly kind: 'form';
      readonly nonce: string;
      readonly draft: Draft;
      /** Editing a request that was sent already. */
      readonly editing?: string;
      /** Set in channels: the question travels sealed in the card's data and is not shown. */
      readonly sealed?: string;
      /** For "Ei kiirettä (seuraavan kerran paikalla ti 24.11.)". */
      readonly nextOnSite?: Presence;
      /** Shown first, above the form: what is still missing. */
      readonly missing: readonly string[];
      /** Why it was not taken as it was sent; said in place of what is missing. */
      readonly refusal?: Refusal;
      /** After the check of triggers. */
      readonly suggestion?: Suggestion;
      /** The asker's own numbers, to pick `callback` from; none where others read along. */
      readonly phones: readonly string[];
    }
  | {
      readonly kind: 'receipt';
      readonly seen: Seen;
      readonly now: Instant;
      readonly reopenable: boolean;
    }
  | {
      readonly kind: 'adviser-card';
      readonly seen: Seen;
      readonly viewer: PersonId;
      readonly unfolded: Unfolded;
      /** What was chosen and typed for a closing that was not taken, and why it was not. */
      readonly closing?: Partial<Closing>;
      readonly refusal?: Refusal;
      readonly now: Instant;
      /** People to whom it can be handed over. */
      readonly others: readonly PersonId[];
      /** The asker's chat and phones, for Soita and Avaa keskustelu. */
      readonly askerPhones: readonly string[];
      readonly reopenable: boolean;
    }
  /** For those who were asked but did not get it: who took it, or how it ended. No buttons but a link to the queue. */
  | { readonly kind: 'lost-card'; readonly consultation: Consultation }
  /** The coordinator's card of a request without a taker: assign, accept. */
  | {
      readonly kind: 'coordinator-card';
      readonly seen: Seen;
      readonly advisers: readonly PersonId[];
      readonly now: Instant;
    }
  /** In the station's channel: station, topic, urgency and state only. */
  | { readonly kind: 'channel-status'; readonly consultation: Consultation }
  | { readonly kind: 'mine'; readonly items: readonly Consultation[]; readonly now: Instant }
  | { readonly kind: 'queue'; readonly items: readonly Consultation[]; readonly now: Instant }
  | {
      readonly kind: 'unfinished';
      readonly items: readonly Consultation[];
      /** The line that was just closed from this card. */
      readonly done?: string;
      readonly now: Instant;
    }
  /** "Miten päättyi?" */
  | { readonly kind: 'follow-up'; readonly consultation: Consultation }
  /** Who is where: today and the rest of the week, one station first. */
  | {
      readonly kind: 'presence';
      readonly today: LocalDate;
      readonly days: readonly StationDay[];
      readonly now: Instant;
    }
  /** Morning digest of one adviser. */
  | {
      readonly kind: 'digest';
      readonly date: LocalDate;
      readonly own: readonly Presence[];
      readonly waiting: readonly Consultation[];
      readonly unfinished: number;
      readonly now: Instant;
    }
  /** "Tänään paikalla" in the station's channel. */
  | { readonly kind: 'station-post'; readonly day: StationDay }
  | {
      readonly kind: 'entry-form';
      readonly nonce: string;
      readonly station?: StationId;
      /** Linked to a request. */
      readonly request?: string;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'entry-done'; readonly entry: Entry }
  | { readonly kind: 'absence-form' }
  | {
      readonly kind: 'absence-set';
      readonly from: Instant;
      readonly until: Instant;
      readonly substitute?: PersonId;
      /** Waiting requests that were planned anew. */
      readonly replanned: number;
    }
  | { readonly kind: 'state-form'; readonly state?: MomentaryState['state'] }
  | { readonly kind: 'state-set'; readonly state: MomentaryState }
  | { readonly kind: 'state-cleared' }
  /** A swap of days that was proposed or taken back, to the other; accepted or declined, to who proposed it. */
  | { readonly kind: 'swap'; readonly swap: Swap; readonly days: SwapDays }
  | { readonly kind: 'station-form'; readonly station?: StationId; readonly channel: boolean }
  | { readonly kind: 'station-set'; readonly station: StationId; readonly channel: boolean }
  | { readonly kind: 'language-form' }
  | { readonly kind: 'language-set' }
  /** A command whose part of Koppi comes with the tab: says where to look meanwhile. */
  /** A search without a word to search for. */
  | { readonly kind: 'find-what'; readonly what: 'contacts' | 'items' }
  | {
      readonly kind: 'contacts-found';
      readonly entries: readonly DirectoryEntry[];
      readonly now: Instant;
    }
  | { readonly kind: 'items-found'; readonly trainings: readonly Item[] }
  /** Monthly: does what somebody owns in the directory still hold? */
  | { readonly kind: 'nudge'; readonly entries: readonly Tended[]; readonly more: number }
  /** An entry is said to be wrong: to whoever tends it, and to who said so once it is answered. */
  | {
      readonly kind: 'error-report';
      readonly report: ErrorReport;
      readonly name: Texts;
      readonly isOwn: boolean;
      readonly mayAnswer: boolean;
      /** `ended`: what was written is not on the card any more. */
      readonly texts: 'shown' | 'ended';
      readonly now: Instant;
    }
  /** What was learnt and must be renewed, or should have been. */
  | {
      readonly kind: 'renewals';
      readonly renewals: readonly {
        readonly item: Item;
        readonly renewBy: LocalDate;
        readonly hasEnded: boolean;
      }[];
    }
  /** After a consultation to its asker, for its topic; to whoever wished for it once it is there. */
  | { readonly kind: 'training-offered'; readonly item: Item; readonly why: 'topic' | 'wish' }
  /** After a consultation to its asker: whom to call about its topic. */
  | {
      readonly kind: 'contact-offered';
      readonly entry: DirectoryEntry;
      readonly now: Instant;
    }
  /** Of a session that one has signed up for. */
  | {
      readonly kind: 'session-news';
      readonly session: Session;
      readonly news: SessionNews['kind'];
    }
  /** Of a network, to whom it concerns. */
  | { readonly kind: 'network-news'; readonly news: NetworkNews }
  /** To the adviser of a consultation that somebody takes to a meeting as a case. */
  | {
      readonly kind: 'case-asked';
      readonly network: Network;
      readonly meeting: string;
      readonly item: AgendaItem;
      readonly state: 'asked' | 'given' | 'refused';
    }
  /** In a network's channel, after its meeting. */
  | { readonly kind: 'minutes'; readonly minutes: Minutes }
  /** A card from the message box was posted in the chat with Koppi itself. */
  | { readonly kind: 'card-posted' }
  /** One's own matters, asked where others read along. */
  | { readonly kind: 'write-privately' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly request?: Consultation }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** What a network has to tell somebody. */
export type NetworkNews =
  | { readonly kind: 'invited'; readonly network: Network; readonly by?: PersonId }
  | {
      readonly kind: 'task-given' | 'task-due';
      readonly network: Network;
      readonly task: Task;
    }
  | {
      readonly kind: 'issue-brought' | 'issue-answered';
      readonly network: Network;
      readonly issue: Issue;
    };

/**
 * What is offered in the message box of a chat, to be posted there. `untyped`: before anything was
 * typed; `more`: further down in the list.
 */
export type Offer = { readonly page: 'untyped' | 'first' | 'more' } & (
  | {
      readonly kind: 'contacts-offered';
      readonly entries: readonly DirectoryEntry[];
      readonly now: Instant;
    }
  | { readonly kind: 'items-offered'; readonly trainings: readonly Item[] }
);

/** One-line messages without a card: they stand on a locked phone and hold no question text. */
export type Notice =
  /** Before the card of a `now` request. */
  | { readonly kind: 'now-request'; readonly consultation: Consultation }
  /** The coordinator named this person to take it. */
  | { readonly kind: 'assigned'; readonly consultation: Consultation }
  | { readonly kind: 'reminder'; readonly consultation: Consultation }
  | { readonly kind: 'accepted'; readonly consultation: Consultation }
  | { readonly kind: 'answered'; readonly consultation: Consultation; readonly from: PersonId }
  | { readonly kind: 'closed'; readonly consultation: Consultation }
  | { readonly kind: 'handed-over'; readonly consultation: Consultation }
  | { readonly kind: 'withdrawn'; readonly consultation: Consultation }
  | { readonly kind: 'expired'; readonly consultation: Consultation }
  | { readonly kind: 'still-here'; readonly consultation: Consultation }
  | { readonly kind: 'replanned'; readonly consultation: Consultation }
  | { readonly kind: 'reopened'; readonly consultation: Consultation }
  /** Somebody could not be reached; the next one is asked. */
  | { readonly kind: 'unreachable'; readonly consultation: Consultation };
