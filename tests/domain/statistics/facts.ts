import fc from 'fast-check';
import { healthAsksSocial } from '../../../bot/src/domain/consultation/between.ts';
import {
  counterparts,
  directions,
  entryKinds,
} from '../../../bot/src/domain/consultation/entry.ts';
import type { Entry } from '../../../bot/src/domain/consultation/entry.ts';
import {
  channels,
  followUpResults,
  kinds,
  outcomes,
  states,
  timeBands,
  ways,
} from '../../../bot/src/domain/consultation/types.ts';
import type { Consultation } from '../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../bot/src/domain/routing/types.ts';
import type { EntryFact, Fact, RequestFact } from '../../../bot/src/domain/statistics/fact.ts';

export const at = (iso: string) => Date.parse(iso);

/** Asked at Rantakylä on a Tuesday at 10.00 Finnish time and still waiting. */
export function aConsultation(changes: Partial<Consultation> = {}): Consultation {
  const asked = at('2026-11-24T08:00:00Z');
  return {
    id: 'requestabc',
    version: 1,
    state: 'waiting',
    station: 'rantakyla',
    topic: 'benefits',
    kind: 'consult',
    urgency: 'today',
    way: 'phone',
    permission: false,
    triggers: [],
    profession: 'social-counsellor',
    between: healthAsksSocial,
    asker: 'asker-object-id',
    askerName: 'Hoitaja Rantakylä',
    askedAt: asked,
    since: asked,
    referenceLeft: false,
    hasQuestion: true,
    answers: 0,
    excluded: [],
    notified: [],
    holders: [],
    coordinatorTold: false,
    reminded: false,
    wider: false,
    details: {},
    followUpAsked: false,
    textErased: false,
    formerStations: [],
    ...changes,
  };
}

export function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: 'entryabc',
    kind: 'meeting',
    by: 'adviser-object-id',
    at: at('2026-11-24T08:00:00Z'),
    station: 'rantakyla',
    topic: 'benefits',
    direction: 'to-social',
    counterpart: 'health',
    ...changes,
  };
}

export function aRequestFact(changes: Partial<RequestFact> = {}): RequestFact {
  return {
    source: 'request',
    id: 'requestabc',
    version: 1,
    month: '2026-11',
    station: 'rantakyla',
    formerStations: [],
    topic: 'benefits',
    kind: 'consult',
    urgency: 'today',
    state: 'waiting',
    way: 'phone',
    profession: 'social-counsellor',
    direction: 'to-social',
    counterpart: 'health',
    details: {},
    ...changes,
  };
}

export function anEntryFact(changes: Partial<EntryFact> = {}): EntryFact {
  return {
    source: 'entry',
    id: 'entryabc',
    version: 1,
    month: '2026-11',
    station: 'rantakyla',
    formerStations: [],
    topic: 'benefits',
    kind: 'consult',
    direction: 'to-social',
    counterpart: 'health',
    linked: false,
    ...changes,
  };
}

/** Codes that are also names of what every JavaScript object has. */
const topics = ['benefits', 'statements', 'constructor', '__proto__', 'toString'];
const minutes = fc.option(fc.nat({ max: 50_000 }), { nil: undefined });
const maybe = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const anyRequest: fc.Arbitrary<Fact> = fc
  .record({
    topic: fc.constantFrom(...topics),
    kind: fc.constantFrom(...kinds),
    urgency: fc.constantFrom(...urgencies),
    state: fc.constantFrom(...states),
    way: fc.constantFrom(...ways),
    direction: fc.constantFrom(...directions),
    counterpart: fc.constantFrom(...counterparts),
    outcome: maybe(outcomes),
    followUpResult: maybe(followUpResults),
    minutesToAccept: minutes,
    minutesToClose: minutes,
    details: fc.record(
      {
        channel: fc.constantFrom(...channels),
        timeBand: fc.constantFrom(...timeBands),
        oneContact: fc.boolean(),
        pensioner: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(aRequestFact);

const anyEntry: fc.Arbitrary<Fact> = fc
  .record({
    topic: fc.constantFrom(...topics),
    kind: fc.constantFrom(...entryKinds),
    direction: fc.constantFrom(...directions),
    counterpart: fc.constantFrom(...counterparts),
    outcome: maybe(outcomes),
    channel: maybe(channels),
    timeBand: maybe(timeBands),
    linked: fc.boolean(),
  })
  .map(anEntryFact);

export const anyFact: fc.Arbitrary<Fact> = fc.oneof(anyRequest, anyEntry);
