import type { Person, PersonId, Settings, Station } from '../../../bot/src/domain/roster/county.ts';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import type { Absence, Block, ExtraDay, Swap } from '../../../bot/src/domain/schedule/types.ts';
import type { RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import { day, type Instant, type LocalDate, type Weekday } from '../../../bot/src/domain/time.ts';
import { seeded } from '../../helpers/seeded.ts';

export const professions = ['sosiaaliohjaaja', 'geronomi', 'fysioterapeutti'] as const;
/** As the largest county has them: 600 stations, 5,000 advisers. */
const advisersAStation = 5_000 / 600;
const stationsARegion = 5;
/** The county's pool is as large in each, so that the same people are asked at the end. */
const inPool = 12;
const start = Date.parse('2026-01-01T00:00:00Z');
const daysInYear = 365;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

export type Random = () => number;

export const any = <T>(of: readonly T[], random: () => number): T => {
  const one = of[Math.floor(random() * of.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

/**
 * A county of so many stations: each adviser two days on site and two remote ones, a focus block, and in
 * the year six absences, four extra days and a swap.
 */
export function countyOf(count: number, settings: Settings, seed: number): RoutingFacts {
  const random = seeded(seed);
  const stations: readonly Station[] = Array.from({ length: count }, (_, at) => ({
    id: `station-${at}`,
    name: `Asema ${at}`,
    region: `region-${Math.floor(at / stationsARegion)}`,
    forms: { at: '', to: '', from: '', of: '' },
    alsoWritten: [],
    triggers: [],
  }));
  const people = Array.from({ length: Math.round(count * advisersAStation) }, (_, at) => ({
    ...adviserOf(`adviser-${at}`, stations, random),
    pool: at < inPool,
  }));
  const coordinators = [...new Set(stations.map(({ region }) => region))].map((region) => ({
    ...adviserOf(`coordinator-${region}`, stations, random),
    role: 'coordinator' as const,
    regions: [region],
  }));
  const ids = people.map(({ id }) => id);
  return {
    people: [...people, ...coordinators],
    stations,
    calendar: createCalendar(
      {
        timeZone: 'Europe/Helsinki',
        blocks: people.flatMap((person) => blocksOf(person, random)),
        absences: people.flatMap((person) => absencesOf(person, ids, random)),
        extraDays: people.flatMap((person) => extraDaysOf(person, random)),
        swaps: people.map((person) => swapOf(person, ids, random)),
        states: [],
      },
      { from: settings.officeFrom, until: settings.officeUntil },
    ),
    load: new Map(ids.map((id) => [id, { open: Math.floor(random() * 6) }])),
    reachable: new Set([...ids, ...coordinators.map(({ id }) => id)]),
    settings,
  };
}

function adviserOf(id: PersonId, stations: readonly Station[], random: Random): Person {
  const home = any(stations, random);
  const near = stations.filter(({ region }) => region === home.region);
  return {
    id,
    name: id,
    role: 'adviser',
    profession: any(professions, random),
    regions: [home.region],
    stations: [...new Set([home.id, any(near, random).id])],
    pool: false,
    phones: [],
  };
}

/** On site Monday to Friday at one's stations in turn, remote the rest of the week, and a focus block. */
function blocksOf({ id, stations }: Person, random: Random): Block[] {
  const days = weekdays.toSorted(() => random() - 0.5);
  return days.map((weekday, at): Block => {
    const station = stations[at % stations.length] ?? '';
    const usual = { person: id, weekday, weeks: any(['every', 'every', 'odd'] as const, random) };
    if (at < 2) return { ...usual, kind: 'on-site', station, from: '08:00', until: '15:00' };
    if (at < 4) return { ...usual, kind: 'remote', from: '08:00', until: '16:00' };
    return { ...usual, kind: 'focus', from: '10:00', until: '11:00' };
  });
}

function absencesOf({ id }: Person, people: readonly PersonId[], random: Random): Absence[] {
  return Array.from({ length: 6 }, () => {
    const from = instantIn(random);
    const until = from + Math.ceil(random() * 10) * day;
    return {
      person: id,
      from,
      until,
      ...(random() < 0.3 ? { substitute: any(people, random) } : {}),
    };
  });
}

const extraDaysOf = ({ id, stations }: Person, random: Random): ExtraDay[] =>
  Array.from({ length: 4 }, () => ({
    person: id,
    date: dateIn(random),
    station: any(stations, random),
    from: '09:00',
    until: '14:00',
  }));

const swapOf = ({ id }: Person, people: readonly PersonId[], random: Random): Swap => ({
  id: `swap-${id}`,
  person: id,
  date: dateIn(random),
  other: any(people, random),
  otherDate: dateIn(random),
  state: 'accepted',
});

export const instantIn = (random: Random): Instant =>
  start + Math.floor(random() * daysInYear) * day + Math.floor(random() * 24 * 60) * 60_000;

const dateIn = (random: Random): LocalDate =>
  new Date(instantIn(random)).toISOString().slice(0, 10);
