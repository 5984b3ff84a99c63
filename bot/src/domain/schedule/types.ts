import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate, LocalTime, Weekday } from '../time.ts';

export const blockKinds = ['on-site', 'remote', 'focus', 'meeting'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A repeating part of an adviser's week. Odd and even are ISO week numbers. */
export interface Block {
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
  readonly person: PersonId;
  readonly from: Instant;
  readonly until: Instant;
  readonly substitute?: PersonId;
}

/** On site on a day that the pattern does not have; holds also on a public holiday. */
export interface ExtraDay {
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

/** All that decides who is where and when. */
export interface Schedules {
  readonly timeZone: string;
  readonly blocks: readonly Block[];
  readonly absences: readonly Absence[];
  readonly extraDays: readonly ExtraDay[];
  readonly states: readonly MomentaryState[];
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
