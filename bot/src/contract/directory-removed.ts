import { z } from 'zod';
import { entryKinds } from './directory.ts';
import { instant, said } from './directory-parts.ts';

/** What was taken out of the directory; whoever may tend it may bring it back. */
export const removedSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([...entryKinds, 'location']),
      name: said,
      /** Null: they are not known any more. */
      by: z.string().nullable(),
      at: instant,
    }),
  ),
  /** For so many days it can be brought back. */
  days: z.int(),
});
export type RemovedSeen = z.infer<typeof removedSchema>;

/** What removing and restoring answer. */
export const removalSchema = z.strictObject({ id: z.string() });
export type Removal = z.infer<typeof removalSchema>;
