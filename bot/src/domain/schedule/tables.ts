import type { PersonId, StationId } from '../roster/county.ts';
import { afterAbsences, blockOn, extraOn } from './pattern.ts';
import type { OneDay, RepeatedBlock } from './pattern.ts';
import { remember } from './remember.ts';
import { swapped } from './swaps.ts';
import type { Source } from './swaps.ts';
import type { Absence, Presence, Schedules } from './types.ts';
import type { LocalDay, Zone } from './zone.ts';

/** A presence, and how it came about. */
export interface Placed {
  readonly presence: Presence;
  readonly origin: 'pattern' | 'extra-day' | 'swap' | 'substitute';
  /** Whose day it is, for a swap and a substitute. */
  readonly insteadOf?: PersonId;
  /** The block that it is all or a part of. */
  readonly block?: RepeatedBlock;
}

/** Who is where on one day; each table is made when it is first asked for and then kept. */
export interface DayTables {
  everybody(day: LocalDay): readonly Presence[];
  /** The same presences with how they came about, for people to look at; not kept. */
  explained(day: LocalDay): readonly Placed[];
  ofPerson(person: PersonId, day: LocalDay): readonly Presence[];
  /** On-site presences only. */
  atStation(station: StationId, day: LocalDay): readonly Presence[];
  /** Whoever could be on site there some day, so that nobody is looked for in vain. */
  everAtStation(station: StationId): readonly PersonId[];
}

export function createDayTables(schedules: Schedules, zone: Zone): DayTables {
  const absences = Map.groupBy(schedules.absences, ({ person }) => person);
  const covered = Map.groupBy(schedules.absences, ({ substitute }) => substitute ?? '');
  const all = swapped(schedules, zone);
  const persons = sourcesBy(all, ({ person }) => person);
  const stations = sourcesBy(onSiteOnly(all), ({ station }) => station ?? '');
  const placedOf = (source: Source | undefined, day: LocalDay) =>
    source ? makeTable(source, day, zone, (person) => absences.get(person) ?? []) : [];
  const tableOf = (source: Source | undefined, day: LocalDay) =>
    placedOf(source, day).map(({ presence }) => presence);

  const ever = new Map<StationId, readonly PersonId[]>();
  const everybody = kept((_: string, day) => tableOf(all, day));
  return {
    everybody: (day) => everybody('', day),
    explained: (day) => placedOf(all, day),
    ofPerson: kept((person, day) => {
      const owners = [person, ...(covered.get(person) ?? []).map((absence) => absence.person)];
      const presences = [...new Set(owners)].flatMap((owner) => tableOf(persons.get(owner), day));
      return presences.filter((presence) => presence.person === person).sort(byStart);
    }),
    atStation: kept((station, day) => tableOf(stations.get(station), day)),
    everAtStation: (station) =>
      remember(ever, station, () => {
        const { blocks = [], extraDays = [] } = stations.get(station) ?? {};
        const people = [...blocks, ...extraDays].flatMap(({ person }) => [
          person,
          ...(absences.get(person) ?? []).flatMap(({ substitute }) => substitute ?? []),
        ]);
        return [...new Set(people)];
      }),
  };
}

function onSiteOnly({ blocks, extraDays }: Source): Source {
  return {
    blocks: blocks.filter(({ kind }) => kind === 'on-site'),
    extraDays: extraDays.filter(({ kind = 'on-site' }) => kind === 'on-site'),
  };
}

function sourcesBy(
  { blocks, extraDays }: Source,
  key: (item: RepeatedBlock | OneDay) => string,
): ReadonlyMap<string, Source> {
  const blocksBy = Map.groupBy(blocks, key);
  const extrasBy = Map.groupBy(extraDays, key);
  const keys = new Set([...blocksBy.keys(), ...extrasBy.keys()]);
  return new Map(
    [...keys].map((one) => [
      one,
      { blocks: blocksBy.get(one) ?? [], extraDays: extrasBy.get(one) ?? [] },
    ]),
  );
}

type AbsencesOf = (person: PersonId) => readonly Absence[];

function makeTable(
  { blocks, extraDays }: Source,
  day: LocalDay,
  zone: Zone,
  absencesOf: AbsencesOf,
): readonly Placed[] {
  const whole = [
    ...blocks.flatMap((block) => ofBlock(block, blockOn(block, day, zone))),
    ...extraDays.flatMap((extra) => ofOneDay(extra, extraOn(extra, day, zone))),
  ];
  return whole
    .flatMap((placed) => afterAbsences(placed.presence, absencesOf).map(partOf(placed)))
    .sort((a, b) => byStart(a.presence, b.presence));
}

function ofBlock(block: RepeatedBlock, presence: Presence | undefined): Placed[] {
  return presence ? [{ presence, origin: 'pattern', block }] : [];
}

function ofOneDay({ insteadOf }: OneDay, presence: Presence | undefined): Placed[] {
  if (!presence) return [];
  if (insteadOf === undefined) return [{ presence, origin: 'extra-day' }];
  return [{ presence, origin: 'swap', insteadOf }];
}

function partOf(whole: Placed): (presence: Presence) => Placed {
  const owner = whole.presence.person;
  return (presence) =>
    presence.person === owner
      ? { ...whole, presence }
      : { ...whole, presence, origin: 'substitute', insteadOf: owner };
}

function byStart(a: Presence, b: Presence): number {
  return a.from - b.from || a.until - b.until;
}

type Table = (key: string, day: LocalDay) => readonly Presence[];

/** Remembers a table per day and key. */
function kept(make: Table): Table {
  const days = new Map<number, Map<string, readonly Presence[]>>();
  return (key, day) => {
    const tables = remember(days, day.number, () => new Map<string, readonly Presence[]>());
    return remember(tables, key, () => make(key, day));
  };
}
