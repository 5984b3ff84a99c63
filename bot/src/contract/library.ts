import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { limits } from '../domain/library/limits.ts';
import { treeSchema } from './library-tree.ts';
import { textOf } from './text.ts';

const language = z.enum(languages);
const instant = z.iso.datetime();
const date = z.iso.date();

/** `all` · what I have not learnt · what I learnt and should learn anew. */
export const libraryFilters = ['all', 'undone', 'to-renew'] as const;

/** Where I stand with an item: `ends-soon` is fourteen days before `renewBy`, `ended` from that day on. */
export const learningStates = ['undone', 'done', 'ends-soon', 'ended'] as const;

const mine = z.strictObject({
  state: z.enum(learningStates),
  /** When I last completed it; null: never. */
  at: instant.nullable(),
  /** On this day it holds no more; null: never done, or for good. */
  renewBy: date.nullable(),
});
export type MyLearning = z.infer<typeof mine>;

/** What GET /api/library is asked. */
export const libraryQuerySchema = z.strictObject({
  /** Words; what fits best comes first. Without them by title. */
  q: textOf(0, 200).exactOptional(),
  topic: textOf(1, 100).exactOptional(),
  /** Those for everybody are for each profession. */
  profession: textOf(1, 100).exactOptional(),
  mine: z.enum(libraryFilters).exactOptional(),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .exactOptional(),
});

const card = z.strictObject({
  /** Names the item in all of its languages. */
  group: z.string(),
  /** That these words are in: the reader's, else Finnish, else what there is. */
  language,
  title: z.string(),
  summary: z.string(),
  minutes: z.int(),
  topics: z.array(z.string()),
  /** Empty: for everybody. */
  professions: z.array(z.string()),
  languages: z.array(language),
  mine,
});
export type ItemCard = z.infer<typeof card>;

const stepState = z.enum(['done', 'next', 'later']);

/** An induction path as far as I am; steps in their order, those that cannot be taken now left out. */
export const pathSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  done: z.int(),
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('item'),
        group: z.string(),
        title: z.string(),
        minutes: z.int(),
        state: stepState,
      }),
      z.strictObject({
        kind: z.literal('task'),
        id: z.string(),
        text: z.string(),
        link: z.strictObject({ name: z.string(), url: z.string() }).nullable(),
        state: stepState,
        /** Its turn has come, or it is ticked already. */
        mayTick: z.boolean(),
      }),
    ]),
  ),
});
export type LibraryPath = z.infer<typeof pathSchema>;

/** What GET /api/library answers. */
export const librarySchema = z.strictObject({
  groups: z.array(card),
  /** Of what was asked for, whatever `mine` said. */
  counts: z.strictObject({ all: z.int(), undone: z.int(), toRenew: z.int() }),
  /** Of the next page; null: this was the last. */
  cursor: z.string().nullable(),
  /** Of my profession and for everybody. */
  paths: z.array(pathSchema),
  may: z.strictObject({
    /** Make items, answer wishes, hold sessions. */
    write: z.boolean(),
    /** See coverage per station and profession. */
    readCoverage: z.boolean(),
    /** Take completions, items and imports as files. */
    files: z.boolean(),
  }),
});
export type Library = z.infer<typeof librarySchema>;

/** What GET /api/library/{group} is asked. */
export const itemQuerySchema = z.strictObject({
  /** The reader's own where it is not said. */
  language: language.exactOptional(),
});

/** What GET /api/library/{group} answers; of something superseded, what came in its place. */
export const itemSeenSchema = card.extend({
  id: z.string(),
  version: z.int(),
  body: treeSchema,
  /** `source` is a file of the item's own, or https; nothing is fetched from elsewhere unasked. */
  pictures: z.array(z.strictObject({ source: z.string(), alternative: z.string() })),
  /** https, opened outside. */
  video: z.string().nullable(),
  attachments: z.array(z.strictObject({ name: z.string(), url: z.string() })),
  /** Which choice is right is told when it is answered. */
  questions: z.array(z.strictObject({ text: z.string(), choices: z.array(z.string()) })),
  /** Null: somebody who is known no more. */
  author: z.string().nullable(),
  reviewBy: date,
  renewMonths: z.int().nullable(),
  changed: instant,
  /** To /api/library/writing/{id}. */
  mayWrite: z.boolean(),
});
export type ItemSeen = z.infer<typeof itemSeenSchema>;

/** What POST /api/library/{group}/answers takes: one question, to hear why at once; nothing is kept. */
export const answerSentSchema = z.strictObject({
  /** Of the item as it was read: another one is told as stale (412), with the item as it is now. */
  version: z.int(),
  language,
  /** Index of the question, and of the choice. */
  question: z.int(),
  answer: z.int(),
});

/** What it answers; choices are told by their index. */
export const answeredSchema = z.strictObject({
  chosen: z.int(),
  right: z.int(),
  explanation: z.string(),
});
export type AnswerSeen = z.infer<typeof answeredSchema>;

/** What POST /api/library/{group}/completions takes; the same once more is the same completion. */
export const completionSentSchema = z.strictObject({
  /** Of the item as it was read: another one is told as stale (412), with the item as it is now. */
  version: z.int(),
  language,
  /** Index of the chosen choice of each question. */
  answers: z.array(z.int()).refine(({ length }) => length <= limits.questions),
});

export const completedSchema = z.strictObject({
  questions: z.array(z.strictObject({ chosen: z.int(), right: z.int(), explanation: z.string() })),
  rightAnswers: z.int(),
  mine,
});
export type Completed = z.infer<typeof completedSchema>;

/** What POST /api/library/paths/{path}/tasks/{task} takes. */
export const taskSentSchema = z.strictObject({ isDone: z.boolean() });
