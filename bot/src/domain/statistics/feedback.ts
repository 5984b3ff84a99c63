import type { StationId } from '../roster/county.ts';
import type { Period } from './periods.ts';

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
