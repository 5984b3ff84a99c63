import type { Calendar } from '../../../bot/src/domain/schedule/calendar.ts';
import { absence, at, block, busy, calendarOf, everyDay, wall } from '../../helpers/schedule.ts';

/** A day as a person would note it down. */
function noted(calendar: Calendar, date: string): string[] {
  return calendar
    .day(date)
    .map(
      ({ person, kind, station, from, until }) =>
        `${person} ${station ?? kind} ${wall(from).slice(11)}-${wall(until).slice(11)}`,
    );
}

const tuesday = '2026-11-24';
const atRantakyla = { station: 'rantakyla' };

describe('the days of the county', () => {
  const calendar = calendarOf({});

  it.each([
    ['2026-12-31T23:59', '2026-12-31'],
    ['2027-01-01T00:00', '2027-01-01'],
    ['2026-03-29T23:59', '2026-03-29'],
    ['2026-10-25T00:00', '2026-10-25'],
    ['2026-10-26T00:00', '2026-10-26'],
  ])('%s falls on %s', (time, date) => {
    expect(calendar.dateOf(at(time))).toBe(date);
  });

  it('knows what follows a leap day and a year', () => {
    expect(calendar.nextDate('2028-02-29')).toBe('2028-03-01');
    expect(calendar.nextDate('2026-12-31')).toBe('2027-01-01');
  });

  it.each([
    ['before the gap', '2026-03-29', '02:59', '2026-03-29T00:59:00Z'],
    ['at the very start of the gap', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['in the gap: the moment it ends', '2026-03-29', '03:30', '2026-03-29T01:00:00Z'],
    ['after the gap', '2026-03-29', '04:00', '2026-03-29T01:00:00Z'],
    ['a time that comes twice: the first', '2026-10-25', '03:30', '2026-10-25T00:30:00Z'],
    ['after the hour that comes twice', '2026-10-25', '04:00', '2026-10-25T02:00:00Z'],
    ['in summer', '2026-07-01', '08:00', '2026-07-01T05:00:00Z'],
    ['in winter', '2026-12-01', '08:00', '2026-12-01T06:00:00Z'],
  ])('reads a wall clock %s', (_, date, time, utc) => {
    expect(new Date(calendar.instantOf(date, time)).toISOString()).toBe(utc.replace('Z', '.000Z'));
  });

  it('refuses what is no date and no time', () => {
    expect(() => calendar.instantOf('2026-02-30', '08:00')).toThrow(RangeError);
    expect(() => calendar.instantOf('2026-02-28', '25:00')).toThrow(RangeError);
  });
});

describe('holidays', () => {
  const calendar = calendarOf({});

  it.each([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-06-19', // juhannusaatto
    '2027-06-25', // juhannusaatto again
    '2026-12-24', // jouluaatto
    '2026-12-25',
    '2027-12-06',
  ])('%s is one', (date) => {
    expect(calendar.isHoliday(date)).toBe(true);
    expect(calendar.isWorkingDay(date)).toBe(false);
  });

  it.each(['2026-12-31', '2026-05-10', '2026-04-30', '2026-12-23', tuesday])(
    '%s is not: New Year’s Eve, Mother’s Day, vappuaatto and ordinary days are worked',
    (date) => {
      expect(calendar.isHoliday(date)).toBe(false);
    },
  );

  it('weekends are not working days', () => {
    expect(calendar.isWorkingDay('2026-11-28')).toBe(false);
    expect(calendar.isWorkingDay('2026-11-29')).toBe(false);
    expect(calendar.isWorkingDay('2026-11-30')).toBe(true);
  });
});

describe('patterns', () => {
  it('hold several blocks a day, rooms and team meetings', () => {
    const calendar = calendarOf({
      blocks: [
        block('a', 'tue 12:00-15:00', { station: 'niinivaara', room: '4' }),
        block('a', 'tue 08:00-11:00', atRantakyla),
        block('a', 'tue 09:00-09:30', { kind: 'meeting' }),
      ],
    });
    expect(noted(calendar, tuesday)).toEqual([
      'a rantakyla 08:00-11:00',
      'a meeting 09:00-09:30',
      'a niinivaara 12:00-15:00',
    ]);
    expect(calendar.day(tuesday).at(-1)?.room).toBe('4');
    expect(noted(calendar, '2026-11-25')).toEqual([]);
  });

  it('repeat in odd or even weeks; weeks 53 and 1 are both odd', () => {
    const calendar = calendarOf({
      blocks: [
        block('odd', 'tue 08:00-15:00', { ...atRantakyla, weeks: 'odd' }),
        block('even', 'tue 08:00-15:00', { ...atRantakyla, weeks: 'even' }),
      ],
    });
    const days = ['2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05', '2027-01-12'];
    expect(days.map((date) => calendar.day(date)[0]?.person)).toEqual([
      'odd', // week 51
      'even', // 52
      'odd', // 53
      'odd', // 1
      'even', // 2
    ]);
  });

  it('hold from their first to their last day', () => {
    const calendar = calendarOf({
      blocks: everyDay('a', '08:00-15:00', { validFrom: '2026-11-24', validUntil: '2026-11-25' }),
    });
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    expect(days.map((date) => calendar.day(date).length)).toEqual([0, 1, 1, 0]);
  });

  it('rest on holidays and kept eves; extra days are worked all the same', () => {
    const calendar = calendarOf({
      blocks: everyDay('a', '08:00-15:00', atRantakyla),
      extraDays: ['2026-12-24', '2026-12-26'].map((date) => ({
        person: 'b',
        date,
        station: 'kitee',
        from: '09:00',
        until: '11:00',
      })),
    });
    expect(noted(calendar, '2026-12-24')).toEqual(['b kitee 09:00-11:00']);
    expect(noted(calendar, '2026-12-25')).toEqual([]);
    expect(noted(calendar, '2026-12-26')).toEqual(['b kitee 09:00-11:00']);
  });

  it('a block without length, or ending before it begins, does not happen', () => {
    const blocks = [block('a', 'tue 08:00-08:00'), block('a', 'tue 15:00-08:00')];
    expect(calendarOf({ blocks }).day(tuesday)).toEqual([]);
  });

  it('a night block lasts as long as the DST night lets it', () => {
    const calendar = calendarOf({ blocks: [block('a', 'sun 02:00-05:00')] });
    const hours = ['2026-03-29', '2026-10-25', '2026-11-01'].map((date) =>
      calendar.day(date).map(({ from, until }) => (until - from) / 3_600_000),
    );
    expect(hours).toEqual([[2], [4], [3]]);
  });
});

describe('absences', () => {
  const blocks = [block('a', 'tue 08:00-15:00', atRantakyla), block('b', 'tue 08:00-12:00')];

  it.each([
    [
      'in the middle splits',
      '10:00',
      '11:00',
      ['a rantakyla 08:00-10:00', 'a rantakyla 11:00-15:00'],
    ],
    ['in the morning shortens', '07:00', '11:00', ['a rantakyla 11:00-15:00']],
    ['of the whole day empties', '00:00', '23:00', []],
    ['that only touches leaves whole', '15:00', '16:00', ['a rantakyla 08:00-15:00']],
  ])('%s', (_, from, until, left) => {
    const away = absence('a', `${tuesday}T${from}`, `${tuesday}T${until}`);
    const calendar = calendarOf({ blocks: blocks.slice(0, 1), absences: [away] });
    expect(noted(calendar, tuesday)).toEqual(left);
  });

  it('a substitute takes over the blocks for that time, at the station and in person', () => {
    const away = absence('a', `${tuesday}T10:00`, `${tuesday}T12:00`, 'b');
    const calendar = calendarOf({ blocks, absences: [away] });
    expect(calendar.onSite('rantakyla', tuesday).map(({ person }) => person)).toEqual([
      'a',
      'b',
      'a',
    ]);
    const places = calendar.presencesAt('b', at(`${tuesday}T11:00`)).map(({ kind }) => kind);
    expect(places).toEqual(['remote', 'on-site']);
    expect(calendar.presencesAt('a', at(`${tuesday}T11:00`))).toEqual([]);
  });

  it('a substitute who is away too is not there', () => {
    const absences = [
      absence('a', `${tuesday}T00:00`, `${tuesday}T23:00`, 'b'),
      absence('b', `${tuesday}T10:00`, `${tuesday}T23:00`, 'a'),
    ];
    const calendar = calendarOf({ blocks, absences });
    expect(noted(calendar, tuesday)).toEqual(
      ['b remote 08:00-10:00', 'b rantakyla 08:00-10:00'].sort(),
    );
  });

  it('two absences that overlap are one', () => {
    const absences = [
      absence('a', `${tuesday}T09:00`, `${tuesday}T11:00`),
      absence('a', `${tuesday}T10:00`, `${tuesday}T12:00`),
    ];
    const calendar = calendarOf({ blocks: blocks.slice(0, 1), absences });
    expect(noted(calendar, tuesday)).toEqual([
      'a rantakyla 08:00-09:00',
      'a rantakyla 12:00-15:00',
    ]);
  });
});

describe('next on site', () => {
  const calendar = calendarOf({
    blocks: [
      block('a', 'tue 08:00-15:00', atRantakyla),
      block('b', 'thu 08:00-15:00', atRantakyla),
      block('c', 'mon 08:00-15:00', { station: 'kitee', validUntil: '2026-11-01' }),
    ],
  });
  const next = (station: string, after: string, who?: (person: string) => boolean) => {
    const found = calendar.nextOnSite(station, at(after), who);
    return found && `${found.person} ${wall(found.from)}`;
  };

  it('is the one still there, to the last minute', () => {
    expect(next('rantakyla', '2026-11-24T14:59')).toBe('a 2026-11-24T08:00');
    expect(next('rantakyla', '2026-11-24T15:00')).toBe('b 2026-11-26T08:00');
  });

  it('skips holidays and people who do not fit', () => {
    expect(next('rantakyla', '2026-12-23T15:00')).toBe('a 2026-12-29T08:00');
    expect(next('rantakyla', '2026-11-24T10:00', (person) => person === 'b')).toBe(
      'b 2026-11-26T08:00',
    );
  });

  it('is nobody where the pattern has ended and where there is none', () => {
    expect(next('kitee', '2026-11-24T10:00')).toBeUndefined();
    expect(next('nowhere', '2026-11-24T10:00')).toBeUndefined();
  });
});

describe('when a person may be disturbed', () => {
  const calendar = calendarOf({
    blocks: [
      block('a', 'tue 08:00-15:00', atRantakyla),
      block('a', 'tue 09:00-10:00', { kind: 'focus' }),
      block('a', 'tue 10:00-10:30', { kind: 'meeting' }),
      block('a', 'wed 09:00-12:00', { kind: 'focus' }),
      block('a', 'wed 09:00-12:00'),
    ],
    states: [
      busy('a', `${tuesday}T10:15`, `${tuesday}T11:00`),
      { ...busy('a', `${tuesday}T10:20`, `${tuesday}T10:50`), state: 'home-visit' },
    ],
  });

  it('focus, meeting and momentary state follow each other', () => {
    expect(wall(calendar.freeAt('a', at(`${tuesday}T09:30`)))).toBe(`${tuesday}T11:00`);
    expect(wall(calendar.freeAt('a', at(`${tuesday}T08:30`)))).toBe(`${tuesday}T08:30`);
  });

  it('is within the working time of that day', () => {
    expect(calendar.askableAt('a', at(`${tuesday}T06:00`))).toBe(at(`${tuesday}T08:00`));
    expect(calendar.askableAt('a', at(`${tuesday}T15:00`))).toBeUndefined();
    expect(calendar.askableAt('a', at('2026-11-25T08:00'))).toBeUndefined();
  });

  it('a state ends by itself, and of two the one said last holds', () => {
    const states = ['10:16', '10:30', '10:55', '11:00'].map(
      (time) => calendar.stateAt('a', at(`${tuesday}T${time}`))?.state,
    );
    expect(states).toEqual(['busy', 'home-visit', 'busy', undefined]);
  });

  it('works on site and remotely, not in focus or meetings alone', () => {
    const meeting = calendarOf({ blocks: [block('a', 'tue 08:00-09:00', { kind: 'meeting' })] });
    expect(meeting.worksAt('a', at(`${tuesday}T08:30`))).toBe(false);
    expect(calendar.worksAt('a', at(`${tuesday}T09:30`))).toBe(true);
    expect(calendar.worksAt('a', at('2026-11-25T09:30'))).toBe(true);
    expect(calendar.worksAt('a', at(`${tuesday}T15:00`))).toBe(false);
  });
});

describe('working minutes', () => {
  const calendar = calendarOf({
    blocks: [
      block('a', 'tue 08:00-12:00', atRantakyla),
      block('b', 'tue 10:00-15:00'),
      block('b', 'tue 13:00-14:00', { kind: 'focus' }),
      block('night', 'sun 02:00-05:00'),
    ],
  });
  const after = (people: string[], from: string, minutes: number) =>
    wall(calendar.afterWorkingMinutes(people, at(from), minutes));

  it.each([
    ['run on in one block', ['a'], '2026-11-24T08:30', 60, '2026-11-24T09:30'],
    ['wait for the first block', ['a'], '2026-11-24T06:00', 60, '2026-11-24T09:00'],
    ['may end with the block', ['a'], '2026-11-24T11:00', 60, '2026-11-24T12:00'],
    [
      'of two people are counted once where they overlap',
      ['a', 'b'],
      '2026-11-24T11:00',
      180,
      '2026-11-24T14:00',
    ],
    ['go on in office hours on a day off', ['a'], '2026-11-24T11:30', 60, '2026-11-25T08:30'],
    ['of nobody are office hours', [], '2026-11-24T15:30', 60, '2026-11-25T08:30'],
    [
      'of somebody without hours are office hours',
      ['x'],
      '2026-11-24T10:00',
      60,
      '2026-11-24T11:00',
    ],
    ['rest over the weekend', [], '2026-11-27T15:30', 60, '2026-11-30T08:30'],
    ['rest over Christmas', [], '2026-12-23T15:30', 60, '2026-12-28T08:30'],
    ['none: the first working instant', [], '2026-11-27T17:00', 0, '2026-11-30T08:00'],
    [
      'run faster in the night that loses an hour',
      ['night'],
      '2026-03-29T02:30',
      60,
      '2026-03-29T04:30',
    ],
  ])('%s', (_, people, from, minutes, until) => {
    expect(after(people, from, minutes)).toBe(until);
  });

  it('count the hour that comes twice twice', () => {
    expect(calendar.afterWorkingMinutes(['night'], at('2026-10-25T02:00'), 180)).toBe(
      at('2026-10-25T04:00+02:00'),
    );
  });
});
