import type { Kind } from '../consultation/types.ts';
import type { Urgency } from '../routing/types.ts';
import type { ProfessionId, StationId, TopicId } from '../roster/county.ts';

/** What was understood of a free sentence; what is undefined was not understood and is asked. */
export interface Reading {
  readonly topic?: TopicId;
  readonly urgency?: Urgency;
  readonly station?: StationId;
  readonly kind?: Kind;
  /** Who is asked by name of their work: "kysyn farmaseutilta". */
  readonly profession?: ProfessionId;
  /** "huone 4", "tmh 2": where the client is, for now. */
  readonly place?: string;
  /** Words for danger or child protection are shown the numbers before anything is sent. */
  readonly danger: boolean;
}
