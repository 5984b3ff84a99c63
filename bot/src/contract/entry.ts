import { z } from 'zod';
import { counterparts, directions, entryKinds } from '../domain/consultation/entry.ts';
import { channels, outcomes, timeBands } from '../domain/consultation/types.ts';
import { verbInputs } from './verbs.ts';

/** What POST /api/drafts/entry takes. */
export const entryDraftBodySchema = z.strictObject({
  /** The request that the entry belongs to; told again, thus nothing but an id of ours. */
  request: verbInputs['entry.new'].shape.request.unwrap().exactOptional(),
});

/** What POST /api/drafts/entry answers. */
export const entryDraftSchema = z.strictObject({
  /** Sent with the entry: the same one again is counted once. */
  nonce: z.string(),
  /** Where the caller is now. */
  station: z.string().nullable(),
  request: z.string().nullable(),
});

/** What POST /api/entries takes: a coded row about work done elsewhere, without any text. */
export const newEntrySchema = verbInputs['entry.send'].required({ nonce: true }).strict();

/** What POST /api/entries answers: what is counted now. */
export const entrySchema = z.strictObject({
  id: z.string(),
  kind: z.enum(entryKinds),
  at: z.iso.datetime(),
  station: z.string(),
  topic: z.string(),
  direction: z.enum(directions),
  counterpart: z.enum(counterparts),
  channel: z.enum(channels).nullable(),
  timeBand: z.enum(timeBands).nullable(),
  outcome: z.enum(outcomes).nullable(),
  request: z.string().nullable(),
});
