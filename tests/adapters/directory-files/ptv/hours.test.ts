import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { schedulesOf } from '../../../../bot/src/adapters/directory-files/ptv/hours.ts';
import { ptvChannel } from '../../../../bot/src/adapters/directory-files/ptv/schema.ts';
import { rowChecks } from '../../../../bot/src/adapters/directory-files/rows.ts';
import { hoursOf } from '../../../../bot/src/domain/directory/hours.ts';
import { runs } from '../../../helpers/thorough.ts';

const zone = 'Europe/Helsinki';
const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;

type Hour = Readonly<Record<string, unknown>>;
const rowsOf = (hours: readonly Hour[]) =>
  schedulesOf(
    z.object({ hours: ptvChannel.shape.serviceHours }).parse({ hours }).hours,
    { location: 'place' },
    'place',
  );
const opening = (dayFrom: string, from: string, to: string, dayTo = '') => ({
  ...{ dayFrom, dayTo, from: `${from}:00`, to: `${to}:00` },
});
const weekly = (openingHour: object[], more: Hour = {}): Hour => ({
  ...{ serviceHourType: 'DaysOfTheWeek', validForNow: true, openingHour, ...more },
});
const night = (...[dayFrom, from, dayTo, to]: [string, string, string, string]): Hour => ({
  serviceHourType: 'OverMidnight',
  openingHour: [opening(dayFrom, from, to, dayTo)],
});
const exception = (validFrom: string, validTo: string | null, ...times: object[]): Hour => ({
  ...{ serviceHourType: 'Exceptional', validFrom, validTo, isClosed: times.length === 0 },
  openingHour: times,
});
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const office = weekly(weekdays.slice(0, 5).map((day) => opening(day, '08:00', '16:00')));
const summer = (openingHour: object[]) =>
  weekly(openingHour, { validFrom: '2027-06-01T00:00:00', validTo: '2027-08-31T00:00:00' });

// 2026-11-23 is a Monday, and no holiday is near.
const situations: [string, Hour[], Record<string, boolean>][] = [
  [
    'hours of the weekdays',
    [office],
    { '11-23T07:59': false, '11-23T08:00': true, '11-27T15:59': true, '11-28T12:00': false },
  ],
  [
    'two intervals a day',
    [weekly([opening('Monday', '08:00', '11:00'), opening('Monday', '12:00', '15:30')])],
    { '11-23T10:59': true, '11-23T11:30': false, '11-23T15:00': true, '11-24T10:00': false },
  ],
  [
    'two kinds of hours',
    [office, weekly([opening('Saturday', '10:00', '12:00')])],
    { '11-23T09:00': true, '11-28T11:00': true, '11-28T13:00': false },
  ],
  [
    'a day that ends at midnight',
    [weekly([opening('Monday', '18:00', '00:00')])],
    { '11-23T23:59': true, '11-24T00:00': false },
  ],
  [
    'a day from midnight to midnight',
    [weekly([opening('Monday', '00:00', '00:00')])],
    { '11-22T23:59': false, '11-23T00:00': true, '11-23T23:59': true, '11-24T00:00': false },
  ],
  [
    'a single day whose last day the register has filled in',
    [weekly([opening('Wednesday', '08:00', '10:00', 'Monday')])],
    { '11-25T09:00': true, '11-26T09:00': false, '11-23T09:00': false },
  ],
  [
    'days from one to another',
    [weekly([opening('Monday', '08:00', '10:00', 'Wednesday')])],
    { '11-23T09:00': true, '11-25T09:00': true, '11-26T09:00': false },
  ],
  [
    'always open',
    [weekly([], { isAlwaysOpen: true })],
    { '11-23T00:00': true, '11-29T23:59': true, '12-25T03:00': true },
  ],
  ['by appointment', [weekly([], { isReservation: true })], { '11-23T10:00': false }],
  [
    'words alone',
    [weekly([], { additionalInformation: [{ language: 'fi', value: 'Sovi aika' }] })],
    { '11-23T10:00': false },
  ],
  [
    'a night',
    [night('Friday', '20:00', 'Saturday', '04:00')],
    { '11-27T19:59': false, '11-27T20:00': true, '11-28T03:59': true, '11-28T04:00': false },
  ],
  [
    'a weekend without a break',
    [night('Friday', '18:00', 'Monday', '08:00')],
    {
      ...{ '11-27T17:59': false, '11-27T18:00': true, '11-28T00:00': true, '11-29T23:59': true },
      ...{ '11-30T07:59': true, '11-30T08:00': false },
    },
  ],
  [
    'until midnight of another day',
    [night('Saturday', '10:00', 'Monday', '00:00')],
    { '11-28T10:00': true, '11-29T23:59': true, '11-30T00:00': false },
  ],
  [
    'from a time of the week to the same',
    [night('Monday', '08:00', 'Monday', '08:00')],
    { '11-23T07:59': true, '11-25T03:00': true },
  ],
  [
    'closed for a day',
    [office, exception('2026-11-24T00:00:00', null)],
    { '11-23T10:00': true, '11-24T10:00': false, '11-25T10:00': true },
  ],
  [
    'closed from one day to another',
    [office, exception('2026-11-24T00:00:00', '2026-11-25T00:00:00')],
    { '11-23T10:00': true, '11-24T10:00': false, '11-25T10:00': false, '11-26T10:00': true },
  ],
  [
    'other hours for some days',
    [office, exception('2026-11-24', '2026-11-25', opening('Monday', '10:00', '12:00', 'Sunday'))],
    { '11-24T09:00': false, '11-25T11:00': true, '11-25T13:00': false, '11-26T09:00': true },
  ],
  [
    'open all day for once',
    [exception('2026-11-28', null, opening('', '00:00', '00:00'))],
    { '11-28T00:00': true, '11-28T23:59': true, '11-29T00:00': false },
  ],
  [
    "a day that is said as an instant: midnight in Finland is yesterday's evening elsewhere",
    [office, exception('2026-11-23T22:00:00Z', null)],
    { '11-23T10:00': true, '11-24T10:00': false },
  ],
];

describe("the register's hours", () => {
  it.each(situations)('%s', (_, hours, answers) => {
    const open = hoursOf(rowsOf(hours), zone);
    const said = Object.keys(answers).map((wall) => [wall, open.openAt(at(`2026-${wall}`))]);
    expect(Object.fromEntries(said)).toEqual(answers);
  });

  it.each(situations)('are whole rows of the directory: %s', (_, hours) => {
    const rows = rowsOf(hours);
    expect(rows.map((row) => rowChecks.schedule.safeParse(row).error)).toEqual(
      rows.map(() => undefined),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it("lets a season's hours take the place of the lasting ones that they overlap", () => {
    const short = weekdays.slice(0, 3).map((day) => opening(day, '09:00', '12:00'));
    const open = hoursOf(rowsOf([office, summer(short)]), zone);
    const answers = ['05-31T08:30', '06-01T08:30', '06-01T10:00', '06-03T10:00', '09-01T08:30'];
    expect(answers.map((wall) => open.openAt(at(`2027-${wall}`)))).toEqual([
      ...[true, false, true, false, true],
    ]);
  });

  it('opens besides when a season overlaps nothing', () => {
    const open = hoursOf(rowsOf([office, summer([opening('Saturday', '10:00', '12:00')])]), zone);
    const answers = ['06-05T11:00', '06-07T09:00', '09-04T11:00'];
    expect(answers.map((wall) => open.openAt(at(`2027-${wall}`)))).toEqual([true, true, false]);
  });

  it('says what is by appointment, in each language', () => {
    const information = [{ language: 'fi', value: 'Sosiaalityöntekijä' }];
    const hour = weekly([], { isReservation: true, additionalInformation: information });
    expect(rowsOf([hour]).map(({ description }) => description)).toEqual([
      {
        fi: 'Sosiaalityöntekijä – ajanvarauksella',
        sv: 'Med tidsbokning',
        en: 'By appointment',
      },
    ]);
  });

  it('tells hours of the same times apart', () => {
    const ids = rowsOf([office, office]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('has the same rows in whichever order the hours come', () => {
    const hours = [
      office,
      night('Friday', '20:00', 'Saturday', '04:00'),
      exception('2026-12-24', null),
    ];
    const ids = (all: Hour[]) =>
      rowsOf(all)
        .map(({ id }) => id)
        .sort();
    expect(ids([...hours].reverse())).toEqual(ids(hours));
  });

  it('are open at each half hour of a week when the source is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(someDays, someNight), { maxLength: 4 }), (hours) => {
        const open = hoursOf(rowsOf(hours.map(({ hour }) => hour)), zone);
        const minutes = hours.flatMap((one) => one.minutes);
        for (let minute = 0; minute < week; minute += 30) {
          const wall = Temporal.PlainDateTime.from('2026-11-23T00:00').add({ minutes: minute });
          const isOpen = minutes.some(
            ([from, to]) => (minute - from + week) % week < (to - from === week ? week : to - from),
          );
          expect([wall.toString(), open.openAt(at(wall.toString()))]).toEqual([
            wall.toString(),
            isOpen,
          ]);
        }
      }),
      { numRuns: runs(15) },
    );
  });
});

const week = 7 * 1440;
const quarter = fc.integer({ min: 0, max: 95 }).map((one) => one * 15);
const clock = (minute: number) =>
  [Math.floor(minute / 60) % 24, minute % 60].map((one) => String(one).padStart(2, '0')).join(':');
const day = fc.integer({ min: 0, max: 6 });
const name = (index: number) => weekdays[index] ?? '';

interface Said {
  readonly hour: Hour;
  /** From and until, in minutes from the beginning of the week; the end may lie in the next. */
  readonly minutes: readonly (readonly [number, number])[];
}

const someDays: fc.Arbitrary<Said> = fc
  .array(fc.tuple(day, quarter, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 })
  .map((all) => {
    const times = all.map(([index, from, quarters]) => ({
      ...{ index, from, to: Math.min(from + quarters * 15, 1440) },
    }));
    return {
      hour: weekly(
        times.map(({ index, from, to }) => opening(name(index), clock(from), clock(to))),
      ),
      minutes: times.map(({ index, from, to }) => [index * 1440 + from, index * 1440 + to]),
    };
  });

const someNight: fc.Arbitrary<Said> = fc
  .tuple(day, quarter, day, quarter)
  .map(([a, from, b, to]) => {
    const start = a * 1440 + from;
    const length = (b * 1440 + to - start + week) % week || week;
    return {
      hour: night(name(a), clock(from), name(b), clock(to)),
      minutes: [[start, start + length]],
    };
  });
