import type { Schedules } from '../domain/schedule/types.ts';
import { alike } from '../domain/settings/difference.ts';
import type {
  ConfigStore,
  KnownPerson,
  PeopleStore,
  Shelf,
  Shelves,
  SomethingChanged,
  ViewStore,
} from '../ports.ts';
import type { NetworkStore } from '../use-cases/networks/store.ts';

type Tell = (change: SomethingChanged) => void;

/**
 * What is told of by whoever saves it. A request is told of once it stands in the lists: whoever
 * hears of it and asks for a list finds it there. Nobody who acts waits for any of this.
 */
export const announcedViews = (views: ViewStore, tell: Tell): ViewStore => ({
  ...views,
  put: async (consultation) => {
    await views.put(consultation);
    tell({ area: 'request', id: consultation.id, version: consultation.version });
  },
});

export const announcedConfig = (config: ConfigStore, tell: Tell): ConfigStore => ({
  ...config,
  changeCounty: async (by, at, change) => {
    const after = await config.changeCounty(by, at, change);
    tell({ area: 'settings' });
    return after;
  },
  changeSchedules: async (by, at, change) => {
    let before: Schedules | undefined;
    const after = await config.changeSchedules(by, at, (held) => {
      before = held;
      return change(held);
    });
    if (!isShownAlike(before, after, ['told'])) tell({ area: 'schedules' });
    return after;
  },
});

/**
 * Pins and learning are one's own: nobody else's view changes by them. How far its word has gone in
 * the chat stands beside some, and shows nowhere.
 */
export const announcedShelves = (shelves: Shelves, tell: Tell): Shelves => ({
  ...shelves,
  directory: announcedShelf(shelves.directory, tell, 'directory'),
  reports: announcedShelf(shelves.reports, tell, 'directory', ['told']),
  library: announcedShelf(shelves.library, tell, 'library'),
  wishes: announcedShelf(shelves.wishes, tell, 'library', ['untold']),
  sessions: announcedShelf(shelves.sessions, tell, 'library', ['news']),
  paths: announcedShelf(shelves.paths, tell, 'library'),
  published: announcedShelf(shelves.published, tell, 'figures'),
  feedback: announcedShelf(shelves.feedback, tell, 'figures'),
  targets: announcedShelf(shelves.targets, tell, 'figures'),
  feeds: announcedShelf(shelves.feeds, tell, 'figures'),
});

const announcedShelf = <T extends object>(
  shelf: Shelf<T>,
  tell: Tell,
  area: 'directory' | 'library' | 'figures',
  hidden: readonly (keyof T)[] = [],
): Shelf<T> => ({
  ...shelf,
  change: async (by, at, changes) => {
    const before: (T | undefined)[] = [];
    const watched = changes.map(({ id, decide }, index) => ({
      id,
      decide: (held: T | undefined) => {
        before[index] = held;
        return decide(held);
      },
    }));
    const after = await shelf.change(by, at, watched);
    if (!after.every((one, index) => isShownAlike(before[index], one, hidden))) tell({ area });
    return after;
  },
});

/** Of a meeting's rows and of the network's own; what was not changed by it is not told. */
export const announcedNetworks = (networks: NetworkStore, tell: Tell): NetworkStore => ({
  ...networks,
  changeNetwork: async (id, decide) => {
    const watched = watching(decide);
    const after = await networks.changeNetwork(id, watched.decide);
    if (watched.isOther(after)) tell({ area: 'network', id });
    return after;
  },
  change: async (place, decide) => {
    const watched = watching(decide);
    const after = await networks.change(place, watched.decide);
    const meeting = place.part === 'meeting' ? place.id : place.meeting;
    if (watched.isOther(after))
      tell({ area: 'network', id: place.network, ...(meeting === undefined ? {} : { meeting }) });
    return after;
  },
});

function watching<T>(decide: (before: T | undefined) => T | undefined) {
  let last: T | undefined;
  return {
    decide: (before: T | undefined) => {
      last = before;
      return decide(before);
    },
    isOther: (after: T | undefined) => JSON.stringify(after) !== JSON.stringify(last),
  };
}

function isShownAlike<T extends object>(
  before: T | undefined,
  after: T | undefined,
  hidden: readonly (keyof T)[],
): boolean {
  if (before === undefined || after === undefined) return before === after;
  return [...typedKeys(before), ...typedKeys(after)].every(
    (key) => hidden.includes(key) || alike(before[key], after[key]),
  );
}

// What is stored has no fields but those of its type.
const typedKeys = <T extends object>(one: T): (keyof T)[] => Object.keys(one) as (keyof T)[];

/** Most of what is saved about a person shows nowhere, such as that a digest was posted. */
export const announcedPeople = (people: PeopleStore, tell: Tell): PeopleStore => ({
  ...people,
  savePerson: async (id, change) => {
    let before: KnownPerson | undefined;
    const after = await people.savePerson(id, (held) => {
      before = held;
      return change(held);
    });
    // Of somebody new a name alone shows nowhere, and whoever asked who they are is being told.
    if (shown(before ?? { id, name: after.name }) !== shown(after)) tell({ area: 'people' });
    return after;
  },
});

function shown(person: KnownPerson): string {
  const { name, reference, language, homeStation, unreachable = false, gone } = person;
  return JSON.stringify([name, reference !== undefined, language, homeStation, unreachable, gone]);
}
