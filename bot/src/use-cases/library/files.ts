import {
  changeItem,
  createItem,
  idOf,
  type ItemDecision,
  type ItemRefusal,
} from '../../domain/library/change.ts';
import { isReserved } from '../../domain/library/group-name.ts';
import { isSafeLink } from '../../domain/library/links.ts';
import type { ItemMistake } from '../../domain/library/publish.ts';
import type { FiledItem, InductionPath, Item, ItemContent } from '../../domain/library/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { alike, canonical } from '../../domain/settings/difference.ts';
import type { Tools } from '../tools.ts';
import { keepPictures } from './pictures.ts';
import { contentOf, contextFor, identityCodesIn } from './write.ts';

/** What files of a library hold. */
export interface Filed {
  readonly items: readonly FiledItem[];
  readonly paths: readonly InductionPath[];
  /** What the items call the pictures that come with them and are not there yet. */
  readonly pictures?: ReadonlySet<string>;
}

export type FiledMistake =
  | ItemMistake
  | { readonly path: string; readonly says: { readonly kind: 'identity-code' } }
  | { readonly path: string; readonly says: { readonly kind: 'reserved' } }
  | {
      readonly path: string;
      readonly says: { readonly kind: 'missing-item'; readonly id: string };
    }
  | {
      readonly path: string;
      readonly says: { readonly kind: 'refused'; readonly why: ItemRefusal };
    };

export interface Planned<T> {
  readonly filed: T;
  readonly becomes: 'added' | 'changed' | 'same' | 'mistaken';
  readonly mistakes: readonly FiledMistake[];
}

/** What came in: undefined paths came in no file, so nothing is said of those that are there. */
interface FiledIn extends Omit<Filed, 'paths'> {
  readonly paths: Filed['paths'] | undefined;
}

export interface ImportPlan {
  readonly items: readonly Planned<FiledItem>[];
  readonly paths: readonly Planned<InductionPath>[];
  /** Paths that the file of the paths holds no more: they are removed. */
  readonly gone: readonly InductionPath[];
  /** Names these very files and what stands there now. */
  readonly digest: string;
}

/** The whole library as it is shared: authors by name, since ids mean nothing elsewhere. */
export function filedLibrary({ book, known }: Tools): Filed {
  const named = (item: Item): FiledItem => {
    const { state, supersededBy } = item;
    const author = known.person(item.author)?.name ?? item.author;
    const successor = supersededBy === undefined ? {} : { supersededBy };
    return { ...contentOf(item), author, state, ...successor };
  };
  const items = [...book.on('library').values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const paths = [...book.on('paths').values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { items: items.map(named), paths };
}

/** What files would do: new items come as drafts, those that are there already stay in their state. */
export function planImport(
  tools: Tools,
  caller: PersonId,
  { items, paths: sent, pictures = noPictures }: FiledIn,
): ImportPlan {
  const paths = sent ?? [];
  const { book, secrets } = tools;
  const [library, present] = [book.on('library'), book.on('paths')];
  const groups = new Set([...items, ...library.values()].map(({ group }) => group));
  const planned = items.map((filed) => planItem(tools, caller, filed, pictures));
  const plannedPaths = paths.map((filed): Planned<InductionPath> => {
    const mistakes = [
      ...identityMistakes(tools, filed),
      ...linkMistakes(filed),
      ...workMistakes(tools, filed),
      ...stepMistakes(groups, filed),
    ];
    const before = present.get(filed.id);
    const becomes = before === undefined ? 'added' : alike(before, filed) ? 'same' : 'changed';
    return { filed, becomes: mistakes.length > 0 ? 'mistaken' : becomes, mistakes };
  });
  const kept = new Set(paths.map(({ id }) => id));
  const gone = sent ? [...present.values()].filter(({ id }) => !kept.has(id)) : [];
  const before = [
    ...items.map((filed) => library.get(idOf(filed.group, filed.language))?.version),
    ...paths.map(({ id }) => present.get(id)),
  ];
  const digest = secrets.operation(['library-files', canonical([items, paths, before, gone])]);
  return { items: planned, paths: plannedPaths, gone, digest };
}

/** A path for a profession that the county does not know would be shown to nobody. */
const workMistakes = ({ known }: Tools, { professions }: InductionPath) =>
  professions.flatMap((id, index) =>
    known.county().professions.some((one) => one.id === id)
      ? []
      : [{ path: `professions.${index}`, says: { kind: 'unknown-profession', id } as const }],
  );

/** A step for a training that is not there would be left out without a word. */
const stepMistakes = (groups: ReadonlySet<string>, { steps }: InductionPath) =>
  steps.flatMap((step, index) =>
    step.kind === 'task' || groups.has(step.group)
      ? []
      : [{ path: `steps.${index}`, says: { kind: 'missing-item', id: step.group } as const }],
  );

const noPictures: ReadonlySet<string> = new Set();

function planItem(
  tools: Tools,
  caller: PersonId,
  filed: FiledItem,
  coming: ReadonlySet<string>,
): Planned<FiledItem> {
  const before = tools.book.on('library').get(idOf(filed.group, filed.language));
  const mistakes = [
    ...identityMistakes(tools, filed),
    ...(isReserved(filed.group) ? [{ path: 'group', says: { kind: 'reserved' } } as const] : []),
  ];
  if (mistakes.length > 0) return { filed, becomes: 'mistaken', mistakes };
  const decision = decideItem(tools, caller, filed, before, coming);
  switch (decision.kind) {
    case 'changed':
      return { filed, becomes: before ? 'changed' : 'added', mistakes: [] };
    case 'same':
      return { filed, becomes: 'same', mistakes: [] };
    case 'mistaken':
      return { filed, becomes: 'mistaken', mistakes: decision.mistakes };
    case 'refused': {
      const says = { kind: 'refused', why: decision.why } as const;
      return { filed, becomes: 'mistaken', mistakes: [{ path: '', says }] };
    }
  }
}

const identityMistakes = (tools: Tools, filed: object): readonly FiledMistake[] =>
  identityCodesIn(tools, filed).map((path) => ({ path, says: { kind: 'identity-code' } }));

/** Of an item its links are looked at when it is published; a path has no draft. */
const linkMistakes = ({ steps }: InductionPath): readonly FiledMistake[] =>
  steps.flatMap((step, index) =>
    step.kind === 'task' && step.link && !isSafeLink(step.link.url)
      ? [{ path: `steps.${index}.link.url`, says: { kind: 'not-a-link' } }]
      : [],
  );

function decideItem(
  tools: Tools,
  caller: PersonId,
  { state: _state, supersededBy: _successor, ...filed }: FiledItem,
  before: Item | undefined,
  coming = noPictures,
): ItemDecision {
  const author = authorOf(tools, filed.author) ?? before?.author ?? caller;
  const content: ItemContent = { ...filed, author };
  const by = tools.known.person(caller);
  if (!before) return createItem(content, { by, now: tools.clock.now() });
  const change = { kind: 'save', content } as const;
  const context = contextFor(tools, caller, before, change);
  const hasPicture = (source: string) => coming.has(source) || context.hasPicture(source);
  return changeItem(before, change, { ...context, hasPicture });
}

/** By id, or by a name that just one of the roster has. */
function authorOf({ known }: Tools, author: string): PersonId | undefined {
  if (known.person(author)) return author;
  const [only, ...others] = known.county().people.filter(({ name }) => name === author);
  return others.length === 0 ? only?.id : undefined;
}

/** Does what the plan says, item by item; what somebody changed meanwhile is decided anew. */
export async function carryOutImport(
  tools: Tools,
  caller: PersonId,
  { items, paths, gone }: ImportPlan,
): Promise<void> {
  const isToDo = ({ becomes }: Planned<unknown>) => becomes === 'added' || becomes === 'changed';
  const shown = items.flatMap(({ filed }) => filed.pictures);
  await keepPictures(tools, caller, shown);
  const itemChanges = items.filter(isToDo).map(({ filed }) => ({
    id: idOf(filed.group, filed.language),
    decide: (before: Item | undefined) => {
      const decision = decideItem(tools, caller, filed, before);
      return decision.kind === 'changed' ? decision.item : before;
    },
  }));
  const pathChanges = [
    ...paths.filter(isToDo).map(({ filed }) => ({ id: filed.id, decide: () => filed })),
    ...gone.map(({ id }) => ({ id, decide: () => undefined })),
  ];
  if (itemChanges.length > 0) await tools.book.change('library', caller, itemChanges);
  if (pathChanges.length > 0) await tools.book.change('paths', caller, pathChanges);
}
