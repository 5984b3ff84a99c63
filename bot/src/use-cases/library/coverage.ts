import { coverageOf, type Coverage, type Learner } from '../../domain/library/coverage.ts';
import { completionRows, type CompletionRow } from '../../domain/library/completion-rows.ts';
import { learntGroups } from '../../domain/library/completion.ts';
import { mayReadCompletions } from '../../domain/library/rights.ts';
import type { Item } from '../../domain/library/types.ts';
import type { Person, PersonId, Station } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { learningOf, publishedGroups, today, writtenFor, type LibraryReader } from './groups.ts';

export interface GroupCoverage extends Coverage {
  readonly item: Item;
}

/** How many of those whom each published item is for have learnt it, by title. */
export function coverageFor(tools: Tools, { language }: LibraryReader): readonly GroupCoverage[] {
  const staff = tools.known.county().people.flatMap((person) => learnerOf(tools, person));
  const learnt = learntBy(tools, staff);
  return [...publishedGroups(tools)]
    .flatMap(([group, sisters]) => {
      const item = writtenFor(sisters, language);
      if (!item) return [];
      const learners = staff.filter((one) => isFor(sisters, one));
      const done = learners.filter(({ person }) => learnt.get(person)?.has(group));
      return [{ item, ...coverageOf(learners, new Set(done.map(({ person }) => person))) }];
    })
    .sort((a, b) => a.item.title.localeCompare(b.item.title, language));
}

/** Whoever works at no station is counted nowhere. */
function learnerOf({ known }: Tools, { id, profession, stations }: Person): readonly Learner[] {
  const at = known.contact(id)?.homeStation ?? stations[0];
  const station = at === undefined ? undefined : known.station(at);
  return station ? [{ person: id, station: station.id, region: station.region, profession }] : [];
}

const isFor = (sisters: readonly Item[], { profession }: Learner): boolean =>
  sisters.some(({ professions }) => professions.length === 0 || professions.includes(profession));

function learntBy(
  tools: Tools,
  staff: readonly Learner[],
): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const items = [...tools.book.on('library').values()];
  const when = today(tools);
  return new Map(
    staff.map(({ person }) => [
      person,
      learntGroups(learningOf(tools, person).completions, items, when),
    ]),
  );
}

/** Every completion that the caller may see, as lines of a file. */
export function completionLines(tools: Tools, caller: PersonId): readonly CompletionRow[] {
  const { known, book } = tools;
  const by = known.person(caller);
  const stationsOf = ({ stations }: Person): readonly Station[] =>
    stations.flatMap((id) => known.station(id) ?? []);
  const people = known
    .county()
    .people.filter((person) => mayReadCompletions(by, person, stationsOf(person)));
  const completions = people.flatMap(({ id }) => learningOf(tools, id).completions);
  const items = [...book.on('library').values()];
  return completionRows(completions, { people, items }, today(tools));
}
