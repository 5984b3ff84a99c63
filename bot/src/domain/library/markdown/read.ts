import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { isOwnPicture, isSafeLink, isSecureLink } from '../links.ts';
import type { BodyRead } from '../publish.ts';
import type { ItemContent, Picture } from '../types.ts';
import { plainText } from './tree.ts';
import type { Block, Inline, MarkdownRead } from './tree.ts';

/** CommonMark; HTML stays the text that it is written as, and every address is kept as it is written. */
const parser = new MarkdownIt('commonmark', { html: false });
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

/**
 * Reads Markdown into what may be shown. Of links and pictures whose address is not safe the words
 * stay, and they are named.
 *
 * @param ownPictures the item's own; what they show is told where the text says nothing itself
 */
export function readMarkdown(body: string, ownPictures: readonly Picture[] = []): MarkdownRead {
  const unsafe: { line: number; url: string }[] = [];
  const reading: Reading = {
    tokens: parser.parse(withoutUnseen(body), {}),
    at: 0,
    pictureAt: (source) =>
      isOwnPicture(source)
        ? ownPictures.find((one) => one.source === source)
        : isSecureLink(source)
          ? { source, alternative: '' }
          : undefined,
    refuse: (line, url) => unsafe.push({ line, url }),
  };
  return { blocks: blocksUntil(undefined, reading), unsafe };
}

/** What the text of an item says, and what of it would not be shown. */
export function readBody({ body, pictures }: Pick<ItemContent, 'body' | 'pictures'>): BodyRead {
  const { blocks, unsafe } = readMarkdown(body, pictures);
  return { text: plainText(blocks), unsafe };
}

/** Signs that turn the order of a text around, and controls: nobody sees them, and they hide things. */
const withoutUnseen = (text: string): string =>
  text.replaceAll(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu,
    '',
  );

interface Reading {
  readonly tokens: readonly Token[];
  /** Of the next token. */
  at: number;
  /** Undefined: nobody sees it. */
  readonly pictureAt: (source: string) => Picture | undefined;
  readonly refuse: (line: number, url: string) => void;
}

/** Reads on to the token that closes what was opened, which is passed as well. */
function blocksUntil(close: string | undefined, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = next(reading); token && token.type !== close; token = next(reading)) {
    const block = blockOf(token, reading);
    if (block) blocks.push(block);
  }
  return blocks;
}

const next = (reading: Reading): Token | undefined => reading.tokens[reading.at++];

function blockOf(token: Token, reading: Reading): Block | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return { kind: 'paragraph', children: inlinesOf(reading) };
    case 'heading_open':
      return { kind: 'heading', level: Number(token.tag.slice(1)), children: inlinesOf(reading) };
    case 'bullet_list_open':
      return { kind: 'list', first: undefined, items: itemsUntil('bullet_list_close', reading) };
    case 'ordered_list_open': {
      const first = Number(token.attrGet('start') ?? 1);
      return { kind: 'list', first, items: itemsUntil('ordered_list_close', reading) };
    }
    case 'blockquote_open':
      return { kind: 'quote', blocks: blocksUntil('blockquote_close', reading) };
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content };
    case 'hr':
      return { kind: 'rule' };
    default:
      throw new Error(`CommonMark has no block ${token.type}`);
  }
}

function itemsUntil(close: string, reading: Reading): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  for (let token = next(reading); token && token.type !== close; token = next(reading))
    items.push(blocksUntil('list_item_close', reading));
  return items;
}

/** The inline token of a paragraph or a heading, and what closes it. */
function inlinesOf(reading: Reading): readonly Inline[] {
  const inline = next(reading);
  next(reading);
  const line = (inline?.map?.[0] ?? 0) + 1;
  const refuse = (_line: number, url: string) => reading.refuse(line, url);
  const tokens = inline?.children?.filter((token) => !isTooDeep(token)) ?? [];
  return inlinesUntil(undefined, { ...reading, tokens, at: 0, refuse });
}

/** The parser itself goes no deeper with blocks and links; a pair's tokens are of the same level. */
const deepest = 20;
const isTooDeep = ({ type, level }: Token): boolean =>
  level >= deepest && /^(?:em|strong)_(?:open|close)$/u.test(type);

function inlinesUntil(close: string | undefined, reading: Reading): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let token = next(reading); token && token.type !== close; token = next(reading))
    inlines.push(...inlineOf(token, reading));
  return joined(inlines);
}

function inlineOf(token: Token, reading: Reading): readonly Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ kind: 'break' }];
    case 'strong_open':
      return [{ kind: 'strong', children: inlinesUntil('strong_close', reading) }];
    case 'em_open':
      return [{ kind: 'emphasis', children: inlinesUntil('em_close', reading) }];
    case 'link_open':
      return linkOf(addressOf(token, 'href'), reading);
    case 'image':
      return pictureOf(token, reading);
    default:
      throw new Error(`CommonMark has nothing called ${token.type}`);
  }
}

const addressOf = (token: Token, name: 'href' | 'src'): string => String(token.attrGet(name) ?? '');

function linkOf(url: string, reading: Reading): readonly Inline[] {
  const children = inlinesUntil('link_close', reading);
  if (isSafeLink(url)) return [{ kind: 'link', url, children }];
  reading.refuse(0, url);
  return children;
}

function pictureOf(token: Token, reading: Reading): readonly Inline[] {
  const source = addressOf(token, 'src');
  // Its words are Markdown again; of what they lead to nothing is shown.
  const words = wordsOf(token.children ?? []);
  const picture = reading.pictureAt(source);
  if (picture)
    return [{ kind: 'picture', source, alternative: words === '' ? picture.alternative : words }];
  reading.refuse(0, source);
  return words === '' ? [] : [{ kind: 'text', text: words }];
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children }) =>
      type === 'softbreak' || type === 'hardbreak'
        ? ' '
        : type === 'image'
          ? wordsOf(children ?? [])
          : content,
    )
    .join('');

/** Texts beside each other as one. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const one of inlines) {
    const before = all.at(-1);
    if (one.kind === 'text' && before?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: before.text + one.text };
    else all.push(one);
  }
  return all;
}
