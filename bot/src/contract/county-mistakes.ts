import type { z } from 'zod';
import { keyAsTold } from './unknown-key.ts';

/**
 * What may be wrong in a county file, in the words of its operator; the settings page says the same
 * in the reader's language (wording/mistakes.ts).
 */
export const fileWords = {
  simple: {
    id: 'An id holds only the letters a to z and hyphens.',
    guid: 'This is not a GUID (8-4-4-4-12 hexadecimal digits).',
    empty: 'This is empty.',
    tooLong: 'This is longer than 500 characters.',
    phone: 'A phone number holds digits, spaces and hyphens only, at most 25 of them.',
    municipality: 'A municipality is its code of three digits, such as 260.',
    date: 'A date is written 2026-11-24.',
    time: 'A time of day is written 08:30.',
    dateAndTime: 'A local date and time is written 2026-11-24T08:30.',
    whole: 'This is a whole number.',
    atLeastOne: 'This is at least 1.',
    tooMuch: 'This is at most 525600.',
    weekday: 'A weekday is 1 (Monday) to 7 (Sunday).',
    lowerCase: 'Words are in lower case.',
    emptyList: 'This list is empty.',
    timeZone: 'This is not a time zone, such as Europe/Helsinki.',
    address: 'This is not an address that begins with https://.',
    missing: 'This is missing.',
    unknownKey: 'No such key is known here.',
    identityCode: 'This holds an identity code.',
    identifier: 'This holds a number or an address that may identify somebody.',
    tooMuchInAll: 'The county as a whole is longer than 250000 characters.',
    onSiteNowhere: 'An on-site block names its station.',
    ownPair: 'Nobody is a pair with themselves.',
    firstAsker: 'The first person is an asker.',
    noCoordinator: 'Nobody is a coordinator; what nobody takes ends up with one.',
    noAdmin: 'Nobody is an admin; only an admin can change the settings, and the roles in them.',
  },
  type: (expected: string) => `This is not of the right type: ${expected} is expected.`,
  oneOf: (values: string) => `This is one of: ${values}.`,
  repeated: (value: string, first: string) => `"${value}" is already in ${first}.`,
  loneWord: (word: string) => `"${word}" stands alone; a group holds at least two words.`,
  repeatedWord: (word: string, first: string) => `"${word}" is already in ${first}.`,
  unknown: {
    region: (value: string) => `There is no region "${value}" in this file.`,
    station: (value: string) => `There is no station "${value}" in this file.`,
    person: (value: string) => `There is no person "${value}" in this file.`,
    profession: (value: string) => `There is no profession "${value}" in this file.`,
    trigger: (value: string) => `There is no trigger "${value}" at any station of this file.`,
  },
  notAfter: (from: string, until: string) => `The end (${until}) is not after the start (${from}).`,
  lastBeforeFirst: (first: string, last: string) =>
    `The last day (${last}) is before the first (${first}).`,
  lonePair: (pair: string, person: string) => `"${pair}" does not name "${person}" as a pair.`,
  notMore: (
    limit: 'nowAloneMinutes' | 'nowCoordinatorMinutes' | 'nowExpiresMinutes',
    value: number,
  ) => `This is more than ${limit} (${value}).`,
};

export type MistakeWords = typeof fileWords;
export type SimpleMistake = keyof MistakeWords['simple'];

/** One thing to mend: where, and what is wrong. */
export interface Mistake {
  /** `people[3].regions[0]` */
  readonly path: string;
  readonly says: string;
}

/** What zod finds by itself, in the same words. */
const errorMap =
  (words: MistakeWords): z.core.$ZodErrorMap =>
  (issue) => {
    if (issue.code === 'invalid_type')
      return issue.input === undefined ? words.simple.missing : words.type(issue.expected);
    if (issue.code === 'invalid_value') return words.oneOf(issue.values.join(', '));
    return undefined;
  };

export type Shaped<T> =
  | { readonly ok: true; readonly value: T; readonly mistakes: readonly [] }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Reads by a schema; every mistake with its path and in the given words. */
export function shaped<T>(schema: z.ZodType<T>, json: unknown, words: MistakeWords): Shaped<T> {
  const read = schema.safeParse(json, { error: errorMap(words) });
  if (read.success) return { ok: true, value: read.data, mistakes: [] };
  return { ok: false, mistakes: read.error.issues.flatMap((issue) => told(issue, words)) };
}

function told(issue: z.core.$ZodIssue, { simple }: MistakeWords): readonly Mistake[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: written([...issue.path, keyAsTold(key)]),
      says: simple.unknownKey,
    }));
  const { message } = issue;
  return [{ path: written(issue.path), says: isSimple(message) ? simple[message] : message }];
}

const isSimple = (message: string): message is SimpleMistake =>
  Object.hasOwn(fileWords.simple, message);

/** `people[3].regions[0]`; '' for all of it. */
export const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');
