import type { Person, PersonId, ProfessionId, RegionId, StationId } from '../roster/county.ts';
import { remember } from '../schedule/remember.ts';

/** The roster as routing asks for it. */
export interface Advisers {
  /** An adviser of any profession. */
  known(person: PersonId): Person | undefined;
  ofStation(station: StationId, profession: ProfessionId): readonly PersonId[];
  ofRegion(region: RegionId, profession: ProfessionId): readonly PersonId[];
  ofPool(profession: ProfessionId): readonly PersonId[];
  coordinatorsOf(region: RegionId): readonly PersonId[];
}

const made = new WeakMap<readonly Person[], Advisers>();

/** Made once per roster, since every decision asks it. */
export function advisersOf(people: readonly Person[]): Advisers {
  return remember(made, people, () => makeAdvisers(people));
}

function makeAdvisers(people: readonly Person[]): Advisers {
  const advisers = people.filter(({ role }) => role === 'adviser');
  const coordinators = people.filter(({ role }) => role === 'coordinator');
  const byId = new Map(advisers.map((person) => [person.id, person]));
  const listOf = kept((profession: ProfessionId, belongs) =>
    advisers.filter((person) => person.profession === profession && belongs(person)),
  );
  const coordinatorsIn = new Map<RegionId, readonly PersonId[]>();
  return {
    known: (person) => byId.get(person),
    ofStation: (station, profession) =>
      listOf(`station ${station}`, profession, ({ stations }) => stations.includes(station)),
    ofRegion: (region, profession) =>
      listOf(`region ${region}`, profession, (person) => worksIn(person, region)),
    ofPool: (profession) => listOf('pool', profession, ({ pool }) => pool),
    coordinatorsOf: (region) =>
      remember(coordinatorsIn, region, () =>
        coordinators.filter((person) => worksIn(person, region)).map(({ id }) => id),
      ),
  };
}

/** No regions means the whole county. */
function worksIn({ regions }: Person, region: RegionId): boolean {
  return regions.length === 0 || regions.includes(region);
}

type Belongs = (person: Person) => boolean;

function kept(make: (profession: ProfessionId, belongs: Belongs) => readonly Person[]) {
  const lists = new Map<string, readonly PersonId[]>();
  return (name: string, profession: ProfessionId, belongs: Belongs): readonly PersonId[] => {
    const key = `${profession} ${name}`;
    return remember(lists, key, () => make(profession, belongs).map(({ id }) => id));
  };
}
