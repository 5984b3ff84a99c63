import type { Week } from '../../../../bot/src/contract/schedule.ts';
import { useKoppi, useNames } from '../../koppi.ts';
import type { Presence } from './lines.ts';
import type { By } from './week-view.tsx';

/** What stands in one cell: of a station or a person, on one day. */
export interface Cell {
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly presences: readonly Presence[];
  /** Of the row's person on that day. */
  readonly absences: Week['absences'];
  /** Whom one would look for at the row's station, and nobody has taken their place. */
  readonly missing: Week['missing'];
  readonly isHoliday: boolean;
}

export const isEmpty = ({ presences, absences, missing }: Cell): boolean =>
  presences.length + absences.length + missing.length === 0;

export interface Row {
  readonly id: string;
  readonly name: string;
  /** The row's person, whose days the caller may change. */
  readonly editable: boolean;
  readonly cells: readonly Cell[];
}

/** Stations in the county's order; people whom the week knows, by name. */
export function useRows(week: Week, by: By): readonly Row[] {
  const { frame, language } = useKoppi();
  const names = useNames();
  const ids = by === 'station' ? frame.stations.map(({ id }) => id) : peopleOf(week);
  const rows = ids.map((id) => ({
    id,
    name: by === 'station' ? names.station(id) : names.person(id),
    editable: by === 'person' && week.editable.includes(id),
    cells: week.days.map(({ date, holiday }, index) => ({
      date,
      weekday: index + 1,
      isHoliday: holiday !== null,
      presences: week.presences.filter(
        (one) => one.date === date && (by === 'station' ? isAt(id, one) : one.person === id),
      ),
      absences: by === 'station' ? [] : awayOn(week, id, date, frame.timeZone),
      missing: by === 'station' ? missingAt(week, id, date) : [],
    })),
  }));
  return by === 'station' ? rows : rows.sort((a, b) => a.name.localeCompare(b.name, language));
}

const isAt = (station: string, one: Presence): boolean =>
  one.station === station && (one.kind === 'on-site' || one.kind === 'meeting');

function missingAt({ missing, presences }: Week, station: string, date: string): Week['missing'] {
  const isCovered = ({ person, from, until }: Week['missing'][number]) =>
    presences.some(
      (one) =>
        isAt(station, one) && one.insteadOf === person && one.from < until && from < one.until,
    );
  return missing.filter((one) => one.station === station && one.date === date && !isCovered(one));
}

function peopleOf({ presences, absences, editable }: Week): string[] {
  const known = [...presences, ...absences].map(({ person }) => person);
  return [...new Set([...known, ...editable])];
}

function awayOn(week: Week, id: string, date: string, timeZone: string): Week['absences'] {
  const dateOf = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return week.absences.filter(({ person, from, until }) => {
    const last = dateOf.format(Date.parse(until) - 1);
    return person === id && dateOf.format(Date.parse(from)) <= date && date <= last;
  });
}
