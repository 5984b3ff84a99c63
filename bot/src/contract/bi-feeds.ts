import { z } from 'zod';
import { biFeedLimits } from '../domain/statistics/bi-feed.ts';
import { place } from './figure-parts.ts';
import { written } from './text.ts';

const fields = {
  /** "Johdon työpöytä" */
  name: written(1, biFeedLimits.name),
  /** Null: the whole county. */
  region: place,
};

/** What POST /api/statistics/feeds takes. */
export const biFeedSentSchema = z.strictObject(fields);

export const biFeedSchema = z.strictObject({
  ...fields,
  name: z.string(),
  id: z.string(),
  etag: z.string(),
  /** Who made its address, and when. */
  by: z.string(),
  made: z.iso.datetime(),
  /** False: who made it may not read these figures any more, so nobody can read them there. */
  works: z.boolean(),
});
export type BiFeedSeen = z.infer<typeof biFeedSchema>;

/** What a feed answers when its address is made; nobody can tell it later. */
export const biFeedMadeSchema = biFeedSchema.extend({
  /** `/bi/<secret>/`, to which the name of a table is added: docs/power-bi.md. */
  path: z.string(),
});
export type BiFeedMade = z.infer<typeof biFeedMadeSchema>;

/** What the caller may renew and take away, and where they may make one; ids. */
export const biFeedListSchema = z.strictObject({
  items: z.array(biFeedSchema),
  regions: z.array(z.string()),
  mayWholeCounty: z.boolean(),
});
export type BiFeedList = z.infer<typeof biFeedListSchema>;
