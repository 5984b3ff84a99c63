import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { limits } from '../domain/library/limits.ts';
import { itemStates } from '../domain/library/types.ts';
import { itemHeader } from './item.ts';
import { treeSchema } from './library-tree.ts';
import { textOf } from './text.ts';

const language = z.enum(languages);

/** What is written of an item, as in a file of it; ill-formed values are told in the reader's language. */
export const contentSchema = itemHeader.omit({ state: true, supersededBy: true }).extend({
  body: z.string().refine(({ length }) => length <= limits.body, {
    params: { kind: 'too-long', limit: limits.body },
  }),
});
export type Content = z.output<typeof contentSchema>;

/** What POST /api/library/writing takes; without a group one is made of the title. */
export const newContentSchema = contentSchema.extend({
  group: contentSchema.shape.group.exactOptional(),
});
export type NewContent = z.input<typeof newContentSchema>;

const person = z.strictObject({ id: z.string(), name: z.string() });

export const writingMoves = ['save', 'publish', 'withdraw', 'supersede'] as const;

const line = z.strictObject({
  /** `<group>.<language>` */
  id: z.string(),
  group: z.string(),
  language,
  title: z.string(),
  state: z.enum(itemStates),
  author: person,
  reviewBy: z.iso.date(),
  /** The review date is today or past. */
  isReviewDue: z.boolean(),
  changed: z.iso.datetime(),
  changedBy: person,
});
export type WritingLine = z.infer<typeof line>;

/** What GET /api/library/writing answers: every item in every language and state, the newest first. */
export const writingListSchema = z.strictObject({ items: z.array(line) });
export type WritingList = z.infer<typeof writingListSchema>;

const mistake = z.strictObject({
  /** `questions.1.explanation` */
  path: z.string(),
  message: z.string(),
});

/** What GET /api/library/writing/{id} answers; its ETag is the version. */
export const writingSchema = line.extend({
  version: z.int(),
  supersededBy: z.string().nullable(),
  content: contentSchema,
  /** What lacks before it may be published; empty: nothing. */
  mistakes: z.array(mistake),
  /** What I may do with it now. */
  may: z.array(z.enum(writingMoves)),
});
export type Writing = z.infer<typeof writingSchema>;

/** What POST /api/library/writing/{id}/supersede takes: id of the published item in its place. */
export const supersedeSchema = z.strictObject({ by: textOf(1, limits.group + '.fi'.length) });

/** What GET /api/library/writing/{id}/versions answers, newest first; the present one leads. */
export const versionsSchema = z.strictObject({
  versions: z.array(
    z.strictObject({
      version: z.int(),
      at: z.iso.datetime(),
      by: person,
      state: z.enum(itemStates),
      title: z.string(),
      /** The fields that this version changed; empty for the first. */
      changed: z.array(z.string()),
    }),
  ),
});
export type Versions = z.infer<typeof versionsSchema>;

/** What GET /api/library/writing/{id}/versions/{version} answers; it comes back by being saved. */
export const versionSchema = z.strictObject({
  version: z.int(),
  at: z.iso.datetime(),
  by: person,
  state: z.enum(itemStates),
  content: contentSchema,
});
export type Version = z.infer<typeof versionSchema>;

/** What POST /api/library/preview takes while somebody writes. */
export const previewSentSchema = z.strictObject({
  body: textOf(0, limits.body),
  language,
  /** Sources of the item's own pictures. */
  pictures: z.array(textOf(0, limits.url)).refine(({ length }) => length <= limits.pictures),
  /** How many there are, for the minutes. */
  questions: z.int().refine((count) => count >= 0 && count <= limits.questions),
});

export const previewSchema = z.strictObject({
  body: treeSchema,
  /** Reading and questions together. */
  minutes: z.int(),
  /** Links and pictures of which only the words are shown, by the line of their paragraph. */
  unsafe: z.array(z.strictObject({ line: z.int(), message: z.string() })),
});
export type WritingPreview = z.infer<typeof previewSchema>;
