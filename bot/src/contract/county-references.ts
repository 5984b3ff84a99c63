import { z } from 'zod';
import type { Mistake, MistakeWords } from './county-mistakes.ts';

// All mistakes are told at once, so references are checked also where the shape is broken:
// what does not fit is read as absent here, and the schema says what is wrong with it.
const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]);
const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((value) => (isRecord(value) ? value : {}), z.object(shape));
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const choices = list(record({ id: text }));
const span = { from: text, until: text };

const loose = record({
  regions: choices,
  stations: list(record({ id: text, region: text, triggers: choices })),
  people: list(
    record({
      aadObjectId: text,
      id: text,
      role: text,
      profession: text,
      regions: list(text),
      stations: list(text),
      pair: text,
    }),
  ),
  schedules: record({
    blocks: list(
      record({
        ...span,
        person: text,
        kind: text,
        station: text,
        validFrom: text,
        validUntil: text,
      }),
    ),
    absences: list(record({ ...span, person: text, substitute: text })),
    extraDays: list(record({ ...span, person: text, station: text })),
  }),
  professions: choices,
  topics: list(record({ id: text, profession: text })),
  phenomena: choices,
  everydayWords: list(record({ language: text, words: list(text) })),
  settings: record({
    nowAloneMinutes: number,
    nowCoordinatorMinutes: number,
    nowExpiresMinutes: number,
    officeFrom: text,
    officeUntil: text,
    kinds: record({ offered: list(text) }),
    triggerRules: record({ inviteAlways: list(text), planAlways: list(text) }),
  }),
});

type Loose = z.infer<typeof loose>;
type Text = string | undefined;

const pathOf = (collection: string, index: number, field: string): string =>
  `${collection}[${index}].${field}`;

function* repeated(
  words: MistakeWords,
  collection: string,
  field: string,
  values: readonly Text[],
): Iterable<Mistake> {
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue;
    const first = seen.get(value.toLowerCase());
    if (first === undefined) seen.set(value.toLowerCase(), index);
    else
      yield {
        path: pathOf(collection, index, field),
        says: words.repeated(value, pathOf(collection, first, field)),
      };
  }
}

/** The same for a list of plain values. */
function* twice(words: MistakeWords, path: string, values: readonly Text[]): Iterable<Mistake> {
  for (const [index, value] of values.entries()) {
    const first = values.indexOf(value);
    if (value !== undefined && first < index)
      yield { path: `${path}[${index}]`, says: words.repeated(value, `${path}[${first}]`) };
  }
}

const idsOf = (items: readonly { id?: Text }[]): readonly Text[] => items.map(({ id }) => id);

function* repeatedIds(
  { people, stations, ...county }: Loose,
  words: MistakeWords,
): Iterable<Mistake> {
  yield* repeated(words, 'regions', 'id', idsOf(county.regions));
  yield* repeated(words, 'stations', 'id', idsOf(stations));
  yield* repeated(words, 'people', 'id', idsOf(people));
  yield* repeated(
    words,
    'people',
    'aadObjectId',
    people.map(({ aadObjectId }) => aadObjectId),
  );
  yield* repeated(words, 'professions', 'id', idsOf(county.professions));
  yield* repeated(words, 'topics', 'id', idsOf(county.topics));
  yield* repeated(words, 'phenomena', 'id', idsOf(county.phenomena));
  yield* twice(words, 'settings.kinds.offered', county.settings.kinds.offered);
  for (const [index, { triggers }] of stations.entries())
    yield* repeated(words, `stations[${index}].triggers`, 'id', idsOf(triggers));
}

type Thing = 'region' | 'station' | 'person' | 'profession' | 'trigger';
type Reference = readonly [path: string, thing: Thing, value: Text];

function* references({
  people,
  stations,
  topics,
  schedules,
  settings,
}: Loose): Iterable<Reference> {
  for (const [i, station] of stations.entries())
    yield [pathOf('stations', i, 'region'), 'region', station.region];
  for (const [i, person] of people.entries()) {
    yield [pathOf('people', i, 'profession'), 'profession', person.profession];
    yield [pathOf('people', i, 'pair'), 'person', person.pair];
    for (const [j, region] of person.regions.entries())
      yield [pathOf('people', i, `regions[${j}]`), 'region', region];
    for (const [j, station] of person.stations.entries())
      yield [pathOf('people', i, `stations[${j}]`), 'station', station];
  }
  for (const [i, topic] of topics.entries())
    yield [pathOf('topics', i, 'profession'), 'profession', topic.profession];
  for (const list of ['inviteAlways', 'planAlways'] as const)
    for (const [i, trigger] of settings.triggerRules[list].entries())
      yield [`settings.triggerRules.${list}[${i}]`, 'trigger', trigger];
  yield* scheduleReferences(schedules);
}

function* scheduleReferences({
  blocks,
  absences,
  extraDays,
}: Loose['schedules']): Iterable<Reference> {
  for (const [i, block] of blocks.entries()) {
    yield [pathOf('schedules.blocks', i, 'person'), 'person', block.person];
    yield [pathOf('schedules.blocks', i, 'station'), 'station', block.station];
  }
  for (const [i, absence] of absences.entries()) {
    yield [pathOf('schedules.absences', i, 'person'), 'person', absence.person];
    yield [pathOf('schedules.absences', i, 'substitute'), 'person', absence.substitute];
  }
  for (const [i, extra] of extraDays.entries()) {
    yield [pathOf('schedules.extraDays', i, 'person'), 'person', extra.person];
    yield [pathOf('schedules.extraDays', i, 'station'), 'station', extra.station];
  }
}

function* unknownReferences(county: Loose, words: MistakeWords): Iterable<Mistake> {
  const known: Readonly<Record<Thing, ReadonlySet<Text>>> = {
    region: new Set(idsOf(county.regions)),
    station: new Set(idsOf(county.stations)),
    person: new Set(idsOf(county.people)),
    profession: new Set(idsOf(county.professions)),
    trigger: new Set(county.stations.flatMap(({ triggers }) => idsOf(triggers))),
  };
  for (const [path, thing, value] of references(county))
    // A list that is missing altogether is one mistake, not one for each reference to it.
    if (value !== undefined && known[thing].size > 0 && !known[thing].has(value))
      yield { path, says: words.unknown[thing](value) };
}

type Span = readonly [path: string, from: Text, until: Text];

function* spans({ schedules, settings }: Loose): Iterable<Span> {
  for (const kind of ['blocks', 'absences', 'extraDays'] as const)
    for (const [i, { from, until }] of schedules[kind].entries())
      yield [pathOf(`schedules.${kind}`, i, 'until'), from, until];
  yield ['settings.officeUntil', settings.officeFrom, settings.officeUntil];
}

/** Local times and dates are written so that their order is the order of their letters. */
function* backwardSpans(county: Loose, words: MistakeWords): Iterable<Mistake> {
  for (const [path, from, until] of spans(county))
    if (from !== undefined && until !== undefined && until <= from)
      yield { path, says: words.notAfter(from, until) };
  for (const [i, { validFrom, validUntil }] of county.schedules.blocks.entries())
    if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
      yield {
        path: pathOf('schedules.blocks', i, 'validUntil'),
        says: words.lastBeforeFirst(validFrom, validUntil),
      };
}

function* onSiteNowhere({ schedules }: Loose, { simple }: MistakeWords): Iterable<Mistake> {
  for (const [i, { kind, station }] of schedules.blocks.entries())
    if (kind === 'on-site' && station === undefined)
      yield {
        path: pathOf('schedules.blocks', i, 'station'),
        says: simple.onSiteNowhere,
      };
}

function* lonePairs({ people }: Loose, words: MistakeWords): Iterable<Mistake> {
  for (const [i, { id, pair }] of people.entries()) {
    const other = people.find((person) => person.id === pair);
    if (pair === undefined || other === undefined || (other.pair === id && pair !== id)) continue;
    const says = pair === id ? words.simple.ownPair : words.lonePair(pair, id ?? '');
    yield { path: pathOf('people', i, 'pair'), says };
  }
}

function* missingRoles({ people }: Loose, { simple }: MistakeWords): Iterable<Mistake> {
  const [first] = people;
  if (first?.role !== undefined && first.role !== 'asker')
    yield { path: 'people[0].role', says: simple.firstAsker };
  if (first !== undefined && !people.some(({ role }) => role === 'coordinator'))
    yield { path: 'people', says: simple.noCoordinator };
  if (first !== undefined && !people.some(({ role }) => role === 'admin'))
    yield { path: 'people', says: simple.noAdmin };
}

function* limitsOutOfOrder({ settings }: Loose, words: MistakeWords): Iterable<Mistake> {
  const order = ['nowAloneMinutes', 'nowCoordinatorMinutes', 'nowExpiresMinutes'] as const;
  for (const [i, later] of order.entries()) {
    const earlier = order[i - 1];
    if (earlier === undefined) continue;
    const [a, b] = [settings[earlier], settings[later]];
    if (a !== undefined && b !== undefined && b <= a)
      yield { path: `settings.${later}`, says: words.notMore(earlier, a) };
  }
}

/** A group of one word says nothing; a word of two groups leaves open which of them is meant. */
function* uselessWords({ everydayWords }: Loose, words: MistakeWords): Iterable<Mistake> {
  const seen = new Map<string, string>();
  for (const [i, group] of everydayWords.entries()) {
    const [only, ...others] = group.words;
    if (only !== undefined && others.length === 0)
      yield { path: pathOf('everydayWords', i, 'words'), says: words.loneWord(only) };
    for (const [j, word] of group.words.entries()) {
      if (word === undefined) continue;
      const path = pathOf('everydayWords', i, `words[${j}]`);
      const key = `${group.language} ${word.toLowerCase()}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, path);
      else yield { path, says: words.repeatedWord(word, first) };
    }
  }
}

const checks = [
  repeatedIds,
  unknownReferences,
  backwardSpans,
  onSiteNowhere,
  lonePairs,
  missingRoles,
  limitsOutOfOrder,
  uselessWords,
];

/** What is wrong between the parts of a county file, whatever the state of its shape. */
export function referenceMistakes(json: unknown, words: MistakeWords): readonly Mistake[] {
  const county = loose.parse(json);
  return checks.flatMap((check) => [...check(county, words)]);
}
