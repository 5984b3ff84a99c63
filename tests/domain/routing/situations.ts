import fc from 'fast-check';
import type { Person } from '../../../bot/src/domain/roster/county.ts';
import type { RouteRequest, RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import type { Block, Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { day, minute } from '../../../bot/src/domain/time.ts';
import { adviser, at, block, coordinator, factsOf, schedules } from '../../helpers/schedule.ts';

/** Weeks in which calendars go wrong; 2026 has a week 53. */
const nastyWeeks = [
  '2026-03-27T00:00', // summer time begins on Sunday
  '2026-10-23T00:00', // summer time ends on Sunday
  '2026-12-21T00:00', // Christmas
  '2026-12-28T00:00', // weeks 53 and 1, both odd
  '2026-04-01T00:00', // Easter
  '2026-06-17T00:00', // juhannus
  '2026-11-23T00:00', // nothing special
];

export interface Situation {
  readonly facts: RoutingFacts;
  readonly schedules: Schedules;
  readonly request: RouteRequest;
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const stations = ['rantakyla', 'niinivaara', 'kitee'];
const one = fc.constantFrom<string>(...ids);
const instantNear = (start: number) =>
  fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => start + minutes * minute);

const inOfficeHours = (start: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 7 * 60, max: 15 * 60 }))
    .map(([days, minutes]) => start + days * day + minutes * minute);

const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Mostly office hours, some at night, where the DST switches are. */
const hours = fc
  .tuple(fc.constantFrom(4, 10, 28, 32, 32, 36, 36, 48), fc.constantFrom(1, 3, 8, 16, 28, 32))
  .map(([from, length]) => `${clock(from)}-${clock(Math.min(from + length, 95))}`);

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    person: one,
    weekday: fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'fri', 'sun'),
    hours,
    kind: fc.constantFrom<Block['kind']>(
      'on-site',
      'on-site',
      'remote',
      'remote',
      'focus',
      'meeting',
    ),
    station: fc.constantFrom('rantakyla', 'rantakyla', ...stations),
    weeks: fc.constantFrom<Block['weeks']>('every', 'every', 'odd', 'even'),
  })
  .map(({ person, weekday, hours: when, kind, station, weeks }) =>
    block(person, `${weekday} ${when}`, {
      kind,
      weeks,
      ...(kind === 'on-site' ? { station } : {}),
    }),
  );

const somePeople = (pairs: readonly string[]): fc.Arbitrary<Person[]> =>
  fc
    .tuple(
      ...ids.map((id, index) =>
        fc
          .record({
            stations: fc.subarray(stations),
            regions: fc.constantFrom<string[]>(
              ['joensuu'],
              ['joensuu', 'keski-karjala'],
              ['keski-karjala'],
              [],
            ),
            pool: fc.boolean(),
            profession: fc.constantFrom(
              'social-counsellor',
              'social-counsellor',
              'social-counsellor',
              'doctor',
            ),
          })
          .map((more) => adviser(id, { ...more, ...(pairs[index] ? { pair: pairs[index] } : {}) })),
      ),
    )
    .chain((people) => fc.boolean().map((led) => (led ? [...people, coordinator('k')] : people)));

const interval = (start: number) =>
  fc
    .tuple(instantNear(start), fc.integer({ min: 1, max: 3 * 24 * 60 }))
    .map(([from, minutes]) => ({ from, until: from + minutes * minute }));

function situationNear(start: number): fc.Arbitrary<Situation> {
  return fc
    .record({
      people: fc.boolean().chain((paired) => somePeople(paired ? ['b', 'a'] : [])),
      blocks: fc.array(anyBlock, { minLength: 0, maxLength: 60, size: 'max' }),
      absences: fc.array(
        fc.tuple(one, interval(start), fc.option(one)).map(([person, when, substitute]) => ({
          person,
          ...when,
          ...(substitute && substitute !== person ? { substitute } : {}),
        })),
        { maxLength: 3 },
      ),
      states: fc.array(
        fc.tuple(one, interval(start)).map(([person, when]) => ({
          person,
          state: 'busy' as const,
          from: when.from,
          until: Math.min(when.until, when.from + day / 4),
        })),
        { maxLength: 4 },
      ),
      since: fc.oneof(instantNear(start), inOfficeHours(start), inOfficeHours(start)),
      urgency: fc.constantFrom('now', 'today', 'week'),
      excluded: fc.subarray(ids, { maxLength: 2 }),
      wider: fc.constantFrom(false, false, false, true),
      wished: fc.option(one, { freq: 1 }),
      asker: fc.constantFrom('nurse', 'nurse', 'a'),
      unreachable: fc.subarray(ids, { maxLength: 2 }),
    })
    .map(({ people, blocks, absences, states, unreachable, wished, ...rest }) => ({
      facts: factsOf({ people, unreachable, schedules: { blocks, absences, states } }),
      schedules: schedules({ blocks, absences, states }),
      request: {
        ...rest,
        station: 'rantakyla',
        profession: 'social-counsellor',
        notified: [],
        ...(wished ? { wished } : {}),
      },
    }));
}

export const situations = fc.oneof(...nastyWeeks.map((start) => situationNear(at(start))));
