import { isAdviser } from '../consultation/rights.ts';
import type { Consultation } from '../consultation/types.ts';
import type { County } from '../roster/county.ts';
import type { Schedules } from '../schedule/types.ts';

export type Thing = 'station' | 'region' | 'person' | 'profession' | 'topic';

/** What hangs on something of the roster, as counts. */
export interface Hanging {
  /** Requests that are not closed. */
  readonly requests: number;
  /** On-site days and other blocks, extra days. */
  readonly days: number;
  readonly people: number;
  readonly stations: number;
  readonly topics: number;
  /** Teams channels that belong to it. */
  readonly channels: number;
}

/** Something that a change takes away while others hang on it. */
export interface RemovedInUse {
  readonly thing: Thing;
  readonly id: string;
  readonly hanging: Hanging;
}

/** What the roster is used by, besides itself. */
export interface Use {
  readonly schedules: Schedules;
  readonly open: readonly Consultation[];
  readonly channels: readonly { readonly station?: string }[];
}

/** What the change takes away although something hangs on it that stays. */
export function removedInUse(before: County, after: County, use: Use): readonly RemovedInUse[] {
  const lists = [
    ['station', before.stations, after.stations],
    ['region', before.regions, after.regions],
    ['person', before.people, after.people],
    ['profession', before.professions, after.professions],
    ['topic', before.topics, after.topics],
  ] as const;
  return lists.flatMap(([thing, old, kept]) => {
    const still = new Set(kept.map(({ id }) => id));
    return old
      .filter(({ id }) => !still.has(id))
      .map(({ id }) => ({ thing, id, hanging: hangingOn(thing, id, after, use) }))
      .filter(({ hanging }) => Object.values(hanging).some((count) => count > 0));
  });
}

/** @param county as it will be: who goes with the change hangs on nothing any more */
export function hangingOn(thing: Thing, id: string, county: County, use: Use): Hanging {
  const { blocks, extraDays } = use.schedules;
  const days = [...blocks, ...extraDays].filter(
    ({ station, person }) =>
      (thing === 'station' && station === id) || (thing === 'person' && person === id),
  );
  return {
    requests: use.open.filter((request) => isOf(thing, id, request)).length,
    days: days.length,
    people: county.people.filter((person) =>
      thing === 'profession'
        ? person.profession === id
        : (thing === 'station' && person.stations.includes(id)) ||
          (thing === 'region' && person.regions.includes(id)),
    ).length,
    stations: thing === 'region' ? county.stations.filter(({ region }) => region === id).length : 0,
    topics:
      thing === 'profession'
        ? county.topics.filter(({ profession }) => profession === id).length
        : 0,
    channels: thing === 'station' ? use.channels.filter(({ station }) => station === id).length : 0,
  };
}

function isOf(thing: Thing, id: string, request: Consultation): boolean {
  switch (thing) {
    case 'station':
      return request.station === id;
    case 'topic':
      return request.topic === id;
    case 'profession':
      return request.profession === id;
    case 'person':
      return request.adviser === id || request.responsibleAdviser === id;
    case 'region':
      return false;
  }
}

/** The schedules of those whose work it is to be consulted; nobody else's days could be seen or changed. */
export function onlyOfAdvisers(schedules: Schedules, { people }: County): Schedules {
  const known = new Set(people.filter(isAdviser).map(({ id }) => id));
  const isKnown = ({ person }: { readonly person: string }) => known.has(person);
  const hasSubstitute = schedules.absences.some(
    ({ substitute }) => substitute !== undefined && !known.has(substitute),
  );
  const all = [schedules.blocks, schedules.absences, schedules.extraDays, schedules.states];
  // Else the other would still be at one's station, and one's own day gone.
  const swaps = schedules.swaps?.filter((swap) => isKnown(swap) && known.has(swap.other));
  const isSwapping = swaps?.length !== schedules.swaps?.length;
  if (all.every((list) => list.every(isKnown)) && !hasSubstitute && !isSwapping) return schedules;
  return {
    ...schedules,
    blocks: schedules.blocks.filter(isKnown),
    absences: schedules.absences.filter(isKnown).map((absence) => {
      const { substitute, ...rest } = absence;
      return substitute === undefined || known.has(substitute) ? absence : rest;
    }),
    extraDays: schedules.extraDays.filter(isKnown),
    states: schedules.states.filter(isKnown),
    ...(swaps === undefined ? {} : { swaps }),
  };
}
