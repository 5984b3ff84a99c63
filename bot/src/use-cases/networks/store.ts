import type {
  AgendaItem,
  Attendance,
  Decision,
  Idea,
  Issue,
  Meeting,
  Member,
  Network,
  Series,
  Task,
} from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';

/** What a network is made of; each one is a row with an ETag of its own. */
export interface Parts {
  readonly member: Member;
  readonly series: Series;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly decision: Decision;
  readonly task: Task;
  readonly attendance: Attendance;
  readonly idea: Idea;
  /** Of a steering group: what was brought to it. */
  readonly issue: Issue;
  /** Of any network: what it brought to a steering group, with the answer. */
  readonly sent: Issue;
}
export type PartName = keyof Parts;

/** A part, and the meeting that it belongs to where it is one of a meeting's. */
export interface Place<P extends PartName = PartName> {
  readonly network: string;
  readonly part: P;
  readonly meeting?: string;
  readonly id: string;
}

export type Decide<T> = (before: T | undefined) => T | undefined;

/** By then what a hint is about is written: whoever looks sooner would find nothing and let go of it. */
export const soonMs = 15_000;

/** "Look at this then": written before what it is about, so that none is ever missing. */
export const hintKinds = ['invited', 'case', 'task', 'over', 'issue', 'erase'] as const;
export interface Hint {
  readonly kind: (typeof hintKinds)[number];
  readonly network: string;
  /** Of what it is about: a person, a meeting, an item, a task, an issue. */
  readonly id: string;
  readonly meeting?: string;
  readonly at: Instant;
  /** So often it could not be done. */
  readonly tries?: number;
}
export interface StoredHint extends Hint {
  readonly key: string;
  readonly etag: string;
}

export interface NetworkStore {
  networks(): Promise<readonly Network[]>;
  network(id: string): Promise<Network | undefined>;
  /** As `change`. */
  changeNetwork(id: string, decide: Decide<Network>): Promise<Network | undefined>;
  get<P extends PartName>(place: Place<P>): Promise<Parts[P] | undefined>;
  /** All of a network, or those of one meeting. */
  all<P extends PartName>(network: string, part: P, meeting?: string): Promise<readonly Parts[P][]>;
  /**
   * Reads, decides, writes by ETag, again when somebody else was faster: what they wrote is what the
   * next decision is made from, so nothing is overwritten unseen.
   * @param decide from what stands to what shall stand; undefined: nothing
   * @returns what stands afterwards
   */
  change<P extends PartName>(
    place: Place<P>,
    decide: Decide<Parts[P]>,
  ): Promise<Parts[P] | undefined>;
  hint(hints: readonly Hint[]): Promise<void>;
  due(until: Instant, limit: number): Promise<readonly StoredHint[]>;
  /** The earliest hint later than `after`. */
  nextAfter(after: Instant): Promise<Instant | undefined>;
  /** One that somebody else has taken away already is gone as well. */
  remove(hint: StoredHint): Promise<void>;
}

/** Somebody who has a meeting's page open; forgotten a moment after they were heard of last. */
export interface Here {
  readonly person: PersonId;
  /** The item or notes that they are writing in. */
  readonly writing?: string;
  /** Machine time. */
  readonly until: Instant;
}

/** Who is here is of the moment: rows of the table that no backup holds. */
export interface PresenceStore {
  /** @returns who is here; `changed`: somebody came, or writes elsewhere than before */
  stay(
    meeting: string,
    here: Here,
  ): Promise<{ readonly here: readonly Here[]; readonly changed: boolean }>;
  /** @returns true where they were here */
  leave(meeting: string, person: PersonId): Promise<boolean>;
  here(meeting: string): Promise<readonly Here[]>;
  sweep(before: Instant): Promise<void>;
}

/** Who is here, with the machine's time and the way to those who look. */
export interface Presence extends PresenceStore {
  now(): Instant;
  /** Somebody came, left, or writes elsewhere. */
  tell(at: { readonly network: string; readonly meeting: string }): void;
}
