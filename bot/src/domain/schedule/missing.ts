import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import { overlap, union } from './intervals.ts';
import { createDayTables } from './tables.ts';
import type { Schedules } from './types.ts';
import { zoneOf } from './zone.ts';

/** A stretch of a day at a station on which somebody was to be there, and is away. */
export interface Missing {
  readonly date: LocalDate;
  readonly person: PersonId;
  readonly station: StationId;
  readonly from: Instant;
  readonly until: Instant;
}

/** Who is missed where, for whoever looks for them there. */
export function missingOn(schedules: Schedules, dates: readonly LocalDate[]): readonly Missing[] {
  const zone = zoneOf(schedules.timeZone);
  const asIfAllWere = createDayTables({ ...schedules, absences: [] }, zone);
  const away = Map.groupBy(schedules.absences, ({ person }) => person);
  return dates.flatMap((date) =>
    asIfAllWere.everybody(zone.onDate(date)).flatMap(({ person, kind, station, ...hours }) => {
      if (kind !== 'on-site' || station === undefined) return [];
      return union(away.get(person) ?? []).flatMap((absence) => {
        const missed = overlap(hours, absence);
        return missed ? [{ date, person, station, ...missed }] : [];
      });
    }),
  );
}
