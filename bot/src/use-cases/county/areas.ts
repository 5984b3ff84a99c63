import type { Area, AreaValues } from '../../contract/settings.ts';
import { staleMonthsOf } from '../../domain/roster/county.ts';
import type { County, Person, Settings, Station, Topic } from '../../domain/roster/county.ts';
import { alike } from '../../domain/settings/difference.ts';
import { withMutualPairs } from '../../domain/settings/pairs.ts';
import { groupsOf, linesOf } from '../../domain/settings/word-groups.ts';

/** Where an area's value stands in the county, and how it gets there. */
type Places = {
  readonly [A in Area]: {
    readonly read: (county: County) => AreaValues[A];
    readonly write: (county: County, value: AreaValues[A]) => County;
  };
};

const places: Places = {
  stations: {
    read: ({ stations }) => stations.map(shownStation),
    write: (county, stations) => ({
      ...county,
      stations: keeping(county.stations, stations, shownStation, keptStation),
    }),
  },
  people: {
    read: ({ people }) => people.map(shownPerson),
    write: (county, people) => {
      const kept = keeping(county.people, people, shownPerson, keptPerson);
      return { ...county, people: withMutualPairs(county.people, kept) };
    },
  },
  topics: {
    read: ({ topics }) => topics.map(shownTopic),
    write: (county, topics) => ({
      ...county,
      topics: keeping(county.topics, topics, shownTopic, keptTopic),
    }),
  },
  regions: {
    read: ({ regions }) => [...regions],
    write: (county, regions) => ({ ...county, regions }),
  },
  professions: {
    read: ({ professions }) => [...professions],
    write: (county, professions) => ({ ...county, professions }),
  },
  phenomena: {
    read: ({ phenomena }) => [...phenomena],
    write: (county, phenomena) => ({ ...county, phenomena }),
  },
  numbers: {
    read: ({ numbers }) => [...numbers],
    write: (county, numbers) => ({ ...county, numbers }),
  },
  everydayWords: {
    read: ({ everydayWords = [] }) => ({ wordGroups: linesOf(everydayWords) }),
    write: (county, { wordGroups }) => ({ ...county, everydayWords: groupsOf(wordGroups) }),
  },
  recordSystem: {
    read: ({ recordSystem }) => recordSystem,
    write: (county, recordSystem) => ({ ...county, recordSystem }),
  },
  limits: {
    read: ({ settings }) => ({
      nowAloneMinutes: settings.nowAloneMinutes,
      nowCoordinatorMinutes: settings.nowCoordinatorMinutes,
      nowExpiresMinutes: settings.nowExpiresMinutes,
      todayStepMinutes: settings.todayStepMinutes,
      officeFrom: settings.officeFrom,
      officeUntil: settings.officeUntil,
      digestAt: settings.digestAt,
      stationPostAt: settings.stationPostAt,
      unfinishedAt: settings.unfinishedAt,
    }),
    write: withSettings,
  },
  retention: {
    read: (county) => ({
      retentionDays: county.settings.retentionDays,
      followUpDays: county.settings.followUpDays,
      reopenDays: county.settings.reopenDays,
      staleMonths: staleMonthsOf(county),
    }),
    write: (county, { staleMonths, ...days }) =>
      withSettings(county, staleMonths === staleMonthsOf(county) ? days : { ...days, staleMonths }),
  },
  closing: {
    read: ({ settings }) => ({ closingFields: [...settings.closingFields] }),
    write: withSettings,
  },
  posts: {
    read: ({ settings }) => ({ channelPosts: settings.channelPosts ?? true }),
    write: withSettings,
  },
  texts: {
    read: ({ texts }) => ({
      welcome: texts?.welcome ?? null,
      privacyNotice: texts?.privacyNotice ?? null,
    }),
    write: (county, { welcome, privacyNotice }) => ({
      ...county,
      texts: {
        ...(welcome === null ? {} : { welcome }),
        ...(privacyNotice === null || privacyNotice === undefined ? {} : { privacyNotice }),
      },
    }),
  },
};

/** An area as it stands, whole: what the county leaves out has its usual value. */
export function valueOf<A extends Area>(county: County, area: A): AreaValues[A] {
  return places[area].read(county);
}

/** The county with this area instead; what stays the same stays as it is stored. */
export function withValue<A extends Area>(county: County, area: A, value: AreaValues[A]): County {
  return alike(valueOf(county, area), value) ? county : places[area].write(county, value);
}

function withSettings(county: County, settings: Partial<Settings>): County {
  return { ...county, settings: { ...county.settings, ...settings } };
}

/** An entry that nobody changed stays the very one, so that the history does not speak of it. */
function keeping<Kept extends { readonly id: string }, Shown extends { readonly id: string }>(
  before: readonly Kept[],
  after: readonly Shown[],
  show: (kept: Kept) => Shown,
  keep: (shown: Shown) => Kept,
): readonly Kept[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  return after.map((entry) => {
    const held = old.get(entry.id);
    return held && alike(show(held), entry) ? held : keep(entry);
  });
}

type Entry<A extends 'stations' | 'people' | 'topics'> = AreaValues[A][number];

const shownStation = ({ municipality, ...station }: Station): Entry<'stations'> => ({
  ...station,
  municipality: municipality ?? null,
  alsoWritten: [...station.alsoWritten],
  triggers: [...station.triggers],
  usesTriggers: station.usesTriggers ?? true,
  posts: station.posts ?? true,
});

function keptStation({
  municipality,
  usesTriggers,
  posts,
  ...station
}: Entry<'stations'>): Station {
  return {
    ...station,
    ...(municipality === null ? {} : { municipality }),
    ...(usesTriggers ? {} : { usesTriggers }),
    ...(posts ? {} : { posts }),
  };
}

const shownPerson = ({ pair, ...person }: Person): Entry<'people'> => ({
  ...person,
  regions: [...person.regions],
  stations: [...person.stations],
  phones: [...person.phones],
  pair: pair ?? null,
});

function keptPerson({ pair, ...person }: Entry<'people'>): Person {
  return { ...person, ...(pair === null ? {} : { pair }) };
}

const shownTopic = ({ guide, words, ...topic }: Topic): Entry<'topics'> => ({
  ...topic,
  words: { fi: [...words.fi], sv: [...words.sv], en: [...words.en] },
  guide: guide ?? null,
});

function keptTopic({ guide, ...topic }: Entry<'topics'>): Topic {
  return { ...topic, ...(guide === null ? {} : { guide }) };
}

const settingsAreas: Readonly<Record<string, Area>> = {
  retentionDays: 'retention',
  followUpDays: 'retention',
  reopenDays: 'retention',
  staleMonths: 'retention',
  closingFields: 'closing',
  channelPosts: 'posts',
};

const parts: Readonly<Record<string, Area>> = {
  stations: 'stations',
  regions: 'regions',
  people: 'people',
  professions: 'professions',
  topics: 'topics',
  phenomena: 'phenomena',
  numbers: 'numbers',
  everydayWords: 'everydayWords',
  recordSystem: 'recordSystem',
  texts: 'texts',
};

/** The area of a part of the county; its settings are several, told apart by the field. */
export const areaOf = (part: string, field = ''): Area =>
  parts[part] ?? settingsAreas[field] ?? 'limits';
