import { z } from 'zod';
import { oneLine } from '../domain/one-line.ts';
import { blockKinds, swapStates } from '../domain/schedule/types.ts';

export const id = z.string().min(1).max(100);
export const instant = z.iso.datetime();
/** Years that people mean: what lies outside is a slip of the finger. */
export const date = z.iso.date({ abort: true }).refine((text) => text.startsWith('20'));
export const time = z.iso.time({ precision: -1 });
export const room = z.string().overwrite(oneLine).min(1).max(200);

/** A part of somebody's week; its id stays as long as it does. */
export const blockShape = {
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
export const blockSchema = z.strictObject({ id, ...blockShape });

export const absenceSchema = z.strictObject({
  id,
  person: id,
  from: instant,
  until: instant,
  substitute: id.nullable(),
});

export const extraDaySchema = z.strictObject({
  id,
  date,
  station: id,
  from: time,
  until: time,
  room: room.nullable(),
});

const stretch = z.strictObject({ station: id, from: time, until: time });
export const swapSchema = z.strictObject({
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
