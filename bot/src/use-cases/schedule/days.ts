import type { Pattern } from '../../contract/schedule.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { withIds } from '../../domain/schedule/ids.ts';
import { mayChangeDays } from '../../domain/schedule/rights.ts';
import { swapDays } from '../../domain/schedule/swap-days.ts';
import type {
  Absence,
  Block,
  ExtraDay,
  Presence,
  Schedules,
  Swap,
} from '../../domain/schedule/types.ts';
import { zoneOf } from '../../domain/schedule/zone.ts';
import { isAdviser } from '../../domain/consultation/rights.ts';
import { isoOf } from '../../domain/schedule/dates.ts';
import type { Tools } from '../tools.ts';

/** Somebody's days as they stand, with the mark of this very state. */
export interface Days {
  readonly pattern: Pattern;
  readonly etag: string;
}

export type DaysRead =
  | { readonly kind: 'read'; readonly days: Days }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' };

/** One's own days, or those of somebody whose days one may change. */
export function readDays(tools: Tools, caller: PersonId, person: PersonId): DaysRead {
  const refused = mayNot(tools, caller, person);
  return refused ?? { kind: 'read', days: daysOf(tools, tools.known.schedules(), person) };
}

/** Why the caller does not get at somebody's days; undefined where they do. */
export function mayNot(
  { known }: Tools,
  caller: PersonId,
  person: PersonId,
): Exclude<DaysRead, { readonly kind: 'read' }> | undefined {
  const by = known.person(caller);
  const of = known.person(person);
  if (mayChangeDays(by, of)) return undefined;
  return isAdviser(of) ? { kind: 'forbidden' } : { kind: 'not-found' };
}

export function daysOf(tools: Tools, schedules: Schedules, person: PersonId): Days {
  const own = ownOf(schedules, person);
  const now = tools.clock.now();
  const today = tools.known.calendar().dateOf(now);
  const swaps = own.swaps.map((swap) => swapOnWire(schedules, swap));
  // Whoever accepts one has seen its hours, those of the other too.
  const asked = swaps.filter(({ state }) => state === 'asked');
  return {
    pattern: {
      person,
      blocks: own.blocks.map(blockOnWire),
      absences: own.absences.filter(({ until }) => until > now).map(absenceOnWire),
      extraDays: own.extraDays.filter(({ date }) => date >= today).map(extraDayOnWire),
      swaps: swaps.filter(
        ({ date, otherDate, state }) =>
          state !== 'taken-back' && (date >= today || otherDate >= today),
      ),
    },
    etag: tools.secrets.operation(['days', JSON.stringify([person, own, asked])]),
  };
}

/** Everything that is kept of one person's days, each with its id. */
function ownOf(schedules: Schedules, person: PersonId) {
  const isOwn = (one: { readonly person: PersonId }) => one.person === person;
  return {
    blocks: withIds(schedules.blocks.filter(isOwn)),
    absences: withIds(schedules.absences).filter(isOwn),
    extraDays: withIds(schedules.extraDays).filter(isOwn),
    swaps: (schedules.swaps ?? []).filter((swap) => isOwn(swap) || swap.other === person),
  };
}

export const blockOnWire = (block: Block & { readonly id: string }): Pattern['blocks'][number] => ({
  id: block.id,
  kind: block.kind,
  station: block.station ?? null,
  weekday: block.weekday,
  from: block.from,
  until: block.until,
  weeks: block.weeks,
  room: block.room ?? null,
  validFrom: block.validFrom ?? null,
  validUntil: block.validUntil ?? null,
});

export const absenceOnWire = ({
  id,
  person,
  from,
  until,
  substitute,
}: Absence & { readonly id: string }): Pattern['absences'][number] => ({
  ...{ id, person, from: isoOf(from), until: isoOf(until) },
  substitute: substitute ?? null,
});

export function swapOnWire(schedules: Schedules, swap: Swap): Pattern['swaps'][number] {
  const zone = zoneOf(schedules.timeZone);
  const stretches = (presences: readonly Presence[]) =>
    presences.map(({ station = '', from, until }) => ({
      ...{ station, from: zone.clockOf(from), until: zone.clockOf(until) },
    }));
  const { gives, takes } = swapDays(schedules, swap);
  return { ...swap, gives: stretches(gives), takes: stretches(takes) };
}

const extraDayOnWire = ({
  id,
  date,
  station,
  from,
  until,
  room,
}: ExtraDay & { readonly id: string }): Pattern['extraDays'][number] => ({
  ...{ id, date, station, from, until },
  room: room ?? null,
});
