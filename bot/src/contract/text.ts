import { z } from 'zod';

/**
 * A text of so many characters. zod's own `min` and `max` also measure what is no text, and throw
 * where its `length` is something that cannot be compared.
 */
export const textOf = (least: number, most: number) =>
  z.string().refine(({ length }) => length >= least && length <= most);
