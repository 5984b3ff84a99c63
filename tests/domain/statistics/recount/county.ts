import type { County, Person } from '../../../../bot/src/domain/roster/county.ts';
import type { Schedules } from '../../../../bot/src/domain/schedule/types.ts';
import { demoCounty } from '../../../helpers/builders.ts';
import { adviser, block, coordinator, schedules, station } from '../../../helpers/schedule.ts';

// A county small enough to be counted by hand, and uneven enough for small regions to come together.

const somebody = (id: string, profession: string): Person => ({
  ...{ id, name: id, role: 'asker', profession, regions: [], stations: [], pool: false },
  phones: [],
});
const nurses = Array.from('abcdefghijklmn', (letter) => somebody(`nurse-${letter}`, 'nurse'));
const doctors = ['doctor-a', 'doctor-b'].map((id) => somebody(id, 'doctor'));

export const advisers: readonly Person[] = [
  adviser('ada', { regions: ['north', 'east'] }),
  adviser('ben', { regions: ['north'] }),
  adviser('cia', { regions: [], pool: true }),
  adviser('dan', { regions: ['south', 'west'] }),
  adviser('eva', { regions: [], profession: 'doctor' }),
];
export const leader = coordinator('leader', { regions: [] });
const head: Person = { ...somebody('head', 'nurse'), role: 'admin' };
const reader: Person = { ...somebody('reader', 'nurse'), role: 'reader' };
/** Who may read figures: with the spread of load, and without. */
export const readers = [head, reader] as const;

/** Some of them are not in the roster, and two are advisers themselves. */
export const askers: readonly string[] = [
  ...[...nurses, ...doctors].map(({ id }) => id),
  ...['stranger-a', 'stranger-b', 'ben', 'eva'],
];

export const county: County = {
  ...demoCounty,
  regions: ['north', 'south', 'east', 'west'].map((id) => ({ id, name: id })),
  stations: [
    ...[station('aho', 'north'), station('harju', 'north')],
    ...[station('lahti', 'south'), station('mäki', 'south')],
    ...[station('niemi', 'east'), station('oja', 'west')],
  ].map((one) => ({ ...one, id: one.id.replace('ä', 'a') })),
  everydayWords: [],
  people: [...nurses, ...doctors, ...advisers, leader, head, reader],
};

export const stationIds = county.stations.map(({ id }) => id);

/** Two of them at Aho at the same time; nobody ever on site at Oja. */
const onSite = [
  ['ada', 'mon 08:00-12:00', 'aho'],
  ['ada', 'wed 09:00-15:00', 'harju'],
  ['ben', 'mon 10:00-16:00', 'aho'],
  ['ben', 'fri 08:30-11:30', 'aho'],
  ['cia', 'thu 08:00-15:00', 'harju'],
  ['dan', 'tue 08:00-15:00', 'lahti'],
  ['dan', 'thu 12:00-15:00', 'maki'],
  ['eva', 'fri 12:00-16:00', 'niemi'],
] as const;

export const weeks: Schedules = schedules({
  blocks: onSite.map(([person, hours, at]) => block(person, hours, { station: at })),
});

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** From when to when somebody is on site on a weekday, in minutes after midnight. */
export const stretchesOn = (stationId: string, weekday: number): (readonly [number, number])[] =>
  onSite
    .filter(([, hours, at]) => at === stationId && hours.startsWith(weekdays[weekday] ?? ''))
    .map(([, hours]) => {
      const [from = 0, until = 0] = hours.slice(4).split('-').map(minutesOf);
      return [from, until];
    });
