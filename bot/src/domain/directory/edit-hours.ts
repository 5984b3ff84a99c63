import type { Localised, Texts } from '../language.ts';
import { exceptionOf, exceptionRow, type ExceptionHours } from './edit-exceptions.ts';
import { weeklyOf, weeklyRow, type WeeklyHours } from './edit-weekly.ts';
import { withFields } from './form-fields.ts';
import { textsOf, written } from './form-texts.ts';
import type { Belongs, Schedule } from './types.ts';

/** Opening hours as a form holds them. */
export interface HoursEdit {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly ExceptionHours[];
  /** "Ajanvarauksella": hours in words alone. */
  readonly note: Localised;
  /** Ids of hours that no form can show: told in words, and kept until somebody takes them out. */
  readonly kept: readonly string[];
}

/** What hours belong to, with the id of its own row. */
export type HoursOwner = Pick<Belongs, 'service' | 'location' | 'serviceAtLocation'>;

export const noHours: HoursEdit = {
  ...{ weekly: [], exceptions: [], note: { fi: '', sv: '', en: '' }, kept: [] },
};

/** Of this very owner, and not of one of its numbers. */
export const hoursOfOwner = (
  schedules: readonly Schedule[] = [],
  { service, location, serviceAtLocation }: HoursOwner,
): readonly Schedule[] =>
  schedules.filter(
    (one) =>
      one.phone === undefined &&
      one.service === service &&
      one.location === location &&
      one.serviceAtLocation === serviceAtLocation,
  );

/** The hours as their form begins. */
export function hoursEdit(schedules: readonly Schedule[]): HoursEdit {
  const note = schedules.find(isNote);
  return {
    weekly: schedules.flatMap((row) => weeklyOf(row) ?? []),
    exceptions: schedules.flatMap((row) => exceptionOf(row) ?? []),
    note: written(note?.description),
    kept: keptAmong(schedules).map(({ id }) => id),
  };
}

/** Those which no form can show: rarer rules of registers, and words that hold for a time only. */
export function keptAmong(schedules: readonly Schedule[]): readonly Schedule[] {
  const note = schedules.find(isNote);
  return schedules.filter((row) => row !== note && !weeklyOf(row) && !exceptionOf(row));
}

const timing = [
  ...(['opensAt', 'closesAt', 'validFrom', 'validTo', 'dtstart', 'until', 'count'] as const),
  ...(['freq', 'interval', 'byday', 'bymonthday', 'byweekno', 'byyearday'] as const),
] as const;

/** Words without times, which hold always. */
const isNote = (row: Schedule): boolean =>
  !row.isException &&
  row.description !== undefined &&
  timing.every((field) => row[field] === undefined);

/** The rows as their form was sent: those that stay in their old order, then the new ones. */
export function editedHours(
  schedules: readonly Schedule[],
  edit: HoursEdit,
  owner: HoursOwner,
  newId: () => string,
): readonly Schedule[] {
  const before = hoursEdit(schedules);
  const fresh = (): Schedule => ({ id: newId(), ...owner, isException: false });
  const held = schedules.find(isNote);
  const words = textsOf(edit.note);
  return [
    ...schedules.flatMap((row) => (row === held ? noted(row, words) : stays(row, edit))),
    ...freshAmong(edit.weekly, before.weekly).map((one) => weeklyRow(fresh(), undefined, one)),
    ...freshAmong(edit.exceptions, before.exceptions).map((one) =>
      exceptionRow(fresh(), undefined, one),
    ),
    ...(words && !held ? [{ ...fresh(), description: words }] : []),
  ];
}

interface Named {
  readonly id: string | null;
}

const freshAmong = <T extends Named>(now: readonly T[], before: readonly Named[]): readonly T[] =>
  now.filter(({ id }) => id === null || before.every((one) => one.id !== id));

const noted = (row: Schedule, words: Texts | undefined): readonly Schedule[] =>
  words ? [withFields(row, { description: words })] : [];

/** As it is in the form now; nothing: it was taken out. */
function stays(row: Schedule, edit: HoursEdit): readonly Schedule[] {
  const isIt = ({ id }: Named) => id === row.id;
  const weekly = weeklyOf(row) && edit.weekly.find(isIt);
  if (weekly) return [weeklyRow(row, row, weekly)];
  const exception = exceptionOf(row) && edit.exceptions.find(isIt);
  if (exception) return [exceptionRow(row, row, exception)];
  return edit.kept.includes(row.id) ? [row] : [];
}
