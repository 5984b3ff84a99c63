import type { Instant } from '../time.ts';
import { isHoliday } from './holidays.ts';
import { overlap, without } from './intervals.ts';
import type { Absence, Block, ExtraDay, Presence } from './types.ts';
import type { LocalDay, Zone } from './zone.ts';

/** The block on this day, before absences; undefined when it does not happen. */
export function blockOn(block: Block, day: LocalDay, zone: Zone): Presence | undefined {
  if (block.weekday !== day.weekday || isHoliday(day.date)) return undefined;
  if (block.weeks !== 'every' && (block.weeks === 'odd') !== (day.week % 2 === 1)) return undefined;
  if (block.validFrom !== undefined && day.date < block.validFrom) return undefined;
  if (block.validUntil !== undefined && day.date > block.validUntil) return undefined;
  return presence(block, zone.timeOn(day, block.from), zone.timeOn(day, block.until));
}

/** Extra days happen also on holidays: somebody has agreed to come. */
export function extraOn(extra: ExtraDay, day: LocalDay, zone: Zone): Presence | undefined {
  if (extra.date !== day.date) return undefined;
  const { person, station, room } = extra;
  const place = { person, kind: 'on-site', station, ...(room ? { room } : {}) } as const;
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
  const covered = absences.flatMap(({ substitute, ...away }) => {
    const part = overlap(whole, away);
    if (part === undefined || substitute === undefined) return [];
    return without(part, absencesOf(substitute)).map((rest) => ({
      ...whole,
      ...rest,
      person: substitute,
    }));
  });
  return [...own, ...covered];
}
