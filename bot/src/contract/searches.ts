import { z } from 'zod';
import { textOf } from './text.ts';

const searchKind = z.enum(['directory', 'library']);

export const inVainQuerySchema = z.strictObject({ kind: searchKind });

/** What GET /api/searches/in-vain answers: what people look for and is still not there. */
export const inVainSchema = z.strictObject({
  /** Most people first; of this calendar quarter and the one before it. */
  items: z.array(
    z.strictObject({
      /** In lower case, words alone. */
      text: z.string(),
      /** How many have searched for it in that quarter, never fewer than five. */
      people: z.int().min(5),
      /** The first month of the quarter, `2026-10`. */
      quarter: z.string(),
    }),
  ),
});
export type InVain = z.infer<typeof inVainSchema>;

/**
 * What POST /api/searches/in-vain takes: words that found nothing when their writer had stopped
 * writing. Whether they find nothing is looked up once more.
 */
export const searchedBodySchema = z.strictObject({ kind: searchKind, query: textOf(1, 200) });
export type Searched = z.infer<typeof searchedBodySchema>;

/** The same answer whatever was kept. */
export const searchedSchema = z.strictObject({});
