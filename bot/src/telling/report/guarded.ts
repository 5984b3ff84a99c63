import type { Report, ReportGuarded } from '../../contract/report.ts';
import { insteadAnswers } from '../../domain/consultation/types.ts';
import type { RegionId } from '../../domain/roster/county.ts';
import { guardedCodes, type GuardedCode } from '../../domain/statistics/counted.ts';
import { percentOf } from '../../domain/statistics/figures.ts';
import type { Quarter } from '../../domain/statistics/periods.ts';
import type { Published, RegionParts } from '../../domain/statistics/published.ts';
import type { ReportData } from '../../domain/statistics/report.ts';
import type { Names } from './names.ts';

type Group = RegionParts & { readonly quarter: Quarter };

/**
 * What was published, as it was published: nothing is counted anew for a reader. `together` adds up
 * whole groups alone, and so tells no more than they do.
 */
export function guardedOf(data: ReportData, names: Names): readonly ReportGuarded[] {
  return Object.keys(guardedCodes)
    .filter(isGuarded)
    .flatMap((code) => {
      const groups = data.published.flatMap((quarter) => groupsOf(quarter, code, data));
      return groups.length === 0 ? [] : [toldOf(code, groups, data, names)];
    });
}

const isGuarded = (name: string): name is GuardedCode => name in guardedCodes;

/** Those that have something to do with the report's stations. */
function groupsOf(published: Published, code: GuardedCode, { scope }: ReportData): Group[] {
  const wanted = new Set(scope.stations.map(({ region }) => region));
  return published.codes[code]
    .filter(({ regions }) => regions.some((region) => wanted.has(region)))
    .map((group) => ({ ...group, quarter: published.id }));
}

function toldOf(
  code: GuardedCode,
  groups: readonly Group[],
  { wholeRegions }: ReportData,
  names: Names,
): ReportGuarded {
  const isWithin = ({ regions }: Group) => regions.every((one) => wholeRegions.includes(one));
  const within = groups.filter(isWithin);
  return {
    id: code,
    name: names.words.kept[code].name,
    groups: groups.map((group) => {
      const { quarter, regions, of, told, rest } = group;
      const shareOf = isWhole(code, [group], names) ? of - rest : of;
      return {
        ...{ quarter: names.quarter(quarter), area: areaName(regions, names), of, shareOf, rest },
        parts: sorted(code, told, names).map(([part, count]) => ({
          ...{ id: part, name: names.code(code, part), count },
          percent: percentOf(count, shareOf),
        })),
      };
    }),
    together: within.length === 0 ? null : together(code, within, names),
  };
}

function together(
  code: GuardedCode,
  groups: readonly Group[],
  names: Names,
): ReportGuarded['together'] {
  const sum = (countOf: (group: Group) => number) =>
    groups.reduce((all, group) => all + countOf(group), 0);
  const of = sum((group) => group.of);
  const rest = sum((group) => group.rest);
  const shareOf = isWhole(code, groups, names) ? of - rest : of;
  const countIn = (group: Group, part: string) => new Map(group.told).get(part);
  const parts = [...new Set(groups.flatMap(({ told }) => told.map(([part]) => part)))].map(
    (part) => [part, sum((group) => countIn(group, part) ?? 0)] as const,
  );
  return {
    ...{ of, shareOf },
    parts: sorted(code, parts, names).map(([part, count]) => ({
      ...{ id: part, name: names.code(code, part), count, percent: percentOf(count, shareOf) },
      isAtLeast: groups.some((group) => countIn(group, part) === undefined && group.rest > 0),
    })),
    rest,
  };
}

/**
 * Every answer that there is is told in every group: then the rest are those of whom it is not known,
 * and shares of the others are true. Else some answers lie hidden among the rest.
 */
const isWhole = (code: GuardedCode, groups: readonly Group[], names: Names): boolean =>
  answersTo(code, names)?.every((part) =>
    groups.every(({ told }) => told.some(([one]) => one === part)),
  ) ?? false;

/** All there are; of phenomena and professions there may be more any day. */
const answersTo = (code: GuardedCode, names: Names): readonly string[] | undefined =>
  code === 'instead' ? insteadAnswers : names.order(code);

type Counted = readonly (readonly [code: string, count: number])[];

function sorted(code: GuardedCode, parts: Counted, names: Names): Counted {
  const order = names.order(code);
  return order === undefined
    ? parts.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    : parts.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const areaName = (regions: readonly RegionId[], names: Names): string =>
  regions.map((one) => names.region(one)).join(', ');

export function reachOf(data: ReportData, names: Names): Report['reach'] {
  const wanted = new Set(data.scope.stations.map(({ id }) => id));
  return data.published.flatMap(({ id, reach }) =>
    reach
      .filter(({ stations }) => stations.some((one) => wanted.has(one)))
      .map(({ stations, active, first = null }) => ({
        ...{ quarter: names.quarter(id), active, first },
        area: stations.map((one) => names.station(one)).join(', '),
      })),
  );
}
