import type { PersonId, StationId } from '../roster/county.ts';
import type { LocalDate, LocalTime } from '../time.ts';
import { daysFrom, daysBetween } from './dates.ts';
import { lettersFor, withIds } from './ids.ts';
import { isPatternDay } from './pattern.ts';
import type { RepeatedBlock } from './pattern.ts';
import { createDayTables } from './tables.ts';
import type { Placed } from './tables.ts';
import type { BlockKind, Presence, Schedules } from './types.ts';
import { zoneOf } from './zone.ts';
import type { Zone } from './zone.ts';

/** Whose calendar it is. */
export type FeedSubject = { readonly person: PersonId } | { readonly station: StationId };

/** What a calendar program shows: once, or again and again. Times are those of the county's wall. */
export interface FeedEvent {
  /** The same from one reading to the next. */
  readonly uid: string;
  readonly person: PersonId;
  readonly kind: BlockKind;
  readonly station?: StationId;
  readonly room?: string;
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly until: LocalTime;
  readonly repeats?: {
    readonly everyWeeks: 1 | 2;
    /** The first and the excepted ones counted. */
    readonly count: number;
    readonly except: readonly LocalDate[];
  };
}

/**
 * The days of a person or a station from one day to another, as a calendar program takes them:
 * expanded again they are exactly the calendar's own presences. Odd and even weeks begin anew where
 * the year has 53 weeks.
 */
export function feedEvents(
  all: Schedules,
  subject: FeedSubject,
  first: LocalDate,
  last: LocalDate,
): readonly FeedEvent[] {
  const schedules = concerning(all, subject);
  const zone = zoneOf(schedules.timeZone);
  const tables = createDayTables(schedules, zone);
  const dates = daysFrom(first, daysBetween(first, last) + 1);
  const days = dates.map((date) => ({
    date,
    placed: tables.explained(zone.onDate(date)).filter(({ presence }) => isOf(subject, presence)),
  }));
  const regular = days.flatMap(({ date, placed }) =>
    placed.flatMap(({ block, presence }) =>
      block && isWhole(block, presence, zone) ? [{ block, date, presence }] : [],
    ),
  );
  const taken = new Set(regular.map(({ presence }) => presence));
  const single = days.flatMap(({ date, placed }) =>
    placed.filter(({ presence }) => !taken.has(presence)).map((one) => once(one, date, zone)),
  );
  const byBlock = Map.groupBy(regular, ({ block }) => block);
  const repeated = [...byBlock].flatMap(([block, days]) => {
    const present = new Set(days.map(({ date }) => date));
    const wanted = dates.filter((date) => isPatternDay(block, zone.onDate(date)));
    return runsOf(block, wanted).flatMap((run) => repeatedly(block, run, present));
  });
  return [...repeated, ...single];
}

/** The part of the schedules that can put somebody where the subject is: a feed is read often. */
function concerning(all: Schedules, subject: FeedSubject): Schedules {
  const { blocks, extraDays } = named(all);
  if ('station' in subject) {
    const isHere = ({ station }: { readonly station?: StationId }) => station === subject.station;
    return { ...all, blocks: blocks.filter(isHere), extraDays: extraDays.filter(isHere) };
  }
  const people = standsFor(all, subject.person);
  const isTheirs = ({ person }: { readonly person: PersonId }) => people.has(person);
  return { ...all, blocks: blocks.filter(isTheirs), extraDays: extraDays.filter(isTheirs) };
}

/** Ids are given before anything is left out: they are made from each other's. */
function named(all: Schedules): Pick<Schedules, 'blocks' | 'extraDays'> {
  const byPerson = [...Map.groupBy(all.blocks, ({ person }) => person).values()];
  return { blocks: byPerson.flatMap((own) => withIds(own)), extraDays: withIds(all.extraDays) };
}

/** Everybody whose day may come to this person, by absence or by swap, also in turn. */
function standsFor({ absences, swaps = [] }: Schedules, person: PersonId): ReadonlySet<PersonId> {
  const found = new Set([person]);
  for (const one of found) {
    for (const { substitute, person: away } of absences) if (substitute === one) found.add(away);
    for (const swap of swaps)
      if (swap.person === one || swap.other === one) found.add(swap.person).add(swap.other);
  }
  return found;
}

function isOf(subject: FeedSubject, { person, station, kind }: Presence): boolean {
  if ('person' in subject) return person === subject.person;
  return station === subject.station && (kind === 'on-site' || kind === 'meeting');
}

/** Nothing of it was cut off or is done by somebody else, and the wall shows the block's own times. */
function isWhole(block: RepeatedBlock, { person, from, until }: Presence, zone: Zone): boolean {
  return (
    person === block.person &&
    zone.clockOf(from) === block.from &&
    zone.clockOf(until) === block.until
  );
}

/** Days at the block's own distance, begun anew where there is another. */
function runsOf({ weeks }: RepeatedBlock, dates: readonly LocalDate[]): readonly LocalDate[][] {
  const step = weeks === 'every' ? 7 : 14;
  const runs: LocalDate[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && daysBetween(before, date) === step) run.push(date);
    else runs.push([date]);
  }
  return runs;
}

function repeatedly(
  block: RepeatedBlock,
  run: readonly LocalDate[],
  present: ReadonlySet<LocalDate>,
): FeedEvent[] {
  const start = run.findIndex((date) => present.has(date));
  const end = run.findLastIndex((date) => present.has(date));
  const date = run[start];
  if (date === undefined) return [];
  const kept = run.slice(start, end + 1);
  const { person, kind, station, room, from, until, id = '' } = block;
  return [
    {
      // Of the run, not of its first day that happens: that may be taken off in its turn.
      uid: `${id}-${run[0] ?? date}`,
      ...{ person, kind, date, from, until },
      ...(station === undefined ? {} : { station }),
      ...(room === undefined ? {} : { room }),
      repeats: {
        everyWeeks: block.weeks === 'every' ? 1 : 2,
        count: kept.length,
        except: kept.filter((one) => !present.has(one)),
      },
    },
  ];
}

function once({ presence }: Placed, date: LocalDate, zone: Zone): FeedEvent {
  const { person, kind, station, room } = presence;
  const [from, until] = [zone.clockOf(presence.from), zone.clockOf(presence.until)];
  return {
    uid: `${lettersFor([person, kind, station ?? '', room ?? '', from, until])}-${date}`,
    ...{ person, kind, date, from, until },
    ...(station === undefined ? {} : { station }),
    ...(room === undefined ? {} : { room }),
  };
}
