import type { FieldMistake } from './checks.ts';
import type { ExceptionHours } from './edit-exceptions.ts';
import type { HoursEdit } from './edit-hours.ts';
import type { WeeklyHours } from './edit-weekly.ts';
import { same } from './tables.ts';

/** What is wrong in opening hours; those that a register wrote and nobody changed may stay so. */
export function hoursMistakes(
  path: string,
  { weekly, exceptions }: HoursEdit,
  before: HoursEdit | undefined,
): readonly FieldMistake[] {
  const isHeld = (one: object) =>
    [...(before?.weekly ?? []), ...(before?.exceptions ?? [])].some((was) => same(was, one));
  return [
    ...weekly.flatMap((one, at) =>
      isHeld(one) ? [] : among(`${path}.weekly.${at}`, weeklyFaults(one)),
    ),
    ...exceptions.flatMap((one, at) =>
      isHeld(one) ? [] : among(`${path}.exceptions.${at}`, exceptionFaults(one)),
    ),
  ];
}

type Faults = Readonly<Record<string, FieldMistake['kind'] | false>>;

const among = (path: string, faults: Faults): readonly FieldMistake[] =>
  Object.entries(faults).flatMap(([field, kind]) =>
    kind === false ? [] : [{ field: `${path}.${field}`, kind }],
  );

const weeklyFaults = ({ days, weeks, validFrom, validTo, ...times }: WeeklyHours): Faults => ({
  days: days.length === 0 && 'missing',
  ...timeFaults(times),
  validFrom: weeks === 'second' && validFrom === '' && 'missing',
  validTo: validTo !== '' && validTo < validFrom && 'wrong',
});

const exceptionFaults = ({ from, to, isClosed, ...times }: ExceptionHours): Faults => ({
  from: from === '' && 'missing',
  to: to !== '' && to < from && 'wrong',
  ...(isClosed ? {} : timeFaults(times)),
});

/** It may close on the next day; opened for no time at all it is not. */
const timeFaults = ({ opensAt, closesAt }: Pick<WeeklyHours, 'opensAt' | 'closesAt'>): Faults => ({
  opensAt: opensAt === '' && 'missing',
  closesAt: closesAt === '' ? 'missing' : closesAt === opensAt && 'wrong',
});
