import { z } from 'zod';
import { feedbackLimits, feedbackSources } from '../domain/statistics/feedback.ts';
import { month, place } from './figure-parts.ts';
import { written } from './text.ts';

const { number: most, measure, fewestAnswers, mostAnswers } = feedbackLimits;
const bounded = z.number().min(-most).max(most);

const fields = {
  source: z.enum(feedbackSources),
  /** What was asked, as the other system calls it. */
  measure: written(1, measure),
  /** First and last month, both included. */
  from: month,
  until: month,
  /** Null: the whole county. */
  station: place,
  answers: z.int().min(fewestAnswers).max(mostAnswers),
  value: bounded,
  least: bounded,
  most: bounded,
};

/** What POST /api/statistics/feedback and PUT …/{id} take. */
export const feedbackSentSchema = z
  .strictObject(fields)
  .refine(({ from, until }) => from <= until, { path: ['until'] })
  .refine(({ least, most: highest }) => least < highest, { path: ['most'] })
  .refine(({ least, most: highest, value }) => value >= least && value <= highest, {
    path: ['value'],
  });
export type FeedbackSent = z.infer<typeof feedbackSentSchema>;

export const feedbackSchema = z.strictObject({
  ...fields,
  measure: z.string(),
  id: z.string(),
  etag: z.string(),
});
export type FeedbackSeen = z.infer<typeof feedbackSchema>;

/** What the caller may change, the latest first, and where they may add. */
export const feedbackListSchema = z.strictObject({
  items: z.array(feedbackSchema),
  /** Ids. */
  stations: z.array(z.string()),
  mayWholeCounty: z.boolean(),
});
export type FeedbackList = z.infer<typeof feedbackListSchema>;
