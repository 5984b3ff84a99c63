import { z } from 'zod';
import { scan } from '../domain/privacy/scan.ts';

/**
 * A text of so many characters. zod's own `min` and `max` also measure what is no text, and throw
 * where its `length` is something that cannot be compared.
 */
export const textOf = (least: number, most: number) =>
  z.string().refine(({ length }) => length >= least && length <= most);

/** Half a surrogate pair can be neither stored nor sent. */
export const wellFormed = z.string().transform((given) => given.toWellFormed());

/** The same without what stands round it. */
export const written = (least: number, most: number) =>
  wellFormed.transform((text) => text.trim()).pipe(textOf(least, most));

/** What an account calls itself is stored, shown and sent back: a number or an address in it is not. */
export const accountName = wellFormed
  .pipe(textOf(0, 1000))
  .transform((name) => (scan(name, { now: 0, names: [] }).blocked.length > 0 ? '' : name));
