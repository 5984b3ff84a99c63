import type { PersonId } from '../roster/county.ts';
import type { LocalDate } from '../time.ts';
import { blockOn } from './pattern.ts';
import type { OneDay, RepeatedBlock } from './pattern.ts';
import type { Schedules, Swap } from './types.ts';
import type { Zone } from './zone.ts';

/** What happens on the days, accepted swaps carried out; absences come after it. */
export interface Source {
  readonly blocks: readonly RepeatedBlock[];
  readonly extraDays: readonly OneDay[];
}

/** Carries the accepted swaps out, in the order in which they were asked. */
export function swapped(schedules: Schedules, zone: Zone): Source {
  const accepted = (schedules.swaps ?? []).filter(({ state }) => state === 'accepted');
  return accepted.reduce<Source>((source, swap) => exchange(source, swap, zone), schedules);
}

/** Both days at once: on one and the same date the two would else meet their own day again. */
function exchange(source: Source, swap: Swap, zone: Zone): Source {
  const { person, date, other, otherDate } = swap;
  const given = handedOver(source, person, date, other, zone);
  const taken = handedOver(source, other, otherDate, person, zone);
  const exceptions = new Map([
    ...given.blocks.map((block) => [block, date] as const),
    ...taken.blocks.map((block) => [block, otherDate] as const),
  ]);
  const gone = new Set([...given.extraDays, ...taken.extraDays]);
  return {
    blocks: source.blocks.map((block) => without(block, exceptions.get(block))),
    extraDays: [
      ...source.extraDays.filter((extra) => !gone.has(extra)),
      ...given.become,
      ...taken.become,
    ],
  };
}

/** What goes to the other with a day: being at a station, and the station's meetings. */
function handedOver(
  { blocks, extraDays }: Source,
  from: PersonId,
  date: LocalDate,
  to: PersonId,
  zone: Zone,
) {
  const day = zone.onDate(date);
  const ownBlocks = blocks.filter(
    (block) => block.person === from && isAtStation(block) && blockOn(block, day, zone),
  );
  const ownExtras = extraDays.filter((extra) => extra.person === from && extra.date === date);
  const become = [...ownBlocks.flatMap((block) => onDate(block, date)), ...ownExtras].map(
    (one): OneDay => ({ ...one, person: to, insteadOf: one.insteadOf ?? from }),
  );
  return { blocks: ownBlocks, extraDays: ownExtras, become };
}

function isAtStation({ kind, station }: RepeatedBlock): boolean {
  return station !== undefined && (kind === 'on-site' || kind === 'meeting');
}

function onDate({ person, kind, station, from, until, room }: RepeatedBlock, date: LocalDate) {
  if (station === undefined) return [];
  const one: OneDay = { person, kind, station, date, from, until };
  return [room === undefined ? one : { ...one, room }];
}

function without(block: RepeatedBlock, date: LocalDate | undefined): RepeatedBlock {
  return date === undefined ? block : { ...block, except: [...(block.except ?? []), date] };
}
