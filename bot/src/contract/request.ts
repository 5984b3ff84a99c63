import { z } from 'zod';
import {
  cooperations,
  helpedAnswers,
  insteadAnswers,
  kinds,
  logActions,
  outcomes,
  states,
  ways,
} from '../domain/consultation/types.ts';
import { closingFields } from '../domain/roster/county.ts';
import { tiers, urgencies } from '../domain/routing/types.ts';
import { moves } from './moves.ts';

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
  /** What the asker chose after the check of triggers. */
  cooperation: z.enum(cooperations).nullable(),
  profession: z.string(),
  permission: z.boolean(),
  referenceWords: z.array(z.string()).nullable(),
  referenceLeft: z.boolean(),
  messages: z.array(z.strictObject({ from: person, at: instant, text: z.string() })),
  /** Paluutieto. */
  result: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** For Soita: the number that was chosen to be called back, or all of the asker's. */
  askerPhones: z.array(z.string()),
  adviserPhones: z.array(z.string()),
  /** Kopioi kirjauspohja: a neutral sentence for the record system, in the reader's language. */
  recordText: z.string(),
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
  /** While it waits: the very sentences of the receipt in the chat, in the reader's language. */
  planWords: z.array(z.string()),
  /** Whom to call meanwhile: those who were asked, then the county's own numbers. */
  numbers: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  helped: z.enum(helpedAnswers).nullable(),
  instead: z.enum(insteadAnswers).nullable(),
});

/** One row of the log: who did what and when, without any text. */
const happened = z.strictObject({
  at: instant,
  /** Null: it happened by itself. */
  actor: person.nullable(),
  action: z.enum(logActions),
  from: z.enum(states).nullable(),
  to: z.enum(states),
  /** A code: of a decline, an outcome, a step of the plan. */
  reason: z.string().nullable(),
  people: z.array(person),
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
  /** During a hand-over: who stays responsible until somebody takes it. */
  responsible: person.nullable(),
  acceptedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Null for those who were asked and did not get it: they see what became of it. */
  content: content.nullable(),
  asked: asked.nullable(),
  /** The first is the oldest; empty where content is null. */
  history: z.array(happened),
  /** Asked in the present wait and not said no; empty where content is null. */
  askedPeople: z.array(person),
  /** The moves that this reader can make now: no other button does anything. */
  may: z.array(z.enum(moves)),
  /** To choose from where `may` holds handOver. */
  handOverTo: z.array(person),
  /** To choose from where `may` holds assign. */
  assignTo: z.array(person),
  /** Lisätiedot that this county keeps; where `may` holds close. */
  closing: z.array(z.enum(closingFields)),
  canReopen: z.boolean(),
});

export type RequestSeen = z.infer<typeof requestSchema>;
