import type { PersonId, StationId, TopicId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import type { ClosingDetails, Outcome } from './types.ts';

export const entryKinds = ['consult', 'meeting', 'other'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Who asked whom: health care asked social care, or the other way round. */
export const directions = ['to-social', 'to-health'] as const;
export type Direction = (typeof directions)[number];

export const counterparts = ['health', 'social', 'other'] as const;
export type Counterpart = (typeof counterparts)[number];

/** Tilastomerkintä: a coded row about work done outside the bot; no client, no free text. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly by: PersonId;
  readonly at: Instant;
  readonly station: StationId;
  readonly topic: TopicId;
  readonly channel?: NonNullable<ClosingDetails['channel']>;
  readonly timeBand?: NonNullable<ClosingDetails['timeBand']>;
  readonly direction: Direction;
  readonly counterpart: Counterpart;
  readonly outcome?: Outcome;
  /** The request it is linked to. */
  readonly request?: string;
}
