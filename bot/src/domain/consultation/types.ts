import type { Between } from './between.ts';
import type { Plan, Urgency } from '../routing/types.ts';
import type { PersonId, ProfessionId, StationId, TopicId } from '../roster/county.ts';
import type { Instant } from '../time.ts';

export const states = ['waiting', 'accepted', 'closed', 'withdrawn', 'expired'] as const;
export type State = (typeof states)[number];

export const kinds = ['consult', 'handle', 'find-out', 'pass-on'] as const;
export type Kind = (typeof kinds)[number];

export const ways = ['team-room', 'teams-message', 'teams-call', 'phone', 'record-system'] as const;
export type Way = (typeof ways)[number];

export const outcomes = [
  'solved',
  'handled',
  'finding-out',
  'passed-on',
  'no-need',
  'not-reached',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a request is declined or handed over: a code in the log, never a sentence. */
export const declineReasons = ['busy', 'not-my-topic', 'away', 'other-reason'] as const;

/** "Miten päättyi?", asked 30 days after handled and finding-out. */
export const followUpResults = ['completed', 'continues', 'moved'] as const;
export type FollowUpResult = (typeof followUpResults)[number];

export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export type Helped = (typeof helpedAnswers)[number];

/** "Mitä olisit tehnyt ilman konsultaatiota?" */
export const insteadAnswers = [
  'referred',
  'phoned-around',
  'asked-colleague',
  'booked-again',
  'left-undone',
] as const;
export type Instead = (typeof insteadAnswers)[number];

export const channels = [
  'none',
  'phone',
  'reception',
  'home-visit',
  'electronic',
  'text-message',
  'team-room',
] as const;
export const timeBands = [
  'under-5',
  '5-10',
  '10-15',
  '15-20',
  'over-20',
  '1-h',
  '2-h',
  '3-h-or-more',
] as const;
export const followUps = ['none', 'phone', 'reception', 'home-visit'] as const;
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;
export const ageBands = [
  'under-18',
  '18-29',
  '30-49',
  '50-64',
  '65-74',
  '75-84',
  'over-84',
  'unknown',
] as const;

/** Where the guided check of triggers (herätelista) ends: the asker's choice. */
export const cooperations = ['consultation-enough', 'invite-others', 'shared-plan'] as const;
export type Cooperation = (typeof cooperations)[number];

/** Choices of the optional closing fields (Lisätiedot); all coded, no free text. */
export interface ClosingDetails {
  readonly channel?: (typeof channels)[number];
  readonly timeBand?: (typeof timeBands)[number];
  readonly followUp?: (typeof followUps)[number];
  readonly oneContact?: boolean;
  readonly socialClient?: (typeof yesNoUnknown)[number];
  readonly ageBand?: (typeof ageBands)[number];
  readonly pensioner?: boolean;
  readonly sharedClient?: boolean;
  readonly responsible?: ProfessionId;
  readonly recorded?: boolean;
  readonly participatory?: boolean;
  /** A code of the county's list. */
  readonly phenomenon?: string;
}

/** What an asker fills in; the question itself lives in ConsultationText. */
export interface RequestFields {
  readonly station: StationId;
  readonly topic: TopicId;
  readonly kind: Kind;
  readonly urgency: Urgency;
  /** Missä? The room, for now. */
  readonly place?: string;
  readonly way: Way;
  /** One of the asker's own stored numbers. */
  readonly callback?: string;
  /** The client's permission; required for every kind but consult. */
  readonly permission: boolean;
  readonly triggers: readonly string[];
  /** What the asker chose after the check of triggers. */
  readonly cooperation?: Cooperation;
  readonly profession: ProfessionId;
  /** Who asks whom, as it stood when it was asked. */
  readonly between: Between;
}

/** Why a request is looked at again without a person: exactly one is next at any time until its texts are erased. */
export const dueKinds = [
  'step',
  'remind',
  'ask-still-here',
  'expire',
  'unfinished',
  'coordinator',
  'follow-up',
  'erase',
] as const;
export type DueKind = (typeof dueKinds)[number];

export interface Due {
  readonly kind: DueKind;
  readonly at: Instant;
}

/** Where a channel's card stands; the reference is the Teams adapter's own. */
export interface ChannelCard {
  readonly reference: string;
  /** The channel's id. */
  readonly conversation?: string;
  readonly activityId: string;
}

/** A consultation without its free texts: what is stored in the `state` row. */
export interface Consultation extends RequestFields {
  readonly id: string;
  /** Grows by one with every move. */
  readonly version: number;
  readonly state: State;
  readonly asker: PersonId;
  /** As told in cards and lists when the roster does not know the asker. */
  readonly askerName: string;
  readonly askedAt: Instant;
  /** When the present wait began: sent, urgency changed, handed over, reopened. */
  readonly since: Instant;
  readonly adviser?: PersonId;
  /** Had it and gave it away: their lists must hear of it as well. */
  readonly formerAdvisers?: readonly PersonId[];
  readonly acceptedAt?: Instant;
  readonly firstAcceptedAt?: Instant;
  /** During a hand-over: who stays responsible until somebody takes it. */
  readonly responsibleAdviser?: PersonId;
  readonly wished?: PersonId;
  /** Viitesanat, for kinds that hand over. */
  readonly referenceWords?: readonly [string, string];
  readonly referenceLeft: boolean;
  /** Stations it was moved away from by editing: their lists must let go of it. */
  readonly formerStations: readonly StationId[];
  /** Asked in a channel: the card there shows station, topic, urgency and state. */
  readonly channelCard?: ChannelCard;
  readonly hasQuestion: boolean;
  readonly answers: number;
  readonly excluded: readonly PersonId[];
  /** Asked in the present wait. */
  readonly notified: readonly PersonId[];
  /** When the latest of them were asked. */
  readonly notifiedAt?: Instant;
  /** Everybody who holds, or has held, a card of this request besides the asker. */
  readonly holders: readonly PersonId[];
  readonly coordinatorTold: boolean;
  readonly reminded: boolean;
  readonly askedStillHere?: Instant;
  readonly wider: boolean;
  readonly plan?: Plan;
  /** Those asked last have it to themselves until then. */
  readonly stepUntil?: Instant;
  readonly due?: Due;
  readonly closedAt?: Instant;
  /** When the request ended by closing, withdrawal or expiry: retention counts from here. */
  readonly endedAt?: Instant;
  readonly outcome?: Outcome;
  readonly details: ClosingDetails;
  readonly followUpResult?: FollowUpResult;
  readonly followUpAsked: boolean;
  readonly helped?: Helped;
  readonly instead?: Instead;
  readonly textErased: boolean;
}

/** One answer or further word, in the order written. */
export interface Message {
  readonly from: PersonId;
  readonly at: Instant;
  readonly text: string;
}

/** The only free text of a consultation; deleted by retention. */
export interface ConsultationText {
  readonly question: string;
  readonly messages: readonly Message[];
  /** Paluutieto: what was done and where it is recorded. */
  readonly result?: string;
  /** "Ehdota uutta" ilmiö, coded or dropped by the coordinator. */
  readonly proposal?: string;
}

export const logActions = [
  'sent',
  'edited',
  'withdrawn',
  'accepted',
  'answered',
  'declined',
  'handed-over',
  'assigned',
  'closed',
  'rated',
  'reopened',
  'expired',
  'notified',
  'reminded',
  'asked-still-here',
  'still-here',
  'client-left',
  'asked-wider',
  'reference-left',
  'replanned',
  'unreachable',
  'follow-up-asked',
  'followed-up',
  'unfinished',
  'coordinator-told',
  'erased',
] as const;
export type LogAction = (typeof logActions)[number];

/** Actor of what happens by itself. */
export const engineActor = 'engine';

/** One row of the log: who did what and when; no free text ever. */
export interface LogRow {
  readonly version: number;
  readonly at: Instant;
  /** A person, or `engineActor`. */
  readonly actor: PersonId;
  readonly action: LogAction;
  readonly from?: State;
  readonly to: State;
  /** Coded reason (a decline reason, a tier), never a sentence. */
  readonly reason?: string;
  readonly people?: readonly PersonId[];
}

export const noticeKinds = [
  'now-request',
  'assigned',
  'reminder',
  'accepted',
  'answered',
  'closed',
  'handed-over',
  'withdrawn',
  'expired',
  'still-here',
  'replanned',
  'reopened',
  'unreachable',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whom a channel's card is for; no person's id. */
export const everybody = 'everybody';

/** Something a person is to be shown; rendered from the newest state when it is sent, so order does not matter. */
export type Intent =
  /** Bring the person's card up to date; `create` sends one where there is none. */
  | { readonly kind: 'card'; readonly person: PersonId; readonly create: boolean }
  /** A one-line message. */
  | { readonly kind: 'notice'; readonly person: PersonId; readonly notice: NoticeKind }
  /** "Miten päättyi?" */
  | { readonly kind: 'follow-up'; readonly person: PersonId }
  /** Bring the channel's card up to date: for everybody there. */
  | { readonly kind: 'channel-card'; readonly person: typeof everybody };

/** All that one move changes; written in one transaction. */
export interface Change {
  readonly consultation: Consultation;
  readonly text: ConsultationText;
  readonly log: readonly LogRow[];
  readonly intents: readonly Intent[];
}
