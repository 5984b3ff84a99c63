import { z } from 'zod';
import { roles } from '../domain/roster/county.ts';
import {
  choice,
  number,
  offeredKinds,
  profession,
  recordSystem,
  region,
  rosterPerson,
  say,
  settings,
  some,
  station,
  texts,
  topic,
  triggerRules,
  wordLines,
} from './county-schema.ts';

const otherName = region.shape.name.nullable();
const label = choice.shape.name.nullable();

const noRecordSystem = { name: null, to: null, at: null };
/** Its name stands in sentences in three forms: all of them, or none. */
const ownRecordSystem = z
  .strictObject({ name: otherName, to: otherName, at: otherName })
  .superRefine((forms, context) => {
    const missing = Object.entries(forms).filter(([, form]) => form === null);
    if (missing.length === 3) return;
    for (const [form] of missing)
      context.addIssue({ code: 'custom', path: [form], message: say('missing') });
  });

/**
 * The areas of Asetukset, each with a form and an ETag of its own. The shapes are those of the county
 * file; what a file may leave out is always there, with null or its usual value.
 */
const areaSchemas = {
  stations: some(
    station.extend({
      municipality: station.shape.municipality.unwrap().nullable().default(null),
      usesTriggers: z.boolean().default(true),
      posts: z.boolean().default(true),
      names: z.strictObject({ sv: otherName, en: otherName }).default({ sv: null, en: null }),
      recordSystem: ownRecordSystem.default(noRecordSystem),
    }),
  ),
  regions: some(region),
  people: some(rosterPerson.extend({ pair: rosterPerson.shape.id.nullable().default(null) })),
  professions: some(
    profession.extend({
      sector: profession.shape.sector.unwrap().nullable().default(null),
      words: profession.shape.words.unwrap().default({ fi: [], sv: [], en: [] }),
    }),
  ),
  topics: some(topic.extend({ guide: topic.shape.name.nullable().default(null) })),
  phenomena: z.array(choice),
  numbers: some(number),
  everydayWords: z.strictObject({ wordGroups: wordLines }),
  recordSystem,
  limits: settings.pick({
    nowAloneMinutes: true,
    nowCoordinatorMinutes: true,
    nowExpiresMinutes: true,
    todayStepMinutes: true,
    officeFrom: true,
    officeUntil: true,
    digestAt: true,
    stationPostAt: true,
    unfinishedAt: true,
  }),
  retention: settings
    .pick({ retentionDays: true, followUpDays: true, reopenDays: true })
    .extend({ staleMonths: settings.shape.staleMonths.unwrap() }),
  closing: settings.pick({ closingFields: true }),
  posts: z.strictObject({ channelPosts: z.boolean() }),
  kinds: z.strictObject({
    kinds: offeredKinds.extend({
      labels: z.strictObject({
        consult: label,
        handle: label,
        'find-out': label,
        'pass-on': label,
      }),
    }),
  }),
  triggerRules: z.strictObject({
    triggerRules: triggerRules.extend({ suggests: z.boolean() }),
  }),
  texts: z.strictObject({
    welcome: choice.shape.name.nullable(),
    privacyNotice: texts.shape.privacyNotice.nullable(),
    accessibilityFeedback: texts.shape.accessibilityFeedback.unwrap().nullable().default(null),
  }),
};

export type Area = keyof typeof areaSchemas;
export type AreaValues = { readonly [A in Area]: z.output<(typeof areaSchemas)[A]> };

/** The same by area, for what is done alike with each of them. */
export const schemaOf: { readonly [A in Area]: z.ZodType<AreaValues[A]> } = areaSchemas;

/** `Object.keys` knows no types. */
export const areas = [
  'stations',
  'regions',
  'people',
  'professions',
  'topics',
  'phenomena',
  'numbers',
  'everydayWords',
  'recordSystem',
  'limits',
  'retention',
  'closing',
  'posts',
  'kinds',
  'triggerRules',
  'texts',
] as const satisfies readonly Area[];

const held = <Value extends z.ZodType>(value: Value) => z.strictObject({ etag: z.string(), value });

/** What GET /api/settings answers: every area as it stands, each with its ETag. */
export const settingsSchema = z.strictObject({
  /** Coordinators read, the administrator changes. */
  mayChange: z.boolean(),
  areas: z.strictObject({
    stations: held(areaSchemas.stations),
    regions: held(areaSchemas.regions),
    people: held(areaSchemas.people),
    professions: held(areaSchemas.professions),
    topics: held(areaSchemas.topics),
    phenomena: held(areaSchemas.phenomena),
    numbers: held(areaSchemas.numbers),
    everydayWords: held(areaSchemas.everydayWords),
    recordSystem: held(areaSchemas.recordSystem),
    limits: held(areaSchemas.limits),
    retention: held(areaSchemas.retention),
    closing: held(areaSchemas.closing),
    posts: held(areaSchemas.posts),
    kinds: held(areaSchemas.kinds),
    triggerRules: held(areaSchemas.triggerRules),
    texts: held(areaSchemas.texts),
  }),
});

export type SettingsSeen = z.infer<typeof settingsSchema>;

/** `sure=true`: asked before (409 `ask-first`), and meant. */
export const changeQuerySchema = z.strictObject({ sure: z.literal('true').exactOptional() });

/** What a saved area answers: as it now stands; `current` of a 412 is the same without `replanned`. */
export const savedSchema = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    etag: z.string(),
    value,
    /** So many waiting requests got another plan. */
    replanned: z.int(),
  });

/** One entry that a change touched: a station, a person, or the one entry of an area without a list. */
const changedEntry = z.strictObject({
  area: z.enum(areas),
  /** Its id; null where the area has no list. */
  id: z.string().nullable(),
  /** As it is called; null where nobody knows any more, or the area has no list. */
  name: z.string().nullable(),
  change: z.enum(['added', 'removed', 'changed']),
  /** Values are as in the area; null: none. Names and numbers of people are never told here. */
  fields: z.array(z.strictObject({ field: z.string(), was: z.unknown(), is: z.unknown() })),
});

/** What GET /api/settings/history answers; newest first. */
export const historySchema = z.strictObject({
  items: z.array(
    z.strictObject({
      revision: z.int(),
      at: z.iso.datetime(),
      /** Null: made anonymous since. */
      by: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      entries: z.array(changedEntry),
      /** As things stand now; what would be asked about first counts as possible. */
      canUndo: z.boolean(),
      /** One sentence; null: it can. */
      whyNot: z.string().nullable(),
    }),
  ),
  /** Cursor of the next page; null: this was the last. */
  cursor: z.string().nullable(),
});

export type SettingsHistory = z.infer<typeof historySchema>;

export const historyQuerySchema = z.strictObject({
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .exactOptional(),
});

/** What an undone change answers: the areas that it touched. */
export const undoneSchema = z.strictObject({ areas: z.array(z.enum(areas)), replanned: z.int() });

/** Never wrote to Koppi · Teams answered 403 · Teams answered 404. */
export const unreachableWhys = ['never', 'refused', 'gone'] as const;

/** What GET /api/settings/reachability answers: staff whom the bot cannot reach now. */
export const reachabilitySchema = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      why: z.enum(unreachableWhys),
      /** Null: never could. */
      since: z.iso.datetime().nullable(),
      /** Requests of which something could not be told to them. */
      missed: z.int(),
    }),
  ),
});

export type Reachability = z.infer<typeof reachabilitySchema>;
