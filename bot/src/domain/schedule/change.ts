import type { County, PersonId, StationId } from '../roster/county.ts';
import { isAdviser } from '../consultation/rights.ts';
import type { Instant, LocalDate, LocalTime } from '../time.ts';
import { plusDays } from './dates.ts';
import { daysFull, fits } from './fits.ts';
import type { DaysFull } from './fits.ts';
import { withIds } from './ids.ts';
import { blockMistakes, clashes } from './mistakes.ts';
import type { Says, ScheduleMistake } from './mistakes.ts';
import { withoutOld } from './old.ts';
import { answerSwap, askSwap } from './swap-moves.ts';
import type { SwapAnswer, SwapAsked } from './swap-moves.ts';
import { createDayTables } from './tables.ts';
import type { Absence, Block, ExtraDay, Schedules } from './types.ts';
import { zoneOf } from './zone.ts';

/** A whole day (as an end the last one), or a wall clock time `2026-11-24T12:00`. */
export type When = string;

/** What somebody wants to be changed in a person's days. */
export type ScheduleChange =
  | { readonly kind: 'blocks'; readonly person: PersonId; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'absence';
      readonly person: PersonId;
      readonly from: When;
      readonly until: When;
      readonly substitute?: PersonId;
    }
  | { readonly kind: 'absence-end'; readonly person: PersonId; readonly id: string }
  | {
      readonly kind: 'extra-day';
      readonly person: PersonId;
      readonly date: LocalDate;
      readonly station: StationId;
      readonly from: LocalTime;
      readonly until: LocalTime;
      readonly room?: string;
    }
  | { readonly kind: 'extra-day-end'; readonly person: PersonId; readonly id: string }
  | ({ readonly kind: 'swap' } & SwapAsked)
  | ({ readonly kind: 'swap-answer' } & SwapAnswer);

export type ScheduleDecision =
  | { readonly kind: 'changed'; readonly schedules: Schedules }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly ScheduleMistake[] }
  | { readonly kind: 'not-found' }
  | DaysFull;

export interface ScheduleContext {
  readonly county: Pick<County, 'stations' | 'people'>;
  readonly now: Instant;
}

/** Decides what the schedules would be; preview and saving ask the same. */
export function decideChange(
  before: Schedules,
  change: ScheduleChange,
  context: ScheduleContext,
): ScheduleDecision {
  const decision = decide(before, change, context);
  if (decision.kind !== 'changed') return decision;
  const schedules = withoutOld(decision.schedules, context.now);
  return fits(before, schedules) ? { kind: 'changed', schedules } : daysFull;
}

function decide(
  before: Schedules,
  change: ScheduleChange,
  context: ScheduleContext,
): ScheduleDecision {
  switch (change.kind) {
    case 'blocks':
      return changeBlocks(before, change, context);
    case 'absence':
      return addAbsence(before, change, context);
    case 'absence-end':
      return endAbsence(before, change, context);
    case 'extra-day':
      return addExtraDay(before, change, context);
    case 'extra-day-end':
      return endExtraDay(before, change);
    case 'swap':
      return askSwap(before, change, context);
    case 'swap-answer':
      return answerSwap(before, change, context);
  }
}

const changed = (schedules: Schedules): ScheduleDecision => ({ kind: 'changed', schedules });

const mistaken = (path: string, says: Says): ScheduleDecision => ({
  kind: 'mistaken',
  mistakes: [{ path, says }],
});

const notFound: ScheduleDecision = { kind: 'not-found' };

type Of<Kind> = Extract<ScheduleChange, { readonly kind: Kind }>;

/**
 * The list as it is sent takes the place of all the person's blocks; those of old keep their ids.
 * No other id is taken over: it would be a text that nobody has looked at.
 */
function changeBlocks(
  before: Schedules,
  { person, blocks }: Of<'blocks'>,
  { county }: ScheduleContext,
): ScheduleDecision {
  const stations = new Set(county.stations.map(({ id }) => id));
  const ids = blocks.map(({ id }) => id);
  const mistakes = [
    ...blocks.flatMap((block, index) => blockMistakes(block, `blocks.${index}`, stations)),
    ...clashes(blocks).map(({ index, with: { station = '', weekday: day, from, until } }) => ({
      path: `blocks.${index}.from`,
      says: { kind: 'clash', person, station, day, from, until } as const,
    })),
    ...ids.flatMap((id, index) =>
      id !== undefined && ids.indexOf(id) < index
        ? [{ path: `blocks.${index}.id`, says: { kind: 'id-twice' } as const }]
        : [],
    ),
  ];
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  const own = new Set(withIds(before.blocks.filter((one) => one.person === person)).map(idOf));
  const named = blocks.map(({ id, ...rest }) => (id && own.has(id) ? { ...rest, id } : rest));
  return changed(withBlocks(before, new Map([[person, named]])));
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** Everybody named gets these blocks in the place of their own. */
export function withBlocks(
  before: Schedules,
  lists: ReadonlyMap<PersonId, readonly Block[]>,
): Schedules {
  const others = before.blocks.filter(({ person }) => !lists.has(person));
  const own = [...lists.values()].flatMap((blocks) => withIds(blocks));
  return { ...before, blocks: [...others, ...own] };
}

function addAbsence(
  before: Schedules,
  { person, from, until, substitute }: Of<'absence'>,
  { county, now }: ScheduleContext,
): ScheduleDecision {
  const zone = zoneOf(before.timeZone);
  const instantOf = (when: When) => {
    const [date = '', time = '00:00'] = when.split('T');
    return zone.timeOn(zone.onDate(date), time);
  };
  const begins = instantOf(from);
  const ends = until.includes('T') ? instantOf(until) : instantOf(plusDays(until, 1));
  if (ends <= begins) return mistaken('until', { kind: 'ends-before-it-begins' });
  if (ends <= now) return mistaken('until', { kind: 'over-already' });
  if (substitute === person) return mistaken('substitute', { kind: 'same-person' });
  const stands = county.people.find(({ id }) => id === substitute);
  if (substitute !== undefined && !isAdviser(stands))
    return mistaken('substitute', { kind: 'unknown-person' });
  const who = substitute === undefined ? {} : { substitute };
  const absence: Absence = { person, from: begins, until: ends, ...who };
  return changed(withAbsence(before, absence));
}

/** The same time said once more takes the place of what was said of it before. */
function withAbsence(before: Schedules, absence: Absence): Schedules {
  const others = before.absences.filter(
    ({ person, from, until }) =>
      person !== absence.person || from !== absence.from || until !== absence.until,
  );
  return { ...before, absences: withIds([...others, absence]) };
}

/** One that runs ends now; one that has not begun is taken back. */
function endAbsence(
  before: Schedules,
  { person, id }: Of<'absence-end'>,
  { now }: ScheduleContext,
): ScheduleDecision {
  const absences = withIds(before.absences);
  const ending = absences.find((one) => one.person === person && one.id === id);
  if (!ending || ending.until <= now) return notFound;
  const left = absences.flatMap((one) => {
    if (one !== ending) return [one];
    return one.from < now ? [{ ...one, until: now }] : [];
  });
  return changed({ ...before, absences: left });
}

function addExtraDay(
  before: Schedules,
  change: Of<'extra-day'>,
  { county, now }: ScheduleContext,
): ScheduleDecision {
  const { kind: _, ...rest } = change;
  const extra: ExtraDay = rest;
  const zone = zoneOf(before.timeZone);
  if (!county.stations.some(({ id }) => id === extra.station))
    return mistaken('station', { kind: 'unknown-station' });
  if (extra.until <= extra.from) return mistaken('until', { kind: 'ends-before-it-begins' });
  if (zone.timeOn(zone.onDate(extra.date), extra.until) <= now)
    return mistaken('date', { kind: 'over-already' });
  const next = { ...before, extraDays: withIds([...before.extraDays, extra]) };
  const there = twoPlaces(next, extra);
  return there ? mistaken('from', there) : changed(next);
}

/** Where the person is to be on site at the same time as at the extra day's station. */
function twoPlaces(schedules: Schedules, extra: ExtraDay): Says | undefined {
  const zone = zoneOf(schedules.timeZone);
  const day = zone.onDate(extra.date);
  const [from, until] = [zone.timeOn(day, extra.from), zone.timeOn(day, extra.until)];
  const other = createDayTables(schedules, zone)
    .ofPerson(extra.person, day)
    .find(
      (one) =>
        one.kind === 'on-site' &&
        one.station !== extra.station &&
        one.from < until &&
        from < one.until,
    );
  if (!other) return undefined;
  const { person, station = '' } = other;
  const clock = (at: Instant) => zone.clockOf(at);
  return {
    ...{ kind: 'clash', person, station, day: extra.date },
    ...{ from: clock(other.from), until: clock(other.until) },
  };
}

function endExtraDay(before: Schedules, { person, id }: Of<'extra-day-end'>): ScheduleDecision {
  const extraDays = withIds(before.extraDays);
  const left = extraDays.filter((one) => one.person !== person || one.id !== id);
  return left.length === extraDays.length ? notFound : changed({ ...before, extraDays: left });
}
