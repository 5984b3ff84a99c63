import { replan } from '../consultation/engine-steps.ts';
import type { Consultation } from '../consultation/types.ts';
import type { County, StationId } from '../roster/county.ts';
import type { RoutingFacts } from '../routing/types.ts';
import type { Instant, LocalDate } from '../time.ts';
import { createCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { daysFrom } from './dates.ts';
import type { Schedules } from './types.ts';

/** What a change of the schedules would do to those who wait and to those who come. */
export interface Effects {
  /** Requests that would have another plan. */
  readonly waiting: readonly { readonly before: Consultation; readonly after: Consultation }[];
  /** Somebody was to be on site there that day, and nobody would be. */
  readonly unattendedDays: readonly { readonly date: LocalDate; readonly station: StationId }[];
}

export interface Present {
  readonly county: County;
  readonly facts: RoutingFacts;
  readonly open: readonly Consultation[];
  readonly now: Instant;
}

/** Eight weeks: both weeks of everybody's, holidays and a usual absence among them. */
const lookAheadDays = 56;

/** Looks at what saving would do, with the very planning that saving sets going. */
export function effectsOf(after: Schedules, { county, facts, open, now }: Present): Effects {
  const { officeFrom, officeUntil } = county.settings;
  const calendar = createCalendar(after, { from: officeFrom, until: officeUntil });
  const then = { ...facts, calendar };
  const waiting = open.flatMap((before) => {
    const change = replan(
      { consultation: before, text: { question: '', messages: [] } },
      { now, facts: then },
    );
    return change ? [{ before, after: change.consultation }] : [];
  });
  return { waiting, unattendedDays: unattended(facts.calendar, calendar, county, now) };
}

function unattended(
  before: Calendar,
  after: Calendar,
  { stations }: County,
  now: Instant,
): Effects['unattendedDays'] {
  const isThere = (calendar: Calendar, station: StationId, date: LocalDate) =>
    calendar.onSite(station, date).some(({ until }) => until > now);
  return daysFrom(before.dateOf(now), lookAheadDays).flatMap((date) =>
    stations
      .filter(({ id }) => isThere(before, id, date) && !isThere(after, id, date))
      .map(({ id }) => ({ date, station: id })),
  );
}
