import { z } from 'zod';

/** Data of `event: hello`, the first of every stream. */
export const helloSchema = z.strictObject({
  /** The product clock: local mode may live on another day than the machine. */
  now: z.iso.datetime(),
});

/** Data of `event: change`: what to ask for anew; never what it holds. */
export const changedSchema = z.discriminatedUnion('area', [
  /** The reader may read it, and it is at this version, or further. */
  z.strictObject({ area: z.literal('request'), id: z.string(), version: z.int() }),
  /** It has just stopped being the reader's; told once. */
  z.strictObject({ area: z.literal('request-gone'), id: z.string() }),
  z.strictObject({
    area: z.enum(['schedules', 'settings', 'people', 'directory', 'library', 'figures']),
  }),
  /** Of one of a network's meetings; null: of the network itself, its tasks, ideas or issues. */
  z.strictObject({ area: z.literal('network'), id: z.string(), meeting: z.string().nullable() }),
  /** Who is in a meeting's page, and what they write in. */
  z.strictObject({ area: z.literal('presence'), id: z.string(), meeting: z.string() }),
  /** Local mode only: the product clock was moved. */
  z.strictObject({ area: z.literal('clock'), now: z.iso.datetime() }),
]);

export type Hello = z.infer<typeof helloSchema>;
export type Changed = z.infer<typeof changedSchema>;
