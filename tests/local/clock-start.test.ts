import { clockStart } from '../../bot/local/clock-start.ts';
import { at, block, calendarOf, office, wall } from '../helpers/schedule.ts';

const station = 'rantakyla';
const start = (now: string, ...when: string[]) => {
  const blocks = when.map((one) => block('a', one, { station }));
  const instant = clockStart(calendarOf({ blocks }), office, station, at(now));
  return instant === undefined ? undefined : wall(instant);
};
const weekly = ['tue 08:00-15:00', 'thu 08:00-15:00'];

it.each([
  ['in the middle of a working day', '2026-11-25T11:00', undefined],
  ['when the office has just opened', '2026-11-25T08:00', undefined],
  ['when the office has just closed', '2026-11-25T16:00', '2026-11-26T10:15'],
  ['early on a day on site', '2026-11-24T06:30', '2026-11-24T10:15'],
  ['in the evening of a day on site', '2026-11-24T18:00', '2026-11-26T10:15'],
  ['on a Sunday', '2026-11-22T12:00', '2026-11-24T10:15'],
  [
    'on Independence Day, the next day on site being an ordinary one',
    '2027-12-06T12:00',
    '2027-12-07T10:15',
  ],
])('%s', (_, now, expected) => {
  expect(start(now, ...weekly)).toBe(expected);
});

it('passes over a public holiday', () => {
  expect(start('2026-12-23T20:00', 'fri 08:00-15:00')).toBe('2027-01-08T10:15');
});

it('passes over days on which nobody is there at 10.15', () => {
  expect(start('2026-11-22T12:00', 'mon 12:00-15:00', 'tue 08:00-10:00', 'wed 10:00-12:00')).toBe(
    '2026-11-25T10:15',
  );
});

it('leaves the clock alone where nobody ever comes', () => {
  expect(start('2026-11-22T12:00')).toBeUndefined();
});
