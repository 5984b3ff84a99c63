import { z } from 'zod';
import { momentaryStates } from '../domain/schedule/types.ts';
import { requestItemSchema } from './requests.ts';
import { textOf } from './text.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();
const momentary = z.strictObject({ state: z.enum(momentaryStates), until: instant });
const presence = z.strictObject({
  person,
  room: z.string().nullable(),
  from: instant,
  until: instant,
});

export const todayQuerySchema = z.strictObject({
  /** The caller's home station where it is not said. */
  station: textOf(1, 200).exactOptional(),
});

/** What GET /api/today answers: all that the page Tänään shows. */
export const todaySchema = z.strictObject({
  now: instant,
  /** Null: the caller has not said where they work. */
  station: z.string().nullable(),
  /** Who is on site there today, now or later, by start. */
  here: z.array(
    presence.extend({
      isNow: z.boolean(),
      /** Kotikäynnillä, matkalla or varattu. */
      state: momentary.nullable(),
      /** "Paikalla klo 14 alkaen": on site and disturbable from then on; null: now, or not today any more. */
      hereFrom: instant.nullable(),
    }),
  ),
  /** Who is there next, on a later day. */
  next: presence.nullable(),
  /** Today and the six days after it, at that station. */
  week: z.array(
    z.strictObject({
      date: z.iso.date(),
      /** A public holiday or an eve kept as one, by its name; null: an ordinary day. */
      holiday: z.string().nullable(),
      people: z.array(presence),
    }),
  ),
  /** Asked by me and open, newest first. */
  mine: z.array(requestItemSchema),
  /** Closed for me and waiting for "Oliko tästä apua?". */
  toRate: z.array(requestItemSchema),
  /** For advisers and coordinators. */
  work: z
    .strictObject({
      /** What I may take: now first, then by when the next step is due. */
      queue: z.array(requestItemSchema),
      /** Keskeneräiset: taken and not ended, or handed over and still mine to see to. */
      unfinished: z.array(requestItemSchema),
      /** "Miten päättyi?" is asked and not answered. */
      followUps: z.array(requestItemSchema),
      state: momentary.nullable(),
      /** My next on-site days. */
      days: z.array(
        z.strictObject({
          station: z.string(),
          room: z.string().nullable(),
          from: instant,
          until: instant,
        }),
      ),
    })
    .nullable(),
});
export type Today = z.infer<typeof todaySchema>;

/** What POST /api/state takes: a momentary state in one press. */
export const stateBodySchema = z.strictObject({
  /** `free` ends it, and an absence that runs. */
  state: z.enum([...momentaryStates, 'free']),
  /** An ISO instant, or as to the bot: "14.30", "30 min"; needed unless free. */
  until: textOf(1, 100).exactOptional(),
});

/** What POST /api/state answers: the state in force now. */
export const stateSchema = z.strictObject({ state: momentary.nullable() });
