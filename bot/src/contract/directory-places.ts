import { z } from 'zod';
import { hoursInWords } from './directory-edit-hours.ts';
import { locationEditSchema } from './directory-edit.ts';
import { said } from './directory-parts.ts';
import { textOf } from './text.ts';

/** What GET /api/directory/places takes. */
export const placesQuerySchema = z.strictObject({
  /** Beginnings of words of a name or an address. */
  q: textOf(0, 100).exactOptional(),
});

const place = {
  /** Of its row, as services name it. */
  id: z.string(),
  name: said,
  /** Lines as on an envelope, with postal code and town last. */
  lines: z.array(z.string()),
};

/** What GET /api/directory/places answers, by name. */
export const placesSchema = z.strictObject({ items: z.array(z.strictObject(place)) });
export type PlacesFound = z.infer<typeof placesSchema>;

/** What GET /api/directory/places/{id} answers; its ETag is for changing it. */
export const placeSchema = z.strictObject({
  ...place,
  /** All that is offered there: a change is one for all of them. */
  services: z.array(z.strictObject({ id: z.string(), name: said })),
  /** For the form, every language; null: not mine to edit. */
  edit: locationEditSchema.nullable(),
  hoursInWords,
});
export type PlaceSeen = z.infer<typeof placeSchema>;
