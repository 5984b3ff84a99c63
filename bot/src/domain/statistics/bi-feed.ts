import type { Language } from '../language.ts';
import type { PersonId, RegionId } from '../roster/county.ts';
import type { Instant } from '../time.ts';

/** A right to read figures from outside the tab: Power BI brings its token. */
export interface BiFeed {
  readonly id: string;
  /** What it is for, as its maker wrote it. */
  readonly name: string;
  readonly by: PersonId;
  readonly made: Instant;
  /** Of the token; the token itself is kept nowhere. */
  readonly mark: string;
  /** In which names are told. */
  readonly language: Language;
  /** Empty: the whole county. */
  readonly regions: readonly RegionId[];
}
