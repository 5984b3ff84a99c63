import { z } from 'zod';
import {
  csvFields,
  filesAtMost,
  importKinds,
  importStates,
  mistakeKinds,
  partBytes,
} from '../domain/directory/imports.ts';
import { tableNames } from '../domain/directory/tables.ts';
import { textOf } from './text.ts';

const instant = z.iso.datetime();

/** What POST /api/directory/imports takes. */
export const importBegunSchema = z.strictObject({
  kind: z.enum(importKinds),
  /** Which list it is: an earlier one, whose rows it brings up to date, or a new one by name. */
  list: z.union([z.strictObject({ id: textOf(1, 100) }), z.strictObject({ name: textOf(1, 100) })]),
});

/** What POST /api/directory/imports/:id/parts takes; a part sent again takes the place of itself. */
export const partSentSchema = z.strictObject({
  /** Its name: services.csv, palvelut.json, hsds.zip. */
  file: textOf(1, 200),
  index: z
    .int()
    .min(0)
    .max(filesAtMost - 1),
  part: z.int().min(0).max(9999),
  base64: z.base64().max(Math.ceil(partBytes / 3) * 4),
});

/** What POST /api/directory/imports/:id/read takes. */
export const readSentSchema = z.strictObject({
  /** Of a plain CSV file: what each column is, in the order of the file; null: not taken. */
  columns: z.array(z.enum(csvFields).nullable()).max(200).exactOptional(),
});

const counts = z.strictObject({
  added: z.int(),
  changed: z.int(),
  gone: z.int(),
  /** The source lets go of them; they were changed here or are needed here, and stay. */
  keptHere: z.int(),
  /** The source says otherwise than what was changed here; ours stays. */
  heldBack: z.int(),
  /** They stand in the files and could not be read: they stay as they are. */
  unread: z.int(),
  same: z.int(),
});

const mistake = z.strictObject({
  kind: z.enum(mistakeKinds),
  file: z.string().nullable(),
  /** 1 is the heading. */
  line: z.int().nullable(),
  /** The name of what it is about. */
  row: z.string().nullable(),
  /** Column, path or field. */
  column: z.string().nullable(),
});
export type ImportMistakeSeen = z.infer<typeof mistake>;

export const previewSchema = z.strictObject({
  /** Only tables that have rows; the first examples of each by name. */
  tables: z.array(
    z.strictObject({
      table: z.enum(tableNames),
      counts,
      added: z.array(z.string()),
      changed: z.array(z.strictObject({ name: z.string(), fields: z.array(z.string()) })),
      gone: z.array(z.string()),
      keptHere: z.array(z.string()),
      /** Each with why; null: what it belongs to could not be read. */
      unread: z.array(z.strictObject({ name: z.string(), mistake: mistake.nullable() })),
    }),
  ),
  mistakes: z.array(mistake),
  /** Mistakes beyond these. */
  more: z.int(),
  /** Columns and files that Koppi does not know, with how often they were met. */
  ignored: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  /** False: an identity code stands where it cannot be left out, or there is nothing to do. */
  mayApply: z.boolean(),
});
export type ImportPreview = z.infer<typeof previewSchema>;

/** What GET /api/directory/imports/:id answers; its ETag is needed to apply it. */
export const importSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(importKinds),
  list: z.strictObject({ id: z.string(), name: z.string() }),
  state: z.enum(importStates),
  begun: instant,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
  /** Of a plain CSV file: its columns with the first values, and what each was taken for. */
  columns: z.array(
    z.strictObject({
      heading: z.string(),
      samples: z.array(z.string()),
      field: z.enum(csvFields).nullable(),
    }),
  ),
  preview: previewSchema.nullable(),
  /** While it is applied or taken back: entries done, of so many. */
  progress: z.strictObject({ done: z.int(), all: z.int() }).nullable(),
  applied: instant.nullable(),
  takenBack: instant.nullable(),
  /** Only the newest of its list, and only while what it did is kept. */
  mayTakeBack: z.boolean(),
  /** It was cut off in the middle: pressing again goes on. */
  isCutOff: z.boolean(),
});
export type ImportSeen = z.infer<typeof importSchema>;

/** What GET /api/directory/imports answers, newest first. */
export const importsSchema = z.strictObject({
  lists: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(importKinds) })),
  imports: z.array(importSchema.omit({ preview: true, columns: true, files: true })),
});
export type ImportsSeen = z.infer<typeof importsSchema>;

/** What GET /api/directory/export takes. */
export const exportQuerySchema = z.strictObject({
  format: z.enum(['csv', 'hsds']),
  numbers: z.enum(['public', 'all']).default('public'),
});
