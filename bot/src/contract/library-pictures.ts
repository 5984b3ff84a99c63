import { z } from 'zod';

/**
 * What POST /api/library/pictures takes: PNG, JPEG or WebP without anything beside its pixels, at most
 * 180,000 bytes and 1600 pixels a side. A training then names its `source`; what none names for a week
 * is removed.
 */
export const pictureSentSchema = z.strictObject({ bytes: z.base64() });

export const pictureAddedSchema = z.strictObject({
  /** The last part of its address, GET /api/library/pictures/{source}: it follows from the bytes. */
  source: z.string(),
  /** Pixels. */
  width: z.int(),
  height: z.int(),
});
export type PictureAdded = z.infer<typeof pictureAddedSchema>;
