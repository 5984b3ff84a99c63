import type { PersonId, StationId } from '../roster/county.ts';
import { urgencies } from '../routing/types.ts';
import type { Urgency } from '../routing/types.ts';
import { percentile, tally } from '../statistics/tally.ts';
import { minute } from '../time.ts';
import type { CountyWorld } from './county-world.ts';
import type { Fate, Simulated } from './simulate.ts';

/** Figures of one simulated time; their definitions are in docs/planning-model.md. */
export const figureNames = [
  'onSite',
  'sameDay',
  'notTaken',
  'nowMedian',
  'nowNinetieth',
  'todayMedian',
  'todayNinetieth',
  'weekMedian',
  'weekNinetieth',
  'interruptions',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Shares from 0 to 1, minutes of the wall clock, interruptions an adviser and working day. */
export type Figures = Readonly<Record<FigureName, number | undefined>>;

export interface AdviserFigures {
  readonly person: PersonId;
  readonly takenPerWeek: number;
  readonly interruptionsPerDay: number;
}

export interface Outcome {
  /** Requests of the stations that are looked at. */
  readonly requests: number;
  readonly figures: Figures;
  readonly advisers: readonly AdviserFigures[];
}

/** What is looked at of a simulated time. */
export interface Looked {
  readonly stations: ReadonlySet<StationId>;
  readonly advisers: readonly PersonId[];
  readonly weeks: number;
  readonly workingDays: number;
}

/**
 * Requests are those of the stations looked at; what advisers have to do counts all stations, since
 * they are one person everywhere.
 */
export function outcomeOf(
  { fates, asked }: Simulated,
  { attendance, calendar }: Pick<CountyWorld, 'attendance' | 'calendar'>,
  { stations, advisers, weeks, workingDays }: Looked,
): Outcome {
  const own = fates.filter(({ arrival }) => stations.has(arrival.station));
  const share = (is: (fate: Fate) => boolean) =>
    own.length === 0 ? undefined : own.filter(is).length / own.length;
  const taken = tally(fates, (fate) => fate.taken?.by);
  const disturbing = asked.filter(
    ({ at, person, digest }) => !digest && attendance.isInterrupted(person, at),
  );
  const disturbed = tally(disturbing, ({ person }) => person);
  const perAdviser = advisers.map((person) => ({
    person,
    takenPerWeek: (taken.get(person) ?? 0) / weeks,
    interruptionsPerDay: (disturbed.get(person) ?? 0) / workingDays,
  }));
  return {
    requests: own.length,
    figures: {
      onSite: share(({ arrival, taken: by }) =>
        by ? attendance.isOnSite(by.by, arrival.station, by.at) : false,
      ),
      sameDay: share(
        ({ arrival, taken: by }) =>
          by !== undefined && calendar.dateOf(by.at) === calendar.dateOf(arrival.at),
      ),
      notTaken: share((fate) => fate.taken === undefined),
      ...waitsOf(own),
      interruptions: mean(perAdviser.map(({ interruptionsPerDay }) => interruptionsPerDay)),
    },
    advisers: perAdviser,
  };
}

type Waits = Pick<Figures, Extract<FigureName, `${Urgency}${string}`>>;

function waitsOf(fates: readonly Fate[]): Waits {
  const [now, today, week] = urgencies.map((urgency) =>
    tally(
      fates.filter(({ arrival }) => arrival.urgency === urgency),
      ({ arrival, taken }) => taken && Math.floor((taken.at - arrival.at) / minute),
    ),
  );
  const at = (waits = tally<never, number>([], () => undefined), percent: number) =>
    percentile(waits, percent);
  return {
    nowMedian: at(now, 50),
    nowNinetieth: at(now, 90),
    todayMedian: at(today, 50),
    todayNinetieth: at(today, 90),
    weekMedian: at(week, 50),
    weekNinetieth: at(week, 90),
  };
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((all, one) => all + one, 0) / numbers.length;
