import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { languages } from '../domain/language.ts';
import { kinds } from '../domain/consultation/types.ts';
import { closingFields, roles, sectors } from '../domain/roster/county.ts';
import { blockKinds } from '../domain/schedule/types.ts';
import { tidyLine } from '../domain/settings/word-groups.ts';
import type { SimpleMistake } from './county-mistakes.ts';

/** Mistakes are named here and put into words where they are told. */
export const say = (mistake: SimpleMistake): string => mistake;

/** What an ill-formed value is told; a missing one is told that it is missing. */
const told = (mistake: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? undefined : mistake),
});

/** Ids end up in storage keys and in texts that people meet: no digits, no spaces. */
const id = z
  .string()
  .min(1, { error: say('missing'), abort: true })
  .regex(/^[a-z]+(-[a-z]+)*$/i, say('id'));
/** Entra writes them in lower case, and so do its tokens: another spelling would be nobody's. */
const guid = z.guid(told(say('guid'))).toLowerCase();
/** Longer than any name, pattern or sentence of a county. */
const longest = 500;
const text = z.string().trim().min(1, say('empty')).max(longest, say('tooLong'));
const phone = z.string().regex(/^\+?[0-9][0-9 ()-]{1,24}$/, say('phone'));
const localised = z.strictObject({ fi: text, sv: text, en: text });
const date = z.iso.date(told(say('date')));
const time = z.iso.time({ precision: -1, ...told(say('time')) });
const localDateTime = z.iso.datetime({
  local: true,
  offset: false,
  ...told(say('dateAndTime')),
});
/** A year of minutes is more than any limit needs, and still can be counted with. */
const most = 525_600;
const count = z
  .number()
  .max(most, { error: say('tooMuch'), abort: true })
  .int(say('whole'))
  .min(1, say('atLeastOne'));

export const some = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> =>
  z.array(item).min(1, say('emptyList'));

const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
};

export const choice = z.strictObject({ id, name: localised });
const trigger = choice.extend({ asks: localised.exactOptional() });
export const region = z.strictObject({ id, name: text });

export const recordSystem = z.strictObject({ name: text, to: text, at: text });

export const station = z.strictObject({
  id,
  name: text,
  region: id,
  forms: z.strictObject({ at: text, to: text, from: text, of: text }),
  alsoWritten: z.array(text),
  municipality: z
    .string()
    .regex(/^\d{3}$/, say('municipality'))
    .exactOptional(),
  triggers: z.array(trigger).default([]),
  usesTriggers: z.boolean().exactOptional(),
  posts: z.boolean().exactOptional(),
  names: z.strictObject({ sv: text.exactOptional(), en: text.exactOptional() }).exactOptional(),
  recordSystem: recordSystem.exactOptional(),
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

/** The same in the settings, where people are known by their Entra object id alone. */
export const rosterPerson = person
  .omit({ aadObjectId: true, pair: true })
  .extend({ id: guid, pair: guid.exactOptional() });

const block = z.strictObject({
  person: id,
  kind: z.enum(blockKinds),
  station: id.exactOptional(),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7], told(say('weekday'))),
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
const words = z.array(text.refine((word) => word === word.toLowerCase(), say('lowerCase')));

const label = localised.exactOptional();

/** Which kinds of request are offered, and what they are called here. */
export const offeredKinds = z.strictObject({
  offered: some(z.enum(kinds)),
  labels: z
    .strictObject({ consult: label, handle: label, 'find-out': label, 'pass-on': label })
    .exactOptional(),
});

export const triggerRules = z.strictObject({
  inviteFrom: count,
  planFrom: count,
  inviteAlways: z.array(id).default([]),
  planAlways: z.array(id).default([]),
  suggests: z.boolean().exactOptional(),
});

export const settings = z.strictObject({
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
  staleMonths: count.exactOptional(),
  closingFields: z.array(z.enum(closingFields)),
  channelPosts: z.boolean().exactOptional(),
  kinds: offeredKinds.exactOptional(),
  triggerRules: triggerRules.exactOptional(),
});

const pointers = z.strictObject({ fi: words, sv: words, en: words });

export const profession = choice.extend({
  sector: z.enum(sectors).exactOptional(),
  words: pointers.exactOptional(),
});

export const topic = choice.extend({
  words: pointers,
  profession: id,
  guide: localised.exactOptional(),
});
export const number = z.strictObject({ name: localised, phone, danger: z.boolean() });
const ownAddress = z
  .url({ protocol: /^https$/, ...told(say('address')) })
  .max(longest, say('tooLong'));

export const texts = z.strictObject({
  welcome: localised.exactOptional(),
  privacyNotice: ownAddress.exactOptional(),
  accessibilityFeedback: ownAddress.exactOptional(),
});

const wordGroup = z.strictObject({
  language: z.enum(languages),
  words: z.array(text).min(1, say('emptyList')),
});

/** The same in the settings: its words in one line, with commas between. */
const wordLine = z
  .string()
  .overwrite(tidyLine)
  .min(1, { error: say('empty'), abort: true })
  .max(longest, say('tooLong'));
export const wordLines = z.strictObject({
  fi: z.array(wordLine),
  sv: z.array(wordLine),
  en: z.array(wordLine),
});

/**
 * A county file as it is written: people refer to each other by their `id`,
 * times are local. The wire contract of docs/architecture.md.
 */
export const countyFile = z.strictObject({
  tenantId: guid,
  name: text,
  timeZone: z.string().refine(isTimeZone, say('timeZone')),
  recordSystem,
  regions: some(region),
  stations: some(station),
  people: some(person),
  schedules: z.strictObject({
    blocks: z.array(block),
    absences: z.array(absence),
    extraDays: z.array(extraDay),
  }),
  professions: some(profession),
  topics: some(topic),
  phenomena: z.array(choice),
  numbers: some(number),
  settings,
  texts: texts.exactOptional(),
  everydayWords: z.array(wordGroup).exactOptional(),
});

export type CountyFile = z.infer<typeof countyFile>;
