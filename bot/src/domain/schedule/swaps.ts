import type { PersonId } from '../roster/county.ts';
import type { LocalDate } from '../time.ts';
import { blockOn } from './pattern.ts';
import type { OneDay, RepeatedBlock } from './pattern.ts';
import { remember } from './remember.ts';
import type { Block, Schedules, Swap } from './types.ts';
import type { Zone } from './zone.ts';

/** What happens on the days, accepted swaps carried out; absences come after it. */
export interface Source {
  readonly blocks: readonly RepeatedBlock[];
  readonly extraDays: readonly OneDay[];
}

/** Carries the accepted swaps out, in the order in which they were asked. */
export function swapped(schedules: Schedules, zone: Zone): Source {
  const accepted = (schedules.swaps ?? []).filter(({ state }) => state === 'accepted');
  if (accepted.length === 0) return schedules;
  const days = createDays(schedules, zone);
  for (const swap of accepted) exchange(days, swap);
  return days.all();
}

/** Both days at once: on one and the same date the two would else meet their own day again. */
function exchange(days: Days, { person, date, other, otherDate }: Swap): void {
  const given = days.taken(person, date);
  const taken = days.taken(other, otherDate);
  days.give(other, given);
  days.give(person, taken);
}

/** What goes to the other with a day: being at a station, and the station's meetings. */
interface Days {
  /** Takes somebody's day away; what it held. */
  taken(person: PersonId, date: LocalDate): readonly OneDay[];
  give(person: PersonId, parts: readonly OneDay[]): void;
  all(): Source;
}

/** Looked up by person, since a county's swaps meet all of its blocks. */
function createDays({ blocks, extraDays }: Schedules, zone: Zone): Days {
  const blocksOf = Map.groupBy(blocks.filter(isAtStation), ({ person }) => person);
  const except = new Map<Block, readonly LocalDate[]>();
  const extras = new Set<OneDay>(extraDays);
  const extrasOf = new Map(
    [...Map.groupBy(extraDays, ({ person }) => person)].map(([person, own]) => [
      person,
      new Set<OneDay>(own),
    ]),
  );
  return {
    taken(person, date) {
      const day = zone.onDate(date);
      const own = (blocksOf.get(person) ?? []).filter((block) =>
        blockOn(without(block, except.get(block)), day, zone),
      );
      const single = [...(extrasOf.get(person) ?? [])].filter((extra) => extra.date === date);
      for (const block of own) except.set(block, [...(except.get(block) ?? []), date]);
      for (const extra of single) {
        extras.delete(extra);
        extrasOf.get(person)?.delete(extra);
      }
      return [...own.flatMap((block) => onDate(block, date)), ...single];
    },
    give(person, parts) {
      for (const part of parts) {
        const one: OneDay = { ...part, person, insteadOf: part.insteadOf ?? part.person };
        extras.add(one);
        remember(extrasOf, person, () => new Set<OneDay>()).add(one);
      }
    },
    all: () => ({
      blocks: blocks.map((block) => without(block, except.get(block))),
      extraDays: [...extras],
    }),
  };
}

function isAtStation({ kind, station }: Block): boolean {
  return station !== undefined && (kind === 'on-site' || kind === 'meeting');
}

function onDate({ person, kind, station, from, until, room }: Block, date: LocalDate) {
  if (station === undefined) return [];
  const one: OneDay = { person, kind, station, date, from, until };
  return [room === undefined ? one : { ...one, room }];
}

function without(block: Block, dates: readonly LocalDate[] | undefined): RepeatedBlock {
  return dates === undefined ? block : { ...block, except: dates };
}
