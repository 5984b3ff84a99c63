import { z } from 'zod';
import { figureNames } from '../domain/planning/figures.ts';
import { alternativesAtMost } from './planning-limits.ts';
import { absenceSentSchema, blocksSentSchema, extraDaySentSchema } from './schedule-changes.ts';
import { id } from './schedule-parts.ts';

/** A change of somebody's days, in the very words in which a preview is asked. */
const changeSchema = z.discriminatedUnion('kind', [
  blocksSentSchema.extend({ kind: z.literal('blocks'), person: id }),
  absenceSentSchema.extend({ kind: z.literal('absence'), person: id }),
  extraDaySentSchema.extend({ kind: z.literal('extra-day'), person: id }),
]);

/** What POST /api/planning/simulations is asked. */
export const simulationSentSchema = z.strictObject({
  alternatives: z
    .array(z.strictObject({ changes: z.array(changeSchema).min(1).max(10) }))
    .min(1)
    .max(alternativesAtMost),
  /** Whose requests the figures are of; none: all stations. */
  stations: z.array(id).max(200).default([]),
});
export type SimulationSent = z.infer<typeof simulationSentSchema>;

const cellSchema = z.strictObject({
  /** As it is read: "58 %", "1 h 20 min"; "–" where there was nothing to count. */
  text: z.string(),
  /** Half the 95 % interval, as it is read. */
  margin: z.string(),
  /** For bars: of the same row the same unit. */
  value: z.number().nullable(),
  /** Against the days as they are, where that is more than chance. */
  change: z.enum(['better', 'worse']).nullable(),
});

/** Data of `event: result`, the last of the stream. */
export const simulationSchema = z.strictObject({
  alternatives: z.array(
    z.strictObject({
      /** "Nykyiset päivät", "Vaihtoehto A" */
      name: z.string(),
      /** What it changes: "Sosiaaliohjaaja C, Kitee: ma → ma, to" */
      changes: z.array(z.string()),
      /** What would become of it, in sentences; of the days as they are how they are. */
      sentences: z.array(z.string()),
    }),
  ),
  figures: z.array(
    z.strictObject({ figure: z.enum(figureNames), label: z.string(), cells: z.array(cellSchema) }),
  ),
  advisers: z.array(z.strictObject({ person: id, label: z.string(), cells: z.array(cellSchema) })),
  /** What it rests on, and what it does not know. */
  assumptions: z.array(z.string()),
  /** The log says too little: most of it is assumed. */
  isThin: z.boolean(),
});
export type Simulation = z.infer<typeof simulationSchema>;

/** Data of `event: progress`. */
export const progressSchema = z.strictObject({ done: z.int(), of: z.int() });
export type SimulationProgress = z.infer<typeof progressSchema>;

/** Data of `event: failed`: it took too long, or could not be done. */
export const simulationFailedSchema = z.strictObject({ detail: z.string() });
export type SimulationFailed = z.infer<typeof simulationFailedSchema>;
