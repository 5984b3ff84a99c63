import { z } from 'zod';
import { oneLine } from '../domain/one-line.ts';
import { urgencies } from '../domain/routing/types.ts';
import { blockKinds, blocksAtMost, momentaryStates, swapStates } from '../domain/schedule/types.ts';

const id = z.string().min(1).max(100);
const instant = z.iso.datetime();
/** Years that people mean: what lies outside is a slip of the finger. */
const date = z.iso.date({ abort: true }).refine((text) => text.startsWith('20'));
const time = z.iso.time({ precision: -1 });
const room = z.string().overwrite(oneLine).min(1).max(200);
const localised = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });

/** A part of somebody's week; its id stays as long as it does. */
const blockShape = {
  kind: z.enum(blockKinds),
  station: id.nullable(),
  /** 1 Monday … 7 Sunday. */
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]),
  from: time,
  until: time,
  /** Of the ISO week's number. */
  weeks: z.enum(['every', 'odd', 'even']),
  room: room.nullable(),
  validFrom: date.nullable(),
  /** Last day on which it holds. */
  validUntil: date.nullable(),
};
const blockSchema = z.strictObject({ id, ...blockShape });

/** A block as it is sent: a new one has no id, what is not said is as null. */
const blockSentSchema = z.strictObject({
  ...blockShape,
  id: id.exactOptional(),
  station: blockShape.station.default(null),
  weeks: blockShape.weeks.default('every'),
  room: blockShape.room.default(null),
  validFrom: blockShape.validFrom.default(null),
  validUntil: blockShape.validUntil.default(null),
});

const absenceSchema = z.strictObject({
  id,
  person: id,
  from: instant,
  until: instant,
  substitute: id.nullable(),
});

const extraDaySchema = z.strictObject({
  id,
  date,
  station: id,
  from: time,
  until: time,
  room: room.nullable(),
});

const stretch = z.strictObject({ station: id, from: time, until: time });
const swapSchema = z.strictObject({
  id,
  /** Who asked, and the day they give away. */
  person: id,
  date,
  /** Who was asked, and the day that is taken over from them. */
  other: id,
  otherDate: date,
  state: z.enum(swapStates),
  /** Where and when the two are on site on their own day, before the swap. */
  gives: z.array(stretch),
  takes: z.array(stretch),
});

const stateSchema = z.strictObject({
  person: id,
  state: z.enum(momentaryStates),
  from: instant,
  until: instant,
});

/** What GET /api/schedule/week is asked. */
export const weekQuerySchema = z.strictObject({
  /** A day of the wanted week; without it this week is shown. */
  from: date.exactOptional(),
});

/** A stretch of somebody's day, as the routing sees it. */
const presenceSchema = z.strictObject({
  date,
  person: id,
  kind: z.enum(blockKinds),
  station: z.string().nullable(),
  room: z.string().nullable(),
  from: instant,
  until: instant,
  /** Where it comes from. */
  origin: z.enum(['pattern', 'extra-day', 'swap', 'substitute']),
  /** Whose day it is, for a swap and a substitute. */
  insteadOf: z.string().nullable(),
});

/** What GET /api/schedule/week answers: names of stations and people are in the frame. */
export const weekSchema = z.strictObject({
  /** Its Monday. */
  from: date,
  today: date,
  /** ISO week. */
  week: z.int(),
  days: z.array(
    z.strictObject({
      date,
      /** A public holiday, or an eve kept as one. */
      holiday: localised.nullable(),
    }),
  ),
  presences: z.array(presenceSchema),
  absences: z.array(absenceSchema),
  /** Accepted ones of this week; those still asked are shown to their two. */
  swaps: z.array(swapSchema),
  /** In force now. */
  states: z.array(stateSchema),
  /** People whose days the caller may change. */
  editable: z.array(z.string()),
});
export type Week = z.infer<typeof weekSchema>;

/** What GET /api/schedule/people/:id answers: one's own days, to be changed. */
export const patternSchema = z.strictObject({
  person: id,
  blocks: z.array(blockSchema),
  /** Absences that have not ended. */
  absences: z.array(absenceSchema),
  /** From today on. */
  extraDays: z.array(extraDaySchema),
  /** Of which one day at least is not over. */
  swaps: z.array(swapSchema),
});
export type Pattern = z.infer<typeof patternSchema>;

/** What a change of somebody's days answers. */
export const patternChangedSchema = patternSchema.extend({
  /** Waiting requests that were planned anew; their askers are told. */
  replanned: z.int(),
});
export type PatternChanged = z.infer<typeof patternChangedSchema>;

/** A day means all of it, as `until` the last one; or a wall clock time of the county. */
const when = z.union([
  date,
  z.iso
    .datetime({ local: true, offset: false, precision: -1, abort: true })
    .refine((text) => text.startsWith('20')),
]);

export const blocksSentSchema = z.strictObject({
  blocks: z.array(blockSentSchema).max(blocksAtMost),
});
export const absenceSentSchema = z.strictObject({
  from: when,
  until: when,
  substitute: id.nullable().default(null),
});
export const extraDaySentSchema = z.strictObject({
  date,
  station: id,
  from: time,
  until: time,
  room: room.nullable().default(null),
});
export const swapSentSchema = z.strictObject({
  /** Who gives a day away; the caller where it is not said. */
  person: id.exactOptional(),
  date,
  other: id,
  otherDate: date,
});
export const swapAnswerSchema = z.strictObject({
  answer: z.enum(['accept', 'decline', 'take-back']),
});

/** What POST /api/schedule/preview is asked: the same bodies as the changes themselves, by kind. */
export const previewSentSchema = z.discriminatedUnion('kind', [
  blocksSentSchema.extend({ kind: z.literal('blocks'), person: id }),
  absenceSentSchema.extend({ kind: z.literal('absence'), person: id }),
  z.strictObject({ kind: z.literal('absence-end'), person: id, id }),
  extraDaySentSchema.extend({ kind: z.literal('extra-day'), person: id }),
  z.strictObject({ kind: z.literal('extra-day-end'), person: id, id }),
  swapSentSchema.extend({ kind: z.literal('swap') }),
  swapAnswerSchema.extend({ kind: z.literal('swap-answer'), id }),
]);
export type PreviewSent = z.infer<typeof previewSentSchema>;

const effectsShape = {
  /** Requests whose plan would be another, of those that the caller may read. */
  waiting: z.array(
    z.strictObject({
      id,
      station: z.string(),
      topic: z.string(),
      urgency: z.enum(urgencies),
      /** The plan in the reader's words, one paragraph an entry. */
      planWordsBefore: z.array(z.string()),
      planWordsAfter: z.array(z.string()),
    }),
  ),
  /** And so many that the caller may not read. */
  waitingOthers: z.int(),
  /** Days on which somebody was to be on site there, and nobody would be; the next eight weeks. */
  unattendedDays: z.array(z.strictObject({ date, station: z.string() })),
  /** Plain remarks: a day that is a public holiday. */
  remarks: z.array(z.string()),
};

/** What POST /api/schedule/preview answers: what would change, with nothing stored. */
export const previewSchema = z.strictObject(effectsShape);
export type Preview = z.infer<typeof previewSchema>;

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
