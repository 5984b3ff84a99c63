import type { Person, RegionId, Station, StationId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import type { Feedback } from './feedback.ts';
import type { Work } from './fold.ts';
import type { Month } from './months.ts';
import type { Period, Quarter } from './periods.ts';
import type { Published } from './published.ts';
import type { Dimension, Slices } from './slices.ts';
import type { Progress } from './targets.ts';

/** What a report is about. */
export interface Scope {
  readonly period: Period;
  readonly compared?: Period;
  /** In the order of the county; never empty. */
  readonly stations: readonly Station[];
  readonly filter?: { readonly by: Dimension; readonly is: string };
}

/** The work of one station in one month. */
export interface WorkPart {
  readonly month: Month;
  readonly station: StationId;
  readonly work: Work;
}

/** All that a report is made from, in codes. */
export interface ReportData {
  readonly scope: Scope;
  readonly now: Instant;
  readonly parts: readonly WorkPart[];
  /** Of the period compared with. */
  readonly before: readonly WorkPart[];
  /** Of the report's settled quarters, oldest first; none where it is narrowed by a dimension. */
  readonly published: readonly Published[];
  /** Quarters of the report that are not settled. */
  readonly unsettled: readonly Quarter[];
  /** Regions that the report takes in with all their stations. */
  readonly wholeRegions: readonly RegionId[];
  /** How many requests each adviser took, most first; undefined where the reader is not to know. */
  readonly load: readonly number[] | undefined;
  /** Totals of client feedback of its months and places, the latest first. */
  readonly feedback: readonly Feedback[];
  /** What the county has set itself for these months and places, and how far it is. */
  readonly targets: readonly Progress[];
  /** Of networks whose minutes the reader may read, the latest first. */
  readonly decisions: readonly Decided[];
}

/** A decision of a meeting that has ended, as it stands in its minutes. */
export interface Decided {
  readonly id: string;
  readonly text: string;
  /** What it was about, in the words of the agenda; '' where it was of the whole meeting. */
  readonly about: string;
  /** When the meeting was. */
  readonly at: Instant;
  readonly meeting: string;
  readonly network: string;
}

/** A coordinator reads their own regions, whoever else may read figures all of them. */
export const isOpenTo = (reader: Person | undefined, { region }: Station): boolean =>
  reader?.role !== 'coordinator' || reader.regions.length === 0 || reader.regions.includes(region);

/** The work of each code of one dimension, now and in the period compared with. */
export interface Crossed {
  readonly now: Slices;
  readonly before: Slices | undefined;
}
