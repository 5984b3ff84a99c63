import { z } from 'zod';
import { units } from '../domain/statistics/figures.ts';
import { comparisons } from '../domain/statistics/periods.ts';
import { dimensions } from '../domain/statistics/slices.ts';
import { directions } from '../domain/statistics/targets.ts';
import { month, placeId } from './figure-parts.ts';

const ids = z.string().regex(/^[a-z]+(-[a-z]+)*(,[a-z]+(-[a-z]+)*){0,199}$/i);
/** Codes of dimensions have digits at times: `5-10`. */
const code = z.string().regex(/^[a-z0-9-]{1,60}$/i);

/**
 * The query of GET /api/statistics/report and of whatever is made from it. Months are inclusive; the
 * last whole quarter unless said. At most one dimension narrows a report: then no two filters cut out
 * single matters.
 */
export const reportQuerySchema = z.strictObject({
  from: month.exactOptional(),
  until: month.exactOptional(),
  /** Ids with commas between; none: all that the reader may see. */
  stations: ids.exactOptional(),
  region: placeId.exactOptional(),
  by: z.enum(dimensions).exactOptional(),
  /** The code that `by` is narrowed to: `by=topic&is=benefits`. */
  is: code.exactOptional(),
  /** The same number of months before, or the same months a year before. */
  compare: z.enum(comparisons).exactOptional(),
});
export type ReportQuery = z.infer<typeof reportQuerySchema>;

/** In the unit of its figure or column; null where there was nothing to measure. */
const value = z.number().nullable();
const unit = z.enum(units);
const named = { id: z.string(), name: z.string() };
const period = z.strictObject({
  ...{ from: month, until: month },
  /** "heinä–syyskuu 2026" */
  name: z.string(),
  /** Some of its months are not over yet, or may still change much. */
  isUnfinished: z.boolean(),
});

const figure = z.strictObject({
  ...named,
  unit,
  value,
  /** Per cent: of so many. Minutes: so many were measured. */
  of: z.int().nullable(),
  /** The same in the period compared with; null without one. */
  before: z.strictObject({ value, of: z.int().nullable() }).nullable(),
});

const column = z.strictObject({ ...named, unit });

/** Rows in the order in which they are shown. */
const table = z.strictObject({
  ...named,
  columns: z.array(column),
  rows: z.array(
    z.strictObject({
      ...named,
      /** One a column. */
      values: z.array(value),
      /** The same in the period compared with; null without one. */
      before: z.array(value).nullable(),
    }),
  ),
});

/** A part of a fixed group, never fewer than five; per cent of `shareOf`. */
const part = z.strictObject({ ...named, count: z.int().min(5), percent: z.number() });

/**
 * What describes clients or what askers thought. Told of settled quarters and of fixed groups of
 * regions alone, whatever the report is narrowed to (docs/statistics.md, "Small numbers").
 */
const guarded = z.strictObject({
  ...named,
  groups: z.array(
    z.strictObject({
      quarter: z.string(),
      /** "Joensuu, Keski-Karjala" */
      area: z.string(),
      /** Closed matters of the group. */
      of: z.int(),
      /** What its percentages are shares of: those of which it is known, where no answer is hidden. */
      shareOf: z.int(),
      parts: z.array(part),
      /** All others together, those of which it is not known among them. */
      rest: z.int(),
    }),
  ),
  /** Groups that lie wholly in the report, together; null where there is none. */
  together: z
    .strictObject({
      of: z.int(),
      shareOf: z.int(),
      /** `isAtLeast`: in some group there may be more of it among the others. */
      parts: z.array(part.extend({ isAtLeast: z.boolean() })),
      rest: z.int(),
    })
    .nullable(),
});

const reach = z.strictObject({
  quarter: z.string(),
  /** Names of stations. */
  area: z.string(),
  /** How many different people asked. */
  active: z.int().min(5),
  /** Of them, those who had not asked in the twelve months before; null where it is not told. */
  first: z.int().nullable(),
});

/** How evenly requests are spread between advisers; for coordinators and the administrator alone. */
const load = z.strictObject({
  advisers: z.int(),
  /** Requests taken by each, most first; nobody is named. */
  taken: z.array(z.int()),
  /** Of all taken, by the one with most. */
  mostPercent: value,
});

const target = z.strictObject({
  id: z.string(),
  /** "Nyt-pyynnöt otetaan nopeasti" */
  name: z.string(),
  figure: z.strictObject({ ...named, unit }),
  /** "Kitee", "Joensuu" or the county. */
  area: z.string(),
  period,
  goal: z.number(),
  direction: z.enum(directions),
  value,
  isMet: z.boolean().nullable(),
});

/** Totals of client feedback that somebody typed in; Koppi measures none itself. */
const feedback = z.strictObject({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  area: z.string(),
  /** As it was typed in. */
  period: period.omit({ isUnfinished: true }),
  answers: z.int(),
  value: z.number(),
  /** "asteikolla 1–5" */
  scale: z.string(),
});

/** Of a network's meeting that has ended; for who may read its minutes. */
const decision = z.strictObject({
  id: z.string(),
  /** As it was written down. */
  text: z.string(),
  /** The agenda's words; '' where it was of the whole meeting. */
  about: z.string(),
  meeting: z.string(),
  network: z.string(),
  day: z.iso.date(),
});

/** What GET /api/statistics/report answers, in the language of the reader. */
export const reportSchema = z.strictObject({
  generatedAt: z.iso.datetime(),
  county: z.string(),
  title: z.string(),
  period,
  compared: period.nullable(),
  /** "Koko alue", or the names of what it is narrowed to. */
  area: z.string(),
  stations: z.array(z.strictObject(named)),
  /** "Aihe: Etuudet ja hakemukset" */
  filter: z.strictObject({ ...named, is: z.string() }).nullable(),
  /** Five plain sentences. */
  sentences: z.array(z.string()),
  figures: z.array(figure),
  /** By station, region, month, quarter and half-year, then by code. */
  tables: z.array(table),
  /** Quarters of the report that are settled, and so may have what follows. */
  settledQuarters: z.array(z.string()),
  /** Empty where the report is narrowed by a dimension. */
  guarded: z.array(guarded),
  reach: z.array(reach),
  load: load.nullable(),
  targets: z.array(target),
  feedback: z.array(feedback),
  /** Empty, too, where the report is narrowed by a dimension. */
  decisions: z.array(decision),
  /** What to know when reading: how small numbers are kept, what is not finished. */
  notes: z.array(z.string()),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportTable = z.infer<typeof table>;
export type ReportGuarded = z.infer<typeof guarded>;

/** GET /api/statistics/table: one dimension against another, of requests or of entries. */
export const tableQuerySchema = reportQuerySchema.omit({ by: true, is: true }).extend({
  rows: z.enum(dimensions),
  columns: z.enum(dimensions),
});
export const tableSchema = table;

/** What each figure means, for whoever asks at the figure: GET /api/statistics/definitions. */
export const definitionsSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      ...named,
      unit: z.string(),
      /** From which moment to which, or what is counted. */
      means: z.string(),
      leavesOut: z.string(),
      /** `open`, `fixed-cells` or `coordinators`. */
      told: z.enum(['open', 'fixed-cells', 'coordinators', 'typed-in']),
    }),
  ),
});
