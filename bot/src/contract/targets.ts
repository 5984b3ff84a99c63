import { z } from 'zod';
import { figures, type FigureId } from '../domain/statistics/figures.ts';
import { directions, targetLimits } from '../domain/statistics/targets.ts';
import { month, place } from './figure-parts.ts';
import { written } from './text.ts';

const fields = {
  /** "Nyt-pyynnöt otetaan nopeasti" */
  name: written(1, targetLimits.name),
  figure: z.enum(Object.keys(figures) as [FigureId, ...FigureId[]]),
  /** First and last month, both included. */
  from: month,
  until: month,
  /** Null, as the station: the whole county. */
  region: place,
  station: place,
  direction: z.enum(directions),
  /** In the unit of the figure: how many, per cent, minutes. */
  goal: z.number().min(0).max(targetLimits.goal),
};

/** What POST /api/statistics/targets and PUT …/{id} take. */
export const targetSentSchema = z
  .strictObject(fields)
  .refine(({ from, until }) => from <= until, { path: ['until'] })
  .refine(({ region, station }) => region === null || station === null, { path: ['station'] });
export type TargetSent = z.infer<typeof targetSentSchema>;

export const targetSchema = z.strictObject({
  ...fields,
  name: z.string(),
  id: z.string(),
  etag: z.string(),
});
export type TargetSeen = z.infer<typeof targetSchema>;

/** What the caller may change, and where they may add one; ids. */
export const targetListSchema = z.strictObject({
  items: z.array(targetSchema),
  stations: z.array(z.string()),
  regions: z.array(z.string()),
  mayWholeCounty: z.boolean(),
});
export type TargetList = z.infer<typeof targetListSchema>;
