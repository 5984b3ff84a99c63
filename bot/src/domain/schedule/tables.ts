import type { PersonId, StationId } from '../roster/county.ts';
import { afterAbsences, blockOn, extraOn } from './pattern.ts';
import { remember } from './remember.ts';
import type { Absence, Block, ExtraDay, Presence, Schedules } from './types.ts';
import type { LocalDay, Zone } from './zone.ts';

/** Who is where on one day; each table is made when it is first asked for and then kept. */
export interface DayTables {
  everybody(day: LocalDay): readonly Presence[];
  ofPerson(person: PersonId, day: LocalDay): readonly Presence[];
  /** On-site presences only. */
  atStation(station: StationId, day: LocalDay): readonly Presence[];
  /** Whoever could be on site there some day, so that nobody is looked for in vain. */
  everAtStation(station: StationId): readonly PersonId[];
}

/** The part of the schedules that one table is made from. */
type Source = Pick<Schedules, 'blocks' | 'extraDays'>;

export function createDayTables(schedules: Schedules, zone: Zone): DayTables {
  const absences = Map.groupBy(schedules.absences, ({ person }) => person);
  const covered = Map.groupBy(schedules.absences, ({ substitute }) => substitute ?? '');
  const persons = sourcesBy(schedules, ({ person }) => person);
  const stations = sourcesBy(onSiteOnly(schedules), ({ station }) => station ?? '');
  const tableOf = (source: Source | undefined, day: LocalDay) =>
    source ? makeTable(source, day, zone, (person) => absences.get(person) ?? []) : [];

  const everybody = kept((_: string, day) => tableOf(schedules, day));
  return {
    everybody: (day) => everybody('', day),
    ofPerson: kept((person, day) => {
      const owners = [person, ...(covered.get(person) ?? []).map((absence) => absence.person)];
      const presences = [...new Set(owners)].flatMap((owner) => tableOf(persons.get(owner), day));
      return presences.filter((presence) => presence.person === person).sort(byStart);
    }),
    atStation: kept((station, day) => tableOf(stations.get(station), day)),
    everAtStation(station) {
      const { blocks = [], extraDays = [] } = stations.get(station) ?? {};
      return [...blocks, ...extraDays].flatMap(({ person }) => [
        person,
        ...(absences.get(person) ?? []).flatMap(({ substitute }) => substitute ?? []),
      ]);
    },
  };
}

function onSiteOnly({ blocks, extraDays }: Source): Source {
  return { blocks: blocks.filter(({ kind }) => kind === 'on-site'), extraDays };
}

function sourcesBy(
  { blocks, extraDays }: Source,
  key: (item: Block | ExtraDay) => string,
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

function makeTable(
  { blocks, extraDays }: Source,
  day: LocalDay,
  zone: Zone,
  absencesOf: (person: PersonId) => readonly Absence[],
): readonly Presence[] {
  const whole = [
    ...blocks.map((block) => blockOn(block, day, zone)),
    ...extraDays.map((extra) => extraOn(extra, day, zone)),
  ];
  return whole
    .flatMap((presence) => (presence ? afterAbsences(presence, absencesOf) : []))
    .sort(byStart);
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
