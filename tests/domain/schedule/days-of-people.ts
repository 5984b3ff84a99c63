import fc from 'fast-check';
import { plusDays } from '../../../bot/src/domain/schedule/dates.ts';
import type { Schedules, Swap } from '../../../bot/src/domain/schedule/types.ts';
import { at, schedules } from '../../helpers/schedule.ts';

const people = fc.constantFrom('a', 'b', 'c');
const stations = fc.constantFrom('rantakyla', 'kitee');
const dates = fc.integer({ min: 0, max: 120 }).map((ahead) => plusDays('2026-10-01', ahead));
const hour = (n: number) => `${String(n).padStart(2, '0')}:00`;
const hours = fc
  .tuple(fc.integer({ min: 7, max: 15 }), fc.integer({ min: 1, max: 8 }))
  .map(([from, length]) => ({ from: hour(from), until: hour(Math.min(from + length, 20)) }));
const maybe = <T extends object>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => one ?? {});

const block = fc
  .record({
    person: people,
    place: fc.oneof(
      stations.map((station) => ({ kind: 'on-site', station }) as const),
      stations.map((station) => ({ kind: 'meeting', station }) as const),
      fc.constantFrom({ kind: 'remote' } as const, { kind: 'focus' } as const),
    ),
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    weeks: fc.constantFrom('every', 'odd', 'even'),
    hours,
    validFrom: maybe(dates.map((validFrom) => ({ validFrom }))),
    validUntil: maybe(dates.map((validUntil) => ({ validUntil }))),
  })
  .map(({ place, hours: times, validFrom, validUntil, ...rest }) => ({
    ...{ ...rest, ...place, ...times, ...validFrom, ...validUntil },
  }));

const absence = fc
  .record({
    person: people,
    date: dates,
    days: fc.integer({ min: 0, max: 9 }),
    from: fc.integer({ min: 0, max: 16 }),
  })
  .chain(({ person, date, days, from }) =>
    maybe(people.map((substitute) => ({ substitute }))).map((who) => ({
      ...{ person, ...who },
      from: at(`${date}T${hour(from)}`),
      until: at(`${plusDays(date, days)}T20:00`),
    })),
  );

const extraDay = fc
  .record({ person: people, date: dates, station: stations, hours })
  .map(({ hours: times, ...rest }) => ({ ...rest, ...times }));

const swap: fc.Arbitrary<Swap> = fc.record({
  id: fc.uuid(),
  person: people,
  date: dates,
  other: people,
  otherDate: dates,
  state: fc.constantFrom('asked', 'accepted', 'declined', 'taken-back'),
});

/** Three people's days with everything that can happen to them, in any combination. */
export const daysOfPeople: fc.Arbitrary<Schedules> = fc
  .record({
    blocks: fc.array(block, { maxLength: 8 }),
    absences: fc.array(absence, { maxLength: 4 }),
    extraDays: fc.array(extraDay, { maxLength: 4 }),
    swaps: fc.array(swap, { maxLength: 4 }),
  })
  .map((parts) => schedules(parts));
