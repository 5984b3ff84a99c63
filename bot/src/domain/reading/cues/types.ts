import type { Kind } from '../../consultation/types.ts';
import type { Urgency } from '../../routing/types.ts';

/**
 * The words of one language that tell of something else than the topic, as phrase-book.ts reads
 * them. `a|b` is either. What is listed as `nothing` looks like a pointer and is none.
 */
export interface Cues {
  /** Ordinary words that tell which language a sentence is written in. */
  readonly common: readonly string[];
  readonly urgency: Readonly<Record<Urgency | 'nothing', readonly string[]>>;
  /** Consult is what is meant when nothing else is said; listed is what only looks like another. */
  readonly kind: Readonly<Record<Kind, readonly string[]>>;
  readonly danger: Readonly<Record<'danger' | 'nothing', readonly string[]>>;
  /** What a room is called before its number, by the name that is shown. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}
