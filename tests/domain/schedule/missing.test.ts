import { missingOn } from '../../../bot/src/domain/schedule/missing.ts';
import type { Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { absence, block, schedules, wall } from '../../helpers/schedule.ts';

const tuesday = '2026-11-24';
const rantakyla = { station: 'rantakyla' };

/** `a rantakyla 2026-11-24T08:00–12:00` */
const missed = (parts: Partial<Schedules>) =>
  missingOn(schedules(parts), [tuesday]).map(
    ({ person, station, from, until }) =>
      `${person} ${station} ${wall(from).slice(11)}–${wall(until).slice(11)}`,
  );
const day = block('a', 'tue 08:00-15:00', rantakyla);
const away = (from: string, until: string) =>
  absence('a', `${tuesday}T${from}`, `${tuesday}T${until}`);

describe('who is missed at a station', () => {
  it.each([
    ['nobody while all are there', [], []],
    ['for the whole day', [absence('a', '2026-11-23T00:00', '2026-11-28T00:00')], ['08:00–15:00']],
    ['for the part of it that they are away', [away('12:00', '16:00')], ['12:00–15:00']],
    [
      'once where absences overlap',
      [away('08:00', '10:00'), away('09:00', '11:00')],
      ['08:00–11:00'],
    ],
    ['not on another day', [absence('a', '2026-11-25T00:00', '2026-11-26T00:00')], []],
    [
      'not because somebody else is away',
      [absence('b', '2026-11-24T00:00', '2026-11-25T00:00')],
      [],
    ],
  ])('%s', (_what, absences, hours) => {
    expect(missed({ blocks: [day], absences })).toEqual(hours.map((one) => `a rantakyla ${one}`));
  });

  it('is nobody who works elsewhere or meets others there', () => {
    const blocks = [
      block('a', 'tue 08:00-10:00'),
      block('a', 'tue 10:00-11:00', { ...rantakyla, kind: 'meeting' }),
    ];
    expect(missed({ blocks, absences: [away('00:00', '23:00')] })).toEqual([]);
  });

  it('is who was to come on an extra day, and nobody on a public holiday', () => {
    const extraDays = [
      { person: 'a', date: tuesday, station: 'kitee', from: '09:00', until: '12:00' },
    ];
    const absences = [absence('a', '2026-11-24T00:00', '2027-01-01T00:00')];
    expect(missed({ extraDays, absences })).toEqual(['a kitee 09:00–12:00']);
    const christmas = { blocks: [block('a', 'thu 08:00-15:00', rantakyla)], absences };
    expect(missingOn(schedules(christmas), ['2026-12-24'])).toEqual([]);
  });
});
