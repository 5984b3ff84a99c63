import type { Person, ProfessionId } from '../roster/county.ts';
import { zoneOf } from '../schedule/zone.ts';
import type { Language } from '../language.ts';
import type { LocalDate } from '../time.ts';
import { holdingOf } from './completion.ts';
import type { Completion, Item } from './types.ts';

/** A line of the completions' file; how it is written into a cell is the writer's. */
export interface CompletionRow {
  readonly name: string;
  /** `unknownProfession` of somebody who stands in no roster. */
  readonly profession: ProfessionId;
  readonly item: string;
  readonly title: string;
  readonly language: Language;
  readonly date: LocalDate;
  readonly way: 'questions' | 'on-site';
  /** Undefined for who was on site: nothing was asked. */
  readonly rightAnswers: number | undefined;
  readonly questions: number | undefined;
  readonly renewBy: LocalDate | undefined;
}

type Learnt = Pick<Person, 'id' | 'name' | 'profession'>;

/** By day, then by name. People and items that are known no more are left out. */
export function completionRows(
  completions: readonly Completion[],
  { people, items }: { readonly people: readonly Learnt[]; readonly items: readonly Item[] },
  when: { readonly today: LocalDate; readonly timeZone: string },
): readonly CompletionRow[] {
  const [known, byId] = [
    new Map(people.map((person) => [person.id, person])),
    new Map(items.map((item) => [item.id, item])),
  ];
  return completions
    .flatMap((completion) => {
      const [person, item] = [known.get(completion.person), byId.get(completion.item)];
      return person && item ? [rowOf(completion, person, item, when)] : [];
    })
    .sort((a, b) => order([a.date, b.date], [a.name, b.name], [a.item, b.item]));
}

function rowOf(
  completion: Completion,
  { name, profession }: Learnt,
  { id, title, language, renewMonths }: Item,
  when: { readonly today: LocalDate; readonly timeZone: string },
): CompletionRow {
  const { at, answers, rightAnswers, session } = completion;
  const isOnSite = session !== undefined;
  const holding = holdingOf(completion, renewMonths === undefined ? {} : { renewMonths }, when);
  return {
    ...{ name, profession, item: id, title, language },
    date: zoneOf(when.timeZone).dayOf(at).date,
    way: isOnSite ? 'on-site' : 'questions',
    rightAnswers: isOnSite ? undefined : rightAnswers,
    questions: isOnSite ? undefined : answers.length,
    renewBy: holding.kind === 'until' ? holding.renewBy : undefined,
  };
}

/** By the first pair that differs. */
function order(...pairs: readonly (readonly [string, string])[]): number {
  const [first, second] = pairs.find(([a, b]) => a !== b) ?? ['', ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
