import { demandOf } from '../../../bot/src/domain/planning/demand.ts';
import type { Demand } from '../../../bot/src/domain/planning/demand.ts';
import { countLog } from '../../../bot/src/domain/planning/log.ts';
import { replicationsFor } from '../../../bot/src/domain/planning/run.ts';
import type { Setup } from '../../../bot/src/domain/planning/run.ts';
import type { Person, Station } from '../../../bot/src/domain/roster/county.ts';
import type { Block, Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { readCast } from '../cast.ts';

/** Stations in one region, each with one adviser for two of them, as in the demo county. */
const stationsInRegion = 6;
/** Requests that a station sends in a week: 1,560 a year from six. */
const weekly = 5;
const weeks = 52;

/** A year of a county made of regions like the demo’s; in the alternative each adviser has one more day on site. */
export async function setupOf(stations: number): Promise<Setup> {
  const { county } = await readCast(1);
  const ids = Array.from({ length: stations }, (_, index) => `station-${index}`);
  const people = ids.filter((_, index) => index % 2 === 0).map((_, index) => adviserOf(index));
  const demand = usualDemand(county.timeZone, ids);
  const schedules = [1, 2].map((days) => daysOf(county.timeZone, people, days));
  return {
    county: { stations: ids.map(stationOf), people, settings: county.settings },
    ...{ demand, schedules, stations: ids, advisers: people.map(({ id }) => id), seed: 2026 },
    period: { timeZone: county.timeZone, from: '2026-11-30', weeks },
    replications: replicationsFor(demand, weeks, schedules.length),
  };
}

function usualDemand(timeZone: string, ids: readonly string[]): Demand {
  const office = { from: '08:00', until: '16:00' };
  const stations = ids.map((id) => ({ id }));
  const observed = { stations, office, weeks: 0, profession: 'social-counsellor' };
  const usual = demandOf(countLog([], timeZone), observed);
  const scaled = usual.stations.map((one) => {
    const sum = one.perHour.reduce((all, rate) => all + rate, 0);
    return { ...one, perHour: one.perHour.map((rate) => (rate * weekly) / sum) };
  });
  return { ...usual, stations: scaled };
}

const regionOf = (index: number): string => `region-${Math.floor(index / stationsInRegion)}`;

function stationOf(id: string, index: number): Station {
  const forms = { at: id, to: id, from: id, of: id };
  return { id, name: id, region: regionOf(index), forms, alsoWritten: [], triggers: [] };
}

function adviserOf(index: number): Person {
  const stations = [`station-${2 * index}`, `station-${2 * index + 1}`];
  return {
    ...{ id: `adviser-${index}`, name: `Sosiaaliohjaaja ${index}`, role: 'adviser' },
    ...{ profession: 'social-counsellor', regions: [regionOf(2 * index)], stations },
    ...{ pool: index % 6 === 0, phones: [] },
  };
}

/** So many days a week at each of the two stations, remote on the others. */
function daysOf(timeZone: string, people: readonly Person[], days: number): Schedules {
  const blocks = people.flatMap(({ id: person, stations }) =>
    weekdays.map((weekday): Block => {
      const station = stations[Math.floor((weekday - 1) / days)];
      const hours = { person, weekday, from: '08:00', until: '16:00', weeks: 'every' } as const;
      return station === undefined
        ? { ...hours, kind: 'remote' }
        : { ...hours, kind: 'on-site', station };
    }),
  );
  return { timeZone, blocks, absences: [], extraDays: [], states: [] };
}

const weekdays = [1, 2, 3, 4, 5] as const;
