import type { Whole } from './domain/consultation/change.ts';
import type { Change, Consultation, Intent, LogRow } from './domain/consultation/types.ts';
import type { ErrorReport, Pins } from './domain/directory/freshness.ts';
import type { DirectoryRecord } from './domain/directory/records.ts';
import type { Language } from './domain/language.ts';
import type { StoredPicture } from './domain/library/pictures/types.ts';
import type { InductionPath, Item, Learning, Session, Wish } from './domain/library/types.ts';
import type { County, PersonId, StationId } from './domain/roster/county.ts';
import type { Schedules } from './domain/schedule/types.ts';
import type { InVain } from './domain/search/in-vain.ts';
import type { Uses } from './domain/search/uses.ts';
import type { Difference, FormerPeople } from './domain/settings/difference.ts';
import type { BiFeed } from './domain/statistics/bi-feed.ts';
import type { Feedback } from './domain/statistics/feedback.ts';
import type { Published } from './domain/statistics/published.ts';
import type { Target } from './domain/statistics/targets.ts';
import type { Instant } from './domain/time.ts';
import type { Offer, View } from './use-cases/view.ts';

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
  /** `personal`: one's own with the bot, or a dialog, which nobody else sees wherever it opens. */
  readonly kind: 'personal' | 'channel' | 'group';
  /** Empty where nothing may be learnt of it: in a dialog, and at the tab. */
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
        /** The version that was seen when it was pressed in the tab; a card acts on whatever stands. */
        readonly seenVersion?: number;
        /** The answer will replace that card (Action.Execute), not follow it (Action.Submit). */
        readonly inPlace: boolean;
        /** The answer takes the place of all that the dialog showed, also of what was typed. */
        readonly inDialog?: true;
      }
    /** Kysy Kopilta: what a message of any chat says; empty from the message box. */
    | { readonly kind: 'asked'; readonly text: string }
    /** From the message box, wherever that is: what is chosen is posted there. */
    | {
        readonly kind: 'search';
        readonly what: 'contacts' | 'items';
        /** Empty before anything is typed. */
        readonly words: string;
        readonly skip: number;
        readonly count: number;
      }
    | { readonly kind: 'posted-card' }
    /** A message that was written before reads like this now. */
    | { readonly kind: 'edited'; readonly text: string }
    /** Says nothing, such as a reaction or a message taken away: it only shows where the chat is. */
    | { readonly kind: 'wordless' }
    | { readonly kind: 'installed' };
}

/** The one answer to an incoming activity. */
export interface Answer {
  readonly view: View | Offer;
  readonly language: Language;
  /** What kept it from being done; for the log only. */
  readonly failed?: unknown;
  /** Called with the id of the activity that now holds the card, where the answer was sent as a new one. */
  readonly afterwards?: (cardActivityId: string | undefined) => Promise<void>;
}

export type Converse = (incoming: Incoming) => Promise<Answer | undefined>;

export type Delivery =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** 403: cannot be reached; 404, `gone`: what it was sent to is not there any more. */
  | { readonly kind: 'unreachable'; readonly gone?: true }
  | Later;

/** 429, 412, 5xx, time-out, reset: try later. */
export interface Later {
  readonly kind: 'later';
  readonly afterMs?: number;
  /**
   * `refused`: the connector did not want this very message, others may get through. `down`: it
   * failed itself or did not answer, perhaps for everybody. `held`: not the message's doing, since
   * Teams' limits or a connector that fails for everybody stood before it; not counted among its
   * attempts.
   */
  readonly why?: 'refused' | 'down' | 'held';
}

/** What came of beginning a conversation with somebody who has never written. */
export type Reached =
  | { readonly kind: 'reached'; readonly reference: Reference }
  | { readonly kind: 'unreachable' }
  | Later;

/** Proactive messages. Never throws for what the network or Teams does. */
export interface Messenger {
  send(to: Reference, message: Outgoing): Promise<Delivery>;
  update(to: Reference, activityId: string, message: Outgoing): Promise<Delivery>;
  /**
   * Production only: begins the personal conversation with somebody who has never written.
   * @param near any reference at hand; tells where the tenant's connector is
   */
  readonly reach?: (person: PersonId, near: Reference | undefined) => Promise<Reached>;
  /** The language Teams told when the reference was kept. */
  languageOf(to: Reference): Language;
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

/** From the fewest lines to the most. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A level for a while: whoever asked for more lines need not think of it afterwards. */
export interface LevelAsked {
  readonly level: LogLevel;
  /** Machine time. */
  readonly until: Instant;
}

/** What level of log was asked for while the service runs, for all instances. */
export interface LevelBook {
  asked(): Promise<LevelAsked | undefined>;
  ask(asked: LevelAsked): Promise<void>;
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Work that is timed; of its spans traces consist. */
export type Timed =
  | 'http.server.request'
  | 'koppi.turn'
  | 'db.client.operation'
  | 'koppi.delivery'
  | 'koppi.engine.cycle';

export type Counted = 'koppi.outbox.rows';

/** What stands at some height whenever it is asked for. */
export type Gauged =
  | 'koppi.requests.open'
  | 'koppi.dead_letters'
  | 'koppi.outbox.length'
  | 'koppi.outbox.oldest.age'
  | 'koppi.engine.cycle.age'
  | 'koppi.audit.age'
  | 'koppi.audit.clean.age'
  | 'koppi.audit.findings'
  | 'koppi.live.listeners';

/** What figures and spans may say beside a number. */
export type LabelName =
  | 'http.request.method'
  | 'http.route'
  | 'http.response.status_code'
  | 'db.collection.name'
  | 'db.operation.name'
  | 'error.type'
  | 'koppi.turn.kind'
  | 'koppi.verb'
  | 'koppi.delivery.act'
  | 'koppi.urgency'
  | 'koppi.outcome';

export type Labels = Readonly<Partial<Record<LabelName, string | number>>>;

export interface Figure {
  readonly what: Gauged;
  /** Ages in seconds. */
  readonly value: number;
  readonly labels?: Labels;
}

/** Figures and traces for the operator. As in the log, whatever is no code of ours gets nowhere. */
export interface Telemetry {
  /**
   * How long the work takes, and within what else.
   * @param told what its outcome adds to the labels
   */
  timed<T>(
    what: Timed,
    labels: Labels,
    work: () => Promise<T>,
    told?: (outcome: T) => Labels,
  ): Promise<T>;
  count(what: Counted, labels: Labels, more: number): void;
  /** Asked whenever somebody reads the figures; a figure that cannot be known then is left out. */
  observe(read: () => Promise<readonly Figure[]>): void;
  /** The addresses that may be told, as they were written in the code: `/api/requests/:id`. */
  tellRoutes(paths: readonly string[]): void;
}

/** A request as it was read, with what is still to be sent and who holds which card. */
export interface StoredRequest extends Whole {
  readonly etags: { readonly state: string; readonly text: string };
  readonly outbox: readonly OutboxRow[];
  readonly cards: readonly CardRow[];
  /** What has happened to it, the oldest first. */
  readonly log: readonly LogRow[];
  /** The marks of all acts that it has seen. */
  readonly operations: readonly string[];
  /** Who has opened its texts, in the order of happening. */
  readonly readings: readonly Reading[];
}

/** One opening of a request's texts; seeing it sent to oneself, or acting on it, is in its log already. */
export interface Reading {
  readonly person: PersonId;
  readonly at: Instant;
}

export interface OutboxRow {
  readonly key: string;
  readonly etag: string;
  readonly intent: Intent;
  readonly attempts: number;
  /** Not to be tried before this. */
  readonly notBefore: Instant;
  /** Given up after eight attempts; kept for the operator. */
  readonly dead: boolean;
}

/** The activity that shows a person this request, and the version it was drawn from. */
export interface CardRow {
  readonly person: PersonId;
  readonly activityId: string;
  /** Activities that show it as well, such as a list it was taken from: they are updated too. */
  readonly others: readonly string[];
  /** The activity that asks them "Miten päättyi?": it shows the answer that was given elsewhere. */
  readonly followUp?: string;
  readonly version: number;
  readonly etag?: string;
}

export type Committed = 'done' | 'exists' | 'stale';

export interface RequestStore {
  load(id: string): Promise<StoredRequest | undefined>;
  /** One transaction: state, text, log, outbox, card. `exists`: this very form was sent already. */
  create(change: Change, card: CardRow | undefined): Promise<Committed>;
  /** One transaction. `exists`: this very act happened already; `stale`: somebody else's did. */
  commit(
    before: StoredRequest,
    change: Change,
    operation: string | undefined,
    card: CardRow | undefined,
  ): Promise<Committed>;
  /** After sending: takes away what was delivered, postpones what was not, remembers the cards. */
  settle(id: string, settled: Settled): Promise<Committed>;
  /** Adds a reading after those that were read; `exists`: another came first. */
  noteRead(before: StoredRequest, reading: Reading): Promise<Committed>;
}

export interface Settled {
  readonly delivered: readonly OutboxRow[];
  readonly postponed: readonly OutboxRow[];
  readonly cards: readonly CardRow[];
}

export interface Hint {
  readonly request: string;
  readonly at: Instant;
  readonly key: string;
  readonly etag: string;
  readonly partition: string;
}

/** "Look at this request then": written before the transaction, so that none is ever missing. */
export interface DueStore {
  hint(request: string, instants: readonly Instant[]): Promise<void>;
  due(until: Instant, limit: number): Promise<readonly Hint[]>;
  /** The earliest hint later than `after`. */
  nextAfter(after: Instant): Promise<Instant | undefined>;
  remove(hints: readonly Hint[]): Promise<void>;
}

/** Lists people look at; a lower version never overwrites a higher one. */
export interface ViewStore {
  put(consultation: Consultation): Promise<void>;
  /** Everything waiting, accepted or expired. */
  open(): Promise<readonly Consultation[]>;
  /** Everybody's, whoever has or had it: months in which it was asked, `2026-11`. */
  ofMonths(months: readonly string[]): Promise<readonly Consultation[]>;
  ofAsker(asker: PersonId, months: readonly string[]): Promise<readonly Consultation[]>;
  /** What they have or had. */
  ofAdviser(adviser: PersonId, months: readonly string[]): Promise<readonly Consultation[]>;
  /** Removes the marks of what ended before. */
  sweep(before: Instant): Promise<void>;
}

/** The shelves of the book by name, and what lies on each. */
export interface Shelved {
  readonly directory: DirectoryRecord;
  readonly pins: Pins;
  readonly reports: ErrorReport;
  readonly library: Item;
  readonly learning: Learning;
  readonly wishes: Wish;
  readonly sessions: Session;
  readonly paths: InductionPath;
  /** All but their bytes. */
  readonly pictures: StoredPicture;
  readonly published: Published;
  readonly feedback: Feedback;
  readonly targets: Target;
  readonly feeds: BiFeed;
}
export type ShelfName = keyof Shelved;
export type Shelves = { readonly [N in ShelfName]: Shelf<Shelved[N]> };

/** Documents of one kind, all of them in every instance's memory. */
export interface Shelf<T> {
  /** Grows with every change. */
  revision(): Promise<number>;
  all(): Promise<{ readonly documents: readonly T[]; readonly revision: number }>;
  /** What is other than it was at that revision; undefined: too long ago, all must be read anew. */
  since(revision: number): Promise<ShelfNews<T> | undefined>;
  /**
   * Changes documents as each `decide` says, together where they are few.
   * @returns them as they are afterwards, in the order asked for
   */
  change(
    by: PersonId,
    at: Instant,
    changes: readonly ShelfChange<T>[],
  ): Promise<readonly (T | undefined)[]>;
  /** Puts documents into a new shelf, once: what is there stays, what was taken away stays away. */
  begin(by: PersonId, at: Instant, documents: readonly T[]): Promise<void>;
  /** What a document was before each of its changes, newest first; only of shelves that keep it. */
  versions(id: string): Promise<readonly ShelfVersion<T>[]>;
  /** Forgets which documents were touched by changes that every instance knows of by now. */
  sweep(): Promise<void>;
}

export interface ShelfNews<T> {
  /** Without a document: it is gone. */
  readonly documents: readonly { readonly id: string; readonly document: T | undefined }[];
  readonly revision: number;
}

export interface ShelfChange<T> {
  readonly id: string;
  /** From what stands to what shall stand; undefined: nothing. May be asked again after a race. */
  readonly decide: (before: T | undefined) => T | undefined;
}

export interface ShelfVersion<T> {
  readonly change: number;
  readonly by: PersonId;
  readonly at: Instant;
  /** Absent: the change made it. */
  readonly was?: T;
}

/** The bytes of pictures, each once, at a name that follows from them. */
export interface PictureBytes {
  /** Letters: the same for the same bytes, in every county. */
  idOf(bytes: Uint8Array): string;
  /** Puts them there, or has whoever is removing them leave them there. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  get(id: string): Promise<Uint8Array | undefined>;
  /** Names how they lie there now; undefined: they do not. */
  mark(id: string): Promise<string | undefined>;
  /** Removes them unless somebody has put them there once more since the mark. */
  remove(id: string, mark: string): Promise<void>;
}

/** What is known of somebody besides the roster. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly reference?: Reference;
  readonly language?: Language;
  readonly homeStation?: StationId;
  readonly unreachable?: boolean;
  /** When that was found out last. */
  readonly unreachableAt?: Instant;
  /** Requests of which something for the person was given up; tried again when they write. */
  readonly undelivered?: readonly string[];
  /** What was posted to the person lately by date, such as `digest-2026-11-24`. */
  readonly posted?: readonly string[];
  /** The latest entry forms that were sent, so that each counts once, at its first station. */
  readonly entries?: readonly SentEntry[];
  /** The latest acts that changed any of this, so that none of them changes it a second time. */
  readonly acts?: readonly string[];
  /** The month in which they wrote last, `2026-11`. */
  readonly seen?: string;
  /** Stood in the roster when they wrote. */
  readonly staff?: boolean;
  /** Since when they are known to have left: taken from the roster, or not seen for long. */
  readonly gone?: Instant;
  /** The word that takes their place while they are made anonymous; it goes with this row, the last. */
  readonly pseudonym?: string;
}

export interface SentEntry {
  /** Of the form; does not tell which row it became. */
  readonly mark: string;
  readonly station: StationId;
  readonly at: Instant;
}

/** A channel that was told which station it belongs to. */
export interface KnownChannel {
  readonly id: string;
  readonly reference: Reference;
  readonly station?: StationId;
  readonly posted?: readonly string[];
  /** As with people. */
  readonly undelivered?: readonly string[];
  /** As with people. */
  readonly acts?: readonly string[];
}

export interface PeopleStore {
  person(id: PersonId): Promise<KnownPerson | undefined>;
  /** Reads, changes, writes by ETag, again when somebody else was faster. */
  savePerson(
    id: PersonId,
    change: (before: KnownPerson | undefined) => KnownPerson,
  ): Promise<KnownPerson>;
  people(): Promise<readonly KnownPerson[]>;
  saveChannel(
    id: string,
    change: (before: KnownChannel | undefined) => KnownChannel,
  ): Promise<KnownChannel>;
  channels(): Promise<readonly KnownChannel[]>;
  /** Tells other instances that something was saved here; true when one of them saved something. */
  news(): Promise<boolean>;
}

/** Roster, stations, topics, settings and schedules, with their history. */
export interface ConfigStore {
  /** Imports into an empty store only; answers what the store holds then. */
  open(first: Omit<Config, 'secret'>): Promise<Config>;
  /** Grows whenever anything in the configuration changed. */
  version(): Promise<number>;
  read(): Promise<Config>;
  /**
   * Reads, changes, writes with the new version at once; again when somebody else was faster. Other
   * instances see it within an engine cycle. The history names people by id alone.
   */
  changeCounty(by: PersonId, at: Instant, change: (before: County) => County): Promise<County>;
  /** The same; a momentary state leaves no history. */
  changeSchedules(
    by: PersonId,
    at: Instant,
    change: (before: Schedules) => Schedules,
  ): Promise<Schedules>;
  /**
   * What was changed in the county, newest first.
   * @param before revision; undefined: from the newest on
   */
  history(before: number | undefined, most: number): Promise<readonly CountyChange[]>;
  /** Removes the names and numbers that changes before this instant left behind. */
  forgetFormer(before: Instant): Promise<void>;
}

/** One change of the county as it is kept. */
export interface CountyChange {
  readonly revision: number;
  readonly by: PersonId;
  readonly at: Instant;
  readonly difference: Difference;
  /** Its people with names and numbers; kept for as long as texts are. */
  readonly former?: FormerPeople;
}

export interface Config {
  readonly county: County;
  readonly schedules: Schedules;
  /** Key for nonces and sealed questions; made by chance at the first start. */
  readonly secret: string;
}

export interface LeaseStore {
  /** Elects who looks: true while this holder has the lease. Machine time. */
  take(holder: string, now: Instant, until: Instant): Promise<boolean>;
  release(holder: string): Promise<void>;
  /** A whole cycle ended at this machine instant; it looked at all that was due at a product one. */
  cycleEnded(at: Instant, looked: Instant): Promise<void>;
  /** Machine instant at which the last whole cycle of any instance ended. */
  lastCycle(): Promise<Instant | undefined>;
  /** Product instant up to which some instance has looked at all that was due. */
  lastLooked(): Promise<Instant | undefined>;
  /** Undefined on a new store. */
  clockOffset(): Promise<number | undefined>;
  /** The clock never goes back: a smaller offset is left aside. */
  saveClockOffset(offset: number): Promise<void>;
}

/** What the last audit said. */
export interface AuditTold {
  /** Machine instant at which it was complete. */
  readonly at: Instant;
  readonly findings: number;
  /** Product instant of the last audit of everything, and what it found. */
  readonly wholeAt: Instant;
  readonly wholeFindings: number;
  /** Machine instant of the last one after which all was well; absent: there was none yet. */
  readonly cleanAt?: Instant;
  /** Messages that waited then, and for how long the oldest had; absent: told by an older version. */
  readonly outbox?: { readonly length: number; readonly oldestMs: number };
}

/** Shows that the auditor runs: one that was switched off tells of no fault either. */
export interface AuditBook {
  last(): Promise<AuditTold | undefined>;
  save(told: AuditTold): Promise<void>;
}

export type SearchKind = 'directory' | 'library';

/** What people searched for in vain, by calendar quarter. */
export interface SearchStore {
  /** Reads, changes, writes by ETag, again when somebody else was faster. */
  note(
    kind: SearchKind,
    quarter: string,
    /** Stands for the words, and nobody can read them in it. */
    mark: string,
    change: (before: InVain | undefined) => InVain,
  ): Promise<void>;
  noted(kind: SearchKind, quarter: string): Promise<readonly InVain[]>;
  /** In this quarter: of the last one only what has its words stays, of earlier ones nothing. */
  sweep(quarter: string): Promise<void>;
}

/** How often entries and trainings were opened. */
export interface UseStore {
  all(): Promise<readonly Uses[]>;
  /** Reads, changes, writes by ETag, again when somebody else was faster; each part of what was opened apart. */
  add(
    opened: ReadonlyMap<string, number>,
    more: (before: Uses | undefined, opened: ReadonlyMap<string, number>) => Uses,
  ): Promise<void>;
}

/** Takes a person out of everything that is kept; see docs/data-protection.md. */
export interface Forgetting {
  /** Puts a word made by chance in the person's place. May be cut off and called again. */
  forget(person: PersonId): Promise<void>;
}

/** That something changed, and never how: whoever looks asks for it, as far as they may. */
export type SomethingChanged =
  | { readonly area: 'request'; readonly id: string; readonly version: number }
  /** Of one of its meetings, or of the network itself. */
  | { readonly area: 'network'; readonly id: string; readonly meeting?: string }
  /** Who is in a meeting and what they write in. */
  | { readonly area: 'presence'; readonly id: string; readonly meeting: string }
  | {
      readonly area:
        'schedules' | 'settings' | 'people' | 'directory' | 'library' | 'figures' | 'clock';
    };

export interface ChangeTold {
  readonly position: string;
  readonly change: SomethingChanged;
}

/** What changed lately, for the views that people have open. Instants are machine time. */
export interface ChangeFeed {
  /** A place of its own; places sort as text in the order of time. */
  positionAt(at: Instant): string;
  /** Undefined where it is no place of any feed. */
  instantOf(position: string): Instant | undefined;
  write(told: readonly ChangeTold[]): Promise<void>;
  /** In the order of their places, the first so many. */
  since(at: Instant, most?: number): Promise<readonly ChangeTold[]>;
  sweep(before: Instant): Promise<void>;
}
