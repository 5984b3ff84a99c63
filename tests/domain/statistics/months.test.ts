import {
  lastSettledMonth,
  monthAfter,
  monthsBetween,
} from '../../../bot/src/domain/statistics/months.ts';
import { at } from './facts.ts';

it.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-11', -11, '2025-12'],
  ['2026-11', 0, '2026-11'],
])('%s and %i months is %s', (month, months, expected) => {
  expect(monthAfter(month, months)).toBe(expected);
});

it.each([
  ['2026-11', '2026-11', ['2026-11']],
  ['2026-11', '2027-01', ['2026-11', '2026-12', '2027-01']],
  ['2026-11', '2026-10', []],
  ['2026-11', '2025-01', []],
])('from %s to %s', (from, until, expected) => {
  expect(monthsBetween(from, until)).toEqual(expected);
});

describe('a month is settled more than 45 days after its end', () => {
  it.each([
    ['45 days after September, in Finland', '2026-11-14T12:00:00Z', '2026-08'],
    ['a moment before the day changes', '2026-11-14T21:59:59Z', '2026-08'],
    ['46 days', '2026-11-14T22:00:00Z', '2026-09'],
    ['over New Year', '2027-01-10T12:00:00Z', '2026-10'],
  ])('%s', (_, now, month) => {
    expect(lastSettledMonth(at(now), 'Europe/Helsinki')).toBe(month);
  });
});
