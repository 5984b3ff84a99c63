import type { PersonId, StationId } from '../roster/county.ts';
import type { Urgency } from '../routing/types.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { holdsAt, union, without } from '../schedule/intervals.ts';
import type { Interval } from '../schedule/intervals.ts';
import { remember } from '../schedule/remember.ts';
import type { Presence } from '../schedule/types.ts';
import { isWork } from '../schedule/working.ts';
import type { Instant, LocalDate } from '../time.ts';

/** Who may take a request when, and whom being asked interrupts; days are worked out once. */
export interface Attendance {
  /** The first instant at or after `at` when the person may take a request; within four weeks. */
  takesAt(person: PersonId, at: Instant, urgency: Urgency): Instant | undefined;
  /** On site at that station at that instant. */
  isOnSite(person: PersonId, station: StationId, at: Instant): boolean;
  /** Being asked finds the person elsewhere than on site, or in a focus block or a meeting. */
  isInterrupted(person: PersonId, at: Instant): boolean;
}

/** A usual holiday is over by then; whoever is away longer takes nothing that waits. */
const daysAhead = 28;

interface PersonDay {
  /** For a client who is waiting a meeting is interrupted; a focus block is not. */
  readonly now: readonly Interval[];
  readonly calm: readonly Interval[];
  readonly onSite: readonly Presence[];
  readonly quiet: readonly Presence[];
}

const nobody: PersonDay = { now: [], calm: [], onSite: [], quiet: [] };

export function attendanceOf(calendar: Calendar): Attendance {
  const days = new Map<LocalDate, ReadonlyMap<PersonId, PersonDay>>();
  const dayOf = (date: LocalDate, person: PersonId): PersonDay =>
    remember(days, date, () => personDays(calendar.day(date))).get(person) ?? nobody;
  const at = (person: PersonId, instant: Instant) => dayOf(calendar.dateOf(instant), person);
  return {
    takesAt: (person, from, urgency) => {
      let date = calendar.dateOf(from);
      for (let ahead = 0; ahead < daysAhead; ahead += 1, date = calendar.nextDate(date)) {
        const day = dayOf(date, person);
        const free = (urgency === 'now' ? day.now : day.calm).find(({ until }) => until > from);
        if (free) return Math.max(free.from, from);
      }
      return undefined;
    },
    isOnSite: (person, station, instant) =>
      at(person, instant).onSite.some((one) => one.station === station && holdsAt(one, instant)),
    isInterrupted: (person, instant) => {
      const { onSite, quiet } = at(person, instant);
      const holds = (one: Presence) => holdsAt(one, instant);
      return !onSite.some(holds) || quiet.some(holds);
    },
  };
}

function personDays(presences: readonly Presence[]): ReadonlyMap<PersonId, PersonDay> {
  const byPerson = Map.groupBy(presences, ({ person }) => person);
  return new Map([...byPerson].map(([person, own]) => [person, personDay(own)]));
}

function personDay(own: readonly Presence[]): PersonDay {
  const work = union(own.filter(isWork));
  const focus = own.filter(({ kind }) => kind === 'focus');
  const quiet = own.filter(({ kind }) => kind === 'focus' || kind === 'meeting');
  const onSite = own.filter(({ kind }) => kind === 'on-site');
  const less = (holes: readonly Interval[]) => work.flatMap((one) => without(one, holes));
  return { now: less(focus), calm: less(quiet), onSite, quiet };
}
