import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { closingFields, roles } from '../domain/roster/county.ts';
import { blockKinds } from '../domain/schedule/types.ts';

/** What an ill-formed value is told; a missing one is told that it is missing. */
const told = (message: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? undefined : message),
});

/** Ids end up in storage keys and in texts that people meet: no digits, no spaces. */
const id = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/i, 'An id holds only the letters a to z and hyphens.');
const guid = z.guid(told('This is not a GUID (8-4-4-4-12 hexadecimal digits).'));
const text = z.string().trim().min(1, 'This is empty.');
const phone = z
  .string()
  .regex(/^\+?[0-9][0-9 ()-]{1,24}$/, 'A phone number holds digits, spaces and hyphens only.');
const localised = z.strictObject({ fi: text, sv: text, en: text });
const date = z.iso.date(told('A date is written 2026-11-24.'));
const time = z.iso.time({ precision: -1, ...told('A time of day is written 08:30.') });
const localDateTime = z.iso.datetime({
  local: true,
  offset: false,
  ...told('A local date and time is written 2026-11-24T08:30.'),
});
const count = z.number().int('This is a whole number.').min(1, 'This is at least 1.');

const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
};

const choice = z.strictObject({ id, name: localised });

const station = z.strictObject({
  id,
  name: text,
  region: id,
  forms: z.strictObject({ at: text, to: text, from: text, of: text }),
  alsoWritten: z.array(text),
  triggers: z.array(choice).default([]),
});

const person = z.strictObject({
  aadObjectId: guid,
  id,
  name: text,
  role: z.enum(roles),
  profession: id,
  regions: z.array(id).default([]),
  stations: z.array(id).default([]),
  pair: id.exactOptional(),
  pool: z.boolean().default(false),
  phones: z.array(phone).default([]),
});

const block = z.strictObject({
  person: id,
  kind: z.enum(blockKinds),
  station: id.exactOptional(),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7], told('A weekday is 1 (Monday) to 7 (Sunday).')),
  from: time,
  until: time,
  weeks: z.enum(['every', 'odd', 'even']),
  room: text.exactOptional(),
  validFrom: date.exactOptional(),
  validUntil: date.exactOptional(),
});

const absence = z.strictObject({
  person: id,
  from: localDateTime,
  until: localDateTime,
  substitute: id.exactOptional(),
});

const extraDay = z.strictObject({
  person: id,
  date,
  station: id,
  from: time,
  until: time,
  room: text.exactOptional(),
});

/** Written as domain/reading/phrase-book.ts reads them. */
const words = z.array(
  text.refine((word) => word === word.toLowerCase(), 'Words are in lower case.'),
);

const settings = z.strictObject({
  nowAloneMinutes: count,
  nowCoordinatorMinutes: count,
  nowExpiresMinutes: count,
  todayStepMinutes: count,
  officeFrom: time,
  officeUntil: time,
  digestAt: time,
  stationPostAt: time,
  unfinishedAt: time,
  followUpDays: count,
  reopenDays: count,
  retentionDays: count,
  closingFields: z.array(z.enum(closingFields)),
});

const some = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> =>
  z.array(item).min(1, 'This list is empty.');

/**
 * A county file as it is written: people refer to each other by their `id`,
 * times are local. The wire contract of docs/architecture.md.
 */
export const countyFile = z.strictObject({
  tenantId: guid,
  name: text,
  timeZone: z.string().refine(isTimeZone, 'This is not a time zone, such as Europe/Helsinki.'),
  recordSystem: z.strictObject({ name: text, to: text, at: text }),
  regions: some(z.strictObject({ id, name: text })),
  stations: some(station),
  people: some(person),
  schedules: z.strictObject({
    blocks: z.array(block),
    absences: z.array(absence),
    extraDays: z.array(extraDay),
  }),
  professions: some(choice),
  topics: some(
    choice.extend({
      words: z.strictObject({ fi: words, sv: words, en: words }),
      profession: id,
    }),
  ),
  phenomena: z.array(choice),
  numbers: some(z.strictObject({ name: localised, phone, danger: z.boolean() })),
  settings,
});

export type CountyFile = z.infer<typeof countyFile>;
