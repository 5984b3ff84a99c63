import fc from 'fast-check';
import { attendanceOf } from '../../../bot/src/domain/planning/attendance.ts';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import { minute } from '../../../bot/src/domain/time.ts';
import { at, block, calendarOf, office, wall } from '../../helpers/schedule.ts';
import { situations } from '../routing/situations.ts';

const days = [
  block('a', 'tue 08:00-12:00', { station: 'kitee' }),
  block('a', 'tue 12:00-16:00'),
  block('a', 'tue 09:00-10:00', { kind: 'meeting', station: 'kitee' }),
  block('a', 'tue 13:00-14:00', { kind: 'focus' }),
];
const attendance = attendanceOf(calendarOf({ blocks: days }));
const takes = (when: string, urgency: 'now' | 'today') => {
  const then = attendance.takesAt('a', at(when), urgency);
  return then === undefined ? undefined : wall(then);
};

describe('who may take a request', () => {
  it.each([
    ['2026-11-24T08:30', '2026-11-24T08:30', '2026-11-24T08:30'],
    ['2026-11-24T09:30', '2026-11-24T09:30', '2026-11-24T10:00'],
    ['2026-11-24T13:30', '2026-11-24T14:00', '2026-11-24T14:00'],
    ['2026-11-24T16:00', '2026-12-01T08:00', '2026-12-01T08:00'],
  ])('asked %s: now %s, else %s', (when, now, today) => {
    expect([takes(when, 'now'), takes(when, 'today')]).toEqual([now, today]);
  });

  it('is nobody where nobody works within four weeks', () => {
    expect(attendance.takesAt('b', at('2026-11-24T08:30'), 'today')).toBeUndefined();
  });

  it('is as the calendar of real requests says, day by day', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('a', 'b', 'c'), ({ schedules, request }, person) => {
        const calendar = createCalendar({ ...schedules, states: [] }, office);
        const same = attendanceOf(calendar);
        for (let hours = 0; hours < 48; hours += 1) {
          const then = request.since + hours * 60 * minute;
          const free = same.takesAt(person, then, 'today');
          const today = free !== undefined && calendar.dateOf(free) === calendar.dateOf(then);
          expect(today ? free : undefined).toBe(calendar.askableAt(person, then));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whom being asked interrupts', () => {
  it.each([
    ['on site', '2026-11-24T08:30', false],
    ['in a meeting on site', '2026-11-24T09:30', true],
    ['at work elsewhere', '2026-11-24T12:30', true],
    ['in a focus block', '2026-11-24T13:30', true],
  ])('%s', (_name, when, expected) => {
    expect(attendance.isInterrupted('a', at(when))).toBe(expected);
  });

  it('knows at which station somebody is', () => {
    const there = (station: string) => attendance.isOnSite('a', station, at('2026-11-24T08:30'));
    expect([there('kitee'), there('rantakyla')]).toEqual([true, false]);
  });
});
