import { z } from 'zod';
import { limits } from '../domain/library/limits.ts';
import { textOf } from './text.ts';

/** A wish; who wished or seconded it is told to nobody. */
export const wishSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  topic: z.string().nullable(),
  at: z.iso.datetime(),
  /** How many would like it. */
  count: z.int(),
  /** I am one of them. */
  isMine: z.boolean(),
  /** The item that came of it; null: still wished for. */
  answeredBy: z.strictObject({ group: z.string(), title: z.string() }).nullable(),
});
export type WishSeen = z.infer<typeof wishSchema>;

/** What GET /api/library/wishes answers: open ones by demand, then the latest that were answered. */
export const wishesSchema = z.strictObject({
  wishes: z.array(wishSchema),
  /** Say which item answers a wish. */
  mayAnswer: z.boolean(),
});
export type Wishes = z.infer<typeof wishesSchema>;

/** What POST /api/library/wishes takes. */
export const wishSentSchema = z.strictObject({
  text: textOf(1, limits.wish),
  topic: textOf(1, 100).nullable(),
});

/** What POST /api/library/wishes/{id}/wanted takes: `false` takes one's own voice back. */
export const wantedSentSchema = z.strictObject({ isWanted: z.boolean() });
/** Null: nobody wishes for it any more. */
export const wantedSchema = z.strictObject({ wish: wishSchema.nullable() });

/** What POST /api/library/wishes/{id}/answer takes: a published item in whichever language. */
export const wishAnswerSchema = z.strictObject({ group: textOf(1, limits.group) });

/** What GET /api/library/asked answers: what one's own station asks most this quarter, without an item. */
export const askedSchema = z.strictObject({
  /** Null: the caller has not said where they work. */
  station: z.string().nullable(),
  /** Months of the quarter, `2026-10`. */
  months: z.array(z.string()),
  /** Most first; topics asked fewer than five times are left out. */
  topics: z.array(z.strictObject({ topic: z.string(), count: z.int() })),
});
export type Asked = z.infer<typeof askedSchema>;
