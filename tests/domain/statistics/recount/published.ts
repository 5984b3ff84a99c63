import { clientRecounts, dividedBy, reachOf, type Divided } from './clients.ts';
import { stationIds } from './county.ts';
import { percent } from './figures.ts';
import { readLog, type Counted } from './matters.ts';
import { monthNth, monthsOf, monthsOfQuarter, nthOf, quarterName, regionOf } from './places.ts';
import type { RawLog } from './raw-log.ts';
import { now, published } from './told.ts';

// What was published of quarters, counted a second time.

/** The log as it stands now, and as it stood when the quarters were published. */
export interface LogRead {
  readonly now: Counted;
  readonly published: Counted;
}

export const readTwice = (log: RawLog): LogRead => ({
  now: readLog(log, now),
  published: readLog(log, published),
});

/** What was known when the quarter was published; what came later changes nothing. */
function asPublished({ published: { matters } }: LogRead, quarter: string) {
  const months = monthsOfQuarter(quarter);
  const start = nthOf(months[0]!);
  const yearBefore = monthsOf(monthNth(start - 12), monthNth(start - 1));
  const isSettled = quarter <= '2026-Q3';
  return {
    matters: matters.filter(({ month }) => isSettled && months.includes(month)),
    before: matters.filter(({ month }) => yearBefore.includes(month)),
  };
}

export const reachIn = (log: LogRead, quarter: string) => {
  const { matters, before } = asPublished(log, quarter);
  return reachOf(matters, before, stationIds, regionOf);
};

export const clientsIn = (log: LogRead, quarter: string, code: string) =>
  dividedBy(code, asPublished(log, quarter).matters, regionOf);

type Group = Divided & { readonly quarter: string };

export function clientsOf(log: LogRead, quarters: readonly string[], stations: readonly string[]) {
  const regions = new Set(stations.map(regionOf));
  const wholeRegions = [...regions].filter((region) =>
    stationIds.every((one) => regionOf(one) !== region || stations.includes(one)),
  );
  const told = Object.keys(clientRecounts).flatMap((code) => {
    const groups = quarters.flatMap((quarter) =>
      clientsIn(log, quarter, code)
        .filter((group) => group.regions.some((one) => regions.has(one)))
        .map((group): Group => ({ ...group, quarter: quarterName(quarter) })),
    );
    if (groups.length === 0) return [];
    const whole = groups.filter((group) =>
      group.regions.every((one) => wholeRegions.includes(one)),
    );
    return [
      [
        code,
        {
          groups: new Map(
            groups.map((group) => [
              `${group.quarter} ${group.regions.join(', ')}`,
              ofOne(summed(code, [group])),
            ]),
          ),
          together: whole.length === 0 ? null : summed(code, whole),
        },
      ] as const,
    ];
  });
  return new Map(told);
}

/** A group of one quarter has no "at least": what it tells is all there is. */
const ofOne = ({ parts, ...group }: ReturnType<typeof summed>) => ({
  ...group,
  parts: new Map(
    [...parts].map(([code, { count, percent: share }]) => [code, { count, percent: share }]),
  ),
});

/** Every answer that can be given; of phenomena and professions there may be more any day. */
const answers = new Map<string, readonly string[]>([
  ['ageBand', ['under-18', '18-29', '30-49', '50-64', '65-74', '75-84', 'over-84', 'unknown']],
  ['pensioner', ['yes', 'no']],
  ['socialClient', ['yes', 'no', 'unknown']],
  ['sharedClient', ['yes', 'no']],
  ['helped', ['yes', 'partly', 'no']],
  ['instead', ['referred', 'phoned-around', 'asked-colleague', 'booked-again', 'left-undone']],
]);

function summed(code: string, groups: readonly Group[]) {
  const sum = (countOf: (group: Group) => number) =>
    groups.reduce((all, group) => all + countOf(group), 0);
  const of = sum((group) => group.of);
  const rest = sum((group) => group.rest);
  const isAllTold = answers
    .get(code)
    ?.every((answer) => groups.every(({ parts }) => parts.has(answer)));
  const shareOf = isAllTold ? of - rest : of;
  const codes = new Set(groups.flatMap(({ parts }) => [...parts.keys()]));
  const parts = [...codes].map((one) => {
    const count = sum((group) => group.parts.get(one) ?? 0);
    const isAtLeast = groups.some((group) => !group.parts.has(one) && group.rest > 0);
    return [one, { count, percent: percent(count, shareOf), isAtLeast }] as const;
  });
  return { of, shareOf, rest, parts: new Map(parts) };
}
