import { z } from 'zod';
import { urgencies } from '../domain/routing/types.ts';
import { blocksAtMost } from '../domain/schedule/types.ts';
import { blockShape, date, id, room, time } from './schedule-parts.ts';
import { patternSchema } from './schedule.ts';

/** What a change of somebody's days answers. */
export const patternChangedSchema = patternSchema.extend({
  /** Waiting requests that were planned anew; their askers are told. */
  replanned: z.int(),
});
export type PatternChanged = z.infer<typeof patternChangedSchema>;

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

/** What a change would do, as a preview and an import tell it. */
export const effectsShape = {
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
