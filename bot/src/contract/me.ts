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
});

export type Me = z.infer<typeof meSchema>;
