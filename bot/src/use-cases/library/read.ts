import type { LibraryPath } from '../../contract/library.ts';
import { textIn } from '../../domain/directory/entry.ts';
import { groupOf, latestByGroup } from '../../domain/library/completion.ts';
import { mayTick, pathsFor, progressOn } from '../../domain/library/induction.ts';
import { isSafeLink } from '../../domain/library/links.ts';
import type { InductionPath, Item } from '../../domain/library/types.ts';
import type { Tools } from '../tools.ts';
import {
  learningOf,
  professionOf,
  publishedGroups,
  seeGroup,
  type GroupSeen,
  type LibraryReader,
} from './groups.ts';

export interface LibraryAsked {
  readonly q?: string;
  readonly topic?: string;
  readonly profession?: string;
  readonly mine?: 'all' | 'undone' | 'to-renew';
  readonly cursor?: string;
}

export interface LibraryFound {
  readonly groups: readonly GroupSeen[];
  readonly counts: { readonly all: number; readonly undone: number; readonly toRenew: number };
  readonly cursor: string | null;
}

const pageSize = 50;
/** A search names no more than people look through. */
const foundAtMost = 200;

/** Published items that fit what was asked, best first, or by title where no words were given. */
export function findGroups(
  tools: Tools,
  reader: LibraryReader,
  { mine = 'all', cursor = '0', ...asked }: LibraryAsked,
): LibraryFound {
  const fitting = candidates(tools, reader, asked.q).filter(({ sisters }) =>
    sisters.some((item) => fits(item, asked)),
  );
  const undone = fitting.filter((group) => isUndone(group));
  const toRenew = fitting.filter((group) => isToRenew(group));
  const shown = { all: fitting, undone, 'to-renew': toRenew }[mine];
  const until = Number(cursor) + pageSize;
  return {
    groups: shown.slice(Number(cursor), until),
    counts: { all: fitting.length, undone: undone.length, toRenew: toRenew.length },
    cursor: shown.length > until ? String(until) : null,
  };
}

const isUndone = ({ mine }: GroupSeen): boolean => mine.state === 'undone';
const isToRenew = ({ mine: { state } }: GroupSeen): boolean =>
  state === 'ends-soon' || state === 'ended';

function candidates(tools: Tools, reader: LibraryReader, words = ''): readonly GroupSeen[] {
  const groups = publishedGroups(tools);
  const seen = (group: string) => seeGroup(tools, groups.get(group) ?? [], reader) ?? [];
  if (words.trim() !== '') return foundGroups(tools, reader, words).flatMap(seen);
  return [...groups.keys()]
    .flatMap(seen)
    .sort((a, b) => a.item.title.localeCompare(b.item.title, reader.language));
}

function foundGroups(
  { book, clock, known }: Tools,
  { caller, language }: LibraryReader,
  words: string,
): readonly string[] {
  const station = known.contact(caller)?.homeStation;
  const seeker = { language, now: clock.now(), limit: foundAtMost };
  return book
    .findItems(words, { ...seeker, ...(station === undefined ? {} : { station }) })
    .map(({ id }) => id.slice(id.indexOf(':') + 1));
}

function fits({ topics, professions }: Item, { topic, profession }: LibraryAsked): boolean {
  if (topic !== undefined && !topics.includes(topic)) return false;
  return profession === undefined || professions.length === 0 || professions.includes(profession);
}

/** An item to be read; of something superseded what came in its place. */
export function readGroup(
  tools: Tools,
  reader: LibraryReader,
  group: string,
): GroupSeen | undefined {
  const groups = publishedGroups(tools);
  return seeGroup(tools, groups.get(successorOf(tools, group, groups)) ?? [], reader);
}

/** What came in a group's place may have been superseded as well; a ring of them ends. */
function successorOf(
  { book }: Tools,
  group: string,
  published: ReadonlyMap<string, readonly Item[]>,
): string {
  const seen = new Set<string>();
  let at = group;
  while (!published.has(at) && !seen.has(at)) {
    seen.add(at);
    const next = [...book.on('library').values()].find(
      (item) => item.group === at && item.supersededBy !== undefined,
    );
    if (next?.supersededBy !== undefined) at = groupOf(next.supersededBy);
  }
  return at;
}

/** The paths of the reader's profession, as far as they are. */
export function pathsOf(tools: Tools, reader: LibraryReader): readonly LibraryPath[] {
  return pathsFor([...tools.book.on('paths').values()], professionOf(tools, reader.caller))
    .map((path) => seePath(tools, reader, path))
    .sort((a, b) => a.name.localeCompare(b.name, reader.language));
}

/** One path of the reader's profession; undefined: there is none, or it is for others. */
export function pathOf(tools: Tools, reader: LibraryReader, id: string): InductionPath | undefined {
  const path = tools.book.on('paths').get(id);
  return path && pathsFor([path], professionOf(tools, reader.caller))[0];
}

export function progressOf(
  tools: Tools,
  { caller }: Pick<LibraryReader, 'caller'>,
  path: InductionPath,
): ReturnType<typeof progressOn> {
  const { completions, ticked } = learningOf(tools, caller);
  return progressOn(
    path,
    doneOn(path.id, completions, ticked),
    new Set(publishedGroups(tools).keys()),
  );
}

export function doneOn(
  path: string,
  completions: Parameters<typeof latestByGroup>[0],
  ticked: readonly string[],
) {
  const own = `${path}/`;
  const tasks = ticked.filter((one) => one.startsWith(own)).map((one) => one.slice(own.length));
  return { groups: new Set(latestByGroup(completions).keys()), tasks: new Set(tasks) };
}

export function seePath(tools: Tools, reader: LibraryReader, path: InductionPath): LibraryPath {
  const progress = progressOf(tools, reader, path);
  const { language } = reader;
  const groups = publishedGroups(tools);
  const steps = progress.steps.map(({ step, state }): LibraryPath['steps'][number] => {
    if (step.kind === 'task') {
      const { id, text } = step;
      const link = step.link && isSafeLink(step.link.url) ? step.link : null;
      const mayBeTicked = mayTick(progress, id);
      return {
        ...{ kind: 'task', id, text: textIn(text, language) ?? '' },
        ...{ link, state, mayTick: mayBeTicked },
      };
    }
    const { group } = step;
    const item = seeGroup(tools, groups.get(group) ?? [], reader)?.item;
    return { kind: 'item', group, title: item?.title ?? '', minutes: item?.minutes ?? 0, state };
  });
  return { id: path.id, name: textIn(path.name, language) ?? '', done: progress.done, steps };
}
