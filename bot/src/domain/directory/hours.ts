import { holidayOn } from '../schedule/holidays.ts';
import type { Interval } from '../schedule/intervals.ts';
import { holdsAt, union } from '../schedule/intervals.ts';
import type { LocalDay, Zone } from '../schedule/zone.ts';
import { zoneOf } from '../schedule/zone.ts';
import { day as dayLength } from '../time.ts';
import type { Instant } from '../time.ts';
import { ruleOf } from './recurrence.ts';
import type { Rule } from './recurrence.ts';
import type { Directory, Schedule } from './types.ts';

/** What the opening hours say; every answer is undefined-safe: who has no hours is not closed, but unknown. */
export interface Hours {
  /** Whether there are any hours to go by. */
  readonly known: boolean;
  openAt(at: Instant): boolean;
  /** When it closes next, of what is open; undefined when it does not within a fortnight. */
  openUntil(at: Instant): Instant | undefined;
  /** The first opening after `at`; undefined when there is none within a year and a month. */
  nextOpen(at: Instant): Instant | undefined;
  /** When it opens and closes on that day; what opened the day before is not among them. */
  onDay(day: LocalDay): DayHours;
}

export interface DayHours {
  /** In order; empty: closed. */
  readonly open: readonly Interval[];
  /** Other hours than on such a day of the week. */
  readonly isException: boolean;
}

/** From one yearly opening to the next, and a month. */
const daysAhead = 396;
/** Whoever is open so long is open without end for who asks. */
const endless = 14 * dayLength;
const sunday = 7;

/**
 * Opening hours in the county's own time. Exceptions take the place of the regular hours on their
 * days. A public holiday, and an eve that is kept as one, is taken for a Sunday: what is open every
 * day of the week stays open, the rest is closed unless an exception says otherwise.
 */
export function hoursOf(schedules: readonly Schedule[], timeZone: string): Hours {
  const zone = zoneOf(timeZone);
  const rules = schedules.map((schedule) => ({ schedule, rule: ruleOf(schedule) }));
  const exceptions = rules.filter(({ schedule }) => schedule.isException);
  const regular = rules.filter(({ schedule: { isException, opensAt } }) => !isException && opensAt);
  const windowsOn = (day: LocalDay) => windowsOf(day, running(day, exceptions, regular), zone);
  return {
    known: regular.length > 0,
    openAt: (at) => openingAt(at, zone, windowsOn) !== undefined,
    openUntil: (at) => {
      const until = openingAt(at, zone, windowsOn)?.until;
      return until === undefined || until > at + endless ? undefined : until;
    },
    nextOpen: (at) => nextOpening(at, zone, windowsOn),
    onDay: (day) => ({
      open: union(windowsOn(day)),
      isException: exceptions.some(({ rule }) => rule(day.date, day.weekday)),
    }),
  };
}

interface Ruled {
  readonly schedule: Schedule;
  readonly rule: Rule;
}

function running(day: LocalDay, exceptions: readonly Ruled[], regular: readonly Ruled[]) {
  const special = exceptions.filter(({ rule }) => rule(day.date, day.weekday));
  if (special.length > 0) return special;
  const weekday = holidayOn(day.date) === undefined ? day.weekday : sunday;
  return regular.filter(({ rule }) => rule(day.date, weekday));
}

function windowsOf(day: LocalDay, ruled: readonly Ruled[], zone: Zone): readonly Interval[] {
  return ruled.flatMap(({ schedule: { opensAt, closesAt } }) => {
    if (opensAt === undefined || closesAt === undefined) return [];
    const window = {
      from: zone.timeOn(day, opensAt),
      until: closing(day, opensAt, closesAt, zone),
    };
    return window.from < window.until ? [window] : [];
  });
}

/** Not later than it opens: on the next day. 23:59 is how HSDS writes the end of the day. */
function closing(day: LocalDay, opensAt: string, closesAt: string, zone: Zone): Instant {
  if (closesAt === '23:59' || closesAt === '24:00') return day.end;
  return zone.timeOn(closesAt > opensAt ? day : zone.next(day), closesAt);
}

type Windows = (day: LocalDay) => readonly Interval[];

function openingAt(at: Instant, zone: Zone, windowsOn: Windows): Interval | undefined {
  // What opened yesterday may go on past midnight.
  let day = zone.dayOf(zone.dayOf(at).start - 1);
  let found: readonly Interval[] = [];
  for (;;) {
    found = union([...found, ...windowsOn(day)]);
    const open = found.find((window) => holdsAt(window, at));
    if (day.start > at && (open === undefined || open.until < day.end)) return open;
    if (day.start > at + endless) return open;
    day = zone.next(day);
  }
}

function nextOpening(at: Instant, zone: Zone, windowsOn: Windows): Instant | undefined {
  let day = zone.dayOf(zone.dayOf(at).start - 1);
  let before: readonly Interval[] = [];
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const windows = windowsOn(day);
    // An opening that only goes on from another is none.
    const opening = union([...before, ...windows]).find(({ from }) => from > at);
    if (opening) return opening.from;
    before = union([...before, ...windows]).slice(-1);
    day = zone.next(day);
  }
  return undefined;
}

/** Of a service at a place: the hours of that very pair, else of the service, else of the place. */
export function schedulesOf(
  { schedules, servicesAtLocations }: Directory,
  service: string,
  location?: string,
): readonly Schedule[] {
  const pairs = servicesAtLocations
    .filter((pair) => pair.service === service && (!location || pair.location === location))
    .map(({ id }) => id);
  const found = [
    schedules.filter(
      ({ serviceAtLocation }) => serviceAtLocation && pairs.includes(serviceAtLocation),
    ),
    schedules.filter((one) => one.service === service),
    schedules.filter((one) => location !== undefined && one.location === location),
  ];
  return found.find((some) => some.length > 0) ?? [];
}
