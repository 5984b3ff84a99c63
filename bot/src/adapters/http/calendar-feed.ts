import ical, {
  ICalEventRepeatingFreq,
  type ICalCalendar,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { County } from '../../domain/roster/county.ts';
import type { FeedEvent } from '../../domain/schedule/feed.ts';
import { remember } from '../../domain/schedule/remember.ts';
import type { Instant, LocalDate, LocalTime } from '../../domain/time.ts';
import { eventsFrom, findFeed, type FeedFound } from '../../use-cases/schedule/feeds.ts';
import type { Tools } from '../../use-cases/tools.ts';
import { scheduleWordsOf, type ScheduleWords } from '../../wording/schedule.ts';
import type { Route } from './index.ts';

/** Calendar programs ask again after so long. */
const freshSeconds = 900;

/**
 * GET /calendar/<secret>.ics: the address is the secret, so nobody signs in. What is none, and what
 * is one no more, is the same empty 404. Nothing about clients is in it.
 */
export function calendarFeedRoute(tools: Tools): Route {
  const written = createWritten(tools);
  return {
    method: 'GET',
    path: '/calendar/:file',
    handler: ({ params, headers }) => {
      const [, secret] = /^([\w-]{43})\.ics$/u.exec(params['file'] ?? '') ?? [];
      const feed = secret === undefined ? undefined : findFeed(tools, secret);
      if (!feed) return Promise.resolve({ status: 404 });
      const { body, etag } = written(feed);
      const fresh = {
        headers: { etag: `W/"${etag}"`, 'cache-control': `private, max-age=${freshSeconds}` },
      };
      if (isKnown(headers['if-none-match'] ?? '', etag))
        return Promise.resolve({ status: 304, ...fresh });
      const file = { type: 'text/calendar; charset=utf-8', body };
      return Promise.resolve({ status: 200, file, ...fresh });
    },
  };
}

/** `*`, or a list of marks with quotation marks and, before them, perhaps `W/`. */
const isKnown = (told: string, etag: string): boolean =>
  told.trim() === '*' ||
  told.split(',').some((one) => one.trim().replace(/^W\//u, '') === `"${etag}"`);

interface Written {
  readonly body: Buffer;
  readonly etag: string;
}

/** Calendars as they were written, until county, schedules or the day are others. */
function createWritten({ known, clock, secrets }: Tools): (feed: FeedFound) => Written {
  let held: { readonly of: readonly unknown[]; readonly files: Map<string, Written> } | undefined;
  return ({ subject, language }) => {
    const now = clock.now();
    const [county, schedules] = [known.county(), known.schedules()];
    const today = known.calendar().dateOf(now);
    const of = [county, schedules, today];
    if (held?.of.some((one, index) => one !== of[index]) !== false) held = { of, files: new Map() };
    return remember(held.files, JSON.stringify([subject, language]), () => {
      const events = eventsFrom(schedules, subject, today);
      const text = calendarText({ subject, events, language }, county, now);
      // When it was written is no change.
      const etag = secrets.operation(['calendar', text.replaceAll(/^DTSTAMP:.*$/gmu, '')]);
      return { body: Buffer.from(text), etag };
    });
  };
}

interface Shown extends FeedFound {
  readonly events: readonly FeedEvent[];
}

function calendarText({ subject, events, language }: Shown, county: County, now: Instant) {
  const words = scheduleWordsOf(language);
  const of =
    'person' in subject
      ? nameOf(county.people, subject.person)
      : nameOf(county.stations, subject.station);
  const days = events.map(({ date }) => date).sort();
  const { timeZone } = county;
  const calendar: ICalCalendar = ical({
    name: words.feed.name(of),
    prodId: { company: 'Koppi', product: 'Koppi', language: language.toUpperCase() },
    ttl: freshSeconds,
    // Without a name: with one, its stamps would be written as local times.
    timezone: {
      name: null,
      generator: () => timeZoneText(timeZone, days[0], lastDay(events)),
    },
  });
  const stamp = Temporal.Instant.fromEpochMilliseconds(now);
  for (const event of events)
    calendar.createEvent({
      ...eventData(event, timeZone),
      stamp,
      summary:
        'person' in subject
          ? ownSummary(event, county, words)
          : stationSummary(event, county, words),
      location: placeOf(event, county) ?? null,
    });
  return calendar.toString();
}

function eventData(
  { uid, date, from, until, repeats }: FeedEvent,
  timeZone: string,
): ICalEventData {
  const at = (day: LocalDate, time: LocalTime) =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return {
    id: `${uid}@koppi`,
    timezone: timeZone,
    start: at(date, from),
    end: at(date, until),
    ...(repeats && {
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        interval: repeats.everyWeeks,
        count: repeats.count,
        // Of an empty list it would write a line with nothing in it, which programs choke on.
        ...(repeats.except.length > 0 && { exclude: repeats.except.map((day) => at(day, from)) }),
      },
    }),
  };
}

/** "Paikalla: Rantakylä": one's own calendar. */
function ownSummary({ kind, station }: FeedEvent, county: County, { feed }: ScheduleWords): string {
  return station === undefined ? feed[kind] : `${feed[kind]}: ${nameOf(county.stations, station)}`;
}

/** "Sosiaaliohjaaja A": a station's calendar. */
function stationSummary(
  { kind, person }: FeedEvent,
  county: County,
  { feed }: ScheduleWords,
): string {
  const name = nameOf(county.people, person);
  return kind === 'on-site' ? name : `${name}: ${feed[kind]}`;
}

function placeOf({ station, room }: FeedEvent, county: County): string | undefined {
  const place = station === undefined ? undefined : nameOf(county.stations, station);
  return [place, room].filter((part) => part !== undefined).join(', ') || undefined;
}

function nameOf(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return all.find((one) => one.id === id)?.name ?? id;
}

/** The last day that any of the events happens on. */
function lastDay(events: readonly FeedEvent[]): LocalDate | undefined {
  return events
    .map(({ date, repeats }) => {
      const weeks = repeats ? repeats.everyWeeks * (repeats.count - 1) : 0;
      return Temporal.PlainDate.from(date).add({ weeks }).toString();
    })
    .sort()
    .at(-1);
}

/** The zone's own changes of the clock over these days, one after the other: rules change, these have been decided. */
function timeZoneText(timeZone: string, first: LocalDate = '2000-01-01', last = first): string {
  const end = Temporal.PlainDate.from(last).add({ days: 2 }).toZonedDateTime(timeZone);
  let at = Temporal.PlainDate.from(first).subtract({ days: 2 }).toZonedDateTime(timeZone);
  // Begins with the change before the first day, else nothing would say how that day's clock goes.
  at = at.getTimeZoneTransition('previous') ?? at;
  const parts: string[] = [];
  for (;;) {
    parts.push(changeText(at));
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > end.epochMilliseconds) break;
    at = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

/** One change: from then on the clock is so far from UTC. */
function changeText(at: Temporal.ZonedDateTime): string {
  const before = at.subtract({ milliseconds: 1 });
  const name = at.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  // Written by the clock that ran until then.
  const start = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${start.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${at.offset.replace(':', '')}`,
    `END:${name}`,
  ].join('\r\n');
}
