import type { Settings } from '../../../bot/src/domain/roster/county.ts';
import type { Block, ExtraDay, Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { block } from '../../helpers/schedule.ts';
import { crowdedCounty } from '../moves/county.ts';

/** The Thursdays with which the weeks begin: each switch is on the Sunday in their middle. */
export const weeks = ['2026-03-26', '2026-10-22', '2027-03-25', '2027-10-28'] as const;

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/** One person for each hour of the wall clock; no block can end at midnight itself. */
export const watch: readonly string[] = hours.map((hour) => `watch-${hour}`);

function watchOn(date: string): ExtraDay[] {
  return hours.map((hour, index) => ({
    person: `watch-${hour}`,
    date,
    station: 'tohmajarvi',
    from: `${hour}:00`,
    until: hours[index + 1] === undefined ? '23:59' : `${hours[index + 1] ?? ''}:00`,
  }));
}

/** Hours that begin, end or lie in the hour that is missing or comes twice. */
const nights: readonly Block[] = [
  block('night-a', 'sun 02:00-05:00'),
  block('night-b', 'sun 03:15-03:45'),
  block('night-c', 'sun 00:30-03:30'),
  block('night-d', 'sun 03:30-06:00'),
  block('night-d', 'sat 22:00-23:30', { kind: 'focus' }),
];

export interface Demo {
  readonly read: ReturnType<typeof crowdedCounty>;
  readonly schedules: Schedules;
}

/** The demo county, with people who work at night; its own hours, or hours in the night for its posts. */
export function countyOf(dates: readonly string[], posts: Partial<Settings> = {}): Demo {
  const read = crowdedCounty();
  const counsellor = read.county.people.find(({ name }) => name === 'Sosiaaliohjaaja B')?.id ?? '';
  const { county } = read;
  const schedules: Schedules = {
    ...read.schedules,
    blocks: [...read.schedules.blocks, ...nights, block(counsellor, 'sun 01:00-06:00')],
    extraDays: dates.flatMap(watchOn),
  };
  const settings = { ...county.settings, ...posts };
  return { read: { ...read, county: { ...county, settings }, schedules }, schedules };
}

export const nightPosts: Partial<Settings> = {
  digestAt: '03:30',
  stationPostAt: '03:45',
  unfinishedAt: '03:00',
};
