import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { roles } from '../domain/roster/county.ts';

/** What GET /api/me answers: who Koppi takes the caller for. */
export const meSchema = z.strictObject({
  id: z.guid(),
  name: z.string(),
  /** From the roster, at every call; whoever is not in it is an asker. */
  role: z.enum(roles),
  profession: z.string().nullable(),
  /** Chosen in Koppi; null: as Teams says. */
  language: z.enum(languages).nullable(),
  /** Where the person asks from, unless they say otherwise. */
  homeStation: z.string().nullable(),
  /** The caller's own numbers, to choose `callback` from. */
  phones: z.array(z.string()),
  /** The product clock: local mode may live on another day than the machine. */
  now: z.iso.datetime(),
});

export type Me = z.infer<typeof meSchema>;

/** What PATCH /api/me takes. */
export const meChangeSchema = z.strictObject({
  /** null: as Teams says. */
  language: z.enum(languages).nullable().exactOptional(),
  homeStation: z.string().max(200).exactOptional(),
});
