import type { Kind, Outcome } from '../consultation/types.ts';
import type { Language } from '../language.ts';
import type { PersonId, RegionId, StationId, TopicId } from '../roster/county.ts';
import type { Instant, LocalDate, LocalTime, Weekday } from '../time.ts';
import type { Line, SinceFigures } from './since.ts';

/** A peer network, or the steering group (ohjausryhmä) that its issues are taken to. */
export const networkKinds = ['peer', 'steering'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** Who may become a member without being invited. */
export const joinings = ['open', 'invited'] as const;
export type Joining = (typeof joinings)[number];

export interface Network {
  readonly id: string;
  readonly kind: NetworkKind;
  readonly name: string;
  /** Absent: of the whole county. */
  readonly region?: RegionId;
  /** Of its minutes and of what is posted to its channel. */
  readonly language: Language;
  readonly leader: PersonId;
  readonly joining: Joining;
  /** The channel that minutes are posted to, by Teams' own id. */
  readonly conversation?: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** It meets no more; what it did can be read. */
  readonly closed?: Instant;
}

/** One row a person, so that hundreds can join at the same moment. */
export interface Member {
  readonly person: PersonId;
  readonly state: 'member' | 'invited';
  readonly since: Instant;
  readonly invitedBy?: PersonId;
}

/** The nth such weekday of a month; `last` where there may be four or five. */
export const nths = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type Nth = (typeof nths)[number];

export type Rhythm =
  | { readonly kind: 'weekly'; readonly weeks: 1 | 2; readonly weekday: Weekday }
  | { readonly kind: 'monthly'; readonly nth: Nth; readonly weekday: Weekday };

/** What becomes of a meeting on a public holiday or its kept eve. */
export const onHolidays = ['skip', 'next-working-day'] as const;
export type OnHoliday = (typeof onHolidays)[number];

export interface Series {
  readonly id: string;
  readonly title: string;
  readonly rhythm: Rhythm;
  /** From this day on; every other week is counted from the first such weekday. */
  readonly first: LocalDate;
  readonly until?: LocalDate;
  /** As the clock on the wall shows it, on either side of a DST switch. */
  readonly time: LocalTime;
  readonly minutes: number;
  readonly onHoliday: OnHoliday;
  readonly place?: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly ended?: true;
}

export const meetingStates = ['planned', 'open', 'ended', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export interface Meeting {
  readonly id: string;
  readonly series?: string;
  readonly title: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly place?: string;
  readonly state: MeetingState;
  readonly by: PersonId;
  /** The item that all look at; the last word holds. */
  readonly current?: string;
  readonly openedBy?: PersonId;
  readonly openedAt?: Instant;
  readonly endedAt?: Instant;
  /** What had happened since the meeting before, as it stood when this one was opened. */
  readonly since?: SinceFigures;
  /** What was left has been carried over, and the minutes were made. */
  readonly settled?: Instant;
  /** Its minutes are in the channel. */
  readonly posted?: true;
  readonly textsErased?: true;
}

/** A case from a closed consultation, told without anything that leads back to it. */
export interface Case {
  readonly topic: TopicId;
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly phenomenon?: string;
  readonly text: CaseText;
}

/** The text goes along only with its adviser's yes, and no longer than it is kept itself. */
export type CaseText =
  | { readonly state: 'none' | 'refused' | 'erased' }
  | { readonly state: 'asked'; readonly request: string; readonly adviser: PersonId }
  | {
      readonly state: 'given';
      readonly question: string;
      readonly result?: string;
      readonly eraseAt: Instant;
    };

export type Source =
  | { readonly kind: 'typed' }
  /** Mallin arviointi: stands on every agenda. */
  | { readonly kind: 'standing' }
  | {
      readonly kind: 'since';
      readonly line: Line;
      readonly since: Instant;
      readonly until: Instant;
    }
  | { readonly kind: 'case'; readonly case: Case }
  /** Was not finished in an earlier meeting. */
  | { readonly kind: 'carried'; readonly meeting: string; readonly item: string }
  /** Brought to the steering group, or its answer brought back. */
  | { readonly kind: 'issue' | 'answer'; readonly issue: string };

export const itemStates = ['waiting', 'done'] as const;
export type ItemState = (typeof itemStates)[number];

/** One row, so that people who work on different items never meet. */
export interface AgendaItem {
  readonly id: string;
  readonly meeting: string;
  readonly title: string;
  readonly text: string;
  readonly owner?: PersonId;
  /** Planned for it. */
  readonly minutes?: number;
  readonly source: Source;
  /** Sorts as text; two that meet at one place stand by their ids. */
  readonly position: string;
  readonly state: ItemState;
  readonly by: PersonId;
  readonly at: Instant;
  readonly notes: string;
  readonly notesBy?: PersonId;
  readonly notesAt?: Instant;
}

export interface Decision {
  readonly id: string;
  readonly meeting: string;
  readonly item?: string;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** Belongs to the network, so that what is unfinished stands in every later meeting. */
export interface Task {
  readonly id: string;
  /** Where it was agreed on; absent: between meetings. */
  readonly meeting?: string;
  readonly item?: string;
  readonly text: string;
  readonly owner: PersonId;
  readonly due?: LocalDate;
  readonly station?: StationId;
  readonly state: TaskState;
  readonly by: PersonId;
  readonly at: Instant;
  readonly endedAt?: Instant;
  /** The owner who has heard that it is theirs. */
  readonly told?: PersonId;
  /** The day that its owner was reminded of. */
  readonly reminded?: LocalDate;
}

export interface Attendance {
  readonly meeting: string;
  readonly person: PersonId;
  readonly isPresent: boolean;
  /** Absent: they opened the page themselves. */
  readonly by?: PersonId;
}

/** States of the model's development: idea → kokeilussa → käytössä, or hylätty. */
export const ideaStates = ['idea', 'trial', 'in-use', 'rejected'] as const;
export type IdeaState = (typeof ideaStates)[number];

export interface Idea {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly state: IdeaState;
  readonly by: PersonId;
  readonly at: Instant;
  /** The states before, oldest first, with who ended each and when. */
  readonly history: readonly {
    readonly state: IdeaState;
    readonly by: PersonId;
    readonly at: Instant;
  }[];
}

export const answerKinds = ['agreed', 'declined', 'later', 'noted'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Brought to the steering group with its figures as they stood: what changes later changes nothing in it. */
export interface Issue {
  readonly id: string;
  /** Where it comes from, and where it went. */
  readonly network: string;
  readonly steering: string;
  readonly title: string;
  readonly text: string;
  readonly figures: SinceFigures;
  readonly by: PersonId;
  readonly at: Instant;
  readonly answer?: {
    readonly kind: AnswerKind;
    readonly text: string;
    readonly by: PersonId;
    readonly at: Instant;
  };
  /** Of the steering group's copy: how far it was told of in the chat. */
  readonly told?: 'brought' | 'answered';
  /** Of the network's own copy: the meeting on whose agenda the answer was put. */
  readonly placed?: string;
}
