import {
  urgencies,
  type RouteRequest,
  type RoutingFacts,
} from '../../../bot/src/domain/routing/types.ts';
import { planRoute } from '../../../bot/src/domain/routing/plan.ts';
import type { Settings } from '../../../bot/src/domain/roster/county.ts';
import { seeded } from '../../helpers/seeded.ts';
import { median, ninetyNinth } from '../figures.ts';
import { any, countyOf, instantIn, professions } from './county.ts';

/** So many stations, with the advisers that a county of that size has. */
const sizes = [10, 100, 600] as const;

export interface RoutingFigures {
  readonly decisions: number;
  readonly sizes: readonly {
    readonly stations: number;
    readonly advisers: number;
    readonly calendarMs: number;
    readonly medianUs: number;
    readonly ninetyNinthUs: number;
  }[];
}

interface Asked {
  readonly request: RouteRequest;
  readonly now: number;
}

/** The same questions in turn to small and large counties, whose day tables are made beforehand. */
export function measureRouting(
  settings: Settings,
  effort: { seed: number; decisions: number },
): RoutingFigures {
  const counties = sizes.map((stations) => {
    const from = performance.now();
    const facts = countyOf(stations, settings, effort.seed);
    const calendarMs = performance.now() - from;
    const asked = questionsOf(facts, effort);
    for (const { request, now } of asked) planRoute(request, facts, now);
    return { stations, facts, asked, calendarMs, took: new Float64Array(effort.decisions) };
  });
  for (let at = 0; at < effort.decisions; at += 1)
    for (const { facts, asked, took } of counties) {
      const one = asked[at];
      if (!one) throw new Error('fewer questions than decisions');
      const from = performance.now();
      planRoute(one.request, facts, one.now);
      took[at] = (performance.now() - from) * 1000;
    }
  return {
    decisions: effort.decisions,
    sizes: counties.map(({ stations, facts, calendarMs, took }) => ({
      stations,
      advisers: facts.people.filter(({ role }) => role === 'adviser').length,
      calendarMs,
      medianUs: median([...took]),
      ninetyNinthUs: ninetyNinth([...took]),
    })),
  };
}

/** Within one week, as the day tables of an engine are. */
function questionsOf(
  facts: RoutingFacts,
  { seed, decisions }: { seed: number; decisions: number },
): Asked[] {
  const random = seeded(seed);
  const week = instantIn(random);
  return Array.from({ length: decisions }, () => {
    const now = week + Math.floor(random() * 7 * 24 * 60) * 60_000;
    const request: RouteRequest = {
      station: any(facts.stations, random).id,
      urgency: any(urgencies, random),
      profession: any(professions, random),
      asker: 'asker',
      since: now,
      excluded: [],
      notified: [],
      wider: false,
    };
    return { request, now };
  });
}
