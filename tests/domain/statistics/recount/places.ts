import type { ReportQuery } from '../../../../bot/src/contract/report.ts';
import { county, stationIds } from './county.ts';
import type { Counted } from './matters.ts';

// Months, quarters and places of a query, reckoned on the fingers.

export const regionOf = (station: string): string =>
  county.stations.find(({ id }) => id === station)!.region;

export const nameOf = (station: string): string =>
  county.stations.find(({ id }) => id === station)!.name;

const year = (month: string) => Number(month.slice(0, 4));
const number = (month: string) => Number(month.slice(5));
export const monthNth = (nth: number): string =>
  `${Math.floor(nth / 12)}-${String((nth % 12) + 1).padStart(2, '0')}`;
export const nthOf = (month: string): number => year(month) * 12 + number(month) - 1;

export const monthsOf = (from: string, until: string): readonly string[] =>
  Array.from({ length: nthOf(until) - nthOf(from) + 1 }, (_, nth) => monthNth(nthOf(from) + nth));

export const quarterOf = (month: string) =>
  `${year(month)}-Q${Math.floor((number(month) + 2) / 3)}`;
export const halfYearOf = (month: string) => `${year(month)}-H${number(month) < 7 ? 1 : 2}`;

export function monthsBefore({ from = '', until = '', compare }: ReportQuery): readonly string[] {
  const months = monthsOf(from, until);
  const back = compare === 'year' ? 12 : months.length;
  return months.map((month) => monthNth(nthOf(month) - back));
}

export function stationsOf({ stations, region }: ReportQuery): readonly string[] {
  const wanted = stations?.split(',');
  return stationIds.filter(
    (one) =>
      (wanted === undefined || wanted.includes(one)) &&
      (region === undefined || regionOf(one) === region),
  );
}

export const within = (
  { matters, entries }: Counted,
  isIn: (one: { readonly month: string; readonly station: string }) => boolean,
): Counted => ({ matters: matters.filter(isIn), entries: entries.filter(isIn) });

export const monthsOfQuarter = (quarter: string): readonly string[] => {
  const first = monthNth(Number(quarter.slice(0, 4)) * 12 + Number(quarter.slice(6)) * 3 - 3);
  return monthsOf(first, monthNth(nthOf(first) + 2));
};
export const quarterName = (quarter: string) =>
  `Quarter ${quarter.slice(6)}/${quarter.slice(0, 4)}`;
