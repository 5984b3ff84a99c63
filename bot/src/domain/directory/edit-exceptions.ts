import type { Localised } from '../language.ts';
import type { LocalDate, LocalTime } from '../time.ts';
import { withFields } from './form-fields.ts';
import { textsOf, written } from './form-texts.ts';
import { firstDayOf, lastDayOf } from './recurrence.ts';
import { same } from './tables.ts';
import type { Schedule } from './types.ts';

/** Closed days, or days with other hours than usual, as a form holds them. */
export interface ExceptionHours {
  /** Null: a new one. */
  readonly id: string | null;
  readonly from: LocalDate;
  /** '' in what is sent: that one day. */
  readonly to: LocalDate;
  readonly isClosed: boolean;
  /** '' while it is closed. */
  readonly opensAt: LocalTime;
  readonly closesAt: LocalTime;
  readonly description: Localised;
}

/** Undefined: no form can show it faithfully. */
export function exceptionOf(row: Schedule): ExceptionHours | undefined {
  const { opensAt, closesAt } = row;
  const [from, to] = [firstDayOf(row), lastDayOf(row)];
  if (!row.isException || isRecurring(row) || from === undefined || to === undefined)
    return undefined;
  if (to < from || (opensAt === undefined) !== (closesAt === undefined)) return undefined;
  return {
    ...{ id: row.id, from, to, isClosed: opensAt === undefined, opensAt: opensAt ?? '' },
    closesAt: closesAt === '24:00' ? '23:59' : (closesAt ?? ''),
    description: written(row.description),
  };
}

const isRecurring = ({ freq, byday, count, interval, ...row }: Schedule): boolean =>
  [freq, byday, count, interval, row.bymonthday, row.byweekno, row.byyearday].some(
    (part) => part !== undefined,
  );

/** The row as its form was sent; what the form did not change stays as it was written. */
export function exceptionRow(
  fresh: Schedule,
  held: Schedule | undefined,
  edit: ExceptionHours,
): Schedule {
  const was = held && exceptionOf(held);
  const to = edit.to === '' ? edit.from : edit.to;
  if (held && was && same({ ...was, id: '' }, { ...edit, to, id: '' })) return held;
  const isSameDays = was?.from === edit.from && was.to === to;
  const days = { validFrom: edit.from, validTo: to, dtstart: undefined, until: undefined };
  const timeOf = (time: LocalTime) => (edit.isClosed ? undefined : time);
  return withFields(held ?? { ...fresh, isException: true }, {
    ...(isSameDays ? {} : days),
    opensAt: timeOf(edit.opensAt),
    closesAt: timeOf(edit.closesAt),
    description: textsOf(edit.description),
  });
}
