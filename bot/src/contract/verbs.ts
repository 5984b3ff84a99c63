import { z } from 'zod';
import { textOf } from './text.ts';
import { counterparts, directions, entryKinds } from '../domain/consultation/entry.ts';
import {
  ageBands,
  channels,
  cooperations,
  declineReasons,
  followUpResults,
  followUps,
  helpedAnswers,
  insteadAnswers,
  kinds,
  outcomes,
  timeBands,
  ways,
  yesNoUnknown,
} from '../domain/consultation/types.ts';
import { languages } from '../domain/language.ts';
import { urgencies } from '../domain/routing/types.ts';
import { momentaryStates } from '../domain/schedule/types.ts';

/** Ids, codes and names are short; free texts have limits of their own in the domain. */
const code = textOf(0, 200);
const free = textOf(0, 20_000);
const toggle = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');

/** Becomes a key of the store: nothing but what our own ids are made of, which cannot be anybody's number. */
const ownId = z.string().regex(/^[a-z]{24}$/);
const reason = z.enum(declineReasons).optional();

const request = z.object({ id: ownId, nonce: code.optional() });

const fields = {
  station: code.optional(),
  topic: code.optional(),
  kind: z.enum(kinds).optional(),
  urgency: z.enum(urgencies).optional(),
  place: free.optional(),
  way: z.enum(ways).optional(),
  callback: code.optional(),
  question: free.optional(),
  sealed: free.optional(),
  permission: toggle.optional(),
  profession: code.optional(),
  triggers: code.optional(),
  cooperation: z.enum(cooperations).optional(),
  /** The form was shown with what its text is to be warned of. */
  warned: toggle.optional(),
};

const closing = {
  outcome: z.enum(outcomes).optional(),
  result: free.optional(),
  /** Left in the answer's box. */
  answer: free.optional(),
  channel: z.enum(channels).optional(),
  timeBand: z.enum(timeBands).optional(),
  followUp: z.enum(followUps).optional(),
  oneContact: toggle.optional(),
  socialClient: z.enum(yesNoUnknown).optional(),
  ageBand: z.enum(ageBands).optional(),
  pensioner: toggle.optional(),
  recorded: toggle.optional(),
  participatory: toggle.optional(),
  sharedClient: toggle.optional(),
  responsible: code.optional(),
  phenomenon: code.optional(),
  proposal: free.optional(),
  /** The card it was pressed on, when that is a list. */
  list: z.enum(['unfinished']).optional(),
};

/** Every verb with the data and inputs it takes; docs/architecture.md "Cards". */
export const verbInputs = {
  'station.set': z.object({ station: code.optional() }),
  'request.new': z.object({}),
  'request.send': z.object({ nonce: code.optional(), ...fields }),
  'request.edit': request.extend(fields),
  /** Of a new form, or with `editing` of one that was sent: the same form with what the triggers suggest. */
  'request.check': z.object({ nonce: code.optional(), editing: ownId.optional(), ...fields }),
  'request.withdraw': request,
  'request.referenceLeft': request,
  'request.stillHere': request,
  'request.clientLeft': request,
  'request.accept': request,
  'request.answer': request.extend({ answer: free.optional() }),
  'request.answerAndClose': request.extend({ answer: free.optional() }),
  'request.decline': request.extend({ reason }),
  'request.handOver': request.extend({ adviser: code.optional(), reason }),
  'request.close': request.extend(closing),
  'request.reopen': request,
  'request.followUp': request.extend({ result: z.enum(followUpResults).optional() }),
  'request.assign': request.extend({ adviser: code.optional() }),
  'request.wider': request,
  'rating.send': request.extend({
    helped: z.enum(helpedAnswers).optional(),
    instead: z.enum(insteadAnswers).optional(),
  }),
  'entry.new': z.object({ request: ownId.optional() }),
  'entry.send': z.object({
    nonce: code.optional(),
    entryKind: z.enum(entryKinds).optional(),
    station: code.optional(),
    topic: code.optional(),
    channel: z.enum(channels).optional(),
    timeBand: z.enum(timeBands).optional(),
    direction: z.enum(directions).optional(),
    counterpart: z.enum(counterparts).optional(),
    outcome: z.enum(outcomes).optional(),
    request: ownId.optional(),
  }),
  'absence.set': z.object({
    from: code.optional(),
    until: code.optional(),
    substitute: code.optional(),
  }),
  'state.set': z.object({
    state: z.enum([...momentaryStates, 'free']).optional(),
    until: code.optional(),
  }),
  'contact.assure': z.object({ entry: code }),
  'report.answer': z.object({ report: code, answer: free.optional() }),
  /** The adviser's word on the text of their consultation; without it the question comes again. */
  'case.answer': z.object({
    network: ownId,
    meeting: ownId,
    item: ownId,
    answer: z.enum(['yes', 'no']).optional(),
  }),
  'language.set': z.object({ language: z.enum(languages).optional() }),
  'help.show': z.object({}),
} as const;

export type Verb = keyof typeof verbInputs;
export type Inputs<V extends Verb> = z.output<(typeof verbInputs)[V]>;

export function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(verbInputs, verb);
}

/** Card data is untrusted: strict types or nothing. An untouched empty input counts as not given. */
export function readInputs<V extends Verb>(
  verb: V,
  data: Readonly<Record<string, unknown>>,
): Inputs<V> | undefined {
  const given = Object.entries(data).filter(([, value]) => value !== '');
  const result = verbInputs[verb].safeParse(Object.fromEntries(given));
  // zod's output of the schema chosen by V is Inputs<V>; TypeScript cannot follow the look-up.
  return result.success ? (result.data as Inputs<V>) : undefined;
}
