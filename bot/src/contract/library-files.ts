import { z } from 'zod';
import { coverageLevels } from '../domain/library/coverage.ts';
import { textOf } from './text.ts';

/** A count; fewer than five are not told. */
const told = z.union([z.int(), z.literal('few')]);

/** What GET /api/library/coverage answers, by title. */
export const coverageSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      group: z.string(),
      title: z.string(),
      /** Nobody is pointed at: what is too small came together on the next level. */
      groups: z.array(
        z.strictObject({
          level: z.enum(coverageLevels),
          stations: z.array(z.string()),
          /** Of those who stand in no roster it is not known, and empty. */
          professions: z.array(z.string()),
          people: z.int(),
          done: z.int(),
        }),
      ),
      /** Some are counted nowhere, since they are too few: no total may be told. */
      someHidden: z.boolean(),
      /**
       * Questions on its topics in the whole county, so many whole months before and after the one in
       * which the fifth person completed it; null until a month has gone by, where nothing was asked
       * before, and where the groups tell of fewer than five.
       */
      asked: z.strictObject({ months: z.int(), before: told, after: told }).nullable(),
    }),
  ),
});
export type CoverageSeen = z.infer<typeof coverageSchema>;

const file = z.strictObject({ name: z.string(), text: z.string() });

/**
 * What GET /api/library/files answers: every item and the paths, each as the file it is shared as, and
 * the names of the pictures that they show, each at GET /api/library/pictures/{name}.
 */
export const filesSchema = z.strictObject({ files: z.array(file), pictures: z.array(z.string()) });

const sent = z.strictObject({ name: textOf(1, 200), text: z.string() });

export const sentFilesSchema = z.array(sent);
export type SentFile = z.infer<typeof sent>;

/**
 * What POST /api/library/import/preview takes: `<group>.<language>.md` and `paths.yaml`, or a zip
 * archive of them and their pictures in base64, of which more fits into one call.
 */
export const filesSentSchema = z.strictObject({
  files: sentFilesSchema.default([]),
  zip: z.base64().optional(),
  /** Files that the trainings name, and what each is called since it was brought as a picture. */
  pictures: z.array(z.strictObject({ name: textOf(1, 200), source: textOf(1, 200) })).default([]),
});
export const importFilesSentSchema = filesSentSchema.extend({
  /** Of the preview that was looked at. */
  digest: textOf(1, 100),
});

/** What POST /api/library/import/preview answers. */
export const filesPreviewSchema = z.strictObject({
  /** Names these very files and what they would do; null while one has mistakes. */
  digest: z.string().nullable(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      /** Of an item; null where it cannot be read, and of the paths. */
      title: z.string().nullable(),
      /** New items come as drafts. */
      becomes: z.enum(['added', 'changed', 'same', 'mistaken']),
      mistakes: z.array(z.strictObject({ line: z.int(), message: z.string() })),
      /** Of the file of the paths: names of those that are not in it, and are removed. */
      gone: z.array(z.string()),
    }),
  ),
});
export type FilesPreview = z.infer<typeof filesPreviewSchema>;

/** What POST /api/library/import answers; 412 with the preview as it is now where it is another. */
export const filesImportedSchema = z.strictObject({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Induction paths that were not in their file. */
  removed: z.int(),
});
export type FilesImported = z.infer<typeof filesImportedSchema>;
