import { yesNo } from './figures.ts';
import type { Matter } from './matters.ts';

// What describes clients, what askers thought, and how many ask: as docs/statistics.md, "Small
// numbers", says that it is told of one quarter.

type Code = string | undefined;

export const clientRecounts: Readonly<Record<string, (matter: Matter) => Code>> = {
  ageBand: ({ details }) => details.ageBand,
  pensioner: ({ details }) => yesNo(details.pensioner),
  socialClient: ({ details }) => details.socialClient,
  phenomenon: ({ details }) => details.phenomenon,
  sharedClient: ({ details }) => yesNo(details.sharedClient),
  responsible: ({ details }) => details.responsible,
  helped: ({ helped }) => helped,
  instead: ({ instead }) => instead,
};

export interface Divided {
  readonly regions: readonly string[];
  readonly of: number;
  readonly parts: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Regions by themselves, those that are too small together, else the county. */
export function dividedBy(
  code: string,
  matters: readonly Matter[],
  regionOf: (station: string) => string,
): readonly Divided[] {
  const closed = matters.filter(({ outcome }) => outcome !== undefined);
  const regions = [...new Set(closed.map(({ station }) => regionOf(station)))];
  const within = (some: readonly string[]) => {
    const of = matters.filter(({ station }) => some.includes(regionOf(station)));
    return divided(code, of, some);
  };
  const alone = regions.flatMap((one) => within([one]) ?? []);
  const left = regions.filter((one) => !alone.some((group) => group.regions.includes(one)));
  if (left.length === 0) return alone;
  const together = within(left);
  if (together) return [...alone, together];
  const whole = within(regions);
  return whole ? [whole] : alone;
}

function divided(
  code: string,
  matters: readonly Matter[],
  regions: readonly string[],
): Divided | undefined {
  const codeOf = clientRecounts[code]!;
  const closed = matters.filter(({ outcome }) => outcome !== undefined);
  const isRating = code === 'helped' || code === 'instead';
  const rated = closed.filter((one) => codeOf(one) !== undefined);
  if (isRating && new Set(rated.map(({ adviser }) => adviser)).size < 3) return undefined;
  const codes = closed.map(codeOf).filter((one) => one !== undefined);
  const counts = [...new Set(codes)]
    .map((one) => [one, codes.filter((other) => other === one).length] as const)
    .filter(([, count]) => count >= 5)
    .sort(([a, m], [b, n]) => m - n || (a > b ? -1 : 1));
  const rest = () => closed.length - counts.reduce((sum, [, count]) => sum + count, 0);
  // The smallest part goes with the others until they are five as well.
  while (rest() > 0 && rest() < 5 && counts.length > 0) counts.shift();
  const pieces = counts.length + (rest() > 0 ? 1 : 0);
  if (pieces < 2) return undefined;
  return { regions: [...regions].sort(), of: closed.length, parts: new Map(counts), rest: rest() };
}

export interface ReachRead {
  readonly stations: readonly string[];
  readonly active: number;
  readonly first: number | null;
}

/** Stations by themselves, those with fewer than five askers by region, and then together. */
export function reachOf(
  matters: readonly Matter[],
  before: readonly Matter[],
  stations: readonly string[],
  regionOf: (station: string) => string,
): readonly ReachRead[] {
  const askersAt = (some: readonly string[]) =>
    new Set(matters.filter(({ station }) => some.includes(station)).map(({ asker }) => asker));
  const askedBefore = new Set(before.map(({ asker }) => asker));
  const told: (readonly string[])[] = [];
  let left = stations.filter((one) => askersAt([one]).size > 0);
  for (const place of [(one: string) => one, regionOf, () => 'county'])
    for (const key of new Set(left.map(place))) {
      const group = left.filter((one) => place(one) === key);
      if (askersAt(group).size < 5) continue;
      told.push(group);
      left = left.filter((one) => !group.includes(one));
    }
  return told.map((group) => {
    const askers = [...askersAt(group)];
    const first = askers.filter((one) => !askedBefore.has(one)).length;
    const isTold = [first, askers.length - first].every((part) => part === 0 || part >= 5);
    return { stations: group, active: askers.length, first: isTold ? first : null };
  });
}
