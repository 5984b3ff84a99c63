import { isHoliday } from '../schedule/holidays.ts';
import { daysFrom } from '../schedule/dates.ts';
import type { LocalDay } from '../schedule/zone.ts';
import { zoneOf } from '../schedule/zone.ts';
import type { LocalDate } from '../time.ts';
import { minute } from '../time.ts';
import { drawn } from './demand.ts';
import type { Demand, Spread, StationDemand } from './demand.ts';
import { exponential, pick, randomOf } from './random.ts';
import type { Random } from './random.ts';
import type { Arrival } from './simulate.ts';

/** The days that are simulated. */
export interface Period {
  readonly timeZone: string;
  readonly from: LocalDate;
  readonly weeks: number;
}

const hour = 60 * minute;

/** One possible sequence of requests: a Poisson process in each hour, none on public holidays. */
export function arrivalsOf(
  { stations, handling }: Demand,
  { timeZone, from, weeks }: Period,
  seed: number,
  replication: number,
): readonly Arrival[] {
  const random = randomOf(seed, replication);
  const zone = zoneOf(timeZone);
  return daysFrom(from, 7 * weeks)
    .filter((date) => !isHoliday(date))
    .map((date) => zone.onDate(date))
    .flatMap((day) => {
      const starts = hoursOfDay.map((time) => zone.timeOn(day, time));
      return stations.flatMap((one) => ofDay(one, day, starts, handling, random));
    })
    .sort((a, b) => a.at - b.at);
}

const hoursOfDay = Array.from({ length: 24 }, (_, of) => `${String(of).padStart(2, '0')}:00`);

function ofDay(
  { station, perHour, needs }: StationDemand,
  { weekday }: LocalDay,
  starts: readonly number[],
  handling: Spread,
  random: Random,
): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (const [index, start] of starts.entries()) {
    const rate = perHour[24 * (weekday - 1) + index] ?? 0;
    if (rate === 0) continue;
    for (let at = exponential(random, 1 / rate); at < 1; at += exponential(random, 1 / rate)) {
      const { urgency, profession } = pick(needs, random);
      const minutes = drawn(handling, random);
      const chance = Math.floor(random() * 2 ** 32);
      arrivals.push({
        ...{ at: Math.floor(start + at * hour), station, urgency, profession, minutes, chance },
      });
    }
  }
  return arrivals;
}
