import { documentsOf as contactDocuments } from '../domain/directory/documents.ts';
import { municipalitiesAround, municipalityPlaces } from '../domain/directory/municipalities.ts';
import { directoryOf, neighboursOf, type DirectoryRecord } from '../domain/directory/records.ts';
import { documentsOf as itemDocuments, itemKind } from '../domain/library/documents.ts';
import type { Item } from '../domain/library/types.ts';
import type { County, PersonId, StationId } from '../domain/roster/county.ts';
import { zoneOf } from '../domain/schedule/zone.ts';
import { createSearch } from '../domain/search/search.ts';
import type { Area, Hit, Place, Search, SearchDocument } from '../domain/search/types.ts';
import type { Language } from '../domain/language.ts';
import type { Instant } from '../domain/time.ts';
import type {
  Clock,
  ShelfChange,
  Shelved,
  ShelfName,
  ShelfVersion,
  Shelves,
  UseStore,
} from '../ports.ts';
import { createKept, type Kept } from './kept.ts';
import { countUses } from './uses.ts';

/** Who asks, which decides what comes first. */
export interface Seeker {
  readonly language: Language;
  readonly station?: StationId;
  readonly now: Instant;
  readonly limit: number;
}

/** Directory and library in memory, and the search over them. */
export interface Book {
  /** Takes in what changed in the store, or in the county's places and words. */
  refresh(): Promise<void>;
  /** `service:<id>`, `organization:<id>`, `location:<id>`, `role-card:<id>` */
  record(id: string): DirectoryRecord | undefined;
  /** A shelf's documents by id, as this instance knows them. */
  on<N extends ShelfName>(shelf: N): ReadonlyMap<string, Shelved[N]>;
  /**
   * Changes documents in the store, then here: whoever looks next finds them so.
   * @returns them as they are afterwards, in the order asked for
   */
  change<N extends ShelfName>(
    shelf: N,
    by: PersonId,
    changes: readonly ShelfChange<Shelved[N]>[],
  ): Promise<readonly (Shelved[N] | undefined)[]>;
  /** What a document was before each of its changes, newest first. */
  versions<N extends ShelfName>(shelf: N, id: string): Promise<readonly ShelfVersion<Shelved[N]>[]>;
  /** The published items of a group, one a language. */
  itemsOf(group: string): readonly Item[];
  findContacts(query: string, seeker: Seeker): readonly Hit[];
  /** Ids are `item:<group>`. */
  findItems(query: string, seeker: Seeker): readonly Hit[];
  /** Somebody opened what the search calls so: what is opened more comes a little earlier. */
  opened(id: string, by: PersonId): void;
  /** Writes what was opened here and is still in memory. */
  writeUses(): Promise<void>;
}

interface BookParts {
  readonly shelves: Shelves;
  readonly uses: UseStore;
  readonly clock: Clock;
  readonly county: () => County;
  /** Resolves when what waits has had its turn: tens of thousands of entries take a while. */
  readonly giveWay: () => Promise<void>;
}

/** So many entries are read into the search before others have their turn. */
const slice = 100;

export function createBook({ shelves, uses: useStore, clock, county, giveWay }: BookParts): Book {
  const kept: { readonly [N in ShelfName]: Kept<Shelved[N]> } = {
    directory: createKept(shelves.directory),
    pins: createKept(shelves.pins),
    reports: createKept(shelves.reports),
    library: createKept(shelves.library),
    learning: createKept(shelves.learning),
    wishes: createKept(shelves.wishes),
    sessions: createKept(shelves.sessions),
    paths: createKept(shelves.paths),
    pictures: createKept(shelves.pictures),
    published: createKept(shelves.published),
    feedback: createKept(shelves.feedback),
    targets: createKept(shelves.targets),
    feeds: createKept(shelves.feeds),
  };
  const { directory: records, library: items, ...others } = kept;
  const uses = countUses(useStore);
  const usesOf = (group: string) => uses.counts.get(`${itemKind}:${group}`) ?? 0;
  let shownFor: string | undefined;
  let contacts = emptySearch(county());
  let trainings = emptySearch(county());

  const fill = async (search: Search, documents: Iterable<SearchDocument>): Promise<void> => {
    let count = 0;
    for (const document of documents) {
      search.put(document);
      count += 1;
      if (count % slice === 0) await giveWay();
    }
  };

  /** Names and words of the county go into every entry: it is put together aside, then shown. */
  const rebuild = async (): Promise<void> => {
    const next = county();
    const found = { contacts: emptySearch(next), trainings: emptySearch(next) };
    await fill(
      found.contacts,
      contactDocuments(directoryOf([...records.documents.values()]), uses.counts),
    );
    await fill(found.trainings, itemDocuments([...items.documents.values()], next.topics, usesOf));
    ({ contacts, trainings } = found);
    shownFor = seenIn(next);
  };

  /** What stays is found all the while: only what is gone is taken away. */
  const replace = async (search: Search, touched: Iterable<string>, fresh: SearchDocument[]) => {
    const there = new Set(fresh.map(({ id }) => id));
    for (const id of touched) if (!there.has(id)) search.remove(id);
    await fill(search, fresh);
  };

  const takeInRecords = async (changed: readonly string[]) => {
    if (changed.length === 0) return;
    const touched = new Set([...changed, ...servicesAt(records.documents, changed)]);
    const around = withNeighbours(records.documents, touched);
    const fresh = [...contactDocuments(directoryOf(around), uses.counts)];
    const own = fresh.filter(({ id }) => touched.has(id));
    await replace(contacts, touched, own);
  };

  const takeInItems = async (changed: readonly string[]) => {
    if (changed.length === 0) return;
    const groups = new Set(changed.map(groupOf));
    const sisters = [...items.documents.values()].filter(({ id }) => groups.has(groupOf(id)));
    const touched = [...groups].map((group) => `${itemKind}:${group}`);
    await replace(trainings, touched, [...itemDocuments(sisters, county().topics, usesOf)]);
  };

  /** One after another, since the search is put together from both. */
  let last: Promise<void> = Promise.resolve();
  const lookForWords = (): Promise<void> => {
    last = last.then(takeInWords, takeInWords);
    return last;
  };
  const takeInWords = async () => {
    if (seenIn(county()) === shownFor) {
      // One after the other: what one shelf told is taken in even where the other cannot be read.
      await takeInRecords(await records.refresh());
      await takeInItems(await items.refresh());
      return;
    }
    await records.refresh();
    await items.refresh();
    await rebuild();
  };

  return {
    refresh: async () => {
      const small = Object.values(others).map((shelf) => shelf.refresh());
      await Promise.all([...small, lookForWords()]);
      const changed = await uses.refresh(clock.now(), county().timeZone);
      for (const id of changed)
        for (const search of [contacts, trainings]) search.setUses(id, uses.counts.get(id) ?? 0);
    },
    on: (shelf) => kept[shelf].documents,
    change: async (shelf, by, changes) => {
      const after = await shelves[shelf].change(by, clock.now(), changes);
      // Who signs up does not wait for a large list that is being read.
      await (shelf in others ? kept[shelf].refresh() : lookForWords());
      return after;
    },
    versions: (shelf, id) => shelves[shelf].versions(id),
    record: (id) => records.documents.get(id),
    itemsOf: (group) =>
      [...items.documents.values()].filter(
        (item) => item.group === group && item.state === 'published',
      ),
    findContacts: (query, seeker) => contacts.find(query, askedBy(seeker, county())),
    findItems: (query, seeker) => trainings.find(query, askedBy(seeker, county())),
    opened: (id, by) => {
      uses.opened(id, by, zoneOf(county().timeZone).dayOf(clock.now()).date);
    },
    writeUses: () => uses.write(clock.now(), county().timeZone),
  };
}

const groupOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** What of the county goes into the entries; its schedules change far more often. */
const seenIn = (county: County): string =>
  JSON.stringify([placesOf(county), county.everydayWords, county.topics]);

const emptySearch = (county: County): Search =>
  createSearch([], { places: placesOf(county), synonyms: county.everydayWords ?? [] });

/**
 * Where stations and the municipalities around them are, as people write them. Those of other counties
 * are left out: many of their names are common words ("sund", "salo", "lahti").
 */
function placesOf({ stations }: County): readonly Place[] {
  const ofStations = stations.flatMap(({ name, forms, alsoWritten, municipality }) =>
    municipality === undefined
      ? []
      : [
          {
            names: [name, ...Object.values<string>({ ...forms }), ...alsoWritten],
            municipalities: [municipality],
          },
        ],
  );
  const own = stations.flatMap(({ municipality }) => municipality ?? []);
  return [...ofStations, ...municipalityPlaces(municipalitiesAround(own))];
}

function askedBy({ language, station, now, limit }: Seeker, county: County) {
  const area = areaOf(station, county);
  return { language, now, limit, ...(area ? { area } : {}) };
}

function areaOf(station: StationId | undefined, { stations }: County): Area | undefined {
  const own = stations.find(({ id }) => id === station);
  if (own?.municipality === undefined) return undefined;
  const near = stations.filter(({ region }) => region === own.region);
  return {
    municipality: own.municipality,
    region: [...new Set(near.flatMap(({ municipality }) => municipality ?? []))],
  };
}

type Records = ReadonlyMap<string, DirectoryRecord>;

/** Services of an organization and at a location are found by its name too. */
function servicesAt(records: Records, changed: readonly string[]): readonly string[] {
  const wider = new Set(changed.filter((id) => /^(?:organization|location):/u.test(id)));
  if (wider.size === 0) return [];
  return [...records.values()]
    .filter((record) => neighboursOf(record).some((id) => wider.has(id)))
    .map(({ id }) => id);
}

function withNeighbours(records: Records, ids: ReadonlySet<string>): readonly DirectoryRecord[] {
  const all = [...ids].flatMap((id) => {
    const record = records.get(id);
    return record ? [id, ...neighboursOf(record)] : [];
  });
  return [...new Set(all)].flatMap((id) => records.get(id) ?? []);
}
