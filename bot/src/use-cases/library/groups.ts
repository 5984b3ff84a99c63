import type { Language } from '../../domain/language.ts';
import { holdingOf, latestByGroup } from '../../domain/library/completion.ts';
import type { Completion, Item, Learning } from '../../domain/library/types.ts';
import { writtenFor } from '../../domain/library/written.ts';
import { unknownProfession } from '../../domain/library/profession.ts';
import type { PersonId, ProfessionId } from '../../domain/roster/county.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { KnownPerson } from '../../ports.ts';
import type { Tools } from '../tools.ts';

/** Who reads, and in which language. */
export interface LibraryReader {
  readonly caller: PersonId;
  readonly language: Language;
}

/** Where somebody stands with an item. */
export interface Mine {
  readonly state: 'undone' | 'done' | 'ends-soon' | 'ended';
  readonly at: Instant | undefined;
  readonly renewBy: LocalDate | undefined;
}

/** A published item in all of its languages, and in the one that this reader reads. */
export interface GroupSeen {
  readonly item: Item;
  readonly sisters: readonly Item[];
  readonly mine: Mine;
}

export const learningOf = ({ book }: Tools, person: PersonId): Learning =>
  book.on('learning').get(person) ?? nothingLearnt(person);

export const professionOf = ({ known }: Pick<Tools, 'known'>, person: PersonId): ProfessionId =>
  known.person(person)?.profession ?? unknownProfession;

/**
 * Askers who stand in no roster and never did: whoever was taken from it has left, as has who was not
 * seen for long.
 */
export const strangersIn = ({ known }: Pick<Tools, 'known'>): readonly KnownPerson[] =>
  known
    .contacts()
    .filter(({ id, staff, gone }) => !known.person(id) && staff !== true && gone === undefined);

export const nothingLearnt = (id: PersonId): Learning => ({
  ...{ id, completions: [], ticked: [], offered: [], reminded: {} },
});

export function today({ known, clock }: Tools): {
  readonly today: LocalDate;
  readonly timeZone: string;
} {
  const calendar = known.calendar();
  return { today: calendar.dateOf(clock.now()), timeZone: calendar.timeZone };
}

/** Everything that is published, by group. */
export function publishedGroups({ book }: Tools): ReadonlyMap<string, readonly Item[]> {
  const published = [...book.on('library').values()].filter(({ state }) => state === 'published');
  return Map.groupBy(published, ({ group }) => group);
}

/** Undefined: nothing of that group is published. */
export function seeGroup(
  tools: Tools,
  sisters: readonly Item[],
  { caller, language }: LibraryReader,
): GroupSeen | undefined {
  const item = writtenFor(sisters, language);
  if (!item) return undefined;
  const latest = latestByGroup(learningOf(tools, caller).completions).get(item.group);
  return { item, sisters, mine: mineOf(tools, latest) };
}

/** By what the item that was completed says today; one that is gone has no say any more. */
export function mineOf(tools: Tools, completion: Completion | undefined): Mine {
  if (!completion) return { state: 'undone', at: undefined, renewBy: undefined };
  const item = tools.book.on('library').get(completion.item) ?? {};
  const holding = holdingOf(completion, item, today(tools));
  const { at } = completion;
  if (holding.kind === 'for-good') return { state: 'done', at, renewBy: undefined };
  const { state, renewBy } = holding;
  return { state: state === 'holds' ? 'done' : state, at, renewBy };
}
