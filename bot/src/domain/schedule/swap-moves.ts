import type { PersonId } from '../roster/county.ts';
import { isAdviser } from '../consultation/rights.ts';
import type { LocalDate } from '../time.ts';
import type { ScheduleContext, ScheduleDecision } from './change.ts';
import { isHoliday } from './holidays.ts';
import { withIds } from './ids.ts';
import { overlap } from './intervals.ts';
import type { Says, ScheduleMistake } from './mistakes.ts';
import { createDayTables } from './tables.ts';
import type { Presence, Schedules, Swap, SwapState } from './types.ts';
import { zoneOf } from './zone.ts';

export interface SwapAsked {
  readonly person: PersonId;
  /** The day they give away. */
  readonly date: LocalDate;
  readonly other: PersonId;
  /** The day they take over. */
  readonly otherDate: LocalDate;
}

export interface SwapAnswer {
  readonly id: string;
  /** Whether they may is asked before; see use-cases/schedule/change-days.ts. */
  readonly answer: 'accept' | 'decline' | 'take-back';
}

/** Nothing changes on the two days until the other accepts. */
export function askSwap(
  before: Schedules,
  { person, date, other, otherDate }: SwapAsked,
  context: ScheduleContext,
): ScheduleDecision {
  const swaps = before.swaps ?? [];
  const asked = { person, date, other, otherDate, state: 'asked' } as const;
  const mistakes = swapMistakes(before, asked, context);
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  const isOpen = swaps.some((one) => one.state === 'asked' && isSame(one, asked));
  if (isOpen)
    return {
      kind: 'mistaken',
      mistakes: [{ path: 'other', says: { kind: 'swap-asked-already' } }],
    };
  const named = withIds<Omit<Swap, 'id'> & { readonly id?: string }>([...swaps, asked]);
  return { kind: 'changed', schedules: { ...before, swaps: named } };
}

const isSame = (one: SwapAsked, other: SwapAsked): boolean =>
  one.person === other.person &&
  one.date === other.date &&
  one.other === other.other &&
  one.otherDate === other.otherDate;

/** What was answered already, or taken back, is not found: the page shows what stands there now. */
export function answerSwap(
  before: Schedules,
  { id, answer }: SwapAnswer,
  context: ScheduleContext,
): ScheduleDecision {
  const swap = (before.swaps ?? []).find((one) => one.id === id);
  if (swap?.state !== 'asked') return { kind: 'not-found' };
  if (answer !== 'accept') return { kind: 'changed', schedules: withState(before, swap, answer) };
  // Since it was asked the days may have passed or become others.
  const mistakes = swapMistakes(before, swap, context);
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  return { kind: 'changed', schedules: withState(before, swap, answer) };
}

const states = { accept: 'accepted', decline: 'declined', 'take-back': 'taken-back' } as const;

function withState(before: Schedules, swap: Swap, answer: SwapAnswer['answer']): Schedules {
  const others = (before.swaps ?? []).filter((one) => one !== swap);
  const state: SwapState = states[answer];
  // Accepted ones are carried out in the order in which they were accepted.
  return { ...before, swaps: [...others, { ...swap, state }] };
}

function swapMistakes(
  before: Schedules,
  { person, date, other, otherDate }: SwapAsked,
  { county, now }: ScheduleContext,
): readonly ScheduleMistake[] {
  if (person === other) return [{ path: 'other', says: { kind: 'same-person' } }];
  if (!isAdviser(county.people.find(({ id }) => id === other)))
    return [{ path: 'other', says: { kind: 'unknown-person' } }];
  const today = zoneOf(before.timeZone).dayOf(now).date;
  const ofDays = [
    ...dayMistakes(before, { path: 'date', person, date, today }),
    ...dayMistakes(before, { path: 'otherDate', person: other, date: otherDate, today }),
  ];
  if (ofDays.length > 0) return ofDays;
  const swap: Swap = { id: '', person, date, other, otherDate, state: 'accepted' };
  const after = { ...before, swaps: [...(before.swaps ?? []), swap] };
  return [
    ...inTwoPlaces(after, other, date, 'date'),
    ...inTwoPlaces(after, person, otherDate, 'otherDate'),
  ];
}

interface DayGiven {
  readonly path: string;
  readonly person: PersonId;
  readonly date: LocalDate;
  readonly today: LocalDate;
}

function dayMistakes(
  schedules: Schedules,
  { path, person, date, today }: DayGiven,
): readonly ScheduleMistake[] {
  if (date < today) return [{ path, says: { kind: 'over-already' } }];
  if (onSiteOf(schedules, person, date).length > 0) return [];
  const says: Says = isHoliday(date)
    ? { kind: 'holiday', date }
    : { kind: 'nothing-to-swap', person, date };
  return [{ path, says }];
}

/** Where and when somebody is on site on a day. */
export function onSiteOf(
  schedules: Schedules,
  person: PersonId,
  date: LocalDate,
): readonly Presence[] {
  const zone = zoneOf(schedules.timeZone);
  return createDayTables(schedules, zone)
    .ofPerson(person, zone.onDate(date))
    .filter(({ kind }) => kind === 'on-site');
}

/** Where somebody would be on site while they are at another station already. */
export function inTwoPlaces(
  after: Schedules,
  person: PersonId,
  date: LocalDate,
  path: string,
): readonly ScheduleMistake[] {
  const zone = zoneOf(after.timeZone);
  const there = onSiteOf(after, person, date);
  const clash = there.find((one, index) =>
    there.slice(0, index).some((b) => b.station !== one.station && overlap(one, b)),
  );
  if (!clash) return [];
  const { station = '', from, until } = clash;
  const hours = { from: zone.clockOf(from), until: zone.clockOf(until) };
  return [{ path, says: { kind: 'clash', person, station, day: date, ...hours } }];
}
