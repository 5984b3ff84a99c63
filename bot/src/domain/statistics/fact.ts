import type { Between } from '../consultation/between.ts';
import type { Entry, EntryKind } from '../consultation/entry.ts';
import type { ClosingDetails, Consultation } from '../consultation/types.ts';
import type { ProfessionId, StationId, TopicId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import { minute } from '../time.ts';
import { monthOf, type Month } from './months.ts';

/**
 * What stood around a request or an entry when it was counted, and cannot be found out later: rosters
 * and days change. A fact from before there was any of it, or of somebody unknown, has none.
 */
export interface Beside {
  /** Keyed mark of who asked: tells whether two requests are of the same person, and not of whom. */
  readonly asker?: string;
  /** The same of who took the request, or made the entry. */
  readonly adviser?: string;
  readonly askerProfession?: ProfessionId;
  /** Of the minutes to taking, those in which an adviser was on site at the station. */
  readonly onSiteToAccept?: number;
  /** The same of the minutes to closing. */
  readonly onSiteToClose?: number;
  /** An adviser gave it on to another one. */
  readonly handedOver?: true;
}

interface Coded extends Between {
  readonly id: string;
  /** A lower version never replaces a higher one. */
  readonly version: number;
  readonly month: Month;
  readonly station: StationId;
  /** Stations it was moved away from: there it must count no more. */
  readonly formerStations: readonly StationId[];
  readonly topic: TopicId;
  readonly beside?: Beside;
}

type Told = Pick<Consultation, 'outcome' | 'followUpResult' | 'helped' | 'instead'>;

/** A request as statistics know it: codes and whole minutes, no text and no person. */
export interface RequestFact
  extends
    Coded,
    Pick<Consultation, 'kind' | 'urgency' | 'state' | 'way' | 'profession' | 'details'>,
    Undefinable<Told> {
  readonly source: 'request';
  /** Asked → taken for the first time. */
  readonly minutesToAccept?: number | undefined;
  /** Asked → closed; taken away by reopening. */
  readonly minutesToClose?: number | undefined;
  /** Herätteet that were ticked, and what the asker chose after them; facts of before have none. */
  readonly triggers?: readonly string[] | undefined;
  readonly cooperation?: Consultation['cooperation'] | undefined;
}

/** An entry (merkintä) as statistics know it. */
export interface EntryFact
  extends
    Coded,
    Undefinable<Pick<Entry, 'outcome'> & Pick<ClosingDetails, 'channel' | 'timeBand'>> {
  readonly source: 'entry';
  readonly kind: EntryKind;
  /** Belongs to a request, which is counted as well. */
  readonly linked: boolean;
}

export type Fact = RequestFact | EntryFact;

type Undefinable<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The coded row of a consultation; it belongs to the month in which it was asked, in the county's zone. */
export function factOf(consultation: Consultation, timeZone: string): RequestFact {
  const { askedAt, firstAcceptedAt, closedAt } = consultation;
  const { id, version, station, formerStations, topic, kind, urgency, state } = consultation;
  const { way, profession, outcome, followUpResult, helped, instead, details } = consultation;
  const { triggers, cooperation, between } = consultation;
  return {
    source: 'request',
    ...{ id, version, station, formerStations, topic, kind, urgency, state },
    ...{ way, profession, outcome, followUpResult, helped, instead, details },
    ...between,
    ...(triggers.length > 0 ? { triggers } : {}),
    ...(cooperation ? { cooperation } : {}),
    month: monthOf(askedAt, timeZone),
    minutesToAccept: wholeMinutes(askedAt, firstAcceptedAt),
    minutesToClose: wholeMinutes(askedAt, closedAt),
  };
}

/** The coded row of an entry. Entries are written once, so their version is always 1. */
export function factOfEntry(entry: Entry, timeZone: string): EntryFact {
  const { id, station, topic, kind, direction, counterpart, channel, timeBand, outcome } = entry;
  return {
    source: 'entry',
    version: 1,
    formerStations: [],
    ...{ id, station, topic, kind, direction, counterpart, channel, timeBand, outcome },
    month: monthOf(entry.at, timeZone),
    linked: entry.request !== undefined,
  };
}

/** Never below zero: the clocks of two machines may differ by a moment. */
function wholeMinutes(from: Instant, until: Instant | undefined): number | undefined {
  return until === undefined ? undefined : Math.max(0, Math.floor((until - from) / minute));
}

/**
 * What stands beside a fact from now on: who asked stays as it was first known, and time on site is
 * measured once for each end, by the days as they were then.
 */
export function besideNow(before: Fact | undefined, now: Fact): Beside {
  const { asker, askerProfession, onSiteToAccept, onSiteToClose } = { ...before?.beside };
  const isSame = (end: 'minutesToAccept' | 'minutesToClose') =>
    before?.source === 'request' && now.source === 'request' && before[end] === now[end];
  return {
    ...now.beside,
    ...(asker === undefined ? {} : { asker }),
    ...(askerProfession === undefined ? {} : { askerProfession }),
    ...(onSiteToAccept === undefined || !isSame('minutesToAccept') ? {} : { onSiteToAccept }),
    ...(onSiteToClose === undefined || !isSame('minutesToClose') ? {} : { onSiteToClose }),
  };
}
