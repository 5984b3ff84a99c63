import { z } from 'zod';
import { blockKinds, momentaryStates } from '../domain/schedule/types.ts';
import {
  absenceSchema,
  blockSchema,
  date,
  extraDaySchema,
  id,
  instant,
  swapSchema,
} from './schedule-parts.ts';

/** What GET /api/schedule/week is asked. */
export const weekQuerySchema = z.strictObject({
  /** A day of the wanted week; without it this week is shown. */
  from: date.exactOptional(),
});

const localised = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });

const stateSchema = z.strictObject({
  person: id,
  state: z.enum(momentaryStates),
  from: instant,
  until: instant,
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
  /** Of days on site, what an absence takes away. */
  missing: z.array(
    z.strictObject({ date, person: id, station: id, from: instant, until: instant }),
  ),
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
