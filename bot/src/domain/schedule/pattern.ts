import type { PersonId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import { isHoliday } from './holidays.ts';
import { overlap, union, without } from './intervals.ts';
import type { Absence, Block, BlockKind, ExtraDay, Presence } from './types.ts';
import type { LocalDay, Zone } from './zone.ts';

/** A block, with the days on which somebody else does it. */
export interface RepeatedBlock extends Block {
  readonly except?: readonly LocalDate[];
}

/** An extra day, or one part of a day that was swapped. */
export interface OneDay extends ExtraDay {
  /** On site, where nothing else is said. */
  readonly kind?: BlockKind;
  /** Whose it was before the swap. */
  readonly insteadOf?: PersonId;
}

/** The block on this day, before absences; undefined when it does not happen. */
export function blockOn(block: RepeatedBlock, day: LocalDay, zone: Zone): Presence | undefined {
  if (!isPatternDay(block, day) || isHoliday(day.date)) return undefined;
  if (block.except?.includes(day.date) === true) return undefined;
  return presence(block, zone.timeOn(day, block.from), zone.timeOn(day, block.until));
}

/** The block says this day, whatever the calendar of holidays and swaps says. */
export function isPatternDay(block: Block, { weekday, week, date }: LocalDay): boolean {
  if (block.weekday !== weekday) return false;
  if (block.weeks !== 'every' && (block.weeks === 'odd') !== (week % 2 === 1)) return false;
  if (block.validFrom !== undefined && date < block.validFrom) return false;
  return block.validUntil === undefined || date <= block.validUntil;
}

/** Extra days happen also on holidays: somebody has agreed to come. */
export function extraOn(extra: OneDay, day: LocalDay, zone: Zone): Presence | undefined {
  if (extra.date !== day.date) return undefined;
  const { person, station, room, kind = 'on-site' } = extra;
  const place = { person, kind, station, ...(room ? { room } : {}) } as const;
  return presence(place, zone.timeOn(day, extra.from), zone.timeOn(day, extra.until));
}
function presence(
  { person, kind, station, room }: Pick<Presence, 'person' | 'kind' | 'station' | 'room'>,
  from: Instant,
  until: Instant,
): Presence | undefined {
  if (from >= until) return undefined;
  return { person, kind, ...(station ? { station } : {}), ...(room ? { room } : {}), from, until };
}

/**
 * What absences leave of a presence: the person's own rest, and the cut-out parts at the hands of
 * the substitutes. A substitute who is away too is not replaced in turn.
 */
export function afterAbsences(
  whole: Presence,
  absencesOf: (person: string) => readonly Absence[],
): readonly Presence[] {
  const absences = absencesOf(whole.person);
  if (absences.length === 0) return [whole];
  const own = without(whole, absences).map((part) => ({ ...whole, ...part }));
  // Two absences that overlap are covered once by whoever stands in for both.
  const covered = [...Map.groupBy(absences, ({ substitute }) => substitute)].flatMap(
    ([substitute, some]) =>
      substitute === undefined
        ? []
        : union(some.flatMap((away) => overlap(whole, away) ?? []))
            .flatMap((part) => without(part, absencesOf(substitute)))
            .map((rest) => ({ ...whole, ...rest, person: substitute })),
  );
  return [...own, ...covered];
}
