import { z } from 'zod';
import { kinds, outcomes, states, ways } from '../domain/consultation/types.ts';
import { urgencies } from '../domain/routing/types.ts';
import { moves } from './moves.ts';
import { scopes, type Scope } from './names.ts';
import { textOf } from './text.ts';
import { verbInputs } from './verbs.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();
const code = textOf(1, 200);

/** A line of a list: what a request is about and how it stands, never a text. */
export const requestItemSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(states),
  station: z.string(),
  topic: z.string(),
  kind: z.enum(kinds),
  urgency: z.enum(urgencies),
  askedAt: instant,
  since: instant,
  /** Null for those who were asked and did not get it. */
  asker: person.nullable(),
  adviser: person.nullable(),
  /** During a hand-over: who stays responsible until somebody takes it. */
  responsible: person.nullable(),
  acceptedAt: instant.nullable(),
  closedAt: instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** While it waits: when the next step of its plan is due. */
  dueAt: instant.nullable(),
  /** Answers and further words so far. */
  answers: z.int(),
  /** Of a kind that hands over: the message stands in the record system; null: none is needed. */
  referenceLeft: z.boolean().nullable(),
  /** The moves that this reader can make now: no other button does anything. */
  may: z.array(z.enum(moves)),
});
export type RequestItem = z.infer<typeof requestItemSchema>;

export { scopes, type Scope };

const oneOf = <const T extends readonly [string, ...string[]]>(all: T) => z.array(z.enum(all));
/** `waiting,accepted` */
const listOf = <const T extends readonly [string, ...string[]]>(all: T) =>
  textOf(1, 200)
    .transform((text) => text.split(','))
    .pipe(oneOf(all));

/** What GET /api/requests takes; the filters stand in the page's address in the same words. */
export const requestsQuerySchema = z.strictObject({
  scope: z.enum(scopes).default('mine'),
  /** One or several, with commas between. */
  state: listOf(states).exactOptional(),
  urgency: listOf(urgencies).exactOptional(),
  station: code.exactOptional(),
  topic: code.exactOptional(),
  /** Words of station, topic, kind and people, in the reader's language. */
  q: textOf(0, 100).exactOptional(),
  /** Asked on this local day or later; two years back where it is not said. */
  from: z.iso.date().exactOptional(),
  /** Asked on this local day or before. */
  until: z.iso.date().exactOptional(),
  /** From the answer before. */
  cursor: textOf(1, 200).exactOptional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
});

/** What GET /api/requests answers, newest first. */
export const requestsSchema = z.strictObject({
  items: z.array(requestItemSchema),
  /** For the next page; null: there is none. */
  cursor: z.string().nullable(),
});
export type Requests = z.infer<typeof requestsSchema>;

/** What POST /api/drafts takes. */
export const draftBodySchema = z.strictObject({
  /** Understood as the bot does; without it the empty form. */
  sentence: textOf(0, 20_000).exactOptional(),
  /** Chosen on the form: its next day on site stands in `urgencyWords`, whatever the sentence says. */
  station: code.exactOptional(),
});

const presence = z.strictObject({ person, from: instant, until: instant });

/** What POST /api/drafts answers: the form as the bot would open it. Nothing is stored. */
export const draftSchema = z.strictObject({
  /** Sent with the form: the same one again is the same request. */
  nonce: z.string(),
  draft: z.strictObject({
    station: z.string().nullable(),
    topic: z.string().nullable(),
    kind: z.enum(kinds),
    urgency: z.enum(urgencies).nullable(),
    place: z.string().nullable(),
    way: z.enum(ways).nullable(),
    profession: z.string().nullable(),
    question: z.string(),
  }),
  /** Fields that Koppi could not tell. */
  missing: z.array(z.string()),
  /** Words of danger or child protection: the county's numbers are shown before anything is sent. */
  danger: z.boolean(),
  /** The text may hold somebody's name. */
  nameWarning: z.boolean(),
  dateWarning: z.boolean(),
  /** With danger: the numbers to call, the most urgent first. */
  numbers: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
  /** For "Ei kiirettä (seuraavan kerran paikalla ti 24.11.)", at the draft's station. */
  nextOnSite: presence.nullable(),
  /** The choices of urgency in the reader's words, the next day on site among them. */
  urgencyWords: z.array(z.strictObject({ id: z.enum(urgencies), name: z.string() })),
  /** The caller's own numbers, for `callback`. */
  phones: z.array(z.string()),
});
export type DraftSeen = z.infer<typeof draftSchema>;

/** What POST /api/requests takes: the form. `warned`: it was shown with what its text is warned of. */
export const newRequestSchema = verbInputs['request.send']
  .omit({ sealed: true })
  .required({ nonce: true })
  .strict();
export type NewRequest = z.input<typeof newRequestSchema>;

/** With 422 `#unnoticed`: what the person is to be shown before the same text may go. */
export const noticesSchema = z.strictObject({
  danger: z.boolean(),
  nameWarning: z.boolean(),
  dateWarning: z.boolean(),
  numbers: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
});
export type NoticesSeen = z.infer<typeof noticesSchema>;
