import type { PersonId, ProfessionId, RegionId, StationId } from '../roster/county.ts';
import { fewest, isFew, mergeSmall } from '../statistics/small.ts';

/** Somebody whom an item is for, and where they work. */
export interface Learner {
  readonly person: PersonId;
  readonly station: StationId;
  readonly region: RegionId;
  /** `unknownProfession` of somebody who stands in no roster. */
  readonly profession: ProfessionId;
}

/** From fine to coarse: what is too small to be told comes together on the next level. */
const levels = [
  ['station-and-profession', ({ station, profession }: Cell) => `${station} ${profession}`],
  ['station', ({ station }: Cell) => station],
  ['region-and-profession', ({ region, profession }: Cell) => `${region} ${profession}`],
  ['region', ({ region }: Cell) => region],
  ['county', () => ''],
] as const;
export type CoverageLevel = (typeof levels)[number][0];
export const coverageLevels = [
  'station-and-profession',
  'station',
  'region-and-profession',
  'region',
  'county',
] as const satisfies readonly CoverageLevel[];

/** So many of so many have completed it. */
export interface CoverageGroup {
  readonly level: CoverageLevel;
  readonly stations: readonly StationId[];
  readonly professions: readonly ProfessionId[];
  readonly people: number;
  readonly done: number;
}

export interface Coverage {
  readonly groups: readonly CoverageGroup[];
  /** Somebody is counted nowhere, since together they are too few: no total may be told. */
  readonly someHidden: boolean;
}

interface Cell {
  readonly station: StationId;
  readonly region: RegionId;
  readonly profession: ProfessionId;
  readonly people: number;
  readonly done: number;
}

/**
 * Coverage per station and profession. Nobody is pointed at: neither those who have completed nor
 * those who have not are ever one to four, in a group or in a difference of groups.
 *
 * @param done everybody for whom a completion holds
 */
export function coverageOf(learners: readonly Learner[], done: ReadonlySet<PersonId>): Coverage {
  const keys = levels.map(([, keyOf]) => keyOf);
  const { groups, hidden } = mergeSmall(cellsOf(learners, done), keys, mayTell);
  return {
    groups: groups.map(({ level, cells }) => ({
      level: levels[level]?.[0] ?? 'county',
      stations: distinct(cells.map(({ station }) => station)),
      professions: distinct(cells.map(({ profession }) => profession)),
      ...sumOf(cells),
    })),
    someHidden: hidden.length > 0,
  };
}

/** Whoever is listed twice counts where they stand last. */
function cellsOf(learners: readonly Learner[], done: ReadonlySet<PersonId>): readonly Cell[] {
  const people = new Map(learners.map((learner) => [learner.person, learner])).values();
  const met = Map.groupBy(people, ({ station, profession }) => `${station} ${profession}`);
  return [...met.values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const { station, region, profession } = first;
    const completed = together.filter(({ person }) => done.has(person)).length;
    return [{ station, region, profession, people: together.length, done: completed }];
  });
}

function mayTell(cells: readonly Cell[]): boolean {
  const { people, done } = sumOf(cells);
  return people >= fewest && !isFew(done) && !isFew(people - done);
}

const sumOf = (cells: readonly Cell[]) => ({
  people: cells.reduce((sum, { people }) => sum + people, 0),
  done: cells.reduce((sum, { done }) => sum + done, 0),
});

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
