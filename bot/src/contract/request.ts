import { z } from 'zod';
import {
  helpedAnswers,
  insteadAnswers,
  kinds,
  outcomes,
  states,
  ways,
} from '../domain/consultation/types.ts';
import { tiers, urgencies } from '../domain/routing/types.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();

/** What its asker and its advisers read, and those who may take it. */
const content = z.strictObject({
  asker: person,
  /** '' where none was written, or retention has taken it. */
  question: z.string(),
  erased: z.boolean(),
  place: z.string().nullable(),
  way: z.enum(ways),
  callback: z.string().nullable(),
  triggers: z.array(z.string()),
  referenceWords: z.array(z.string()).nullable(),
  referenceLeft: z.boolean(),
  messages: z.array(z.strictObject({ from: person, at: instant, text: z.string() })),
  /** Paluutieto. */
  result: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
});

/** What the asker alone reads: the plan, and their own rating. */
const asked = z.strictObject({
  plan: z
    .strictObject({
      steps: z.array(z.strictObject({ at: instant, tier: z.enum(tiers), people: z.array(person) })),
      expiresAt: instant,
      nobodyNow: z.boolean(),
    })
    .nullable(),
  helped: z.enum(helpedAnswers).nullable(),
  instead: z.enum(insteadAnswers).nullable(),
});

/** What GET /api/requests/:id answers: the request as far as this reader may see it. */
export const requestSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(states),
  station: z.string(),
  topic: z.string(),
  kind: z.enum(kinds),
  urgency: z.enum(urgencies),
  askedAt: instant,
  since: instant,
  adviser: person.nullable(),
  acceptedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Null for those who were asked and did not get it: they see what became of it. */
  content: content.nullable(),
  asked: asked.nullable(),
});

export type RequestSeen = z.infer<typeof requestSchema>;
