import fc from 'fast-check';
import { createCalendar } from '../../../bot/src/domain/schedule/calendar.ts';
import { daysFrom } from '../../../bot/src/domain/schedule/dates.ts';
import { withIds } from '../../../bot/src/domain/schedule/ids.ts';
import { clashes } from '../../../bot/src/domain/schedule/mistakes.ts';
import { isPatternDay } from '../../../bot/src/domain/schedule/pattern.ts';
import type { Block, Presence } from '../../../bot/src/domain/schedule/types.ts';
import { zoneOf } from '../../../bot/src/domain/schedule/zone.ts';
import { helsinki, office } from '../../helpers/schedule.ts';
import { runs } from '../../helpers/thorough.ts';
import { daysOfPeople } from './days-of-people.ts';

const days = daysFrom('2026-10-01', 130);
const minutesAt = (station: string, all: readonly Presence[]) =>
  all
    .filter((one) => one.station === station && one.kind === 'on-site')
    .reduce((sum, { from, until }) => sum + (until - from) / 60_000, 0);

describe('the calendar with swaps', () => {
  it('shows the same people from every side', () => {
    fc.assert(
      fc.property(daysOfPeople, fc.constantFrom(...days), (all, date) => {
        const calendar = createCalendar(all, office);
        const day = calendar.day(date);
        const noon = calendar.instantOf(date, '12:00');
        for (const person of ['a', 'b', 'c'])
          expect(calendar.presencesAt(person, noon)).toEqual(
            day.filter((one) => one.person === person && one.from <= noon && noon < one.until),
          );
        for (const station of ['rantakyla', 'kitee']) {
          const here = day.filter((one) => one.station === station && one.kind === 'on-site');
          expect(calendar.onSite(station, date)).toEqual(here);
          const first = calendar.nextOnSite(station, calendar.instantOf(date, '00:00'));
          if (here.length > 0) expect(first?.until).toBe(here[0]?.until);
        }
        expect(calendar.explained(date).map(({ presence }) => presence)).toEqual(day);
      }),
      { numRuns: runs(300) },
    );
  });

  it('leaves no station with more or fewer minutes than before', () => {
    fc.assert(
      fc.property(daysOfPeople, (parts) => {
        const all = { ...parts, absences: [] };
        const [swapped, plain] = [all, { ...all, swaps: [] }].map((one) =>
          days.flatMap((date) => createCalendar(one, office).day(date)),
        );
        for (const station of ['rantakyla', 'kitee'])
          expect(minutesAt(station, swapped!)).toBe(minutesAt(station, plain!));
      }),
      { numRuns: runs(30) },
    );
  });

  it('says whose day it was', () => {
    fc.assert(
      fc.property(daysOfPeople, fc.constantFrom(...days), (all, date) => {
        for (const { origin, insteadOf } of createCalendar(all, office).explained(date))
          expect(insteadOf === undefined).toBe(origin === 'pattern' || origin === 'extra-day');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('ids', () => {
  it('are one each, the same every time, and stay where they were given', () => {
    fc.assert(
      fc.property(daysOfPeople, ({ blocks }) => {
        const named = withIds([...blocks, ...blocks]);
        expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
        expect(withIds([...blocks, ...blocks])).toEqual(named);
        const [first, ...rest] = named;
        if (!first) return;
        const { id: _, ...nameless } = first;
        const unnamed: Block = nameless;
        expect(withIds<Block>([...rest, unnamed]).slice(0, -1)).toEqual(rest);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('a clash', () => {
  const zone = zoneOf(helsinki);
  const twice = (blocks: readonly Block[]) =>
    daysFrom('2026-10-01', 500).some((date) => {
      const own = blocks.filter((one) => isPatternDay(one, zone.onDate(date)));
      return own.some((a, index) =>
        own
          .slice(index + 1)
          .some(
            (b) =>
              a.kind === 'on-site' &&
              b.kind === 'on-site' &&
              a.station !== b.station &&
              a.from < b.until &&
              b.from < a.until,
          ),
      );
    });

  it('is found where somebody would be at two stations at once', () => {
    fc.assert(
      fc.property(daysOfPeople, fc.boolean(), (all, limited) => {
        const blocks = all.blocks.map((one): Block => {
          const { validFrom, validUntil, ...endless } = { ...one, person: 'a' };
          return limited ? { ...one, person: 'a' } : endless;
        });
        const found = clashes(blocks).length > 0;
        // Of limited ones it may be too careful: their days may fall between the dates.
        if (limited) expect(found || !twice(blocks)).toBe(true);
        else expect(found).toBe(twice(blocks));
      }),
      { numRuns: runs(60) },
    );
  });
});
