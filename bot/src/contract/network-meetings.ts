import { z } from 'zod';
import { kinds, outcomes } from '../domain/consultation/types.ts';
import { limits } from '../domain/network/limits.ts';
import { workLines } from '../domain/network/since.ts';
import { itemStates } from '../domain/network/types.ts';
import {
  code,
  instant,
  lineNames,
  meetingLineSchema,
  ownId,
  person,
  taskSchema,
} from './networks.ts';
import { written } from './text.ts';

const caseSchema = z.strictObject({
  topic: z.string(),
  requestKind: z.enum(kinds),
  outcome: z.enum(outcomes),
  phenomenon: z.string().nullable(),
  /** `none`: nobody asked for it; `asked`: its adviser has not answered; `erased`: it was kept no longer. */
  textState: z.enum(['none', 'asked', 'refused', 'given', 'erased']),
  /** With `given`. */
  question: z.string().nullable(),
  result: z.string().nullable(),
});

/** Where an item comes from; the page words it, and its title may then be empty. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }),
  /** Mallin arviointi. */
  z.strictObject({ kind: z.literal('standing') }),
  z.strictObject({
    kind: z.literal('since'),
    what: z.enum(lineNames),
    station: z.string().nullable(),
    phenomenon: z.string().nullable(),
    /** As it was then. */
    count: z.int(),
    since: instant,
    until: instant,
  }),
  z.strictObject({ kind: z.literal('case'), case: caseSchema }),
  z.strictObject({ kind: z.literal('carried'), meeting: z.string(), item: z.string() }),
  /** `issue`: brought to the steering group; `answer`: what it answered. See GET …/issues. */
  z.strictObject({ kind: z.enum(['issue', 'answer']), issue: z.string() }),
]);

export const itemSchema = z.strictObject({
  id: z.string(),
  /** Of title, text, owner and minutes. */
  etag: z.string(),
  title: z.string(),
  text: z.string(),
  owner: person.nullable(),
  minutes: z.int().nullable(),
  source: sourceSchema,
  state: z.enum(itemStates),
  by: person,
  notes: z.strictObject({
    etag: z.string(),
    text: z.string(),
    by: person.nullable(),
    at: instant.nullable(),
  }),
  /** Somebody seems to be named in its texts: the page asks to look. */
  mayHoldName: z.boolean(),
});
export type ItemSeen = z.infer<typeof itemSchema>;

export const decisionSchema = z.strictObject({
  id: z.string(),
  etag: z.string(),
  item: z.string().nullable(),
  text: z.string(),
  by: person,
  at: instant,
});
export type DecisionSeen = z.infer<typeof decisionSchema>;

const attendanceSchema = z.strictObject({ person, isPresent: z.boolean() });

/** What GET …/meetings/{meeting} answers: all that its page shows, but the figures and who is here. */
export const meetingSchema = meetingLineSchema.extend({
  network: z.strictObject({ id: z.string(), name: z.string(), kind: z.string() }),
  /** The item that all look at. */
  current: z.string().nullable(),
  /** Agenda, notes and decisions can be written. */
  isWritable: z.boolean(),
  /** In the order in which they are dealt with. */
  items: z.array(itemSchema),
  decisions: z.array(decisionSchema),
  /** All open ones of the network, and those agreed on here. */
  tasks: z.array(taskSchema),
  attendance: z.array(attendanceSchema),
  /** For Vie ohjausryhmään; null: there is no steering group for this network. */
  steering: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
});
export type MeetingSeen = z.infer<typeof meetingSchema>;

const item = {
  owner: code.nullable(),
  minutes: z
    .int()
    .refine((count) => count >= 1 && count <= limits.minutes)
    .nullable(),
  text: written(0, limits.text),
};
/** What PUT …/items/{item} takes. */
export const itemSentSchema = z.strictObject({ title: written(0, limits.title), ...item });
export type ItemSent = z.infer<typeof itemSentSchema>;

/** What POST …/items takes: an item of one's own, a line, or a case. */
export const newItemSchema = itemSentSchema.extend({
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('typed') }),
    z.strictObject({ kind: z.literal('since'), what: z.enum(workLines), station: code }),
    z.strictObject({
      kind: z.literal('phenomenon'),
      phenomenon: code,
      station: code.nullable(),
    }),
    /** A closed consultation that the caller may read. */
    z.strictObject({ kind: z.literal('case'), request: ownId, withText: z.boolean() }),
  ]),
});
export type NewItemSent = z.infer<typeof newItemSchema>;

/** What PUT …/items/{item}/notes takes. */
export const notesSentSchema = z.strictObject({ notes: written(0, limits.notes) });
/** What PUT …/items/{item}/place takes: right after that item; null: first. */
export const placeSentSchema = z.strictObject({ after: ownId.nullable() });
/** What PUT …/items/{item}/state takes. */
export const stateSentSchema = z.strictObject({ state: z.enum(itemStates) });
/** What PUT …/current takes. */
export const currentSentSchema = z.strictObject({ item: ownId.nullable() });

/** What POST …/decisions takes. */
export const newDecisionSchema = z.strictObject({
  text: written(1, limits.decision),
  item: ownId.nullable(),
});
/** What PUT …/decisions/{decision} takes. */
export const decisionSentSchema = z.strictObject({ text: written(1, limits.decision) });

/** What PUT …/attendance takes. */
export const attendanceSentSchema = z.strictObject({ person: code, isPresent: z.boolean() });

/** What PUT …/presence/{meeting} takes: one is here, and writes in this (an id, or `<id>.notes`). */
export const presenceSentSchema = z.strictObject({
  writing: z
    .string()
    .regex(/^[a-z]{24}(\.notes)?$/u)
    .nullable(),
});
export const presenceSchema = z.strictObject({
  here: z.array(
    z.strictObject({
      person,
      writing: z.string().nullable(),
      /** Not here any more after so many seconds, unless they are heard of again. */
      secondsLeft: z.int(),
    }),
  ),
});
export type PresenceSeen = z.infer<typeof presenceSchema>;
