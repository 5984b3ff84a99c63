import type { Kind } from '../consultation/types.ts';
import type { Urgency } from '../routing/types.ts';
import type { StationId, TopicId } from '../roster/county.ts';

/** What was understood of a free sentence; what is undefined was not understood and is asked. */
export interface Reading {
  readonly topic?: TopicId;
  readonly urgency?: Urgency;
  readonly station?: StationId;
  readonly kind?: Kind;
  /** "huone 4", "tmh 2": where the client is, for now. */
  readonly place?: string;
  /** Words for danger or child protection are shown the numbers before anything is sent. */
  readonly danger: boolean;
}
