import type { County, Person, RegionId, Station, StationId } from '../roster/county.ts';
import type { FigureId } from './figures.ts';
import type { Period } from './periods.ts';
import { isOpenTo, type Scope } from './report.ts';

export const directions = ['at-least', 'at-most'] as const;
export type Direction = (typeof directions)[number];

/** What a county, region or station has set itself, in one of the figures; like an OKR's key result. */
export interface Target {
  readonly id: string;
  /** In words of their own: "Nyt-pyynnöt otetaan nopeasti". */
  readonly name: string;
  readonly figure: FigureId;
  readonly period: Period;
  /** Without a region or station: the whole county. Never both. */
  readonly region?: RegionId;
  readonly station?: StationId;
  readonly direction: Direction;
  /** In the unit of the figure. */
  readonly goal: number;
}
export type TargetWritten = Omit<Target, 'id'>;

/** A target with what stands there now; undefined where there was nothing to measure. */
export interface Progress {
  readonly target: Target;
  readonly value: number | undefined;
}

export const targetLimits = { name: 100, goal: 10_000_000, targets: 1_000 } as const;

type Place = Pick<Target, 'region' | 'station'>;

/** The stations that a target is about; none where its place is gone. */
export const stationsOf = (
  { region, station }: Place,
  { stations }: Pick<County, 'stations'>,
): readonly Station[] =>
  stations.filter(
    (one) =>
      (station === undefined || one.id === station) &&
      (region === undefined || one.region === region),
  );

/** Its months meet those of a report, and all its stations are the report's. */
export function isAimedAt(
  target: Target,
  { period, stations }: Pick<Scope, 'period' | 'stations'>,
  county: Pick<County, 'stations'>,
): boolean {
  const own = stationsOf(target, county);
  const inReport = new Set(stations.map(({ id }) => id));
  return (
    target.period.from <= period.until &&
    target.period.until >= period.from &&
    own.length > 0 &&
    own.every(({ id }) => inReport.has(id))
  );
}

/** The administrator anywhere; coordinators in their regions, all of the county where they have none. */
export function mayWriteAt(
  person: Person | undefined,
  place: Place,
  county: Pick<County, 'stations'>,
): boolean {
  if (person?.role === 'admin') return true;
  if (person?.role !== 'coordinator') return false;
  return stationsOf(place, county).every((station) => isOpenTo(person, station));
}

/** Undefined where there was nothing to measure. */
export function isMet({ target: { direction, goal }, value }: Progress): boolean | undefined {
  if (value === undefined) return undefined;
  return direction === 'at-least' ? value >= goal : value <= goal;
}

/** The latest period first, then as they are called. */
export const inOrder = (a: Target, b: Target): number =>
  b.period.until.localeCompare(a.period.until) ||
  a.name.localeCompare(b.name) ||
  a.id.localeCompare(b.id);
