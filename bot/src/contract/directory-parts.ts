import { z } from 'zod';
import { languages } from '../domain/language.ts';

export const instant = z.iso.datetime();
export const date = z.iso.date();
/** Code of Statistics Finland. */
export const municipality = z.string().regex(/^\d{3}$/);
export const audiences = ['public', 'professional'] as const;

/** What somebody wrote, in the reader's language or in the one it is written in, which is told. */
export const said = z.strictObject({ text: z.string(), language: z.enum(languages) });

export const openNow = {
  isOpen: z.boolean(),
  /** Null while open: without end, as a number that answers day and night. */
  openUntil: instant.nullable(),
  /** The first opening from now on; null: none within a year. */
  nextOpen: instant.nullable(),
};

export const number = {
  /** As it is written. */
  number: z.string(),
  /** For a `tel:` link; null: it cannot be dialled as it is written. */
  dial: z.string().nullable(),
  /** `professional`: for staff alone, and never told to a client. */
  audience: z.enum(audiences),
};

/** By the reader, and for everybody at their station. */
export const pinnedSchema = z.strictObject({ mine: z.boolean(), station: z.boolean() });
