import type { Work } from './fold.ts';
import { percentile, size, type Tally } from './tally.ts';

export const units = ['count', 'percent', 'minutes'] as const;
export type Unit = (typeof units)[number];

/** A figure and how much it was made from. */
export interface Measured {
  /** A count, per cent with one decimal, or whole minutes; undefined where there is nothing to measure. */
  readonly value: number | undefined;
  /** Per cent: of so many. Minutes: so many were measured. */
  readonly of?: number;
}

interface Figure {
  readonly unit: Unit;
  readonly measure: (work: Work) => Measured;
}

const count = (countOf: (work: Work) => number): Figure => ({
  unit: 'count',
  measure: (work) => ({ value: countOf(work) }),
});

/** Per cent of those of whom it is known. */
const share = (shareOf: (work: Work) => readonly [count: number, of: number]): Figure => ({
  unit: 'percent',
  measure: (work) => {
    const [part, of] = shareOf(work);
    return { value: of === 0 ? undefined : percentOf(part, of), of };
  },
});

/** The value that so many per cent of the measured do not exceed. */
const minutes = (tallyOf: (work: Work) => Tally<number>, percent: number): Figure => ({
  unit: 'minutes',
  measure: (work) => ({ value: percentile(tallyOf(work), percent), of: size(tallyOf(work)) }),
});

/** With one decimal, halves upwards. */
export const percentOf = (part: number, of: number): number => Math.round((1000 * part) / of) / 10;

const of = (tally: Tally<string>, code: string): number => tally.get(code) ?? 0;
const shareIn = (tally: Tally<string>, code: string) => [of(tally, code), size(tally)] as const;

/**
 * Every figure that is told as workload, by its id; their names and exact meanings stand in
 * wording/statistics.ts, from which the table in docs/statistics.md is made.
 */
export const figures = {
  requests: count(({ requests }) => requests.total),
  entries: count(({ entries }) => entries.total),
  cooperation: count(
    ({ requests, entries }) => requests.total + size(entries.cooperationByDirection),
  ),
  taken: count(({ requests }) => size(requests.minutesToAccept)),
  closed: count(({ requests }) => size(requests.byOutcome)),
  notTaken: count(({ requests }) => of(requests.byState, 'expired')),
  notTakenShare: share(({ requests }) => shareIn(requests.byState, 'expired')),
  withdrawn: count(({ requests }) => of(requests.byState, 'withdrawn')),
  handedOver: count(({ requests }) => requests.handedOver),
  acceptMedian: minutes(({ requests }) => requests.minutesToAccept, 50),
  acceptMost: minutes(({ requests }) => requests.minutesToAccept, 90),
  onSiteAcceptMedian: minutes(({ requests }) => requests.onSiteToAccept, 50),
  onSiteAcceptMost: minutes(({ requests }) => requests.onSiteToAccept, 90),
  closeMedian: minutes(({ requests }) => requests.minutesToClose, 50),
  closeMost: minutes(({ requests }) => requests.minutesToClose, 90),
  onSiteCloseMedian: minutes(({ requests }) => requests.onSiteToClose, 50),
  onSiteCloseMost: minutes(({ requests }) => requests.onSiteToClose, 90),
  solvedAlone: share(({ requests }) => shareIn(requests.byOutcome, 'solved')),
  passedOn: share(({ requests }) => shareIn(requests.byOutcome, 'passed-on')),
  completed: share(({ requests }) => shareIn(requests.byFollowUpResult, 'completed')),
  oneContact: share(({ requests }) => shareIn(requests.byOneContact, 'yes')),
  meetings: count(({ entries }) => of(entries.byKind, 'meeting')),
  homeVisits: share(({ entries }) => shareIn(entries.meetingsByChannel, 'home-visit')),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof figures;

/** What is told of each station, month and the like. */
export const columnsOfPlaces = [
  'requests',
  'entries',
  'taken',
  'notTaken',
  'closed',
  'solvedAlone',
  'completed',
  'oneContact',
  'acceptMedian',
  'acceptMost',
  'closeMedian',
  'closeMost',
] as const satisfies readonly FigureId[];
