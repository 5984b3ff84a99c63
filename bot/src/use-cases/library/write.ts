import {
  changeItem,
  createItem,
  differences,
  type ItemChange,
  type ItemContext,
  type ItemDecision,
} from '../../domain/library/change.ts';
import { groupNameOf, isReserved } from '../../domain/library/group-name.ts';
import { readBody } from '../../domain/library/markdown/read.ts';
import { publishMistakes, type ItemMistake } from '../../domain/library/publish.ts';
import type { Item, ItemContent } from '../../domain/library/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { alike } from '../../domain/settings/difference.ts';
import { identifiersIn } from '../identifiers.ts';
import type { Tools } from '../tools.ts';
import { today } from './groups.ts';
import { keepPictures, storedPicture } from './pictures.ts';

export type Written =
  | { readonly kind: 'written'; readonly item: Item }
  | { readonly kind: 'stale'; readonly item: Item }
  | { readonly kind: 'not-found' }
  /** Group and language belong to another item, or are a word of Koppi's own. */
  | { readonly kind: 'taken' | 'reserved' }
  /** Identity codes stand in these texts, by their paths. */
  | { readonly kind: 'identity-code'; readonly paths: readonly string[] }
  | Extract<ItemDecision, { kind: 'refused' | 'mistaken' }>;

/** Without a group one is made of the title. */
export type NewContent = Omit<ItemContent, 'group'> & { readonly group?: string };

/** A new draft; the same content sent once more by the same person is the same draft. */
export async function createBy(
  tools: Tools,
  caller: PersonId,
  { group, ...content }: NewContent,
): Promise<Written> {
  if (group !== undefined && isReserved(group)) return { kind: 'reserved' };
  const given = { ...content, group: group ?? freeGroup(tools, caller, content) };
  const codes = identityCodesIn(tools, given);
  if (codes.length > 0) return { kind: 'identity-code', paths: codes };
  await keepPictures(tools, caller, given.pictures);
  const by = tools.known.person(caller);
  const decision = createItem(given, { by, now: tools.clock.now() });
  if (decision.kind !== 'changed') return asWritten(decision);
  const { item } = decision;
  const [kept = item] = await tools.book.change('library', caller, [
    { id: item.id, decide: (before) => before ?? item },
  ]);
  return isThisDraft(kept, caller, given) ? { kind: 'written', item: kept } : { kind: 'taken' };
}

function freeGroup({ book }: Tools, caller: PersonId, content: Omit<ItemContent, 'group'>): string {
  const items = [...book.on('library').values()];
  return groupNameOf(content.title, (group) =>
    items.some((item) => item.group === group && !isThisDraft(item, caller, { ...content, group })),
  );
}

const isThisDraft = (item: Item, caller: PersonId, content: ItemContent): boolean =>
  item.version === 1 &&
  item.state === 'draft' &&
  item.changedBy === caller &&
  alike(contentOf(item), content);

/** What people wrote of an item. */
export function contentOf(item: Item): ItemContent {
  const { id: _i, state: _s, supersededBy: _b, version: _v, ...rest } = item;
  const { changed: _c, changedBy: _p, ...content } = rest;
  return content;
}

/** @param version that the change was made from; what is so already is no change from whichever */
export async function changeBy(
  tools: Tools,
  caller: PersonId,
  {
    id,
    version,
    change,
  }: { readonly id: string; readonly version: string; readonly change: ItemChange },
): Promise<Written> {
  const codes = change.kind === 'save' ? identityCodesIn(tools, change.content) : [];
  if (codes.length > 0) return { kind: 'identity-code', paths: codes };
  if (change.kind === 'save') await keepPictures(tools, caller, change.content.pictures);
  // Of the last try: somebody else may write at the same moment.
  const last: { outcome: Written } = { outcome: { kind: 'not-found' } };
  await tools.book.change('library', caller, [
    {
      id,
      decide: (before) => {
        if (!before) return before;
        const decision = changeItem(before, change, contextFor(tools, caller, before, change));
        const isStale = String(before.version) !== version && decision.kind !== 'same';
        last.outcome = isStale ? { kind: 'stale', item: before } : asWritten(decision);
        return !isStale && decision.kind === 'changed' ? decision.item : before;
      },
    },
  ]);
  return last.outcome;
}

const asWritten = (decision: ItemDecision): Written =>
  decision.kind === 'changed' || decision.kind === 'same'
    ? { kind: 'written', item: decision.item }
    : decision;

export function contextFor(
  tools: Tools,
  caller: PersonId,
  before: Item,
  change?: ItemChange,
): ItemContext {
  const content = change?.kind === 'save' ? change.content : before;
  return {
    by: tools.known.person(caller),
    now: tools.clock.now(),
    county: tools.known.county(),
    today: today(tools).today,
    body: readBody(content),
    hasPicture: (source) => storedPicture(tools, source) !== undefined,
  };
}

/** What lacks before the item may be published. */
export const mistakesIn = (tools: Tools, item: Item): readonly ItemMistake[] =>
  publishMistakes(item, contextFor(tools, item.author, item));

/** What somebody may do with an item as it stands, perhaps once something is mended. */
export function movesOn(tools: Tools, caller: PersonId, item: Item): readonly ItemChange['kind'][] {
  const context = contextFor(tools, caller, item);
  const content = { ...contentOf(item), title: `${item.title}.` };
  const other = { ...item, id: '', state: 'published' } as const;
  const tried: readonly ItemChange[] = [
    { kind: 'save', content },
    { kind: 'publish' },
    { kind: 'withdraw' },
    { kind: 'supersede', by: other },
  ];
  return tried
    .filter((change) => {
      const { kind } = changeItem(item, change, context);
      return kind === 'changed' || kind === 'mistaken';
    })
    .map(({ kind }) => kind);
}

export interface VersionSeen {
  readonly item: Item;
  /** The fields that it changed; empty for the first. */
  readonly fields: readonly string[];
}

/** Every version that is kept, the present one first; undefined: there is no such item. */
export async function versionsOf(
  { book }: Tools,
  id: string,
): Promise<readonly VersionSeen[] | undefined> {
  const present = book.on('library').get(id);
  if (!present) return undefined;
  const former = await book.versions('library', id);
  const items = [present, ...former.flatMap(({ was }) => was ?? [])];
  return items.map((item, index) => {
    const before = items[index + 1];
    return { item, fields: before ? differences(before, item) : [] };
  });
}

/**
 * Paths of the texts with an identity code in them. Links, numbers and addresses are what trainings
 * are full of: they are let in.
 */
export const identityCodesIn = (tools: Tools, content: object): readonly string[] =>
  identifiersIn(tools, ['identity-code'], Object.fromEntries(textsOf('', content)))?.fields ?? [];

/** Every text within a value, by its path. */
function textsOf(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(path === '' ? key : `${path}.${key}`, inner),
  );
}

/** Every item in whichever state, the latest changed first. */
export const allItems = ({ book }: Tools): readonly Item[] =>
  [...book.on('library').values()].sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1));
