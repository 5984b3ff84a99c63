import { entriesOf } from '../../../bot/src/domain/settings/difference.ts';

/** Something that is edited as a whole, as the service takes it: a station, a contact, an area without a list. */
export type Entry = Readonly<Record<string, unknown>>;

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const linesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf) : [];

export const entryOf = (value: unknown): Entry => Object.fromEntries(entriesOf(value));

export const entriesIn = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.map(entryOf) : [];
