import type { RequestFact } from '../../../bot/src/domain/statistics/fact.ts';
import { foldFacts } from '../../../bot/src/domain/statistics/fold.ts';
import { monthsOfQuarter, quartersWithin } from '../../../bot/src/domain/statistics/periods.ts';
import { monthsBetween } from '../../../bot/src/domain/statistics/months.ts';
import { publish } from '../../../bot/src/domain/statistics/published.ts';
import type { ReportData } from '../../../bot/src/domain/statistics/report.ts';
import { guardedOf } from '../../../bot/src/telling/report/guarded.ts';
import { namesIn } from '../../../bot/src/telling/report/names.ts';
import { at } from '../../helpers/schedule.ts';
import { county } from './recount/county.ts';

// Somebody asks for everything that can be asked, and subtracts one answer from the other.

export const quarters = ['2026-Q2', '2026-Q3'] as const;
export const phenomena = ['rent', 'debt', 'care', 'alone'] as const;
const codes = [...phenomena, 'unknown'] as const;
const regions = county.regions.map(({ id }) => id);

/** Something learned: so many closed matters have one of these codes in one of these places and quarters. */
interface Learned {
  /** A bit for each region, quarter and code. */
  readonly of: bigint;
  readonly count: number;
}

function bitsOf(
  some: readonly { readonly region: string; readonly quarter: string }[],
  which: readonly string[],
): bigint {
  let bits = 0n;
  for (const { region, quarter } of some)
    for (const code of which) {
      const cell =
        regions.indexOf(region) * quarters.length + quarters.findIndex((one) => one === quarter);
      bits |= 1n << BigInt(cell * codes.length + codes.findIndex((one) => one === code));
    }
  return bits;
}

/** What a reader can work out of one to four matters, though it is told of none so few. */
export function leaksOf(facts: readonly RequestFact[]): readonly Learned[] {
  const everyCell = regions.flatMap((region) => quarters.map((quarter) => ({ region, quarter })));
  const whole = everyCell.map((cell) => bitsOf([cell], codes));
  const isWorkload = (of: bigint) =>
    whole.every((cell) => (of & cell) === 0n || (of & cell) === cell);
  return subtracted([...answersOf(facts), ...workloadOf(facts)]).filter(
    ({ of, count }) => count > 0 && count < 5 && !isWorkload(of),
  );
}

const regionOf = new Map(county.stations.map(({ id, region }) => [id, region]));

/** How many are closed is workload, and told however few. */
const workloadOf = (facts: readonly RequestFact[]): readonly Learned[] =>
  regions.flatMap((region) =>
    quarters.map((quarter) => ({
      of: bitsOf([{ region, quarter }], codes),
      count: facts.filter(
        ({ station, month, outcome }) =>
          outcome && regionOf.get(station) === region && monthsOfQuarter(quarter).includes(month),
      ).length,
    })),
  );

/** Every place and every period that a report can be asked of. */
function answersOf(facts: readonly RequestFact[]): readonly Learned[] {
  const months = monthsBetween('2026-04', '2026-09');
  const places = [
    county.stations,
    ...regions.map((id) => county.stations.filter(({ region }) => region === id)),
    ...county.stations.map((one) => [one]),
  ];
  const published = quarters.map((quarter) => publish(quarter, cellsOf(facts, quarter)));
  return places.flatMap((stations) =>
    months.flatMap((from) =>
      monthsBetween(from, '2026-09').flatMap((until) => {
        const within = quartersWithin(monthsBetween(from, until));
        return answerTo({
          scope: { period: { from, until }, stations },
          published: published.filter(({ id }) => within.includes(id)),
          wholeRegions: regions.filter((id) =>
            county.stations.every((one) => one.region !== id || stations.includes(one)),
          ),
          ...{ now: at('2027-01-10T12:00'), parts: [], before: [], unsettled: [], load: undefined },
          ...{ feedback: [], targets: [], decisions: [] },
        });
      }),
    ),
  );
}

const cellsOf = (facts: readonly RequestFact[], quarter: string) =>
  county.stations.map(({ id, region }) => ({
    ...{ station: id, region, before: [] },
    quarter: monthsOfQuarter(quarter).map((month) => ({
      ...{ month, station: id },
      sums: foldFacts(facts.filter((one) => one.month === month && one.station === id)),
    })),
  }));

const names = namesIn(county, 'en');

function answerTo(data: ReportData): readonly Learned[] {
  const told = guardedOf(data, names).find(({ id }) => id === 'phenomenon');
  if (!told) return [];
  const groups = told.groups.map(({ quarter, area, parts, rest }) => {
    const named = quarters.find((one) => quarter === `Quarter ${one.slice(6)}/${one.slice(0, 4)}`);
    const cells = area.split(', ').map((region) => ({ region, quarter: named ?? '' }));
    return { cells, parts, rest };
  });
  const together = groups
    .map(({ cells }) => cells)
    .filter((cells) => cells.every(({ region }) => data.wholeRegions.includes(region)))
    .flat();
  return [
    ...groups.flatMap(({ cells, parts, rest }) => {
      const hidden = codes.filter((code) => parts.every(({ id }) => id !== code));
      return [
        { of: bitsOf(cells, hidden), count: rest },
        ...parts.map(({ id, count }) => ({ of: bitsOf(cells, [id]), count })),
      ];
    }),
    ...(told.together?.parts ?? [])
      .filter(({ isAtLeast }) => !isAtLeast)
      .map(({ id, count }) => ({ of: bitsOf(together, [id]), count })),
  ];
}

/** All that differences give, and differences of those: totals minus all their parts among them. */
export function subtracted(answers: readonly Learned[]): readonly Learned[] {
  const known = new Map(answers.map((one) => [one.of, one]));
  const fresh = [...known.values()];
  for (let one = fresh.pop(); one && known.size < 2000; one = fresh.pop())
    for (const other of [...known.values()]) {
      const [more, less] = (one.of & other.of) === other.of ? [one, other] : [other, one];
      if ((more.of & less.of) !== less.of || more.of === less.of) continue;
      const rest = { of: more.of ^ less.of, count: more.count - less.count };
      if (known.has(rest.of)) continue;
      known.set(rest.of, rest);
      fresh.push(rest);
    }
  return [...known.values()];
}
