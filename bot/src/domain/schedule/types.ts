import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate, LocalTime, Weekday } from '../time.ts';

export const blockKinds = ['on-site', 'remote', 'focus', 'meeting'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** So many blocks a person may have: nobody's week has more, and all schedules lie in one row. */
export const blocksAtMost = 60;

/** A repeating part of an adviser's week. Odd and even are ISO week numbers. */
export interface Block {
  /** Stays as long as the block does; those written before there were ids get one by `withIds`. */
  readonly id?: string;
  readonly person: PersonId;
  readonly kind: BlockKind;
  /** Required for on-site; a meeting may be at a station too. */
  readonly station?: StationId;
  readonly weekday: Weekday;
  readonly from: LocalTime;
  readonly until: LocalTime;
  readonly weeks: 'every' | 'odd' | 'even';
  readonly room?: string;
  readonly validFrom?: LocalDate;
  /** Last day on which the block holds. */
  readonly validUntil?: LocalDate;
}

/** Away between two instants; a substitute takes over the person's blocks for that time. */
export interface Absence {
  readonly id?: string;
  readonly person: PersonId;
  readonly from: Instant;
  readonly until: Instant;
  readonly substitute?: PersonId;
}

/** On site on a day that the pattern does not have; holds also on a public holiday. */
export interface ExtraDay {
  readonly id?: string;
  readonly person: PersonId;
  readonly date: LocalDate;
  readonly station: StationId;
  readonly from: LocalTime;
  readonly until: LocalTime;
  readonly room?: string;
}

export const momentaryStates = ['home-visit', 'travelling', 'busy'] as const;
export type MomentaryStateKind = (typeof momentaryStates)[number];

/** Kotikäynnillä, matkalla, varattu: ends by itself. */
export interface MomentaryState {
  readonly person: PersonId;
  readonly state: MomentaryStateKind;
  readonly from: Instant;
  readonly until: Instant;
}

export const swapStates = ['asked', 'accepted', 'declined', 'taken-back'] as const;
export type SwapState = (typeof swapStates)[number];

/** Two advisers do each other's day; both days change once the other has accepted. */
export interface Swap {
  readonly id: string;
  /** Who asked, and the day they give away. */
  readonly person: PersonId;
  readonly date: LocalDate;
  readonly other: PersonId;
  readonly otherDate: LocalDate;
  readonly state: SwapState;
}

/** An address under which a calendar program reads somebody's or some station's days. */
export interface Feed {
  /** Of the secret in the address; the secret itself is kept nowhere. */
  readonly mark: string;
  /** Who made it: each reader has an address of their own, and renews no other. */
  readonly owner: PersonId;
  readonly person?: PersonId;
  readonly station?: StationId;
  readonly made: Instant;
}

/** All that decides who is where and when. */
export interface Schedules {
  readonly timeZone: string;
  readonly blocks: readonly Block[];
  readonly absences: readonly Absence[];
  readonly extraDays: readonly ExtraDay[];
  readonly states: readonly MomentaryState[];
  /** Absent in stores from before there were swaps; so are `feeds` and `told`. */
  readonly swaps?: readonly Swap[];
  readonly feeds?: readonly Feed[];
  /** What was told of swaps, as `<swap>-<state>`. */
  readonly told?: readonly string[];
  /** The latest acts that changed them, so that none of them changes them a second time. */
  readonly acts?: readonly string[];
}

/** One stretch of one person's day, absences and holidays already taken out. */
export interface Presence {
  readonly person: PersonId;
  readonly kind: BlockKind;
  readonly station?: StationId;
  readonly room?: string;
  readonly from: Instant;
  readonly until: Instant;
}
