import type { Language, Texts } from '../language.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';

/** What people write of a mini-training, and what a file of it holds. */
export interface ItemContent {
  /** The same item in other languages has the same group: lower-case letters and hyphens. */
  readonly group: string;
  readonly language: Language;
  readonly title: string;
  /** One or two sentences that say what one can do afterwards. */
  readonly summary: string;
  /** Markdown (CommonMark); HTML in it is shown as text, never run. */
  readonly body: string;
  /** Reading and questions together; at most five. */
  readonly minutes: number;
  readonly topics: readonly string[];
  /** Whom it is for; empty: everybody. */
  readonly professions: readonly string[];
  readonly pictures: readonly Picture[];
  /** https, opened outside. */
  readonly video?: string;
  readonly attachments: readonly Link[];
  readonly questions: readonly Question[];
  readonly author: PersonId;
  readonly reviewBy: LocalDate;
  /** A completion holds for so many months; absent: for good. */
  readonly renewMonths?: number;
}

/** Where an item stands: what a file of it holds besides its content. */
export interface ItemStanding {
  readonly state: ItemState;
  /** Id of the item that came in its place, just when the state says so. */
  readonly supersededBy?: string;
}

/** An item as counties share it in a file: without its history. */
export interface FiledItem extends ItemContent, ItemStanding {}

/** A mini-training (minikoulutus): five minutes or less, in one language; its sisters share `group`. */
export interface Item extends FiledItem {
  /** `<group>.<language>`, the name of its file as well. */
  readonly id: string;
  readonly version: number;
  readonly changed: Instant;
  readonly changedBy: PersonId;
}

export const itemStates = ['draft', 'published', 'withdrawn', 'superseded'] as const;
export type ItemState = (typeof itemStates)[number];

export interface Picture {
  /** A stored picture (`pictures/names.ts`), a file of a folder that is still to come in, or https. */
  readonly source: string;
  /** Said to who does not see it. */
  readonly alternative: string;
}

export interface Link {
  readonly name: string;
  readonly url: string;
}

/** Two or three an item, each with just one right choice. */
export interface Question {
  readonly text: string;
  readonly choices: readonly string[];
  /** Index of the right choice. */
  readonly right: number;
  /** Shown after the answer, whichever it was. */
  readonly explanation: string;
}

export interface Completion {
  readonly person: PersonId;
  readonly item: string;
  readonly itemVersion: number;
  readonly at: Instant;
  /** Chosen index of each question; empty for who was at the on-site session. */
  readonly answers: readonly number[];
  readonly rightAnswers: number;
  readonly session?: string;
}

/** What one person has learnt. */
export interface Learning {
  readonly id: PersonId;
  readonly completions: readonly Completion[];
  /** Tasks of induction paths that they have ticked: `<path>/<task>`. */
  readonly ticked: readonly string[];
  /** Groups that were offered after a consultation; none is offered twice. */
  readonly offered: readonly string[];
  /** Groups of which they were reminded, with the renewal date that was told. */
  readonly reminded: Readonly<Record<string, LocalDate>>;
}

/** What somebody would like to learn; others may second it. */
export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly topic?: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly seconds: readonly PersonId[];
  readonly answeredBy?: string;
  /** Who wished for it and has yet to hear that it is there. */
  readonly untold?: readonly PersonId[];
}

/** A training held at a station (paikan päällä). */
export interface Session {
  readonly id: string;
  readonly item?: string;
  readonly title: string;
  readonly station: StationId;
  readonly room?: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly seats: number;
  readonly by: PersonId;
  /** In the order in which they came; beyond the seats they wait. */
  readonly signedUp: readonly PersonId[];
  readonly attended: readonly PersonId[];
  readonly cancelled?: Instant;
  /** What people have yet to hear of it: at most one thing each, which differs from what they know. */
  readonly news?: readonly SessionNews[];
}

/** A seat has become free for somebody, is theirs no more, or nothing is held. */
export interface SessionNews {
  readonly person: PersonId;
  readonly kind: 'seat' | 'waits' | 'cancelled';
}

/** Perehdytyspolku: items in the order in which a new colleague takes them. */
export interface InductionPath {
  readonly id: string;
  readonly name: Texts;
  /** Whom it is for; empty: everybody. */
  readonly professions: readonly string[];
  readonly steps: readonly PathStep[];
}

/** An item in whichever language, or something to do or to read outside Koppi. */
export type PathStep =
  | { readonly kind: 'item'; readonly group: string }
  | { readonly kind: 'task'; readonly id: string; readonly text: Texts; readonly link?: Link };
