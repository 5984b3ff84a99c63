import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { exceptionOf, exceptionRow } from '../../../bot/src/domain/directory/edit-exceptions.ts';
import { editedHours, hoursEdit, noHours } from '../../../bot/src/domain/directory/edit-hours.ts';
import {
  weeklyOf,
  weeklyRow,
  type WeeklyHours,
} from '../../../bot/src/domain/directory/edit-weekly.ts';
import { ruleOf } from '../../../bot/src/domain/directory/recurrence.ts';
import type { Schedule } from '../../../bot/src/domain/directory/types.ts';
import { runs } from '../../helpers/thorough.ts';
import { scheduleRow } from './directories.ts';

const owner = { service: 'desk' };
const row = (change: Partial<Schedule> = {}): Schedule => ({
  ...{ id: 'r', service: 'desk', isException: false },
  ...change,
});
const weekdays = row({ freq: 'WEEKLY', byday: 'MO,TU,FR', opensAt: '09:00', closesAt: '15:00' });
const unsaid = { fi: '', sv: '', en: '' };
const mornings: WeeklyHours = {
  ...{ id: null, days: [1, 3], opensAt: '08:00', closesAt: '12:00', weeks: 'every' },
  ...{ validFrom: '', validTo: '', description: unsaid },
};
let made = 0;
const newId = () => `new-${(made += 1)}`;
const fresh = { id: 'fresh', ...owner, isException: false };

/** The days on which it runs, in two years with a week 53 between them. */
function daysOf(schedule: Schedule): readonly string[] {
  const rule = ruleOf(schedule);
  const first = Temporal.PlainDate.from('2026-01-01');
  return Array.from({ length: 760 }, (_, days) => first.add({ days }))
    .filter((date) => rule(date.toString(), date.dayOfWeek))
    .map(String);
}

describe('weekly hours in a form', () => {
  it.each([
    [{ byday: 'MO,TU,FR' }, { days: [1, 2, 5], weeks: 'every' }],
    [{ byday: 'fr, mo' }, { days: [1, 5] }],
    [{ dtstart: '2026-01-05' }, { validFrom: '2026-01-05', validTo: '' }],
    [{ validFrom: '2026-02-01', until: '2026-03-01' }, { validTo: '2026-03-01' }],
    [{ interval: 2, dtstart: '2026-01-05' }, { weeks: 'second' }],
    [{ closesAt: '24:00' }, { closesAt: '23:59' }],
  ] as const)('%j is shown', (change, shown) => {
    expect(weeklyOf({ ...weekdays, ...change })).toMatchObject(shown);
  });

  it.each<Partial<Schedule>>([
    { freq: 'MONTHLY' },
    { byday: '1MO' },
    { count: 10 },
    { interval: 3, dtstart: '2026-01-05' },
    { interval: 2 },
    { interval: 2, dtstart: '2026-01-05', wkst: 'SU' },
    { byweekno: '41,42' },
    { byyearday: '1' },
    { isException: true },
  ])('%j is kept and told in words', (change) => {
    const rare = { ...weekdays, ...change };
    expect(weeklyOf(rare)).toBeUndefined();
    expect(hoursEdit([rare]).kept).toEqual(['r']);
    expect(editedHours([rare], hoursEdit([rare]), owner, newId)).toEqual([rare]);
    expect(editedHours([rare], { ...hoursEdit([rare]), kept: [] }, owner, newId)).toEqual([]);
  });

  it.each([
    ['odd', '2026-12-28', true],
    ['even', '2026-12-28', false],
    ['odd', '2027-01-04', true],
    ['even', '2027-01-11', true],
  ] as const)('in %s weeks: %s is %p, across the year of 53 weeks', (weeks, monday, runs_) => {
    const rule = ruleOf(weeklyRow(fresh, undefined, { ...mornings, weeks }));
    expect(rule(monday, 1)).toBe(runs_);
  });

  it('every second week are counted from their first day', () => {
    const edit = { ...mornings, weeks: 'second', validFrom: '2026-12-21' } as const;
    const second = weeklyRow(fresh, undefined, edit);
    expect(second).toMatchObject({ interval: 2, dtstart: '2026-12-21' });
    expect(daysOf(second).slice(0, 4)).toEqual([
      ...['2026-12-21', '2026-12-23', '2027-01-04', '2027-01-06'],
    ]);
  });

  it('keep what the form did not change as the register wrote it', () => {
    const held = row({ ...weekdays, dtstart: '2026-01-05', notes: 'x', more: { timezone: 'EET' } });
    const edit = weeklyOf(held)!;
    expect(weeklyRow(held, held, edit)).toBe(held);
    expect(weeklyRow(held, held, { ...edit, closesAt: '16:00' })).toEqual({
      ...held,
      closesAt: '16:00',
    });
  });

  it('that the form shows run on the same days when they are written anew', () => {
    fc.assert(
      fc.property(shownRow, (change) => {
        const held = { ...weekdays, ...change };
        expect(daysOf(weeklyRow(fresh, undefined, weeklyOf(held)!))).toEqual(daysOf(held));
      }),
      { numRuns: runs(30) },
    );
  });
});

const day = fc.constantFrom('2026-01-05', '2026-03-18', '2026-12-27', '2027-01-03', '2027-06-30');
const shownRow = fc.oneof(
  fc.record(
    {
      ...{ validFrom: day, dtstart: day, validTo: day, until: day },
      byday: fc.constantFrom('MO', 'SU,MO', 'TU, TH'),
    },
    { requiredKeys: ['byday'] },
  ),
  fc.record({ dtstart: day, until: day, interval: fc.constant(2), wkst: fc.constant('MO') }),
);

describe('exceptions in a form', () => {
  const christmas = row({ isException: true, validFrom: '2026-12-24', validTo: '2026-12-26' });
  const edit = exceptionOf(christmas)!;

  it('are closed days, or days with other hours', () => {
    expect(edit).toMatchObject({ from: '2026-12-24', to: '2026-12-26', isClosed: true });
    const open = { ...edit, isClosed: false, opensAt: '10:00', closesAt: '12:00' };
    expect(exceptionRow(christmas, christmas, open)).toEqual({
      ...christmas,
      ...{ opensAt: '10:00', closesAt: '12:00' },
    });
  });

  it('of one day need only that day', () => {
    const one = exceptionRow(fresh, undefined, { ...edit, from: '2026-12-06', to: '' });
    expect(daysOf(one)).toEqual(['2026-12-06']);
    expect(one.isException).toBe(true);
  });

  it.each<Partial<Schedule>>([{ validTo: '2026-12-01' }, { opensAt: '09:00' }, { freq: 'WEEKLY' }])(
    'with %j are kept and told in words',
    (change) => {
      expect(exceptionOf({ ...christmas, ...change })).toBeUndefined();
    },
  );

  it('without an end are kept too', () => {
    const { validTo: _, ...endless } = christmas;
    expect(hoursEdit([endless]).kept).toEqual(['r']);
  });
});

it('words without times are a note, which can be changed and emptied', () => {
  const note = row({ description: { fi: 'Ajanvarauksella' } });
  const edit = hoursEdit([note]);
  expect(edit).toEqual({ ...noHours, note: { ...unsaid, fi: 'Ajanvarauksella' } });
  const said = { ...edit, note: { ...unsaid, fi: 'Soita ensin' } };
  expect(editedHours([note], said, owner, newId)).toEqual([
    { ...note, description: { fi: 'Soita ensin' } },
  ]);
  expect(editedHours([note], noHours, owner, newId)).toEqual([]);
  expect(editedHours([], said, owner, () => 'n')).toEqual([
    { id: 'n', ...owner, isException: false, description: { fi: 'Soita ensin' } },
  ]);
});

it('a form that was not touched leaves every row as it was', () => {
  fc.assert(
    fc.property(fc.array(scheduleRow, { maxLength: 6 }), (all) => {
      const rows = all.map((one, index) => row({ ...one, id: `r${index}` }));
      expect(editedHours(rows, hoursEdit(rows), owner, newId)).toEqual(rows);
    }),
    { numRuns: runs(60) },
  );
});
