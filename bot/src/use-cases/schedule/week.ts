import type { Week } from '../../contract/schedule.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { daysFrom, isoOf, mondayOf, plusDays, weekOf } from '../../domain/schedule/dates.ts';
import { holidayOn } from '../../domain/schedule/holidays.ts';
import { withIds } from '../../domain/schedule/ids.ts';
import { missingOn } from '../../domain/schedule/missing.ts';
import type { Placed } from '../../domain/schedule/tables.ts';
import type { Schedules, Swap } from '../../domain/schedule/types.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { editableBy } from './change-days.ts';
import { absenceOnWire, swapOnWire } from './days.ts';

/**
 * Who is where in a week, from the calendar that the routing uses.
 * @param of any day of the week; this week where it is undefined
 */
export function weekView(tools: Tools, caller: PersonId, of: LocalDate | undefined): Week {
  const { known, clock } = tools;
  const calendar = known.calendar();
  const schedules = known.schedules();
  const today = calendar.dateOf(clock.now());
  const from = mondayOf(of ?? today);
  const dates = daysFrom(from, 7);
  return {
    ...{ from, today, week: weekOf(from) },
    days: dates.map((date) => ({ date, holiday: holidayOn(date) ?? null })),
    presences: dates.flatMap((date) =>
      calendar.explained(date).map((placed) => presenceOf(placed, date)),
    ),
    absences: absencesIn(schedules, calendar, from),
    missing: missingOn(schedules, dates).map((one) => ({
      ...one,
      ...{ from: isoOf(one.from), until: isoOf(one.until) },
    })),
    swaps: (schedules.swaps ?? [])
      .filter((swap) => isShown(swap, caller, dates))
      .map((swap) => swapOnWire(schedules, swap)),
    states: statesNow(tools),
    editable: [...editableBy(tools, caller)],
  };
}

function presenceOf({ presence, origin, insteadOf }: Placed, date: LocalDate) {
  const { person, kind, station, room, from, until } = presence;
  return {
    ...{ date, person, kind, origin },
    ...{ station: station ?? null, room: room ?? null, insteadOf: insteadOf ?? null },
    ...{ from: isoOf(from), until: isoOf(until) },
  };
}

function absencesIn(schedules: Schedules, calendar: Calendar, from: LocalDate): Week['absences'] {
  const begins = calendar.instantOf(from, '00:00');
  const ends = calendar.instantOf(plusDays(from, 7), '00:00');
  return withIds(schedules.absences)
    .filter((absence) => absence.from < ends && absence.until > begins)
    .map(absenceOnWire);
}

function isShown(swap: Swap, caller: PersonId, dates: readonly LocalDate[]): boolean {
  if (!dates.includes(swap.date) && !dates.includes(swap.otherDate)) return false;
  if (swap.state === 'taken-back') return false;
  return swap.state === 'accepted' || swap.person === caller || swap.other === caller;
}

function statesNow({ known, clock }: Tools): Week['states'] {
  const now = clock.now();
  const people = new Set(known.schedules().states.map(({ person }) => person));
  return [...people].flatMap((person) => {
    const state = known.calendar().stateAt(person, now);
    return state ? [{ ...state, from: isoOf(state.from), until: isoOf(state.until) }] : [];
  });
}
