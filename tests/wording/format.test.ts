import { languages } from '../../bot/src/domain/language.ts';
import type { Language } from '../../bot/src/domain/language.ts';
import { createFormat } from '../../bot/src/wording/format.ts';
import { wordingOf } from '../../bot/src/wording/index.ts';
import { at } from '../helpers/builders.ts';

const format = (language: Language, zone = 'Europe/Helsinki') =>
  createFormat(zone, wordingOf(language).calendar);

describe('times as people read them', () => {
  it.each([
    ['fi', 'klo\u00A010.25', 'klo\u00A08–15', 'ti 24.11.', 'ke 25.11. klo\u00A09.05'],
    ['sv', 'kl.\u00A010.25', 'kl.\u00A08–15', 'tis 24.11.', 'ons 25.11. kl.\u00A09.05'],
    ['en', '10:25', '08:00–15:00', 'Tue 24 Nov', 'Wed 25 Nov 09:05'],
  ] as const)('%s', (language, clock, span, day, moment) => {
    const { clock: c, span: s, day: d, date, moment: m } = format(language);
    const now = at('10:25');
    expect(c(now)).toBe(clock);
    expect(s(at('08:00'), at('15:00'))).toBe(span);
    expect(d(now)).toBe(day);
    expect(date('2026-11-24')).toBe(day);
    expect(m(now, at('08:00'))).toBe(clock);
    expect(m(at('2026-11-25T09:05'), now)).toBe(moment);
  });

  it.each([
    [
      'part of a day',
      '2026-11-24T10:00',
      '2026-11-24T12:00',
      'ti 24.11. klo\u00A010 – klo\u00A012',
    ],
    [
      'from now to another day',
      '2026-11-24T10:00',
      '2026-11-26T08:00',
      'ti 24.11. klo\u00A010 – to 26.11. klo\u00A08',
    ],
    ['one whole day', '2026-11-24T00:00', '2026-11-25T00:00', 'ti 24.11.'],
    [
      'whole days, the clock turning back meanwhile',
      '2026-10-23T00:00',
      '2026-10-27T00:00',
      'pe 23.10. – ma 26.10.',
    ],
  ])('a period: %s', (_name, from, until, words) => {
    expect(format('fi').period(at(from), at(until)).join(' – ')).toBe(words);
  });

  it('the county’s zone decides what day it is', () => {
    const lateEvening = Date.UTC(2026, 10, 23, 22, 30);
    expect(format('fi').day(lateEvening)).toBe('ti 24.11.');
    expect(format('fi', 'America/New_York').day(lateEvening)).toBe('ma 23.11.');
  });

  it('an hour that comes twice reads the same both times', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30);
    expect([first, first + 3_600_000].map(format('fi').clock)).toEqual([
      'klo\u00A03.30',
      'klo\u00A03.30',
    ]);
  });

  it.each(languages)('%s has seven weekdays and twelve months', (language) => {
    const days = Array.from({ length: 365 }, (_, n) =>
      format(language).day(at('12:00') + n * 86_400_000),
    );
    expect(new Set(days.map((day) => day.split(' ')[0])).size).toBe(7);
    expect(days.every((day) => /\S+ \d/.test(day))).toBe(true);
  });
});
