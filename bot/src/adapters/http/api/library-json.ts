import type { ItemCard, ItemSeen, MyLearning } from '../../../contract/library.ts';
import type { TreeBlock, TreeInline } from '../../../contract/library-tree.ts';
import { isSafeLink, isSafePicture, isSecureLink } from '../../../domain/library/links.ts';
import { readMarkdown } from '../../../domain/library/markdown/read.ts';
import type { Block, Inline } from '../../../domain/library/markdown/tree.ts';
import { mayWrite } from '../../../domain/library/rights.ts';
import type { Link } from '../../../domain/library/types.ts';
import type { GroupSeen, Mine } from '../../../use-cases/library/groups.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { iso, isoOrNull } from './request-json.ts';

export const mineJson = ({ state, at, renewBy }: Mine): MyLearning => ({
  state,
  at: isoOrNull(at),
  renewBy: renewBy ?? null,
});

export function cardJson({ item, sisters, mine }: GroupSeen): ItemCard {
  const { group, language, title, summary, minutes, topics, professions } = item;
  return {
    ...{ group, language, title, summary, minutes },
    ...{ topics: [...topics], professions: [...professions] },
    languages: sisters.map((one) => one.language),
    mine: mineJson(mine),
  };
}

/**
 * What is read before the answers: which choices are right is not told. A county's own file may hold
 * what could not be published here: addresses that are not safe are left out.
 */
export function itemSeenJson(tools: Tools, seen: GroupSeen, caller: string): ItemSeen {
  const { item } = seen;
  const { id, version, pictures, video, attachments, questions, reviewBy, renewMonths } = item;
  return {
    ...cardJson(seen),
    ...{ id, version },
    body: treeJson(readMarkdown(item.body, pictures).blocks),
    pictures: pictures
      .filter(({ source }) => isSafePicture(source))
      .map(({ source, alternative }) => ({ source, alternative })),
    video: video !== undefined && isSecureLink(video) ? video : null,
    attachments: attachments.filter(({ url }) => isSafeLink(url)).map(linkJson),
    questions: questions.map(({ text, choices }) => ({ text, choices: [...choices] })),
    author: tools.known.person(item.author)?.name ?? null,
    ...{ reviewBy, renewMonths: renewMonths ?? null },
    changed: iso(item.changed),
    mayWrite: mayWrite(tools.known.person(caller)),
  };
}

export const linkJson = ({ name, url }: Link) => ({ name, url });

export const treeJson = (blocks: readonly Block[]): TreeBlock[] => blocks.map(blockJson);

function blockJson(block: Block): TreeBlock {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', children: block.children.map(inlineJson) };
    case 'heading':
      return { ...block, children: block.children.map(inlineJson) };
    case 'list':
      return { kind: 'list', first: block.first ?? null, items: block.items.map(treeJson) };
    case 'quote':
      return { kind: 'quote', blocks: treeJson(block.blocks) };
    case 'code':
    case 'rule':
      return block;
  }
}

function inlineJson(inline: Inline): TreeInline {
  return 'children' in inline
    ? { ...inline, children: inline.children.map(inlineJson) }
    : { ...inline };
}
