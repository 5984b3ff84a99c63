import type { Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { absence, at, block, busy, everyDay } from '../../helpers/schedule.ts';

const blocks = [
  block('a', 'tue 08:00-15:00', { station: 'rantakyla', room: 'huone 4' }),
  block('a', 'thu 08:00-15:00', { station: 'rantakyla', weeks: 'odd' }),
  block('a', 'thu 09:00-10:00', { kind: 'focus' }),
  ...everyDay('b', '08:00-16:00'),
  ...everyDay('c', '08:00-16:00'),
];

/** Everybody there; A ill; everybody away over Christmas; nobody has any days at all. */
export const tuesdayAbsences: readonly Partial<Schedules>[] = [
  { blocks },
  { blocks, absences: [absence('a', '2026-11-24T11:00', '2026-11-26T00:00')] },
  {
    blocks,
    absences: ['a', 'b', 'c'].map((who) => absence(who, '2026-12-21T00:00', '2027-01-07T00:00')),
    states: [busy('b', '2026-11-24T10:00', '2026-11-24T12:00')],
  },
  { blocks: [] },
];

export { at };
