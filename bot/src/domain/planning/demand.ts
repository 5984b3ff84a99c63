import type { ProfessionId, Station, StationId } from '../roster/county.ts';
import { urgencies } from '../routing/types.ts';
import type { Urgency } from '../routing/types.ts';
import type { OfficeHours } from '../schedule/working.ts';
import type { Tally } from '../statistics/tally.ts';
import { arrivalKey, needKey } from './log.ts';
import type { LogCounts } from './log.ts';
import { pick } from './random.ts';
import type { Random, Weighted } from './random.ts';
import { usualHandling, usualReactions, usualUrgencies, usualWeekly } from './usual.ts';

/** Minutes from–until, any of them as likely as another. */
export interface Span {
  readonly from: number;
  readonly until: number;
}
export type Spread = readonly Weighted<Span>[];

/** What a request is about, as far as it decides whom it goes to. */
export interface Need {
  readonly urgency: Urgency;
  readonly profession: ProfessionId;
}

export interface StationDemand {
  readonly station: StationId;
  /** Requests expected in each of the 168 hours of a usual week, from Monday 0–1 on. */
  readonly perHour: readonly number[];
  readonly needs: readonly Weighted<Need>[];
}

/** What comes and how long it takes, as learned from the log. */
export interface Demand {
  readonly stations: readonly StationDemand[];
  readonly handling: Spread;
  readonly reactions: { readonly now: Spread; readonly calm: Spread };
}

/** What the log is set against: the county, and for how long it has been kept. */
export interface Observed {
  readonly stations: readonly Pick<Station, 'id'>[];
  readonly office: OfficeHours;
  /** Weeks that the log covers; 0 where there is none. */
  readonly weeks: number;
  /** Who is asked where the log says nothing. */
  readonly profession: ProfessionId;
}

/** So many requests does a station's own log need to weigh as much as what is taken from the county. */
const weightOfCounty = 50;
/** The same for what the county's log has to outweigh. */
const weightOfUsual = 20;
/** So many weeks of a usual station stand beside the county's log, and of the county's beside a station's. */
const weeksOfUsual = 4;

/**
 * Rates and mixes, smoothed: each station leans on the county where it has few requests, and the
 * county on what is usual (docs/planning-model.md).
 */
export function demandOf(counts: LogCounts, observed: Observed): Demand {
  const { stations, weeks } = observed;
  const ids = stations.map(({ id }) => id);
  const own = new Map(ids.map((id) => [id, hoursOf(counts.arrivals, id)]));
  const all = hours.map((hour) => sum([...own.values()].map((each) => each[hour] ?? 0)));
  const county = leaning(all, officeShares(observed.office), weightOfCounty);
  const weekly = (sum(all) + weeksOfUsual * usualWeekly) / (ids.length * weeks + weeksOfUsual);
  const needs = needsOf(counts.needs, ids, observed.profession);
  return {
    stations: ids.map((station) => {
      const counted = own.get(station) ?? [];
      const rate = (sum(counted) + weeksOfUsual * weekly) / (weeks + weeksOfUsual);
      const shares = leaning(counted, county, weightOfCounty);
      return { station, perHour: shares.map((share) => rate * share), needs: needs(station) };
    }),
    handling: leaningSpread(counts.timeBands, (band) => bands[band], usualHandling),
    reactions: {
      now: leaningSpread(counts.reactionsNow, wholeMinute, usualReactions.now),
      calm: leaningSpread(counts.reactionsCalm, wholeMinute, usualReactions.calm),
    },
  };
}

/** Minutes drawn from a spread. */
export function drawn(spread: Spread, random: Random): number {
  const { from, until } = pick(spread, random);
  return from + random() * (until - from);
}

const hours = Array.from({ length: 168 }, (_, hour) => hour);

const hoursOf = (arrivals: Tally<string>, station: StationId): readonly number[] =>
  hours.map((hour) => arrivals.get(arrivalKey(station, hour)) ?? 0);

/** Shares that sum to one: those counted, and so many more spread as `usual` says. */
function leaning(
  counted: readonly number[],
  usual: readonly number[],
  weight: number,
): readonly number[] {
  const total = sum(counted) + weight;
  return usual.map((share, index) => ((counted[index] ?? 0) + weight * share) / total);
}

/** Office hours from Monday to Friday, each as likely; a begun hour counts as one. */
function officeShares({ from, until }: OfficeHours): readonly number[] {
  const first = Number(from.slice(0, 2));
  const last = Math.max(
    first + 1,
    Math.ceil(Number(until.slice(0, 2)) + Number(until.slice(3)) / 60),
  );
  const isOffice = (hour: number) => hour < 5 * 24 && hour % 24 >= first && hour % 24 < last;
  return hours.map((hour) => (isOffice(hour) ? 1 / (5 * (last - first)) : 0));
}

/** Of each station, what is asked there; a station with few requests leans on all the others. */
function needsOf(
  counted: Tally<string>,
  stations: readonly StationId[],
  usualProfession: ProfessionId,
): (station: StationId) => readonly Weighted<Need>[] {
  const kinds = [...new Set([...counted.keys()].map((key) => key.split(' ').slice(1).join(' ')))];
  const usual = urgencies.map((urgency) => `${urgency} ${usualProfession}`);
  const needs = [...new Set([...usual, ...kinds])].map(needNamed);
  const of = (station: StationId, { urgency, profession }: Need) =>
    counted.get(needKey(station, urgency, profession)) ?? 0;
  const usualShares = needs.map(({ urgency, profession }) =>
    profession === usualProfession ? usualUrgencies[urgency] : 0,
  );
  const all = needs.map((need) => sum(stations.map((station) => of(station, need))));
  const county = leaning(all, usualShares, weightOfUsual);
  return (station) => {
    const own = needs.map((need) => of(station, need));
    const shares = leaning(own, county, weightOfUsual);
    return needs.map((value, index) => ({ value, weight: shares[index] ?? 0 }));
  };
}

function needNamed(name: string): Need {
  const urgency = urgencies.find((one) => name.startsWith(`${one} `)) ?? 'today';
  return { urgency, profession: name.slice(urgency.length + 1) };
}

function leaningSpread<V>(counted: Tally<V>, spanOf: (value: V) => Span, usual: Spread): Spread {
  const seen = [...counted].map(([value, weight]) => ({ value: spanOf(value), weight }));
  return [
    ...seen,
    ...usual.map(({ value, weight }) => ({ value, weight: weightOfUsual * weight })),
  ];
}

const wholeMinute = (minutes: number): Span => ({ from: minutes, until: minutes + 1 });

/** The bands of closing, as minutes. */
const bands = {
  'under-5': { from: 1, until: 5 },
  '5-10': { from: 5, until: 10 },
  '10-15': { from: 10, until: 15 },
  '15-20': { from: 15, until: 20 },
  'over-20': { from: 20, until: 40 },
  '1-h': { from: 45, until: 75 },
  '2-h': { from: 105, until: 135 },
  '3-h-or-more': { from: 180, until: 240 },
} as const satisfies Record<string, Span>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Below this a station's own requests say less than the county's. */
export const isThin = (counts: LogCounts, station: StationId): boolean =>
  sum(hoursOf(counts.arrivals, station)) < weightOfCounty;

/** Requests of these stations that the rates were made from. */
export const countedRequests = (counts: LogCounts, stations: readonly StationId[]): number =>
  sum(stations.flatMap((station) => hoursOf(counts.arrivals, station)));
