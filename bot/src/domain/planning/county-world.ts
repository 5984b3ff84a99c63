import type { County, PersonId } from '../roster/county.ts';
import { planRoute } from '../routing/plan.ts';
import type { RouteRequest, RoutingFacts } from '../routing/types.ts';
import { createCalendar } from '../schedule/calendar.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { Schedules } from '../schedule/types.ts';
import { attendanceOf } from './attendance.ts';
import type { Attendance } from './attendance.ts';
import { drawn } from './demand.ts';
import type { Demand } from './demand.ts';
import { randomOf } from './random.ts';
import type { Arrival, World } from './simulate.ts';

/** The part of the county that a simulation looks at. */
export type SimulatedCounty = Pick<County, 'stations' | 'people' | 'settings'>;

export interface CountyWorld extends World {
  readonly calendar: Calendar;
  readonly attendance: Attendance;
}

/**
 * The county with these days, seen by the very routing that carries out real requests. Everybody
 * has the app; momentary states, which nobody knows beforehand, are left out.
 */
export function countyWorld(
  { stations, people, settings }: SimulatedCounty,
  schedules: Schedules,
  { reactions }: Pick<Demand, 'reactions'>,
): CountyWorld {
  const office = { from: settings.officeFrom, until: settings.officeUntil };
  const calendar = createCalendar({ ...schedules, states: [] }, office);
  const attendance = attendanceOf(calendar);
  const reachable = new Set(people.map(({ id }) => id));
  const facts: RoutingFacts = { people, stations, settings, calendar, reachable, load: new Map() };
  return {
    calendar,
    attendance,
    takesAt: (person, at, urgency) => attendance.takesAt(person, at, urgency),
    route: (arrival) => {
      const random = randomOf(arrival.chance);
      const spread = arrival.urgency === 'now' ? reactions.now : reactions.calm;
      const { steps, expiresAt } = planRoute(requestOf(arrival), facts, arrival.at);
      const asks = steps
        .filter(({ tier }) => tier !== 'coordinator')
        .map(({ at, people: asked, digest }) => ({
          ...{ at, people: asked, digest },
          delay: drawn(spread, random),
        }));
      return { asks, expiresAt };
    },
  };
}

/** No adviser asks themselves: the asker of a simulated request is nobody of the county. */
const somebody: PersonId = '';

function requestOf({ station, urgency, profession, at }: Arrival): RouteRequest {
  const asking = { asker: somebody, since: at, excluded: [], notified: [], wider: false };
  return { station, urgency, profession, ...asking };
}
