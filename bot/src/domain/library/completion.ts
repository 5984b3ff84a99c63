import { Temporal } from 'temporal-polyfill';
import { plusDays } from '../schedule/dates.ts';
import { zoneOf } from '../schedule/zone.ts';
import type { PersonId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Completion, Item } from './types.ts';

/** The reminder comes so many days before the renewal date. */
const reminderDays = 14;

export type CompletionDecision =
  | { readonly kind: 'completed'; readonly completion: Completion }
  | { readonly kind: 'refused'; readonly why: 'not-published' }
  /** Index of the first question that was not answered with one of its choices. */
  | { readonly kind: 'unanswered'; readonly question: number }
  /** More answers than questions: it was changed meanwhile. */
  | { readonly kind: 'other-questions' };

/** Who has answered every question has completed the item, however the answers went. */
export function complete(
  item: Item,
  { person, answers, now }: { person: PersonId; answers: readonly number[]; now: Instant },
): CompletionDecision {
  if (item.state !== 'published') return { kind: 'refused', why: 'not-published' };
  if (answers.length > item.questions.length) return { kind: 'other-questions' };
  const question = item.questions.findIndex(
    ({ choices }, index) => choices[answers[index] ?? -1] === undefined,
  );
  if (question !== -1) return { kind: 'unanswered', question };
  const rightAnswers = item.questions.filter(({ right }, index) => answers[index] === right).length;
  const { id, version: itemVersion } = item;
  return {
    kind: 'completed',
    completion: { person, item: id, itemVersion, at: now, answers, rightAnswers },
  };
}

/** `kotihoito` of `kotihoito.sv`: what is learnt in one language is learnt. */
export const groupOf = (item: string): string => item.slice(0, item.lastIndexOf('.'));

export type Holding =
  | { readonly kind: 'for-good' }
  | {
      readonly kind: 'until';
      /** On this day it holds no more. */
      readonly renewBy: LocalDate;
      readonly remindOn: LocalDate;
      readonly state: 'holds' | 'ends-soon' | 'ended';
    };

/** How long a completion holds, by what the item says today. */
export function holdingOf(
  { at }: Pick<Completion, 'at'>,
  { renewMonths }: Pick<Item, 'renewMonths'>,
  { today, timeZone }: { readonly today: LocalDate; readonly timeZone: string },
): Holding {
  if (renewMonths === undefined) return { kind: 'for-good' };
  const { date } = zoneOf(timeZone).dayOf(at);
  const renewBy = Temporal.PlainDate.from(date).add({ months: renewMonths }).toString();
  const remindOn = plusDays(renewBy, -reminderDays);
  const state = today >= renewBy ? 'ended' : today >= remindOn ? 'ends-soon' : 'holds';
  return { kind: 'until', renewBy, remindOn, state };
}

/** The latest completion of each group; of one person. */
export function latestByGroup(completions: readonly Completion[]): ReadonlyMap<string, Completion> {
  const latest = new Map<string, Completion>();
  for (const completion of completions) {
    const group = groupOf(completion.item);
    const known = latest.get(group);
    if (!known || known.at < completion.at) latest.set(group, completion);
  }
  return latest;
}

/** The groups whose completion holds today; an item that is gone has no say any more. */
export function learntGroups(
  completions: readonly Completion[],
  items: readonly Item[],
  when: { readonly today: LocalDate; readonly timeZone: string },
): ReadonlySet<string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const holds = (completion: Completion) => {
    const holding = holdingOf(completion, byId.get(completion.item) ?? {}, when);
    return holding.kind === 'for-good' || holding.state !== 'ended';
  };
  const latest = [...latestByGroup(completions)];
  return new Set(latest.flatMap(([group, one]) => (holds(one) ? [group] : [])));
}

export interface Reminder {
  readonly person: PersonId;
  readonly item: string;
  readonly renewBy: LocalDate;
}

/**
 * Whom to remind of what, from fourteen days before the renewal date on; the caller remembers who
 * was. Nobody is asked to renew what cannot be taken any more.
 */
export function remindersDue(
  completions: readonly Completion[],
  items: readonly Item[],
  when: { readonly today: LocalDate; readonly timeZone: string },
): readonly Reminder[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const people = Map.groupBy(completions, ({ person }) => person);
  return [...people].flatMap(([person, own]) =>
    [...latestByGroup(own).values()].flatMap((completion): Reminder[] => {
      const item = byId.get(completion.item);
      if (item?.state !== 'published') return [];
      const holding = holdingOf(completion, item, when);
      if (holding.kind === 'for-good' || holding.state === 'holds') return [];
      return [{ person, item: item.id, renewBy: holding.renewBy }];
    }),
  );
}
