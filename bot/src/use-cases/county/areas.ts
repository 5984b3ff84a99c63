import type { Area, AreaValues } from '../../contract/settings.ts';
import { kinds } from '../../domain/consultation/types.ts';
import { staleMonthsOf } from '../../domain/roster/county.ts';
import type {
  County,
  OfferedKinds,
  Person,
  Profession,
  Settings,
  Station,
  Topic,
} from '../../domain/roster/county.ts';
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
    read: ({ professions }) => professions.map(shownProfession),
    write: (county, professions) => ({
      ...county,
      professions: keeping(county.professions, professions, shownProfession, keptProfession),
    }),
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
  kinds: {
    read: ({ settings }) => ({ kinds: shownKinds(settings) }),
    write: (county, { kinds }) => withSettings(county, { kinds: keptKinds(kinds) }),
  },
  triggerRules: {
    read: ({ settings }) => ({ triggerRules: shownRules(settings) }),
    write: withSettings,
  },
  texts: {
    read: ({ texts }) => ({
      welcome: texts?.welcome ?? null,
      privacyNotice: texts?.privacyNotice ?? null,
      accessibilityFeedback: texts?.accessibilityFeedback ?? null,
    }),
    write: (county, { welcome, privacyNotice, accessibilityFeedback }) => ({
      ...county,
      texts: {
        ...(welcome === null ? {} : { welcome }),
        ...(privacyNotice === null || privacyNotice === undefined ? {} : { privacyNotice }),
        ...(accessibilityFeedback === null ? {} : { accessibilityFeedback }),
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

type Entry<A extends 'stations' | 'people' | 'topics' | 'professions'> = AreaValues[A][number];

const shownStation = ({
  municipality,
  names,
  recordSystem,
  ...station
}: Station): Entry<'stations'> => ({
  ...station,
  municipality: municipality ?? null,
  names: { sv: names?.sv ?? null, en: names?.en ?? null },
  recordSystem: recordSystem ?? { name: null, to: null, at: null },
  alsoWritten: [...station.alsoWritten],
  triggers: [...station.triggers],
  usesTriggers: station.usesTriggers ?? true,
  posts: station.posts ?? true,
});

function keptStation({
  municipality,
  usesTriggers,
  posts,
  names,
  recordSystem: { name, to, at },
  ...station
}: Entry<'stations'>): Station {
  const { sv, en } = names;
  return {
    ...station,
    ...(municipality === null ? {} : { municipality }),
    ...(usesTriggers ? {} : { usesTriggers }),
    ...(posts ? {} : { posts }),
    ...(sv === null && en === null
      ? {}
      : { names: { ...(sv === null ? {} : { sv }), ...(en === null ? {} : { en }) } }),
    ...(name === null || to === null || at === null ? {} : { recordSystem: { name, to, at } }),
  };
}

const shownProfession = ({ sector, words, ...profession }: Profession): Entry<'professions'> => ({
  ...profession,
  sector: sector ?? null,
  words: { fi: [...(words?.fi ?? [])], sv: [...(words?.sv ?? [])], en: [...(words?.en ?? [])] },
});

function keptProfession({ sector, words, ...profession }: Entry<'professions'>): Profession {
  return {
    ...profession,
    ...(sector === null ? {} : { sector }),
    ...(Object.values(words).every(({ length }) => length === 0) ? {} : { words }),
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

const shownKinds = ({ kinds: told }: Settings): AreaValues['kinds']['kinds'] => ({
  offered: [...(told?.offered ?? kinds)],
  labels: {
    consult: told?.labels?.consult ?? null,
    handle: told?.labels?.handle ?? null,
    'find-out': told?.labels?.['find-out'] ?? null,
    'pass-on': told?.labels?.['pass-on'] ?? null,
  },
});

function keptKinds({ offered, labels }: AreaValues['kinds']['kinds']): OfferedKinds {
  const given = Object.entries(labels).filter(([, label]) => label !== null);
  return { offered, ...(given.length === 0 ? {} : { labels: Object.fromEntries(given) }) };
}

/** What a county without rules begins with when it wants some. */
const usualRules = { inviteFrom: 2, planFrom: 4, inviteAlways: [], planAlways: [] };

function shownRules({ triggerRules }: Settings): AreaValues['triggerRules']['triggerRules'] {
  const { inviteAlways, planAlways, ...rules } = triggerRules ?? usualRules;
  return {
    suggests: triggerRules !== undefined,
    ...rules,
    inviteAlways: [...inviteAlways],
    planAlways: [...planAlways],
  };
}

const settingsAreas: Readonly<Record<string, Area>> = {
  retentionDays: 'retention',
  followUpDays: 'retention',
  reopenDays: 'retention',
  staleMonths: 'retention',
  closingFields: 'closing',
  channelPosts: 'posts',
  kinds: 'kinds',
  triggerRules: 'triggerRules',
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
