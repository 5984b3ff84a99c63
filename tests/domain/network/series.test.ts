import { occurrencesAfter, replanned } from '../../../bot/src/domain/network/series.ts';
import type { Meeting, Series } from '../../../bot/src/domain/network/types.ts';
import { zoneOf } from '../../../bot/src/domain/schedule/zone.ts';
import { at } from '../../helpers/builders.ts';

const timeZone = 'Europe/Helsinki';
const wednesdays: Series = {
  ...{ id: 'sarja', title: 'Verkostokokous', first: '2026-11-01', time: '09:30', minutes: 60 },
  rhythm: { kind: 'weekly', weeks: 2, weekday: 3 },
  ...{ onHoliday: 'skip', revision: 1 },
};
const held = (changes: Partial<Series>, after: string, count = 4) =>
  occurrencesAfter({ ...wednesdays, ...changes }, at(`${after}T00:00`), count, timeZone).map(
    ({ from }) => `${zoneOf(timeZone).dayOf(from).date} ${zoneOf(timeZone).clockOf(from)}`,
  );
const dates = (...given: Parameters<typeof held>) => held(...given).map((one) => one.slice(0, 10));

const weekly = { kind: 'weekly', weeks: 1, weekday: 3 } as const;

describe('a series of meetings', () => {
  it.each([
    ['every week', { rhythm: weekly }, ['2026-11-11', '2026-11-18', '2026-11-25', '2026-12-02']],
    ['every other week', {}, ['2026-11-11', '2026-11-25', '2026-12-09', '2026-12-23']],
    [
      'on the first Monday of the month',
      { rhythm: { kind: 'monthly', nth: 'first', weekday: 1 } },
      ['2026-12-07', '2027-01-04', '2027-02-01', '2027-03-01'],
    ],
    [
      'on the last Friday of the month',
      { rhythm: { kind: 'monthly', nth: 'last', weekday: 5 } },
      ['2026-11-27', '2027-01-29', '2027-02-26', '2027-04-30'],
    ],
  ] as const)('%s is held on', (_rhythm, changes, expected) => {
    const only: Partial<Series> = { first: '2026-11-05', ...changes };
    expect(dates(only, '2026-11-08')).toEqual(expected);
  });

  it('that falls on Christmas Eve is held on the next day of work', () => {
    const thursdays = { rhythm: { kind: 'weekly', weeks: 1, weekday: 4 } } as const;
    expect(dates({ ...thursdays, onHoliday: 'next-working-day' }, '2026-12-18', 2)).toEqual([
      '2026-12-28',
      '2026-12-31',
    ]);
    expect(dates({ ...thursdays, onHoliday: 'skip' }, '2026-12-18', 2)).toEqual([
      '2026-12-31',
      '2027-01-07',
    ]);
  });

  it('keeps its time on the wall over both switches of summer time', () => {
    expect(held({ rhythm: weekly }, '2027-03-20', 3)).toEqual([
      '2027-03-24 09:30',
      '2027-03-31 09:30',
      '2027-04-07 09:30',
    ]);
    expect(held({ rhythm: weekly }, '2027-10-26', 2)).toEqual([
      '2027-10-27 09:30',
      '2027-11-03 09:30',
    ]);
  });

  it('ends at its last day', () => {
    expect(dates({ rhythm: weekly, until: '2026-11-18' }, '2026-11-08')).toEqual([
      '2026-11-11',
      '2026-11-18',
    ]);
  });

  it('that falls on holidays alone ends being looked for', () => {
    const epiphany = { kind: 'monthly', nth: 'first', weekday: 3 } as const;
    expect(dates({ rhythm: epiphany, until: '2027-01-06' }, '2027-01-01')).toEqual([]);
  });
});

describe('planned meetings', () => {
  const planned = (id: string, day: string, state: Meeting['state'] = 'planned'): Meeting => ({
    ...{ id, series: 'sarja', title: 'Verkostokokous', state, by: 'a' },
    ...{ from: at(`${day}T09:30`), until: at(`${day}T10:30`) },
  });
  const now = at('2026-11-24T10:00');

  it('move in order with their series, and an open one stays', () => {
    const all = [
      planned('third', '2026-12-23'),
      planned('open', '2026-11-24', 'open'),
      planned('first', '2026-11-25'),
      planned('second', '2026-12-09'),
    ];
    const thursdays: Series = { ...wednesdays, rhythm: { kind: 'weekly', weeks: 2, weekday: 4 } };
    const moved = replanned(thursdays, all, now, timeZone);
    expect(moved.map(({ meeting, occurrence }) => [meeting.id, occurrence?.date])).toEqual([
      ['first', '2026-12-03'],
      ['second', '2026-12-17'],
      ['third', '2026-12-31'],
    ]);
  });

  it('are held no more once the series has ended', () => {
    const moved = replanned(
      { ...wednesdays, ended: true },
      [planned('first', '2026-11-25')],
      now,
      timeZone,
    );
    expect(moved).toMatchObject([{ meeting: { id: 'first' }, occurrence: undefined }]);
  });
});
