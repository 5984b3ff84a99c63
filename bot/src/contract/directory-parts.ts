import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { textOf } from './text.ts';

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

/** A text in each language as it is edited; '' where it is not written in it. */
export const localised = z.strictObject({
  fi: textOf(0, 6000),
  sv: textOf(0, 6000),
  en: textOf(0, 6000),
});

const line = textOf(0, 2100);

export const phoneEdit = z.strictObject({
  /** Null: a new one. */
  id: textOf(1, 200).nullable(),
  number: line,
  extension: line,
  description: localised,
  audience: z.enum(audiences),
});

/** An address as it is edited. */
export const addressLines = { address1: line, address2: line, postalCode: line, city: line };
