import type { Language } from '../language.ts';
import type { Person } from '../roster/county.ts';
import { alike } from '../settings/difference.ts';
import type { Instant } from '../time.ts';
import { publishMistakes } from './publish.ts';
import type { ItemMistake, PublishContext } from './publish.ts';
import { mayPublish, mayWrite } from './rights.ts';
import type { Item, ItemContent, ItemState } from './types.ts';

export const idOf = (group: string, language: Language): string => `${group}.${language}`;

/** What somebody does with an item. An older version comes back by saving what stood in it. */
export type ItemChange =
  | { readonly kind: 'save'; readonly content: ItemContent }
  | { readonly kind: 'publish' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'supersede'; readonly by: Item };

export type ItemDecision =
  | { readonly kind: 'changed'; readonly item: Item }
  /** It is so already. */
  | { readonly kind: 'same'; readonly item: Item }
  | { readonly kind: 'refused'; readonly why: ItemRefusal }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly ItemMistake[] };

export type ItemRefusal =
  | 'not-writer'
  | 'not-publisher'
  | 'not-from-this-state'
  /** Group and language are what an item is; another one is a new item. */
  | 'other-item'
  /** What comes in its place is published, and not the item itself. */
  | 'no-successor';

export interface ItemContext extends PublishContext {
  readonly by: Person | undefined;
  readonly now: Instant;
}

/**
 * Which move leads from which state. Withdrawn and superseded items come back by being published;
 * what is published stays publishable with every save.
 */
const from: Readonly<Record<ItemChange['kind'], readonly ItemState[]>> = {
  save: ['draft', 'published', 'withdrawn'],
  publish: ['draft', 'withdrawn', 'superseded'],
  withdraw: ['published'],
  supersede: ['published', 'withdrawn'],
};

/** A new item is a draft; only who leads makes one in another's name. */
export function createItem(
  content: ItemContent,
  { by, now }: Pick<ItemContext, 'by' | 'now'>,
): ItemDecision {
  if (!mayWrite(by)) return refused('not-writer');
  if (!mayPublish(by, content)) return refused('not-publisher');
  const id = idOf(content.group, content.language);
  const bookkeeping = { id, version: 1, changed: now, changedBy: by.id };
  return { kind: 'changed', item: { ...content, state: 'draft', ...bookkeeping } };
}

/**
 * Decides what the item becomes; its versions, one after the other, are its history.
 *
 * @param context `body` is that of what would be published: of the new content for a save
 */
export function changeItem(before: Item, change: ItemChange, context: ItemContext): ItemDecision {
  const refusal = refusalOf(before, change, context);
  if (refusal) return refused(refusal);
  const next = nextOf(before, change);
  if (isSame(before, next)) return { kind: 'same', item: before };
  if (!from[change.kind].includes(before.state)) return refused('not-from-this-state');
  const mistakes = next.state === 'published' ? publishMistakes(next, context) : [];
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  const { by, now } = context;
  const changedBy = by?.id ?? before.changedBy;
  return {
    kind: 'changed',
    item: { ...next, version: before.version + 1, changed: now, changedBy },
  };
}

const refused = (why: ItemRefusal): ItemDecision => ({ kind: 'refused', why });

function refusalOf(before: Item, change: ItemChange, { by }: ItemContext): ItemRefusal | undefined {
  if (!mayWrite(by)) return 'not-writer';
  if (!isDraftsWork(before, change) && !mayPublish(by, before)) return 'not-publisher';
  if (change.kind === 'save' && idOf(change.content.group, change.content.language) !== before.id)
    return 'other-item';
  if (change.kind === 'supersede' && !mayFollow(change.by, before)) return 'no-successor';
  return undefined;
}

/** Every writer may help with what nobody sees yet, but not take it over from its author. */
const isDraftsWork = ({ state, author }: Item, change: ItemChange): boolean =>
  change.kind === 'save' && state !== 'published' && change.content.author === author;

const mayFollow = (successor: Item, { id }: Item): boolean =>
  successor.id !== id && successor.state === 'published';

function nextOf(before: Item, change: ItemChange): Item {
  const { supersededBy: _, ...rest } = before;
  switch (change.kind) {
    case 'save':
      return { ...bookkeepingOf(before), ...change.content };
    case 'publish':
      return { ...rest, state: 'published' };
    case 'withdraw':
      return { ...rest, state: 'withdrawn' };
    case 'supersede':
      return { ...rest, state: 'superseded', supersededBy: change.by.id };
  }
}

function bookkeepingOf({ id, state, supersededBy, version, changed, changedBy }: Item) {
  const successor = supersededBy === undefined ? {} : { supersededBy };
  return { id, state, version, changed, changedBy, ...successor };
}

/** The fields in which two versions differ, apart from who saved them and when. */
export function differences(before: Item, after: Item): readonly (keyof Item)[] {
  const { version: _v, changed: _c, changedBy: _b, ...fields } = { ...before, ...after };
  return Object.keys(fields)
    .filter((key): key is keyof typeof fields => key in fields)
    .filter((key) => !alike(before[key], after[key]));
}

const isSame = (before: Item, after: Item): boolean => differences(before, after).length === 0;
