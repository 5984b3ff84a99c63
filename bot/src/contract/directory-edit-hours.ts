import { z } from 'zod';
import { weekdays, weeksKinds } from '../domain/directory/edit-weekly.ts';
import { date, localised } from './directory-parts.ts';
import { textOf } from './text.ts';

const id = textOf(1, 200).nullable();
/** '' where it is not said yet. */
const time = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/);
const day = z.union([z.literal(''), date]);

const weekly = z.strictObject({
  /** Null: a new one. */
  id,
  /** ISO: 1 Monday … 7 Sunday. */
  days: z.array(z.literal(weekdays)).max(weekdays.length),
  opensAt: time,
  /** Not later than it opens: on the next day; 23:59: until midnight. */
  closesAt: time,
  /** Odd and even by ISO week; `second`: every second week from `validFrom` on. */
  weeks: z.enum(weeksKinds),
  validFrom: day,
  validTo: day,
  description: localised,
});

const exception = z.strictObject({
  id,
  from: day,
  /** '': that one day. */
  to: day,
  isClosed: z.boolean(),
  opensAt: time,
  closesAt: time,
  description: localised,
});

/** Opening hours as they are edited; HSDS keeps them as RRULE. */
export const hoursEdit = z.strictObject({
  weekly: z.array(weekly).max(100),
  /** Closed days, or days with other hours. */
  exceptions: z.array(exception).max(200),
  /** Hours in words alone. */
  note: localised,
  /** Ids of rarer rules that stay as they are; what is left out here is taken away. */
  kept: z.array(textOf(1, 200)).max(300),
});

/** Rarer rules, in the reader's words. */
export const hoursInWords = z.array(z.strictObject({ id: z.string(), text: z.string() }));
