import type { StationId } from '../roster/county.ts';
import type { Period } from './periods.ts';
import type { Scope } from './report.ts';

export const feedbackSources = ['roidu', 'nps', 'prom', 'life-quality', 'other'] as const;
export type FeedbackSource = (typeof feedbackSources)[number];

/** What a measure's mean can be at least and at most. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}

/** A total of client feedback that somebody typed in from another system; never a single answer. */
export interface Feedback {
  readonly id: string;
  readonly source: FeedbackSource;
  /** What was asked, as the other system calls it. */
  readonly measure: string;
  readonly period: Period;
  /** Absent: the whole county. */
  readonly station?: StationId;
  /** So many answered, never fewer than five. */
  readonly answers: number;
  readonly value: number;
  readonly scale: Scale;
}
export type FeedbackWritten = Omit<Feedback, 'id'>;

export const feedbackLimits = {
  /** Fewer would tell of single clients; docs/statistics.md, "Small numbers". */
  fewestAnswers: 5,
  mostAnswers: 1_000_000,
  measure: 100,
  /** Of values and scales, on either side of nothing: NPS reaches from −100 to 100. */
  number: 1_000,
  /** Of the county: some a month for each station in ten years. */
  totals: 5_000,
} as const;

/** Its months meet those of a report, and its place is one of the report's or the whole county. */
export const isWithin = (
  { period, station }: Feedback,
  report: Pick<Scope, 'period' | 'stations'>,
): boolean =>
  period.from <= report.period.until &&
  period.until >= report.period.from &&
  (station === undefined || report.stations.some(({ id }) => id === station));

/** The latest first; of the same months in the order of their sources and words. */
export const latestFirst = (a: Feedback, b: Feedback): number =>
  b.period.until.localeCompare(a.period.until) ||
  b.period.from.localeCompare(a.period.from) ||
  feedbackSources.indexOf(a.source) - feedbackSources.indexOf(b.source) ||
  a.measure.localeCompare(b.measure) ||
  a.id.localeCompare(b.id);
