import type { Localised } from '../language.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import { withFields } from './form-fields.ts';
import { textsOf, written } from './form-texts.ts';
import { firstDayOf, lastDayOf } from './recurrence.ts';
import { same } from './tables.ts';
import type { Schedule } from './types.ts';

/** `second`: every second week from the first day on, as RFC 5545 counts; odd and even are ISO weeks. */
export const weeksKinds = ['every', 'odd', 'even', 'second'] as const;
export type WeeksKind = (typeof weeksKinds)[number];

/** The same hours on some days of the week, as a form holds them: '' where nothing is said. */
export interface WeeklyHours {
  /** Null: a new one. */
  readonly id: string | null;
  /** In the order of the week. */
  readonly days: readonly Weekday[];
  readonly opensAt: LocalTime;
  /** Not later than it opens: on the next day. */
  readonly closesAt: LocalTime;
  readonly weeks: WeeksKind;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly description: Localised;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** ISO week numbers, as BYWEEKNO lists them: a year of 53 weeks has two odd ones in a row. */
const weekLists = { odd: weeksFrom(1), even: weeksFrom(2) } as const;

function weeksFrom(first: number): string {
  return Array.from({ length: 27 }, (_, index) => first + 2 * index)
    .filter((week) => week <= 53)
    .join(',');
}

/** Undefined: no form can show it faithfully. */
export function weeklyOf(row: Schedule): WeeklyHours | undefined {
  const { opensAt, closesAt, freq, byday, count, bymonthday, byyearday } = row;
  const isPlain = [count, bymonthday, byyearday].every((part) => part === undefined);
  if (row.isException || !isPlain || freq === 'MONTHLY' || byday === undefined) return undefined;
  const [days, weeks] = [daysOf(byday), weeksOf(row)];
  if (!days || !weeks || opensAt === undefined || closesAt === undefined) return undefined;
  return {
    ...{ id: row.id, days, opensAt, weeks },
    // How forms write the end of the day.
    closesAt: closesAt === '24:00' ? '23:59' : closesAt,
    validFrom: firstDayOf(row) ?? '',
    validTo: lastDayOf(row) ?? '',
    description: written(row.description),
  };
}

function daysOf(byday: string): readonly Weekday[] | undefined {
  const codes = byday.split(',').map((one) => one.trim().toUpperCase());
  const days = weekdays.filter((day) => codes.includes(weekdayCodes[day - 1] ?? ''));
  return codes.every((code) => weekdayCodes.some((one) => one === code)) ? days : undefined;
}

function weeksOf({ interval = 1, byweekno, wkst = 'MO', ...row }: Schedule): WeeksKind | undefined {
  if (byweekno !== undefined) {
    const listed = byweekno.replaceAll(' ', '');
    const found = (['odd', 'even'] as const).find((kind) => weekLists[kind] === listed);
    return interval === 1 ? found : undefined;
  }
  if (interval === 1) return 'every';
  const begins = row.dtstart ?? row.validFrom;
  return interval === 2 && wkst === 'MO' && begins !== undefined ? 'second' : undefined;
}

/** The row as its form was sent; what the form did not change stays as it was written. */
export function weeklyRow(
  fresh: Schedule,
  held: Schedule | undefined,
  edit: WeeklyHours,
): Schedule {
  const was = held && weeklyOf(held);
  if (held && was && same({ ...was, id: '' }, { ...edit, id: '' })) return held;
  const isAsBefore = (...names: readonly (keyof WeeklyHours)[]) =>
    was !== undefined && names.every((name) => same(was[name], edit[name]));
  return withFields(held ?? fresh, {
    freq: 'WEEKLY',
    byday: edit.days.map((day) => weekdayCodes[day - 1]).join(','),
    ...{ opensAt: edit.opensAt, closesAt: edit.closesAt, description: textsOf(edit.description) },
    ...(isAsBefore('weeks') ? {} : weeksFields(edit)),
    ...(isAsBefore('weeks', 'validFrom') ? {} : beginFields(edit)),
    ...(isAsBefore('validTo') ? {} : { validTo: dayOf(edit.validTo), until: undefined }),
  });
}

const weeksFields = ({ weeks }: WeeklyHours) => ({
  interval: weeks === 'second' ? 2 : undefined,
  byweekno: weeks === 'odd' || weeks === 'even' ? weekLists[weeks] : undefined,
  wkst: undefined,
});

/** Weeks are counted from `dtstart`. */
const beginFields = ({ weeks, validFrom }: WeeklyHours) => ({
  validFrom: dayOf(validFrom),
  dtstart: weeks === 'second' ? dayOf(validFrom) : undefined,
});

const dayOf = (date: LocalDate): LocalDate | undefined => (date === '' ? undefined : date);
