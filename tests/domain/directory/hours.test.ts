import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { hoursOf, schedulesOf } from '../../../bot/src/domain/directory/hours.ts';
import { ruleOf } from '../../../bot/src/domain/directory/recurrence.ts';
import type { Directory, Schedule } from '../../../bot/src/domain/directory/types.ts';
import { holidayOn } from '../../../bot/src/domain/schedule/holidays.ts';
import { runs } from '../../helpers/thorough.ts';

const zone = 'Europe/Helsinki';
const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
const wallOf = (instant: number | undefined) =>
  instant === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' });

const weekly = (
  byday: string,
  opensAt: string,
  closesAt: string,
  more: Partial<Schedule> = {},
): Schedule => ({
  id: `${byday} ${opensAt}`,
  service: 's',
  freq: 'WEEKLY',
  byday,
  opensAt,
  closesAt,
  isException: false,
  ...more,
});
const closed = (date: string): Schedule => ({
  id: date,
  validFrom: date,
  validTo: date,
  isException: true,
});
const office = weekly('MO,TU,WE,TH,FR', '09:00', '15:00');
const always = weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59');

describe('opening hours', () => {
  it.each([
    ['in the morning before it opens', '2026-11-24T08:59', false, '2026-11-24T09:00'],
    ['when it opens', '2026-11-24T09:00', true, '2026-11-25T09:00'],
    ['just before it closes', '2026-11-24T14:59', true, '2026-11-25T09:00'],
    ['when it closes', '2026-11-24T15:00', false, '2026-11-25T09:00'],
    ['on a Friday evening', '2026-11-27T18:00', false, '2026-11-30T09:00'],
    ['on Independence Day, a Sunday', '2026-12-06T10:00', false, '2026-12-07T09:00'],
    ['on Christmas Eve, which is kept', '2026-12-24T10:00', false, '2026-12-28T09:00'],
    ['before Epiphany, a Wednesday', '2027-01-05T16:00', false, '2027-01-07T09:00'],
  ])('of an office, %s', (_, wall, isOpen, next) => {
    const hours = hoursOf([office], zone);
    expect([hours.openAt(at(wall)), wallOf(hours.nextOpen(at(wall)))]).toEqual([isOpen, next]);
  });

  it('takes a holiday for a Sunday', () => {
    const hours = hoursOf([office, weekly('SU', '12:00', '14:00')], zone);
    expect(wallOf(hours.nextOpen(at('2027-01-06T08:00')))).toBe('2027-01-06T12:00');
  });

  it('lets an exception take the place of the regular hours, on a holiday too', () => {
    const short: Schedule = { ...closed('2026-11-25'), opensAt: '10:00', closesAt: '11:00' };
    const onEpiphany: Schedule = { ...closed('2027-01-06'), opensAt: '10:00', closesAt: '12:00' };
    const hours = hoursOf([office, closed('2026-11-24'), short, onEpiphany], zone);
    expect(hours.openAt(at('2026-11-24T10:00'))).toBe(false);
    expect(wallOf(hours.nextOpen(at('2026-11-24T08:00')))).toBe('2026-11-25T10:00');
    expect(wallOf(hours.openUntil(at('2026-11-25T10:30')))).toBe('2026-11-25T11:00');
    expect(hours.openAt(at('2027-01-06T11:00'))).toBe(true);
  });

  it('never closes what is open round the clock, on holidays and over the switch of the clock', () => {
    const hours = hoursOf([always], zone);
    for (const wall of [
      '2026-12-25T03:00',
      '2026-10-25T03:30',
      '2026-03-29T23:59',
      '2026-11-24T00:00',
    ])
      expect([hours.openAt(at(wall)), hours.openUntil(at(wall)), hours.nextOpen(at(wall))]).toEqual(
        [true, undefined, undefined],
      );
  });

  it('goes on past midnight', () => {
    const hours = hoursOf([weekly('FR', '20:00', '02:00')], zone);
    expect(hours.openAt(at('2026-11-28T01:59'))).toBe(true);
    expect(wallOf(hours.openUntil(at('2026-11-27T21:00')))).toBe('2026-11-28T02:00');
    expect(hours.openAt(at('2026-11-28T02:00'))).toBe(false);
  });

  it('is told apart from closed where nothing is known', () => {
    expect(hoursOf([], zone).known).toBe(false);
    expect(hoursOf([{ ...closed('2026-11-24') }], zone).known).toBe(false);
    expect(hoursOf([office], zone).known).toBe(true);
  });
});

describe('the hours of a service at a place', () => {
  const pair = { id: 'p', service: 's', location: 'l' };
  const own = { ...office, id: 'of the service' };
  const { service: _, ...nobodys } = office;
  const there = { ...nobodys, id: 'of the place', location: 'l' };
  const both = { ...nobodys, id: 'of the pair', serviceAtLocation: 'p' };
  const directory = (schedules: readonly Schedule[]): Directory => ({
    ...{ organizations: [], services: [], locations: [], addresses: [], contacts: [], phones: [] },
    ...{ serviceAreas: [], languages: [], roleCards: [], servicesAtLocations: [pair], schedules },
  });

  it.each([
    [[own, there, both], ['of the pair']],
    [[own, there], ['of the service']],
    [[there], ['of the place']],
    [[], []],
  ])('are of the narrowest that says any, %#', (schedules, expected) => {
    expect(schedulesOf(directory(schedules), 's', 'l').map(({ id }) => id)).toEqual(expected);
  });
});

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const date = (from: string, within: number) =>
  fc.nat(within).map((ahead) => Temporal.PlainDate.from(from).add({ days: ahead }).toString());
const byday = fc.uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 4 });
const nth = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2', ''), fc.constantFrom(...days))
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 3 },
);
const monthDays = fc.uniqueArray(
  fc.integer({ min: -31, max: 31 }).filter((one) => one !== 0),
  { minLength: 1, maxLength: 4 },
);
const bounds = {
  interval: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  until: fc.option(date('2026-06-01', 300), { nil: undefined }),
};
const listed = <T>(all: fc.Arbitrary<readonly T[]>) => all.map((some) => some.join(','));
const dtstart = date('2026-01-01', 200);
const weeklyRule = fc.record({
  ...{ freq: fc.constant('WEEKLY'), dtstart, ...bounds },
  ...{
    byday: fc.option(listed(byday), { nil: undefined }),
    wkst: fc.constantFrom('MO', 'SU', 'WE'),
  },
});
const monthlyRule = { freq: fc.constant('MONTHLY'), dtstart, ...bounds };
// With BYDAY and BYMONTHDAY together ical.js 2.2.1 forgets the interval: the table has those.
const recurrence: fc.Arbitrary<Parts> = fc.oneof(
  weeklyRule,
  fc.record({ ...monthlyRule, byday: fc.option(listed(nth), { nil: undefined }) }),
  fc.record({ ...monthlyRule, bymonthday: listed(monthDays) }),
);
/** Half of them end by a count instead. */
const counted = fc.tuple(
  recurrence,
  fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
);

describe('a recurrence', () => {
  it.each<[string, Partial<Schedule>, readonly string[]]>([
    [
      'Friday the 13th',
      { freq: 'MONTHLY', byday: 'FR', bymonthday: '13' },
      ['02-13', '03-13', '11-13'],
    ],
    [
      'a last of the month on Monday, every other month',
      { freq: 'MONTHLY', byday: 'MO', bymonthday: '-1', interval: 2, dtstart: '2026-01-01' },
      ['11-30'],
    ],
    [
      'Tuesdays of two weeks',
      { freq: 'WEEKLY', byday: 'TU', byweekno: '41,42' },
      ['10-06', '10-13'],
    ],
    [
      'a day of the year',
      { freq: 'WEEKLY', byday: 'SU,MO,TH', byyearday: '1,-1' },
      ['01-01', '12-31'],
    ],
    [
      'weekdays without a frequency',
      { byday: 'WE', validFrom: '2026-12-01', validTo: '2026-12-10' },
      ['12-02', '12-09'],
    ],
    ['one stretch', { validFrom: '2026-06-30', validTo: '2026-07-01' }, ['06-30', '07-01']],
    ['one day', { dtstart: '2026-06-30' }, ['06-30']],
    ['nothing at all', {}, []],
  ])('is %s', (_, parts, days) => {
    const rule = ruleOf({ id: 'r', isException: false, ...parts });
    const found = everyDay('2026-01-01', '2026-12-31').filter((one) =>
      rule(one, Temporal.PlainDate.from(one).dayOfWeek),
    );
    expect(found.map((one) => one.slice(5))).toEqual(days);
  });

  it('runs on the days that a library of RFC 5545 says', () => {
    fc.assert(
      fc.property(counted, ([{ until, ...rule }, count]) => {
        const end = count === undefined ? { until } : { count };
        const expected = asACalendarSays({ ...rule, ...end });
        const own = ruleOf(defined({ ...rule, ...end }));
        const found = everyDay('2026-01-01', '2027-06-30').filter((one) =>
          own(one, Temporal.PlainDate.from(one).dayOfWeek),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });
});

function asACalendarSays({ dtstart, ...parts }: Parts): string[] {
  const said = Object.entries(parts).flatMap(([name, value]) => {
    const text = name === 'until' ? String(value).replaceAll('-', '') : String(value);
    return value === undefined ? [] : [`${name.toUpperCase()}=${text}`];
  });
  const days = ICAL.Recur.fromString(said.join(';')).iterator(
    ICAL.Time.fromDateString(String(dtstart)),
  );
  const found: string[] = [];
  for (;;) {
    const next = days.next();
    if (days.completed || next.toString() > '2027-06-30') return found;
    found.push(next.toString());
  }
}

type Parts = Readonly<Record<string, string | number | undefined>>;

/** As a file has it: without the parts that say nothing. */
function defined(parts: Parts): Schedule {
  const said = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { id: 'r', isException: false, ...said };
}

function everyDay(from: string, to: string): string[] {
  const all: string[] = [];
  for (let one = from; one <= to; one = Temporal.PlainDate.from(one).add({ days: 1 }).toString())
    all.push(one);
  return all;
}

const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});
const hours = fc.array(
  fc.record({
    days: byday,
    from: time,
    to: time,
    isException: fc.boolean(),
    on: date('2026-03-20', 20),
    off: date('2026-10-20', 14),
    isOctober: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

type Written = typeof hours extends fc.Arbitrary<infer T> ? T : never;
const scheduleOf = (
  { days: on, from, to, isException, on: march, off, isOctober }: Written[number],
  index: number,
): Schedule => {
  const day = isOctober ? off : march;
  const when = isException
    ? { validFrom: day, validTo: day }
    : { freq: 'WEEKLY' as const, byday: on.join(',') };
  return { id: String(index), ...when, opensAt: from, closesAt: to, isException };
};

/** Open by looking at the wall alone, the slow way: the day itself, or the night before. */
function openByTheWall(schedules: readonly Schedule[], instant: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const clock = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const [today, yesterday] = [wall.toPlainDate(), wall.toPlainDate().subtract({ days: 1 })];
  return (
    on(schedules, today).some(
      ({ opensAt, closesAt }) => opensAt! <= clock && (clock < closesAt! || closesAt! <= opensAt!),
    ) ||
    on(schedules, yesterday).some(
      ({ opensAt, closesAt }) => closesAt! <= opensAt! && clock < closesAt!,
    )
  );
}

function on(schedules: readonly Schedule[], day: Temporal.PlainDate): readonly Schedule[] {
  const special = schedules.filter(
    ({ isException, validFrom }) => isException && validFrom === day.toString(),
  );
  if (special.length > 0) return special;
  const name = days[(holidayOn(day.toString()) ? 7 : day.dayOfWeek) - 1]!;
  return schedules.filter(
    ({ isException, byday: named }) => !isException && named!.split(',').includes(name),
  );
}

/** Where the wall shows a time twice, or jumps, it cannot be asked. */
const switches = ['2026-03-29', '2026-10-25'];
const isClear = (instant: number) => {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return !(switches.includes(wall.toPlainDate().toString()) && wall.hour >= 2 && wall.hour < 5);
};

describe('open now and next open', () => {
  const half = 30 * 60_000;
  it.each([
    ['into summer time', at('2026-03-27T00:00')],
    ['out of summer time', at('2026-10-23T00:00')],
  ])('agree with the wall, half-hour by half-hour %s', (_, start) => {
    fc.assert(
      fc.property(hours, (written) => {
        const schedules = written.map(scheduleOf);
        const asked = hoursOf(schedules, zone);
        const steps = Array.from({ length: 5 * 48 }, (__, index) => start + index * half);
        const told = steps.filter(isClear).map((one) => [wallOf(one), asked.openAt(one)]);
        const seen = steps
          .filter(isClear)
          .map((one) => [wallOf(one), openByTheWall(schedules, one)]);
        expect(told).toEqual(seen);
        // The next opening is the first step that is open after one that is not.
        const opening = steps.find(
          (one, index) => index > 0 && asked.openAt(one) && !asked.openAt(steps[index - 1]!),
        );
        if (opening !== undefined) expect(asked.nextOpen(start)).toBe(opening);
      }),
      { numRuns: runs(25) },
    );
  });
});
