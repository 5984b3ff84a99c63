import fc from 'fast-check';
import { runs } from '../../helpers/thorough.ts';
import { Temporal } from 'temporal-polyfill';
import type { Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import { minute } from '../../../bot/src/domain/time.ts';
import { office } from '../../helpers/schedule.ts';
import { situations } from '../routing/situations.ts';

const holidays = [
  ...['2026-04-03', '2026-04-05', '2026-04-06', '2026-06-19', '2026-06-20', '2026-10-31'],
  ...['2026-12-06', '2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'],
];

/** Says whether a person works by looking at the wall clock alone, the slow and simple way. */
function worksByTheWall({ blocks, absences, timeZone }: Schedules, person: string, at: number) {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const date = wall.toPlainDate().toString();
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  if (holidays.includes(date)) return false;
  const isAway = (who: string) =>
    absences.some((one) => one.person === who && one.from <= at && at < one.until);
  const isCovered = (who: string) =>
    absences.some(
      (one) => one.person === who && one.substitute === person && one.from <= at && at < one.until,
    );
  const holds = blocks.filter(
    ({ kind, weekday, weeks, from, until }) =>
      (kind === 'on-site' || kind === 'remote') &&
      weekday === wall.dayOfWeek &&
      (weeks === 'every' || (weeks === 'odd') === ((wall.weekOfYear ?? 0) % 2 === 1)) &&
      from <= time &&
      time < until,
  );
  return !isAway(person) && holds.some((one) => one.person === person || isCovered(one.person));
}

/** In the hour that comes twice the wall alone cannot tell. */
function isAmbiguous(at: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/Helsinki');
  return wall.toPlainDate().toString() === '2026-10-25' && wall.hour === 3;
}

describe('the calendar', () => {
  it('agrees with the wall clock about who works, at any minute of the hard weeks', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 14 * 24 * 60 }), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(situations, moments, ({ schedules, request }, offsets) => {
        const calendar = createCalendar(schedules, office);
        return offsets
          .map((offset) => request.since + (offset - 7 * 24 * 60) * minute)
          .filter((at) => !isAmbiguous(at))
          .every((at) =>
            ['a', 'b', 'c'].every(
              (person) => calendar.worksAt(person, at) === worksByTheWall(schedules, person, at),
            ),
          );
      }),
      { numRuns: runs(150) },
    );
  });

  it('counts working minutes as a clock that ticks only while somebody works', () => {
    fc.assert(
      fc.property(
        situations,
        fc.integer({ min: 1, max: 300 }),
        ({ schedules, request }, minutes) => {
          const calendar = createCalendar(schedules, office);
          const until = calendar.afterWorkingMinutes(['a', 'b'], request.since, minutes);
          const again = calendar.afterWorkingMinutes(['a', 'b'], request.since, minutes + 1);
          const half = calendar.afterWorkingMinutes(['a', 'b'], request.since, minutes / 2);
          return (
            until >= request.since + minutes * minute &&
            again >= until + minute &&
            calendar.afterWorkingMinutes(['a', 'b'], half, minutes / 2) === until
          );
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
