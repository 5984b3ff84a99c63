import { demandOf, countedRequests, isThin } from '../../domain/planning/demand.ts';
import type { LogCounts } from '../../domain/planning/log.ts';
import { replicationsFor } from '../../domain/planning/run.ts';
import type { Setup } from '../../domain/planning/run.ts';
import type { County, PersonId, StationId } from '../../domain/roster/county.ts';
import { decideChange } from '../../domain/schedule/change.ts';
import type { ScheduleChange, ScheduleDecision } from '../../domain/schedule/change.ts';
import { mondayOf, plusDays } from '../../domain/schedule/dates.ts';
import type { ScheduleMistake } from '../../domain/schedule/mistakes.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import { screened } from '../schedule/change-days.ts';
import { mayNot } from '../schedule/days.ts';
import type { Tools } from '../tools.ts';
import { readLog } from './read-log.ts';

/** What somebody wants to be compared with the days as they are. */
export interface Wanted {
  readonly alternatives: readonly { readonly changes: readonly ScheduleChange[] }[];
  /** None: all. */
  readonly stations: readonly StationId[];
}

/** What a simulation rests on, to be told beside it. */
export interface Basis {
  /** Requests of the stations looked at in the log, and the weeks that it covers. */
  readonly requests: number;
  readonly weeks: number;
  readonly thin: readonly StationId[];
}

export type SetUp =
  | { readonly kind: 'ready'; readonly setup: Setup; readonly basis: Basis }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly ScheduleMistake[] }
  | Extract<ScheduleDecision, { readonly kind: 'refused' }>;

/** All weeks of a year: both of everybody's, holidays among them. */
const weeksAhead = 52;
/** The same for everybody: the same question gets the same answer. */
const seed = 2026;

/** Everything that a simulation needs: the alternatives as days, and what the log tells. */
export async function setUp(tools: Tools, caller: PersonId, wanted: Wanted): Promise<SetUp> {
  const county = tools.known.county();
  const unknown = wanted.stations.findIndex((id) => !tools.known.station(id));
  if (unknown >= 0) return mistaken(`stations.${unknown}`, { kind: 'unknown-station' });
  const days = alternativesOf(tools, caller, wanted);
  if ('kind' in days) return days;
  const { counts, weeks } = await readLog(tools);
  const all = county.stations.map(({ id }) => id);
  const stations = wanted.stations.length > 0 ? [...new Set(wanted.stations)] : all;
  const { officeFrom, officeUntil } = county.settings;
  const demand = demandOf(counts, {
    ...{ stations: county.stations, weeks, profession: usualProfession(county) },
    office: { from: officeFrom, until: officeUntil },
  });
  const today = tools.known.calendar().dateOf(tools.clock.now());
  const setup = {
    county: { stations: county.stations, people: county.people, settings: county.settings },
    ...{ demand, schedules: days, stations, seed },
    period: {
      ...{ timeZone: county.timeZone, weeks: weeksAhead },
      from: mondayOf(plusDays(today, 7)),
    },
    advisers: advisersOf(county, days, stations),
    replications: replicationsFor(demand, weeksAhead, days.length),
  };
  return { kind: 'ready', setup, basis: basisOf(counts, weeks, stations) };
}

/** The days as they are, then with each alternative's changes, one after the other. */
function alternativesOf(
  tools: Tools,
  caller: PersonId,
  { alternatives }: Wanted,
): readonly Schedules[] | Exclude<SetUp, { readonly kind: 'ready' }> {
  const { known, clock } = tools;
  const context = { county: known.county(), now: clock.now() };
  const days: Schedules[] = [known.schedules()];
  for (const [index, { changes }] of alternatives.entries()) {
    let schedules = known.schedules();
    for (const [place, change] of changes.entries()) {
      const refused = 'person' in change ? mayNot(tools, caller, change.person) : undefined;
      if (refused) return refused;
      const decision = screened(tools, change).refused ?? decideChange(schedules, change, context);
      if (decision.kind === 'mistaken')
        return under(`alternatives.${index}.changes.${place}`, decision.mistakes);
      if (decision.kind !== 'changed') return decision;
      ({ schedules } = decision);
    }
    days.push(schedules);
  }
  return days;
}

const under = (place: string, mistakes: readonly ScheduleMistake[]) => ({
  kind: 'mistaken' as const,
  mistakes: mistakes.map(({ path, says }) => ({ path: `${place}.${path}`, says })),
});

const mistaken = (path: string, says: ScheduleMistake['says']) => ({
  kind: 'mistaken' as const,
  mistakes: [{ path, says }],
});

/** Who is asked where the log says nothing: whoever most topics name. */
function usualProfession({ topics }: County): string {
  const named = Map.groupBy(topics, ({ profession }) => profession);
  const [most] = [...named].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

/** Those whose own stations are looked at, and those who would be on site there. */
function advisersOf(
  { people }: County,
  days: readonly Schedules[],
  stations: readonly StationId[],
): readonly PersonId[] {
  const blocks = days.flatMap((one) => [...one.blocks, ...one.extraDays]);
  const there = new Set(
    blocks
      .filter(({ station }) => station !== undefined && stations.includes(station))
      .map(({ person }) => person),
  );
  return people
    .filter(({ role }) => role === 'adviser')
    .filter(({ id, stations: own }) => there.has(id) || own.some((one) => stations.includes(one)))
    .map(({ id }) => id);
}

const basisOf = (counts: LogCounts, weeks: number, stations: readonly StationId[]): Basis => ({
  requests: countedRequests(counts, stations),
  weeks: Math.round(weeks),
  thin: stations.filter((station) => isThin(counts, station)),
});
