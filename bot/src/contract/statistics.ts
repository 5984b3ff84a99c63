import { z } from 'zod';

const count = z.int().nonnegative();
/** Code → how many; codes that never came are left out. */
const counts = z.record(z.string(), count);
const share = z.strictObject({ count, of: count });
/** Nearest-rank percentiles of whole minutes by the wall clock; null where there was nothing to measure. */
const times = z.strictObject({ count, median: count.nullable(), p90: count.nullable() });

const work = {
  total: count,
  byTopic: counts,
  byKind: counts,
  byOutcome: counts,
  byDirection: counts,
  byCounterpart: counts,
  byChannel: counts,
  byTimeBand: counts,
};

/** Requests sent through Koppi; `entries` are the merkinnät, counted apart, `linked` of them belonging to a request. */
const figures = {
  ...work,
  byUrgency: counts,
  byState: counts,
  byFollowUpResult: counts,
  solvedAlone: share,
  completed: share,
  oneContact: share,
  minutesToAccept: times,
  minutesToClose: times,
  entries: z.strictObject({ ...work, linked: count }),
};

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'This is not a month such as 2026-11.');
const station = z.string();

/** What GET /api/statistics answers. Months are the county's, a request belongs to the one it was asked in. */
export const statisticsSchema = z.strictObject({
  generatedAt: z.iso.datetime(),
  months: z.array(month),
  stations: z.array(z.strictObject({ id: station, name: z.string() })),
  /** Every month × every station, also where nothing happened. */
  rows: z.array(z.strictObject({ month, station, ...figures })),
  /** Medians cannot be had from other medians: hence these sums besides the rows. */
  perMonth: z.array(z.strictObject({ month, ...figures })),
  perStation: z.array(z.strictObject({ station, ...figures })),
  totals: z.strictObject(figures),
});

export type Statistics = z.infer<typeof statisticsSchema>;
export type Figures = Statistics['totals'];

/** The query of GET /api/statistics: months inclusive; the last twelve unless said otherwise. */
export const statisticsQuerySchema = z.strictObject(
  {
    from: month.optional(),
    until: month.optional(),
    station: station.optional(),
  },
  { error: says },
);

function says(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'unrecognized_keys' ? 'Known are from, until and station.' : undefined;
}
