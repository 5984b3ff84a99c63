import type { Actor } from '../domain/consultation/change.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import { languages } from '../domain/language.ts';
import { createLexicon } from '../domain/reading/lexicon.ts';
import type { Lexicon } from '../domain/reading/lexicon.ts';
import type { County, Person, PersonId, Station, StationId } from '../domain/roster/county.ts';
import type { Load, RoutingFacts } from '../domain/routing/types.ts';
import { createCalendar } from '../domain/schedule/calendar.ts';
import type { Calendar } from '../domain/schedule/calendar.ts';
import type { Schedules } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Caller, Config, KnownChannel, KnownPerson } from '../ports.ts';

/** What every decision may look at without asking the store: it is kept fresh by the engine. */
export interface Known {
  county(): County;
  schedules(): Schedules;
  calendar(): Calendar;
  lexicon(): Lexicon;
  /** Names of stations and services, which are never taken for people's names. */
  harmlessNames(): readonly string[];
  facts(): RoutingFacts;
  station(id: StationId): Station | undefined;
  person(id: PersonId): Person | undefined;
  actor(caller: Caller): Actor;
  contact(id: PersonId): KnownPerson | undefined;
  contacts(): readonly KnownPerson[];
  channels(): readonly KnownChannel[];
  /** Waiting, accepted and expired requests as last seen here. */
  open(): readonly Consultation[];
  /** The same and, for a while, those that ended here: newer than the stored lists. */
  recent(): readonly Consultation[];
  setConfig(config: Config): void;
  setSchedules(schedules: Schedules): void;
  /** Grows with every person or channel set; taken before the store is asked for all of them. */
  moment(): number;
  /** Takes in what the store held; what was set here after the moment is newer, and stays. */
  setPeople(people: readonly KnownPerson[], channels: readonly KnownChannel[], asked: number): void;
  setPerson(person: KnownPerson): void;
  setChannel(channel: KnownChannel): void;
  setOpen(open: readonly Consultation[]): void;
  /** Takes in one request's newest state; an older one is left aside. */
  note(consultation: Consultation): void;
}

/** @param reachesAll conversations can be begun with whoever has never written */
export function createKnown(first: Config, reachesAll = false): Known {
  let county = first.county;
  let schedules = first.schedules;
  let calendar = calendarOf(county, schedules);
  // Made when somebody first writes: the configuration of a start is soon followed by the stored one.
  let lexicon: Lexicon | undefined;
  let names = harmlessNamesOf(county);
  let roster = new Map(county.people.map((person) => [person.id, person]));
  let contacts = new Map<PersonId, KnownPerson>();
  let channels = new Map<string, KnownChannel>();
  let open = new Map<string, Consultation>();
  let noted = new Set<string>();
  let moment = 0;
  const setHere = new Map<string, number>();
  let facts: RoutingFacts | undefined;

  const changed = () => {
    facts = undefined;
  };
  const setSchedules = (next: Schedules) => {
    schedules = next;
    calendar = calendarOf(county, schedules);
    changed();
  };
  return {
    county: () => county,
    schedules: () => schedules,
    calendar: () => calendar,
    lexicon: () => (lexicon ??= createLexicon(county)),
    harmlessNames: () => names,
    facts: () =>
      (facts ??= {
        people: county.people,
        stations: county.stations,
        settings: county.settings,
        calendar,
        load: loadOf([...open.values()].filter(isOpen)),
        reachable: reachableOf(contacts, reachesAll ? county.people : []),
      }),
    station: (id) => county.stations.find((station) => station.id === id),
    person: (id) => roster.get(id),
    actor: ({ id, name }) => {
      const person = roster.get(id);
      return person ? { id, name: person.name, person } : { id, name };
    },
    contact: (id) => withOwnStation(contacts.get(id), county),
    contacts: () => [...contacts.values()],
    channels: () => [...channels.values()],
    open: () => [...open.values()].filter(isOpen),
    recent: () => [...open.values()],
    setConfig: (config) => {
      county = config.county;
      lexicon = undefined;
      names = harmlessNamesOf(county);
      roster = new Map(county.people.map((person) => [person.id, person]));
      setSchedules(config.schedules);
    },
    setSchedules,
    moment: () => moment,
    setPeople: (people, places, asked) => {
      const isNewer = ({ id }: { readonly id: string }) => (setHere.get(id) ?? 0) > asked;
      const ownPeople = [...contacts.values()].filter(isNewer);
      const ownChannels = [...channels.values()].filter(isNewer);
      contacts = new Map([...people, ...ownPeople].map((person) => [person.id, person]));
      channels = new Map([...places, ...ownChannels].map((channel) => [channel.id, channel]));
      changed();
    },
    setPerson: (person) => {
      contacts.set(person.id, person);
      setHere.set(person.id, (moment += 1));
      changed();
    },
    setChannel: (channel) => {
      channels.set(channel.id, channel);
      setHere.set(channel.id, (moment += 1));
    },
    setOpen: (all) => {
      // What was noted here since the last time may not stand in the lists yet.
      const kept = [...open.values()].filter(({ id }) => noted.has(id));
      noted = new Set();
      open = new Map();
      for (const one of [...kept, ...all]) open.set(one.id, newer(open.get(one.id), one));
      changed();
    },
    note: (consultation) => {
      const { id } = consultation;
      open.set(id, newer(open.get(id), consultation));
      noted.add(id);
      changed();
    },
  };
}

function isOpen({ state }: Consultation): boolean {
  return state !== 'closed' && state !== 'withdrawn';
}

function calendarOf({ settings }: County, schedules: Schedules): Calendar {
  return createCalendar(schedules, { from: settings.officeFrom, until: settings.officeUntil });
}

function harmlessNamesOf({ stations, numbers, recordSystem, name }: County): readonly string[] {
  const systems = [recordSystem, ...stations.flatMap((station) => station.recordSystem ?? [])];
  return [
    name,
    ...stations.flatMap(({ name: plain, forms }) => [
      plain,
      forms.at,
      forms.to,
      forms.from,
      forms.of,
    ]),
    ...numbers.flatMap((number) => languages.map((language) => number.name[language])),
    ...systems.flatMap((system) => Object.values<string>({ ...system })),
  ];
}

/** A home station that the county has taken away is none; whoever asks is asked for another. */
function withOwnStation(contact: KnownPerson | undefined, county: County): KnownPerson | undefined {
  if (contact?.homeStation === undefined) return contact;
  const { homeStation, ...rest } = contact;
  return county.stations.some(({ id }) => id === homeStation) ? contact : rest;
}

function newer(held: Consultation | undefined, seen: Consultation): Consultation {
  return held && held.version > seen.version ? held : seen;
}

/** @param approachable those with whom a conversation can be begun */
function reachableOf(
  contacts: ReadonlyMap<PersonId, KnownPerson>,
  approachable: readonly Person[],
): ReadonlySet<PersonId> {
  const met = [...contacts.values()].filter(({ reference }) => reference);
  const ids = [...met, ...approachable].map(({ id }) => id);
  return new Set(ids.filter((id) => contacts.get(id)?.unreachable !== true));
}

/** Open load is what an adviser has taken and not ended; being asked lately makes one later in turn. */
function loadOf(open: readonly Consultation[]): ReadonlyMap<PersonId, Load> {
  const load = new Map<PersonId, { open: number; lastNotified?: Instant }>();
  const of = (person: PersonId) => {
    const held = load.get(person) ?? { open: 0 };
    load.set(person, held);
    return held;
  };
  for (const { state, adviser, notified, notifiedAt } of open) {
    if (state === 'accepted' && adviser !== undefined) of(adviser).open += 1;
    for (const person of notifiedAt === undefined ? [] : notified)
      of(person).lastNotified = Math.max(of(person).lastNotified ?? 0, notifiedAt ?? 0);
  }
  return load;
}
