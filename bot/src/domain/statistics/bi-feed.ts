import type { Language } from '../language.ts';
import type { PersonId, RegionId } from '../roster/county.ts';
import type { Instant } from '../time.ts';

/** A right to read figures from outside the tab: whoever knows its address, as Power BI does. */
export interface BiFeed {
  readonly id: string;
  /** What it is for, as its maker wrote it. */
  readonly name: string;
  /** Who made its address; it works as long as they may read the same figures. */
  readonly by: PersonId;
  readonly made: Instant;
  /** Of the address; the address itself is kept nowhere. */
  readonly mark: string;
  /** In which names are told. */
  readonly language: Language;
  /** Absent: the whole county. */
  readonly region?: RegionId;
}
export type BiFeedWritten = Omit<BiFeed, 'id'>;

export const biFeedLimits = { name: 100, feeds: 100 } as const;
