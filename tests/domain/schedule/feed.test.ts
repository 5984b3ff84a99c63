import fc from 'fast-check';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import { daysFrom, plusDays } from '../../../bot/src/domain/schedule/dates.ts';
import { feedEvents } from '../../../bot/src/domain/schedule/feed.ts';
import type { FeedEvent, FeedSubject } from '../../../bot/src/domain/schedule/feed.ts';
import type { Presence, Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { absence, block, helsinki, office, schedules, wall } from '../../helpers/schedule.ts';
import { runs } from '../../helpers/thorough.ts';
import { daysOfPeople } from './days-of-people.ts';

/** As a calendar program would, by the wall clock alone. */
function expanded(events: readonly FeedEvent[]): string[] {
  return events
    .flatMap(({ date, repeats, person, kind, station = '', room = '', from, until }) => {
      const { count, everyWeeks, except } = repeats ?? { count: 1, everyWeeks: 1, except: [] };
      return Array.from({ length: count }, (_, n) => plusDays(date, 7 * everyWeeks * n))
        .filter((day) => !except.includes(day))
        .map((day) => [`${day} ${from}-${until}`, person, kind, station, room].join(' '));
    })
    .sort();
}

function noted({ person, kind, station = '', room = '', from, until }: Presence): string {
  const hours = `${wall(from).replace('T', ' ')}-${wall(until).slice(11)}`;
  return [hours, person, kind, station, room].join(' ');
}

function ownDays(all: Schedules, subject: FeedSubject, first: string, days: number): string[] {
  const calendar = createCalendar(all, office);
  return daysFrom(first, days)
    .flatMap((date) => calendar.day(date))
    .filter((one) =>
      'person' in subject
        ? one.person === subject.person
        : one.station === subject.station && (one.kind === 'on-site' || one.kind === 'meeting'),
    )
    .map(noted)
    .sort();
}

const subjects: readonly FeedSubject[] = [
  { person: 'a' },
  { person: 'b' },
  { station: 'rantakyla' },
  { station: 'kitee' },
];

describe('a feed, expanded again,', () => {
  it('is the calendar itself, whatever absences, swaps and extra days there are', () => {
    fc.assert(
      fc.property(daysOfPeople, fc.constantFrom(...subjects), (all, subject) => {
        const first = '2026-09-28';
        const events = feedEvents(all, subject, first, plusDays(first, 139));
        expect(expanded(events)).toEqual(ownDays(all, subject, first, 140));
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it.each([
    ['odd', '2026-12-31', '2027-01-07'],
    ['even', '2026-12-24', '2027-01-14'],
  ] as const)('of %s weeks goes right over the year of 53 weeks', (weeks, last, next) => {
    const all = schedules({ blocks: [block('a', 'thu 08:00-15:00', { station: 'kitee', weeks })] });
    const events = feedEvents(all, { person: 'a' }, '2026-11-01', '2027-03-01');
    // Two series, since the distance between the years is another.
    expect(events.map(({ repeats }) => repeats?.everyWeeks)).toEqual([2, 2]);
    const days = expanded(events).map((one) => one.slice(0, 10));
    expect(days.filter((one) => one >= '2026-12-20' && one < '2027-01-20')).toEqual(
      // Christmas Eve is a holiday.
      [last, next].filter((one) => one !== '2026-12-24'),
    );
  });

  it('keeps one series where an absence takes a day out, and tells the rest of a half one', () => {
    const all = schedules({
      blocks: [block('a', 'tue 08:00-15:00', { station: 'kitee' })],
      absences: [
        absence('a', '2026-11-10T00:00', '2026-11-11T00:00'),
        absence('a', '2026-11-17T12:00', '2026-11-17T15:00', 'b'),
      ],
    });
    const events = feedEvents(all, { person: 'a' }, '2026-11-01', '2026-11-30');
    expect(events).toMatchObject([
      { date: '2026-11-03', repeats: { count: 4, except: ['2026-11-10', '2026-11-17'] } },
      { date: '2026-11-17', from: '08:00', until: '12:00' },
    ]);
    expect(feedEvents(all, { person: 'b' }, '2026-11-01', '2026-11-30')).toMatchObject([
      { date: '2026-11-17', from: '12:00', until: '15:00', station: 'kitee' },
    ]);
  });

  it('gives a substitute one day, however many absences overlap on it', () => {
    const all = schedules({
      blocks: [block('a', 'tue 08:00-15:00', { station: 'kitee' })],
      absences: [
        absence('a', '2026-11-09T00:00', '2026-11-14T00:00', 'b'),
        absence('a', '2026-11-10T00:00', '2026-11-12T00:00', 'b'),
      ],
    });
    expect(feedEvents(all, { person: 'b' }, '2026-11-01', '2026-11-30')).toMatchObject([
      { date: '2026-11-10', from: '08:00', until: '15:00', station: 'kitee' },
    ]);
  });

  it('keeps the time of day over both changes of the clock', () => {
    const all = schedules({ blocks: [block('a', 'tue 08:00-15:00', { station: 'kitee' })] });
    expect(all.timeZone).toBe(helsinki);
    for (const first of ['2026-03-23', '2026-10-19']) {
      const events = feedEvents(all, { person: 'a' }, first, plusDays(first, 13));
      expect(events).toMatchObject([{ from: '08:00', until: '15:00', repeats: { count: 2 } }]);
    }
  });
});
