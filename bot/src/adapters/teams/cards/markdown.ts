import type { Block, Inline } from '../../../domain/library/markdown/tree.ts';
import { withoutMentions } from './text.ts';

/**
 * A text in the Markdown that a TextBlock knows: bold, italics, links and lists. Headings become
 * bold, pictures their words; nothing that somebody wrote becomes a mark of its own.
 */
export const cardMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map(blockOf)
    .filter((text) => text !== '')
    .join('\n\n');

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return lineOf(block.children);
    case 'heading':
      return marked('**', inlines(block.children, { bold: true, italic: false }));
    case 'list':
      return itemsOf(block, block.first).join('\n');
    case 'quote':
      return cardMarkdown(block.blocks);
    case 'code':
      return atStart(escaped(block.text.trim())).replaceAll(/\s*\n\s*/gu, ' ');
    case 'rule':
      return '';
  }
}

/** One line an item: a TextBlock knows no lists in lists. */
const itemsOf = ({ items }: Extract<Block, { kind: 'list' }>, first: number | undefined) =>
  items.flatMap((blocks, index) => {
    const mark = first === undefined ? '-' : `${first + index}.`;
    const inner = blocks.filter((block) => block.kind === 'list');
    const own = blocks.filter((block) => block.kind !== 'list').map(blockOf);
    const line = `${mark} ${own.join(' ').replaceAll(/\s*\n\s*/gu, ' ')}`;
    return [line, ...inner.flatMap((list): readonly string[] => itemsOf(list, undefined))];
  });

interface Within {
  readonly bold: boolean;
  readonly italic: boolean;
}

const lineOf = (children: readonly Inline[]): string =>
  atStart(inlines(children, { bold: false, italic: false }));

const inlines = (children: readonly Inline[], within: Within): string =>
  children.map((one) => inlineOf(one, within)).join('');

function inlineOf(one: Inline, within: Within): string {
  switch (one.kind) {
    case 'text':
    case 'code':
      return escaped(one.text);
    case 'strong': {
      const text = inlines(one.children, { ...within, bold: true });
      return within.bold ? text : marked('**', text);
    }
    case 'emphasis': {
      const text = inlines(one.children, { ...within, italic: true });
      return within.italic ? text : marked('_', text);
    }
    case 'link':
      return `[${inlines(one.children, within)}](${one.url})`;
    case 'picture':
      return escaped(one.alternative);
    case 'break':
      return '\n\n';
  }
}

const marked = (mark: string, text: string): string =>
  text.trim() === '' ? text : `${mark}${text}${mark}`;

const escaped = (text: string): string =>
  withoutMentions(text).replaceAll(/[\\`*_~[\]<>|]|&(?=#?[a-z0-9]+;)/giu, '\\$&');

/** What would be a heading or a list at the beginning of a line. */
const atStart = (text: string): string =>
  text.replace(/^(\s*)([#+=-])/u, '$1\\$2').replace(/^(\s*\d+)([.)])/u, '$1\\$2');
