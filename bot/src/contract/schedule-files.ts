import { z } from 'zod';
import { effectsShape } from './schedule-changes.ts';
import { blockSchema, id, instant } from './schedule-parts.ts';

/** As long as a body may be; rows and columns are counted when it is read. */
export const csvSentSchema = z.strictObject({ csv: z.string() });
export const importSentSchema = csvSentSchema.extend({
  /** Of the preview that was looked at. */
  digest: z.string().max(100),
});

/** What POST /api/schedule/import/preview answers. The ETag is that of what stands there now. */
export const importPreviewSchema = z.strictObject({
  ...effectsShape,
  /** Names this very file and what it would do; null while it has mistakes. */
  digest: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      /** In the file, 1 is the heading; null for what would go. */
      line: z.int().nullable(),
      becomes: z.enum(['same', 'added', 'changed', 'gone', 'mistaken']),
      person: z.string().nullable(),
      block: blockSchema.omit({ id: true }).nullable(),
      /** For a changed one: what stands there now. */
      before: blockSchema.omit({ id: true }).nullable(),
      /** `column` is the heading as the file writes it; null: the whole row. */
      mistakes: z.array(z.strictObject({ column: z.string().nullable(), message: z.string() })),
    }),
  ),
  counts: z.strictObject({
    same: z.int(),
    added: z.int(),
    changed: z.int(),
    gone: z.int(),
    mistaken: z.int(),
  }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importedSchema = z.strictObject({
  counts: importPreviewSchema.shape.counts,
  replanned: z.int(),
});

/** What POST /api/schedule/feeds is asked: whose calendar; made anew, the old address is gone. */
export const feedSentSchema = z.union([
  z.strictObject({ person: id }),
  z.strictObject({ station: id }),
]);
/** Told once: only a mark of it is kept. */
export const feedSchema = z.strictObject({ path: z.string() });
/** What GET /api/schedule/feeds answers: the caller's own addresses, without their secrets. */
export const feedsSchema = z.strictObject({
  feeds: z.array(
    z.strictObject({
      person: z.string().nullable(),
      station: z.string().nullable(),
      made: instant,
    }),
  ),
});
export type Feeds = z.infer<typeof feedsSchema>;
