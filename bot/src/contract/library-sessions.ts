import { z } from 'zod';
import { limits } from '../domain/library/limits.ts';
import { textOf } from './text.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });

/** What GET /api/library/sessions is asked. */
export const sessionsQuerySchema = z.strictObject({ station: textOf(1, 200).exactOptional() });

/** A training at a station; its ETag is for who changes it. */
export const sessionSchema = z.strictObject({
  id: z.string(),
  etag: z.string(),
  title: z.string(),
  /** The item that it is about: having been there is having completed it. */
  item: z.strictObject({ id: z.string(), group: z.string(), title: z.string() }).nullable(),
  station: z.string(),
  room: z.string().nullable(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  seats: z.int(),
  /** So many have a seat, and so many wait for one. */
  taken: z.int(),
  waiting: z.int(),
  by: person,
  isCancelled: z.boolean(),
  /** `seated`, `waiting`, or null: not signed up. */
  mine: z.enum(['seated', 'waiting']).nullable(),
  /** For who holds it, else null. */
  held: z
    .strictObject({
      /** In the order in which they came; the first `taken` of them have a seat. */
      signedUp: z.array(person),
      attended: z.array(person),
      /** It has begun: it is said who was there, and changed no more. */
      hasBegun: z.boolean(),
    })
    .nullable(),
});
export type SessionSeen = z.infer<typeof sessionSchema>;

/** What GET /api/library/sessions answers. */
export const sessionsSchema = z.strictObject({
  /** Not over yet, by start; cancelled ones are left out once they would have begun. */
  coming: z.array(sessionSchema),
  /** For who held them: those of the last sixty days, newest first. */
  past: z.array(sessionSchema),
  mayHold: z.boolean(),
});
export type Sessions = z.infer<typeof sessionsSchema>;

/** What POST /api/library/sessions and PUT /api/library/sessions/{id} take. */
export const sessionSentSchema = z.strictObject({
  title: textOf(1, limits.sessionTitle),
  /** Id of a published item; null: none. */
  item: textOf(1, limits.group + '.fi'.length).nullable(),
  station: textOf(1, 200),
  room: textOf(1, limits.room).nullable(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  seats: z.int().refine((seats) => seats >= 1 && seats <= limits.seats),
});
export type SessionSent = z.infer<typeof sessionSentSchema>;

/** What POST /api/library/sessions/{id}/sign-up takes. */
export const signUpSchema = z.strictObject({ isComing: z.boolean() });

/** What PUT /api/library/sessions/{id}/attended takes: everybody who was there. */
export const attendedSchema = z.strictObject({
  people: z.array(textOf(1, 100)).refine(({ length }) => length <= limits.signedUp),
});
