import { entryCodes, requestCodes } from './counted.ts';
import type { Fact } from './fact.ts';
import { foldWork, mergeWork, type Work } from './fold.ts';

/** What a report may be narrowed by, one at a time: then no two filters cut out single matters. */
export const dimensions = [
  'topic',
  'kind',
  'urgency',
  'outcome',
  'direction',
  'counterpart',
  'channel',
  'way',
  'profession',
  'askerProfession',
] as const;
export type Dimension = (typeof dimensions)[number];

/** The work of each code of one dimension; facts without a code are in none. */
export type Slices = ReadonlyMap<string, Work>;

export function sliceFacts(facts: readonly Fact[], dimension: Dimension): Slices {
  const met = Map.groupBy(facts, (fact) => codeOf(fact, dimension));
  return new Map(
    [...met].flatMap(([code, some]) =>
      code === undefined ? [] : [[code, foldWork(some)] as const],
    ),
  );
}

export function mergeSlices(all: readonly Slices[]): Slices {
  const met = Map.groupBy(
    all.flatMap((slices) => [...slices]),
    ([code]) => code,
  );
  return new Map([...met].map(([code, some]) => [code, mergeWork(some.map(([, work]) => work))]));
}

const requestCode = {
  topic: requestCodes.byTopic,
  kind: requestCodes.byKind,
  urgency: requestCodes.byUrgency,
  outcome: requestCodes.byOutcome,
  direction: requestCodes.byDirection,
  counterpart: requestCodes.byCounterpart,
  channel: requestCodes.byChannel,
  way: requestCodes.byWay,
  profession: requestCodes.byProfession,
  askerProfession: requestCodes.byAskerProfession,
} as const;

/** An entry has no kind of request, urgency, way or asker. */
const entryCode = {
  topic: entryCodes.byTopic,
  outcome: entryCodes.byOutcome,
  direction: entryCodes.byDirection,
  counterpart: entryCodes.byCounterpart,
  channel: entryCodes.byChannel,
} as const;

function codeOf(fact: Fact, dimension: Dimension): string | undefined {
  if (fact.source === 'request') return requestCode[dimension](fact);
  return isOfEntries(dimension) ? entryCode[dimension](fact) : undefined;
}

const isOfEntries = (dimension: Dimension): dimension is keyof typeof entryCode =>
  dimension in entryCode;
