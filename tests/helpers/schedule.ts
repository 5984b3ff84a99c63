import { Temporal } from 'temporal-polyfill';
import type { Person, Settings, Station } from '../../bot/src/domain/roster/county.ts';
import type { Load, RouteRequest, RoutingFacts } from '../../bot/src/domain/routing/types.ts';
import { createCalendar } from '../../bot/src/domain/schedule/calendar.ts';
import type { Calendar } from '../../bot/src/domain/schedule/calendar.ts';
import type {
  Absence,
  Block,
  MomentaryState,
  Schedules,
} from '../../bot/src/domain/schedule/types.ts';
import type { Instant, Weekday } from '../../bot/src/domain/time.ts';

export const helsinki = 'Europe/Helsinki';
export const office = { from: '08:00', until: '16:00' };

/** `2026-11-24T10:15` on the county's wall; `2026-10-25T03:30+02:00` where a time comes twice. */
export function at(wall: string): Instant {
  return Temporal.ZonedDateTime.from(`${wall}[${helsinki}]`).epochMilliseconds;
}

/** An instant as the county's wall shows it, for tables that people read. */
export function wall(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(helsinki)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `block('a', 'tue 08:00-15:00', { station: 'rantakyla' })`: on site where a station is named, else remote. */
export function block(person: string, when: string, more: Partial<Block> = {}): Block {
  const [day = '', hours = ''] = when.split(' ');
  const [from = '', until = ''] = hours.split('-');
  return {
    person,
    kind: more.station === undefined ? 'remote' : 'on-site',
    weekday: (weekdays.indexOf(day) + 1) as Weekday,
    from,
    until,
    weeks: 'every',
    ...more,
  };
}

/** The same hours from Monday to Friday. */
export function everyDay(person: string, hours: string, more: Partial<Block> = {}): Block[] {
  return weekdays.slice(0, 5).map((day) => block(person, `${day} ${hours}`, more));
}

export function absence(person: string, from: string, until: string, substitute?: string): Absence {
  return { person, from: at(from), until: at(until), ...(substitute ? { substitute } : {}) };
}

export function busy(person: string, from: string, until: string): MomentaryState {
  return { person, state: 'busy', from: at(from), until: at(until) };
}

export function schedules(parts: Partial<Schedules>): Schedules {
  return { timeZone: helsinki, blocks: [], absences: [], extraDays: [], states: [], ...parts };
}

export function calendarOf(parts: Partial<Schedules>): Calendar {
  return createCalendar(schedules(parts), office);
}

export function adviser(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: `Sosiaaliohjaaja ${id.toUpperCase()}`,
    role: 'adviser',
    profession: 'social-counsellor',
    regions: ['joensuu'],
    stations: [],
    pool: false,
    phones: [],
    ...more,
  };
}

export function coordinator(id: string, more: Partial<Person> = {}): Person {
  return adviser(id, { name: 'Verkoston vetäjä', role: 'coordinator', ...more });
}

export function station(id: string, region = 'joensuu'): Station {
  const forms = { at: id, to: id, from: id, of: id };
  return { id, name: id, region, forms, alsoWritten: [], triggers: [] };
}

const settings: Settings = {
  nowAloneMinutes: 3,
  nowCoordinatorMinutes: 10,
  nowExpiresMinutes: 30,
  todayStepMinutes: 60,
  officeFrom: office.from,
  officeUntil: office.until,
  digestAt: '08:00',
  stationPostAt: '08:00',
  unfinishedAt: '14:30',
  followUpDays: 30,
  reopenDays: 7,
  retentionDays: 30,
  closingFields: [],
};

export interface FactParts {
  readonly people: readonly Person[];
  readonly schedules: Partial<Schedules>;
  readonly load?: Readonly<Record<string, Load>>;
  readonly unreachable?: readonly string[];
}

/** Everybody can be reached unless said otherwise. */
export function factsOf({ people, load = {}, unreachable = [], ...rest }: FactParts): RoutingFacts {
  const ids = people.map(({ id }) => id);
  return {
    people,
    stations: [station('rantakyla'), station('niinivaara'), station('kitee', 'keski-karjala')],
    calendar: calendarOf(rest.schedules),
    load: new Map(Object.entries(load)),
    reachable: new Set(ids.filter((id) => !unreachable.includes(id))),
    settings,
  };
}

/** A nurse at Rantakylä asks the social counsellor. */
export function asks(
  urgency: RouteRequest['urgency'],
  since: string,
  more: Partial<RouteRequest> = {},
): RouteRequest {
  return {
    station: 'rantakyla',
    urgency,
    profession: 'social-counsellor',
    asker: 'nurse',
    since: at(since),
    excluded: [],
    notified: [],
    wider: false,
    ...more,
  };
}
