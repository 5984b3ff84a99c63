import {
  beforeAndAfter,
  comparedAround,
  knownSince,
  type BeforeAndAfter,
} from '../../domain/library/asked.ts';
import { coverageOf, type Coverage, type Learner } from '../../domain/library/coverage.ts';
import { completionRows, type CompletionRow } from '../../domain/library/completion-rows.ts';
import { learntGroups } from '../../domain/library/completion.ts';
import { isForProfession, unknownProfession } from '../../domain/library/profession.ts';
import { mayReadCompletions } from '../../domain/library/rights.ts';
import type { Item } from '../../domain/library/types.ts';
import { writtenFor } from '../../domain/library/written.ts';
import type { Person, PersonId, Station } from '../../domain/roster/county.ts';
import { monthOf, type Month } from '../../domain/statistics/months.ts';
import { fewest } from '../../domain/statistics/small.ts';
import type { Tools } from '../tools.ts';
import {
  learningOf,
  professionOf,
  publishedGroups,
  strangersIn,
  today,
  type LibraryReader,
} from './groups.ts';

export interface GroupCoverage extends Coverage {
  readonly item: Item;
  /** Whether questions on its topics change once people have completed it. */
  readonly asked: BeforeAndAfter | undefined;
}

/** How many of those whom each published item is for have learnt it, by title. */
export async function coverageFor(
  tools: Tools,
  { language }: LibraryReader,
): Promise<readonly GroupCoverage[]> {
  const askedAbout = await askedAround(tools);
  const all = learnersOf(tools);
  const learnt = learntBy(tools, all);
  return [...publishedGroups(tools)]
    .flatMap(([group, sisters]) => {
      const item = writtenFor(sisters, language);
      if (!item) return [];
      const learners = all.filter((one) => isFor(sisters, one));
      const done = learners.filter(({ person }) => learnt.get(person)?.has(group));
      const coverage = coverageOf(learners, new Set(done.map(({ person }) => person)));
      // That five have completed it is told by the groups, or not at all.
      const told = coverage.groups.reduce((sum, { done: some }) => sum + some, 0);
      const asked = told < fewest ? undefined : askedAbout(group, topicsOf(sisters));
      return [{ item, ...coverage, asked }];
    })
    .sort((a, b) => a.item.title.localeCompare(b.item.title, language));
}

const topicsOf = (sisters: readonly Item[]): ReadonlySet<string> =>
  new Set(sisters.flatMap(({ topics }) => topics));

/** What the whole county asked around the month since which each training is known. */
async function askedAround(
  tools: Tools,
): Promise<(group: string, topics: ReadonlySet<string>) => BeforeAndAfter | undefined> {
  const { book, clock, known, facts } = tools;
  const { timeZone, stations } = known.county();
  const now = monthOf(clock.now(), timeZone);
  const learning = [...book.on('learning').values()];
  const at = knownSince(learning.flatMap(({ completions }) => completions));
  const since = new Map(
    [...at].map(([group, moment]) => [group, monthOf(moment, timeZone)] as const),
  );
  const around = [...since.values()].map((month) => comparedAround(month, now));
  const months = new Set(around.flatMap(({ before, after }) => [...before, ...after]));
  const log = await facts.read(
    [...months].sort(),
    stations.map(({ id }) => id),
  );
  const inMonth = Map.groupBy(log, ({ month }) => month);
  return (group, topics) => {
    const from = since.get(group);
    const countIn = (month: Month) =>
      (inMonth.get(month) ?? [])
        .flatMap(({ sums }) => [...sums.requests.byTopic])
        .reduce((all, [topic, count]) => (topics.has(topic) ? all + count : all), 0);
    const isInUse = (month: Month) =>
      (inMonth.get(month) ?? []).some(({ sums }) => sums.requests.byTopic.size > 0);
    return from === undefined ? undefined : beforeAndAfter(countIn, isInUse, { since: from, now });
  };
}

/** The roster, and whoever asks without standing in it. Who works at no station is counted nowhere. */
function learnersOf(tools: Tools): readonly Learner[] {
  const { known } = tools;
  const everybody = [
    ...known.county().people.map(({ id, stations }) => [id, stations[0]] as const),
    ...strangersIn(tools).map(({ id }) => [id, undefined] as const),
  ];
  return everybody.flatMap(([person, first]) => {
    const at = known.contact(person)?.homeStation ?? first;
    const station = at === undefined ? undefined : known.station(at);
    if (!station) return [];
    const profession = professionOf(tools, person);
    return [{ person, station: station.id, region: station.region, profession }];
  });
}

const isFor = (sisters: readonly Item[], { profession }: Learner): boolean =>
  sisters.some(({ professions }) => isForProfession(professions, profession));

function learntBy(
  tools: Tools,
  learners: readonly Learner[],
): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const items = [...tools.book.on('library').values()];
  const when = today(tools);
  return new Map(
    learners.map(({ person }) => [
      person,
      learntGroups(learningOf(tools, person).completions, items, when),
    ]),
  );
}

/** Whoever has completed something, in the roster or not. */
type Learnt = Pick<Person, 'id' | 'name' | 'profession' | 'regions' | 'stations'>;

/** Every completion that the caller may see, as lines of a file. */
export function completionLines(tools: Tools, caller: PersonId): readonly CompletionRow[] {
  const { known, book } = tools;
  const by = known.person(caller);
  const stationsOf = ({ stations }: Learnt): readonly Station[] =>
    stations.flatMap((id) => known.station(id) ?? []);
  const strangers = strangersIn(tools).map(({ id, name }): Learnt => {
    const home = known.contact(id)?.homeStation;
    const stations = home === undefined ? [] : [home];
    return { id, name, profession: unknownProfession, regions: [], stations };
  });
  const people = [...known.county().people, ...strangers].filter((person) =>
    mayReadCompletions(by, person, stationsOf(person)),
  );
  const completions = people.flatMap(({ id }) => learningOf(tools, id).completions);
  const items = [...book.on('library').values()];
  return completionRows(completions, { people, items }, today(tools));
}
