import { complete, type CompletionDecision } from '../../domain/library/completion.ts';
import { mayTick, progressOn } from '../../domain/library/induction.ts';
import { idOf } from '../../domain/library/change.ts';
import type { Completion, Item } from '../../domain/library/types.ts';
import { zoneOf } from '../../domain/schedule/zone.ts';
import type { Language } from '../../domain/language.ts';
import type { Tools } from '../tools.ts';
import { nothingLearnt, publishedGroups, type LibraryReader } from './groups.ts';
import { doneOn, pathOf } from './read.ts';

export interface Answers {
  readonly group: string;
  readonly language: Language;
  /** Of the item that was read. */
  readonly version: number;
  readonly answers: readonly number[];
}

export type Completed =
  | { readonly kind: 'completed'; readonly item: Item; readonly completion: Completion }
  | { readonly kind: 'not-found' }
  /** It is not the item that was read any more. */
  | { readonly kind: 'stale' }
  | Extract<CompletionDecision, { kind: 'unanswered' }>;

/** A published item just as it was read; else why not. */
export function itemRead(
  { book }: Tools,
  { group, language, version }: Omit<Answers, 'answers'>,
): Item | 'not-found' | 'stale' {
  const item = book.on('library').get(idOf(group, language));
  if (item?.state !== 'published') return 'not-found';
  return item.version === version ? item : 'stale';
}

/** Keeps that somebody has answered an item's questions, and how. */
export async function completeItem(
  tools: Tools,
  { caller }: LibraryReader,
  { answers, ...read }: Answers,
): Promise<Completed> {
  const item = itemRead(tools, read);
  if (typeof item === 'string') return { kind: item };
  const decision = complete(item, { person: caller, answers, now: tools.clock.now() });
  if (decision.kind === 'unanswered') return decision;
  if (decision.kind !== 'completed') return { kind: 'stale' };
  const completion = await keepCompletion(tools, decision.completion);
  return { kind: 'completed', item, completion };
}

/**
 * Adds a completion to what its person has learnt, once.
 * @returns it as it is kept: as it came first
 */
export async function keepCompletion(tools: Tools, completion: Completion): Promise<Completion> {
  const { person } = completion;
  const isSame = sameAs(tools, completion);
  const [after] = await tools.book.change('learning', person, [
    {
      id: person,
      decide: (before = nothingLearnt(person)) =>
        before.completions.some(isSame)
          ? before
          : { ...before, completions: [...before.completions, completion] },
    },
  ]);
  return after?.completions.find(isSame) ?? completion;
}

/** The same session, or the same answers on the same day: it arrived once more, or was done once more. */
function sameAs(tools: Tools, one: Completion): (other: Completion) => boolean {
  const zone = zoneOf(tools.known.county().timeZone);
  const nameOf = ({ item, itemVersion, answers, session, at }: Completion) =>
    JSON.stringify(
      session === undefined ? [item, itemVersion, answers, zone.dayOf(at).date] : [item, session],
    );
  const name = nameOf(one);
  return (other) => nameOf(other) === name;
}

export type Ticked = 'done' | 'not-found' | 'not-yet';

/** Ticks a task of a path in its turn, or takes the tick away. */
export async function tickTask(
  tools: Tools,
  reader: LibraryReader,
  {
    path: id,
    task,
    isDone,
  }: { readonly path: string; readonly task: string; readonly isDone: boolean },
): Promise<Ticked> {
  const { caller } = reader;
  const path = pathOf(tools, reader, id);
  if (!path?.steps.some((step) => step.kind === 'task' && step.id === task)) return 'not-found';
  const mark = `${id}/${task}`;
  const groups = new Set(publishedGroups(tools).keys());
  const last: { outcome: Ticked } = { outcome: 'done' };
  await tools.book.change('learning', caller, [
    {
      id: caller,
      decide: (before) => {
        const learning = before ?? nothingLearnt(caller);
        const others = learning.ticked.filter((one) => one !== mark);
        if (!isDone) return before && { ...learning, ticked: others };
        const done = doneOn(id, learning.completions, learning.ticked);
        last.outcome = mayTick(progressOn(path, done, groups), task) ? 'done' : 'not-yet';
        return last.outcome === 'done' ? { ...learning, ticked: [...others, mark] } : before;
      },
    },
  ]);
  return last.outcome;
}
